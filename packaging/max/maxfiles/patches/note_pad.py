"""luthier.note-pad: three hands on a timbre, one on its pitch."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, PORT, chooser, gliding, level, pad, titled

_COLUMN = 150


def patch() -> Patcher:
    """The decoder of a timbre transfer: no sound goes in."""
    page, y = titled(
        "note pad",
        "The voice of a timbre transfer alone: a place in three axes of timbre, 0 is the middle of what it "
        "learned and 2 is far out, a note, and with a model of the family transfer how loud. luthier inspect "
        "tells whether a file has a native program: the externals of the package play no others.",
        (
            "Turn the sound on, below.",
            "Click into the plane, and play the keys.",
        ),
        needs="luthier train SOUNDS --model move --run runs/move, SOUNDS with a folder for each instrument; then "
        "luthier export runs/move -o move.ts",
    )
    played = page.object("nn~ move decode 2048 5 1", LEFT, y + 560, 4 * _COLUMN + PORT)
    load = chooser(page, LEFT, y, "a file of the family move or transfer (.ts)")
    page.connect(load, 0, played, hidden=True)
    first, second = pad(page, LEFT, y + 140, "-2.", "2.")
    page.comment("timbre 1 ->", LEFT + 60, y + 345)
    page.comment("timbre 2, upwards", LEFT + 210, y + 230, 80)
    third = page.slider(LEFT + 2 * _COLUMN + 5, y + 345, -2, 2)
    page.comment("timbre 3, -2 to 2", LEFT + 2 * _COLUMN + 5, y + 320)
    note = _keyboard(page, LEFT + 3 * _COLUMN, y)
    loud = page.slider(LEFT + 4 * _COLUMN, y + 345, -1, 1)
    page.comment("how loud, -1 to 1 (transfer only)", LEFT + 4 * _COLUMN + 35, y + 320)
    start = page.object("loadmess 0.", LEFT + 2 * _COLUMN + 5, y + 285)
    page.connect(start, 0, third, hidden=True)
    page.connect(start, 0, loud, hidden=True)
    for at, source in enumerate((first, second, third, note, loud)):
        x = LEFT + _COLUMN * at
        shown = source
        if source in (third, loud):
            shown = page.float_number(x, y + 405)
            page.connect(source, 0, shown)
        line = gliding(page, shown, x, y + 450, 30)
        page.connect(line, 0, played, at)
    _target(page, 480, y, played)
    level(page, played, 0, y + 590)
    return page


def _keyboard(page: Patcher, x: float, y: float) -> Box:
    """Keys, a MIDI keyboard, and a number that has fractions; returns the number."""
    keys = page.ui("kslider", x - 60, y + 170, 336, 53)
    page.comment("a note: click, play a MIDI keyboard, or type one with fractions", x - 60, y + 145)
    midi = page.object("notein", x + 130, y + 235)
    held = page.object("stripnote", x + 130, y + 265)
    start = page.object("loadmess 69.", x + 15, y + 235)
    note = page.float_number(x, y + 405)
    page.comment("MIDI note", x + 65, y + 406)
    page.connect(midi, 0, held)
    page.connect(midi, 1, held, 1)
    page.connect(start, 0, note, hidden=True)
    for source in (keys, held):
        page.connect(source, 0, note)
    return note


def _target(page: Patcher, x: float, y: float, played: Box) -> None:
    page.comment("target: the number of the instrument whose colours these are; nn.info tells their names", x, y, 330)
    number = page.number(x, y + 40)
    message = page.message("set target $1", x + 70, y + 40)
    page.chain(number, message)
    page.connect(message, 0, played, hidden=True)
