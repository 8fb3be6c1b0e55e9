"""What Pd's user interface drew: boxes, texts and cords of a window, in pixels, and what lies over what."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INSIDE = 3
"""A cord may touch the edge of a box, and two boxes may share one."""
Corners = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Item:
    """A box or a text."""

    what: str
    corners: Corners


@dataclass(frozen=True)
class Drawn:
    """A window."""

    items: list[Item]
    cords: list[Corners]
    """From where to where each goes."""


def read_drawn(file: Path) -> Drawn:
    """What layout-plugin.tcl wrote of a window."""
    boxes: dict[str, list[float]] = {}
    words: dict[str, str] = {}
    items, cords = [], []
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, tags, text, places = line.split("\t")
        numbers = [float(number) for number in places.split()]
        if "cord" in tags and kind == "line":
            cords.append((numbers[0], numbers[1], numbers[-2], numbers[-1]))
        elif re.search(r"\btext text\b", tags):
            items.append(Item(text, _around(numbers)))
        elif kind == "line" and re.search(r"R (obj|msg|atom)", tags):
            boxes[tags.split("R ")[0]] = numbers
        elif kind == "text" and numbers and not tags.endswith("label text"):
            words[tags.split(" ")[0]] = text
        elif "BASE" in tags and numbers:
            items.append(Item("a control", _around(numbers)))
    items += [Item(words.get(tag, ""), _around(numbers)) for tag, numbers in boxes.items()]
    return Drawn([item for item in items if _large(item.corners)], cords)


def crossings(drawn: Drawn) -> Iterator[str]:
    """Cords that run over a box which they neither leave nor reach, or over a text."""
    for cord in drawn.cords:
        for item in drawn.items:
            if not _ends_at(cord, item.corners) and _runs_over(cord, item.corners):
                yield f"the cord from {cord[0]:.0f} {cord[1]:.0f} runs over {item.what[:40]!r} at {item.corners}"


def overlaps(drawn: Drawn) -> Iterator[str]:
    """Boxes and texts that lie over each other."""
    for one, other in itertools.combinations(drawn.items, 2):
        across = min(one.corners[2], other.corners[2]) - max(one.corners[0], other.corners[0])
        down = min(one.corners[3], other.corners[3]) - max(one.corners[1], other.corners[1])
        if min(across, down) > INSIDE and not (_within(one, other) or _within(other, one)):
            yield f"{one.what[:40]!r} lies over {other.what[:40]!r} at {other.corners}"


def _within(one: Item, other: Item) -> bool:
    """A control with a smaller one or its own number on it."""
    left, top, right, bottom = one.corners
    return (
        other.what == "a control"
        and other.corners[0] <= left
        and other.corners[1] <= top
        and (other.corners[2] >= right and other.corners[3] >= bottom)
    )


def _around(numbers: list[float]) -> Corners:
    return min(numbers[0::2]), min(numbers[1::2]), max(numbers[0::2]), max(numbers[1::2])


def _large(corners: Corners) -> bool:
    """Not one of the lines and dots that are made of controls."""
    return corners[2] - corners[0] > 4 and corners[3] - corners[1] > 4


def _ends_at(cord: Corners, corners: Corners) -> bool:
    left, top, right, bottom = corners
    return any(
        left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2 for x, y in ((cord[0], cord[1]), (cord[2], cord[3]))
    )


def _runs_over(cord: Corners, corners: Corners) -> bool:
    """The share of the cord that lies between the sides, and that between top and bottom, have some in common."""
    begins, ends = 0.0, 1.0
    for start, end, low, high in (
        (cord[0], cord[2], corners[0] + INSIDE, corners[2] - INSIDE),
        (cord[1], cord[3], corners[1] + INSIDE, corners[3] - INSIDE),
    ):
        if start == end:
            if not low < start < high:
                return False
            continue
        first, last = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        begins, ends = max(begins, first), min(ends, last)
    return begins < ends
