"""luthier.first-sound: a sound goes in, a neural instrument answers."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled

_IN_THE_BOX = ("strings", "flute", "brass", "voice", "piano", "drums", "texture")
_DIALS = (("adapt", 0.0, 1.0), ("transpose", -24.0, 24.0), ("noise_gain", 0.0, 4.0), ("brightness", -12.0, 12.0))
_LISTED = ("freeze", "pitch_snap", "scale", "stretch")
"""Attributes that are shown by name, as the inspector has them."""
_PRESETS = ((0, 0, 1, 0), (1, 0, 1, 0), (1, -12, 1, 0), (1, 12, 0.3, -4), (1, 0, 3, 6))
"""What the dials say: as it is, in the range of the instrument, lower, higher and darker, breathy."""
_COLUMN = 370


def patch() -> Patcher:
    """One object, with a sound and its cost."""
    page, y = titled(
        "first sound",
        "A sound goes in, and an instrument of the box plays it: strings, to begin with.",
        (
            "Turn the sound on, below.",
            "Play the flute that is loaded, another sound, or go live (with headphones).",
            "Choose an instrument, or drop a model of yours, and turn what it knows: dials, attributes, presets.",
        ),
    )
    played = page.object("nn~ strings forward 2048", LEFT, y + 320, 330)
    page.comment("instrument or model file, method, block", 350, y + 321)
    _instruments(page, y, played)
    sound_source(page, LEFT, y, played)
    _turned(page, y + 152, played)
    smooth = page.object("loadmess smooth 50", LEFT, y + 288)
    forget = page.message("reset", LEFT + 150, y + 288)
    ask = page.message("latency, stats", LEFT + 205, y + 288)
    for message in (forget, ask, smooth):
        page.connect(message, 0, played, hidden=True)
    _cost(page, y + 30, played)
    level(page, played, 0, y + 345)
    return page


def _instruments(page: Patcher, y: float, played: Box) -> None:
    """Those of the box in a menu, and a place for a file of one's own."""
    page.comment("in the box:", _COLUMN, y + 1)
    menu = page.ui("umenu", 445, y, 120, 22, items=[word for one in _IN_THE_BOX for word in (one, ",")][:-1])
    named = page.object("prepend load", 580, y)
    page.connect(menu, 1, named)
    page.connect(named, 0, played, hidden=True)
    page.connect(chooser(page, _COLUMN, y + 32, "or a model of yours (.ts)"), 0, played, hidden=True)


def _turned(page: Patcher, y: float, played: Box) -> None:
    """Dials and attributes of the model, and presets of the dials."""
    dials = [page.dial(name, LEFT + 10 + 72 * at, y + 8, *ends) for at, (name, *ends) in enumerate(_DIALS)]
    dots = page.preset(LEFT + 10, y + 88, [dict(zip(dials, one, strict=True)) for one in _PRESETS], count=5)
    note = page.comment("presets: click; shift-click keeps", LEFT + 112, y + 89)
    for at, ((name, *_), dial) in enumerate(zip(_DIALS, dials, strict=True)):
        message = page.message(f"set {name} $1", _COLUMN + 180 * (at % 2), y + 82 + 30 * (at // 2), 170)
        page.connect(dial, 0, message, hidden=True)
        page.connect(message, 0, played, hidden=True)
        if name == "noise_gain":
            page.connect(page.object("loadmess set 1.", _COLUMN, y + 140), 0, dial, hidden=True)
    page.panel([*dials, dots, note])
    listed = []
    for at, name in enumerate(_LISTED):
        shown = page.ui("attrui", _COLUMN + 180 * (at % 2), y + 8 + 30 * (at // 2), 170, 22, attr=name)
        page.connect(shown, 0, played, hidden=True)
        listed.append(shown)
    page.panel(listed)


def _cost(page: Patcher, y: float, played: Box) -> None:
    """How late it is, in samples; what it takes is printed."""
    routed = page.object("route latency stats", _COLUMN, y + 330)
    page.connect(played, 1, routed)
    split = page.object("unpack 0 0 0", _COLUMN, y + 362, 150)
    page.connect(routed, 0, split)
    for at, label in enumerate(("total", "buffering", "model")):
        number = page.number(_COLUMN + 70 * at, y + 400)
        page.comment(label, _COLUMN + 70 * at, y + 424)
        page.connect(split, at, number)
    printed = page.object("print stats", _COLUMN + 180, y + 362)
    page.connect(routed, 1, printed)
    page.comment("latency in samples", _COLUMN + 210, y + 401)
