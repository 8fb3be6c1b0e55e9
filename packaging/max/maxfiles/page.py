"""Parts that the pages of help patches share."""

from __future__ import annotations

from collections.abc import Sequence

from maxfiles.colours import BLUE, GREY, RED
from maxfiles.externals import External
from maxfiles.patcher import Box, Patcher

LEFT, WIDTH = 15, 730
"""Of what a page shows, in pixels."""
TEXT_COLUMN = 250
ICON = "luthier-icon.png"
"""In the folder `media` of the package, where Max finds it from everywhere."""


def titled(title: str, text: str, steps: Sequence[str] = (), needs: str = "") -> tuple[Patcher, float]:
    """A page with a title, what it is about, and what to do in numbered steps; and the height at which to go on.

    `needs` is the commands that make a model which does not come with the package; it is said in red.
    """
    page = Patcher()
    page.picture(ICON, LEFT, 10, 28, 28)
    page.comment(title, LEFT + 36, 10, size=20, bold=True, textcolor=BLUE)
    page.comment(text, LEFT, 44, WIDTH, textcolor=GREY)
    y = page.bottom + 4
    if needs:
        y = page.comment(f"Needs a model of your own: {needs}", LEFT, y, WIDTH, textcolor=RED).bottom + 4
    for number, step in enumerate(steps, 1):
        page.badge(str(number), LEFT, y)
        y = page.comment(step, LEFT + 26, y, WIDTH - 26).bottom + 4
    return page, y + 8


def click(page: Patcher, text: str, note: str, y: float, target: Box) -> float:
    """A message box and what it does, with a cord that is hidden while the page is locked; the next height."""
    message = page.message(text, LEFT, y)
    comment = page.comment(note, TEXT_COLUMN, y + 1, LEFT + WIDTH - TEXT_COLUMN)
    page.connect(message, 0, target, hidden=True)
    return max(message.bottom, comment.bottom) + 5


def rows(page: Patcher, texts: list[tuple[str, str]], y: float, left: float, column: float) -> float:
    """Pairs of a word and what it means; the next height."""
    for word, meaning in texts:
        first = page.comment(word, left, y, column - left - 5, bold=True)
        second = page.comment(meaning, column, y, LEFT + WIDTH - column)
        y = max(first.bottom, second.bottom) + 2
    return y


def to_object(external: External) -> str:
    """Name under which other pages send to the object of the first one."""
    return f"{external.name}-help"


def answers(external: External) -> str:
    """Name under which that object sends its answers to the other pages."""
    return f"{external.name}-help-answers"


def chooser(page: Patcher, x: float, y: float, note: str) -> Box:
    """Drop a file or choose one; sends `load path`."""
    drop = page.ui("dropfile", x, y, 100, 50, types=[])
    choose = page.ui("button", x + 115, y + 13, 24, 24)
    page.comment(note, x + 148, y + 14)
    dialog = page.object("opendialog", x + 115, y + 60)
    load = page.object("prepend load", x, y + 95)
    page.chain(drop, load)
    page.chain(choose, dialog, load)
    return load


def level(page: Patcher, source: Box, outlet: int, y: float, multichannel: bool = False, hidden: bool = False) -> Box:
    """Level, sound card, scope and spectrum under `source`, 130 high; of a multichannel cord the level and the card."""
    if not multichannel:
        output = page.part("luthier.output", LEFT, y + 14)
        page.connect(source, outlet, output, hidden=hidden)
        return output
    start = page.object("loadmess 110", LEFT + 170, y)
    variant = {"multichannelvariant": 1, "outlettype": ["multichannelsignal", ""]}
    gain = page.ui("gain~", LEFT, y + 30, 150, 24, orientation=1, **variant)
    page.connect(source, outlet, gain, hidden=hidden)
    page.connect(start, 0, gain)
    page.connect(gain, 0, page.ui("mc.ezdac~", LEFT, y + 68, 45, 45))
    return gain


def tone() -> Patcher:
    """A tone that wanders: 1 plays it."""
    inner = Patcher()
    switch = inner.ui("inlet", 150, 15, 30, 30, comment="1 plays", index=1)
    wander = inner.object("cycle~ 0.3", 15, 15)
    depth = inner.object("*~ 60.", 15, 50)
    centre = inner.object("+~ 160.", 15, 85)
    sawtooth = inner.object("saw~", 15, 120)
    dull = inner.object("lores~ 1500. 0.1", 15, 155)
    loud = inner.object("*~ 0.", 15, 190)
    end = inner.ui("outlet", 15, 225, 30, 30, comment="signal", index=1)
    soft = inner.message("$1 30", 150, 85)
    line = inner.object("line~", 150, 120)
    scaled = inner.object("*~ 0.3", 150, 155)
    inner.chain(wander, depth, centre, sawtooth, dull, loud, end)
    inner.chain(switch, soft, line, scaled)
    inner.connect(scaled, 0, loud, 1)
    return inner
