"""luthier.descriptor-drawing: draw how bright it is, and hear it."""

from __future__ import annotations

from maxfiles.families import FOLLOWED
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, chooser, clock, curve, level, titled

_WISH = [0.5, 0.75, 0.9, 0.75, 0.5, 0.25, 0.1, 0.25, 0.5]
_GAIN = [0.02, 0.17, 0.02, 0.17, 0.02]


def patch() -> Patcher:
    """A curve of what is wanted, a curve of how loud, and a model of codes."""
    page, y = titled(
        "descriptor drawing",
        "A model of codes knows how each of its sounds measures: the nearest to what is drawn is played.",
        (
            "Turn the sound on, below, and run the clock.",
            "Draw what is wanted in the upper curve, from the least of all its sounds (0) to the most (1); click "
            "to add points, drag them.",
            "Draw the gain in the lower curve, 0 to 0.3.",
        ),
        needs="luthier train SOUNDS --model codes --run runs/codes, SOUNDS of one instrument; then luthier export "
        "runs/codes -o codes.ts",
    )
    played = page.object("nn~ codes descriptor 4096 2 1", LEFT, y + 460, 400)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, played, hidden=True)
    wish = curve(page, LEFT, y + 165, (380, 120), (0.0, 1.0), _WISH)
    page.comment("what is wanted, 0 to 1", LEFT, y + 142, bold=True)
    gain = curve(page, LEFT, y + 315, (380, 80), (0.0, 0.3), _GAIN)
    page.comment("gain, 0 to 0.3", LEFT, y + 292, bold=True)
    clock(page, 430, y, [wish, gain])
    for at, drawn in enumerate((wish, gain)):
        line = page.object("line~", LEFT + 340 * at, y + 415)
        page.connect(drawn, 1, line)
        page.connect(line, 0, played, at)
    _range(page, y + 160, played)
    level(page, played, 0, y + 490)
    return page


def _range(page: Patcher, y: float, played: Box) -> None:
    """What the upper curve draws, and what its bottom and top are."""
    page.comment("what is drawn", 430, y, bold=True)
    menu = page.ui("umenu", 430, y + 25, 130, 22, items=[word for one in FOLLOWED for word in (one, ",")][:-1])
    follow = page.object("prepend set follow", 430, y + 58)
    order = page.object("t b l", 430 + 140, y + 58)
    ask = page.message("get lowest_hz, get highest_hz", 430, y + 92)
    page.connect(menu, 1, order)
    page.connect(order, 1, follow)
    page.connect(order, 0, ask)
    for source in (follow, ask):
        page.connect(source, 0, played, hidden=True)
    told = page.object("route get loaded", 430, y + 335, 120)
    again = page.object("t b", 560, y + 335)
    hertz = page.object("route lowest_hz highest_hz", 430, y + 370)
    page.connect(played, 1, told)
    page.chain(told, hertz)
    page.connect(told, 1, again)
    page.connect(again, 0, ask, hidden=True)
    for at, label in enumerate(("0 is, in Hz", "1 is, in Hz")):
        number = page.float_number(430 + 100 * at, y + 405)
        page.comment(label, 430 + 100 * at, y + 429)
        page.connect(hertz, at, number)
