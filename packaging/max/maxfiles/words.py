"""How wide text is in Arial, and where it wraps: a box must be as high as the lines that Max will show."""

from __future__ import annotations

import math

_THOUSANDTHS = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;\\[]ft",
    333: "-()`r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "ckrsvxyzJ",
    556: "0123456789#$?_abdeghnopquL",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTHS = {letter: width for width, letters in _THOUSANDTHS.items() for letter in letters}
_SAFETY = 1.05
"""Fonts differ a little between systems; a box rather has some air."""


def text_width(text: str, size: float = 12.0) -> float:
    """In pixels, of one line."""
    return _SAFETY * size / 1000 * sum(_WIDTHS.get(letter, 600) for letter in text)


def wrapped(text: str, width: float, size: float = 12.0) -> list[str]:
    """The lines that a box of this inner width shows; a word that is too long has a line of its own."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def text_height(lines: int, size: float = 12.0) -> float:
    """In pixels, with the margins of a comment: 20 for one line of size 12, then about 13.4 each."""
    return math.ceil(8 + size + (lines - 1) * size * 1.12)
