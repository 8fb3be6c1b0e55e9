"""luthier.learn: record a sound, learn it, and play it while it improves."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, level, sound_source, titled

_SENT = ("state", "sounds", "recording", "model", "kept", "trouble", "progress")
"""What `luthier learn` says, in the order of the outlets of the route."""
_SECOND, _THIRD = 330, 560


def patch() -> Patcher:
    """Buttons for `luthier learn`, which is spoken to by OSC, and one object that plays what it makes."""
    page, y = titled(
        "learn",
        "A model learns a sound in half a minute, and plays while it becomes better. All of it stays in the "
        "folder my-instrument.",
        (
            "In a terminal: luthier learn my-instrument, and leave it running.",
            "Record half a minute, or drop sound files; press learn.",
            "Turn the sound on, below, and play: the model goes over to each better one by itself.",
            "Keep it, or throw it away.",
        ),
    )
    said = page.object("udpsend 127.0.0.1 9022", _SECOND, y + 270, 150)
    page.comment("all buttons lead here", _SECOND, y + 294)
    heard = page.object("udpreceive 9021", LEFT, y + 310)
    routed = page.object("route " + " ".join(f"/luthier/{name}" for name in _SENT), LEFT, y + 340, 720)
    page.connect(heard, 0, routed)
    played = page.object("nn~ void 1 1 2048", LEFT, y + 520, 200)
    _sounds(page, y, said, played, routed)
    _hands(page, y, said)
    _shown(page, y + 375, routed)
    load = page.object("prepend load", _SECOND + 40, y + 480)
    page.connect(routed, _SENT.index("model"), load, hidden=True)
    page.connect(load, 0, played)
    adapt = page.slider(_THIRD, y + 480, 0, 1)
    page.comment("adapt: as what was learned", _THIRD, y + 456)
    message = page.message("set adapt $1", _THIRD, y + 510)
    page.chain(adapt, message)
    page.connect(message, 0, played, hidden=True)
    level(page, played, 0, y + 555)
    return page


def _sounds(page: Patcher, y: float, said: Box, played: Box, routed: Box) -> None:
    """A source, which is played by the model and recorded; and files that are dropped."""
    page.comment("a sound to record, and to play with", LEFT, y, bold=True)
    recorder = page.object("sfrecord~ 1", LEFT + 200, y + 200)
    sound_source(page, LEFT, y + 30, recorder, played, hidden=True)
    page.comment("hidden cords lead the sound to sfrecord~ and nn~", LEFT, y + 170)
    _recording(page, y, said, recorder, routed)
    page.comment("or drop sound files, a folder", _SECOND, y, bold=True)
    drop = page.ui("dropfile", _SECOND, y + 25, 150, 60, types=[])
    path = page.object("conformpath native boot", _SECOND, y + 100)
    add = page.object("prepend /luthier/add", _SECOND, y + 130)
    page.chain(drop, path, add)
    page.connect(add, 0, said, hidden=True)


def _recording(page: Patcher, y: float, said: Box, recorder: Box, routed: Box) -> None:
    """A button asks for a place; when it is told, 30 seconds are written there."""
    record = page.message("/luthier/record", LEFT, y + 200)
    page.connect(record, 0, said, hidden=True)
    opened = page.object("prepend open", LEFT, y + 230)
    page.connect(routed, _SENT.index("recording"), opened, hidden=True)
    page.connect(opened, 0, recorder)
    order = page.object("t b b", LEFT + 110, y + 230)
    start, stop = page.message("1", LEFT + 180, y + 260), page.message("0", LEFT + 240, y + 260)
    wait = page.object("delay 30000", LEFT + 85, y + 260)
    page.connect(opened, 0, order)
    page.connect(order, 0, wait)
    page.connect(order, 1, start)
    page.connect(wait, 0, stop)
    hello = page.message("/luthier/hello", LEFT + 200, y + 230)
    later = page.object("delay 200", LEFT + 10, y + 260)
    page.connect(wait, 0, later, hidden=True)
    page.connect(later, 0, hello, hidden=True)
    page.connect(hello, 0, said, hidden=True)
    for message in (start, stop):
        page.connect(message, 0, recorder, hidden=True)


def _hands(page: Patcher, y: float, said: Box) -> None:
    """What can be asked."""
    page.comment("then", _THIRD, y, bold=True)
    asked = ("learn", "pause 1", "pause 0", "stop", "keep", "discard")
    notes = ("begin, or go on", "pause", "go on", "stop and save", "keep this model", "throw all away")
    for at, (text, note) in enumerate(zip(asked, notes, strict=True)):
        message = page.message(f"/luthier/{text}", _THIRD, y + 25 + 30 * at, 130)
        page.comment(note, _THIRD + 136, y + 26 + 30 * at)
        page.connect(message, 0, said, hidden=True)


def _shown(page: Patcher, y: float, routed: Box) -> None:
    """State, sounds and progress; troubles and what was kept."""
    rows = (("state", "it is"), ("trouble", "trouble"), ("kept", "kept as"))
    for at, (name, label) in enumerate(rows):
        page.comment(label, LEFT, y + 30 * at)
        put = page.object("prepend set", LEFT + 60, y + 30 * at)
        shown = page.message("", LEFT + 150, y + 30 * at, 170)
        page.connect(routed, _SENT.index(name), put, hidden=True)
        page.connect(put, 0, shown)
    sounds = page.object("unpack 0 0.", _SECOND + 40, y)
    page.connect(routed, _SENT.index("sounds"), sounds)
    count, seconds = page.number(_SECOND + 40, y + 30), page.float_number(_SECOND + 110, y + 30)
    page.connect(sounds, 0, count)
    page.connect(sounds, 1, seconds)
    page.comment("sounds, seconds", _SECOND + 40, y + 54)
    progress = page.object("unpack 0. 0", _THIRD, y)
    page.connect(routed, _SENT.index("progress"), progress)
    done, step = page.float_number(_THIRD, y + 30), page.number(_THIRD + 70, y + 30)
    page.connect(progress, 0, done)
    page.connect(progress, 1, step)
    page.comment("done (0 to 1), step", _THIRD, y + 54)
