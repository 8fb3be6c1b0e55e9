"""luthier.ears: a name, a note and a chord of what is heard."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled

_COLUMN = 250
_EARS = (
    ("classify", "label", 1, "which label, when it changes"),
    ("pitch", "pitch", 2, "MIDI note, and how sure"),
    ("chords", "chord", 1, "which chord, when it changes"),
)


def patch() -> Patcher:
    """Three listeners side by side, and an oscillator that follows the second."""
    page, y = titled(
        "ears",
        "Three models that listen and make no sound. Each tells what it hears as signals, and as messages from its "
        "last outlet: event, a name, then what it is.",
        (
            "Load the three models, and play a sound or sing.",
            "Look at the words; below, an oscillator sings what the second one hears.",
        ),
        needs="luthier train SOUNDS --model classify (or pitch, or chords) --run runs/ear, then luthier export "
        "runs/ear -o classify.ts (or pitch.ts, or chords.ts)",
    )
    heard = [
        page.object(f"nn~ {name} {name} 2048 1 {outputs}", LEFT + _COLUMN * at, y + 260, 200)
        for at, (name, _, outputs, _) in enumerate(_EARS)
    ]
    sound_source(page, LEFT, y, *heard, hidden=True)
    for at, (nn, (name, event, outputs, meaning)) in enumerate(zip(heard, _EARS, strict=True)):
        x = LEFT + _COLUMN * at
        page.connect(chooser(page, x, y + 140, f"{name}.ts"), 0, nn)
        _shown(page, nn, outputs, event, meaning, x, y + 300)
    _sung(page, heard[1], LEFT + _COLUMN, y + 460)
    return page


def _shown(page: Patcher, nn: Box, outlet: int, event: str, meaning: str, x: float, y: float) -> None:
    events = page.object("route event", x, y)
    named = page.object(f"route {event}", x, y + 32)
    put = page.object("prepend set", x, y + 64)
    word = page.message("nothing yet", x, y + 96, 200)
    page.connect(nn, outlet, events)
    page.chain(events, named, put, word)
    page.comment(meaning, x, y + 122)


def _sung(page: Patcher, pitch: Box, x: float, y: float) -> None:
    """A sine at the note, the louder the surer."""
    hertz = page.object("mtof~", x, y + 30)
    sine = page.object("cycle~ 440", x, y + 62)
    surer = page.object("*~", x + 120, y + 30)
    sung = page.object("*~", x, y + 94)
    page.comment("hidden cords lead from nn~ to here", x, y + 6)
    page.connect(pitch, 0, hertz, hidden=True)
    for inlet in (0, 1):
        page.connect(pitch, 1, surer, inlet, hidden=True)
    page.chain(hertz, sine, sung)
    page.connect(surer, 0, sung, 1)
    level(page, sung, 0, y + 120)
