"""Parts that the pages of help patches share."""

from __future__ import annotations

from maxfiles.externals import External
from maxfiles.patcher import Box, Patcher

LEFT, WIDTH = 15, 730
"""Of what a page shows, in pixels."""
TEXT_COLUMN = 250


def titled(title: str, text: str) -> tuple[Patcher, float]:
    """A page with a title and what it is about, and the height at which to go on."""
    page = Patcher()
    page.comment(title, LEFT, 10, size=20, bold=True)
    page.comment(text, LEFT, page.bottom + 2, WIDTH)
    return page, page.bottom + 12


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
    """A level, and the switch of the sound card, under `source`; returns the slider of the level."""
    x = LEFT
    start = page.object("loadmess 110", x + 170, y)
    variant = {"multichannelvariant": 1, "outlettype": ["multichannelsignal", ""]} if multichannel else {}
    gain = page.ui("gain~", x, y + 30, 150, 24, orientation=1, **variant)
    page.connect(source, outlet, gain, hidden=hidden)
    page.connect(start, 0, gain)
    if multichannel:
        page.connect(gain, 0, page.ui("mc.ezdac~", x, y + 68, 45, 45))
    else:
        card = page.ui("ezdac~", x, y + 68, 45, 45)
        page.connect(gain, 0, card)
        page.connect(gain, 0, card, 1)
    return gain
