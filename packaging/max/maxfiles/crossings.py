"""Cords that are seen lie beside what is written and played, not over it: a way round, and where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from maxfiles.reading import Window, cord_points

Place = tuple[float, float]
Rect = list[float]
"""Left, top, width, height, in pixels."""
_INSIDE = 3.0
"""A cord may touch the edge of a box, in pixels."""
_TRIED = 16
"""Ways that are looked at before a cord is hidden."""
_LEADS = (5.0, 9.0, 14.0)
"""How far a cord goes straight on before it turns, in pixels."""


def crossings(window: Window) -> Iterator[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Source, sink and the box that their cord runs over; hidden cords and grounds behind others do not count."""
    by_id = {box["id"]: box for box in window.boxes}
    for cord in window.cords:
        ends = [cord.get(end, ()) for end in ("source", "destination")]
        if cord.get("hidden") or any(len(end) != 2 or end[0] not in by_id for end in ends):
            continue
        source, sink = (by_id[end[0]] for end in ends)
        points = cord_points(cord, source, sink)
        for box in window.boxes:
            is_beside = box is not source and box is not sink and not box.get("background")
            if is_beside and runs_over(points, box["patching_rect"]):
                yield source, sink, box


def runs_over(points: list[Place], rect: Rect) -> bool:
    """Whether a line of straight parts is inside of a rectangle somewhere."""
    left, top = rect[0] + _INSIDE, rect[1] + _INSIDE
    right, bottom = rect[0] + rect[2] - _INSIDE, rect[1] + rect[3] - _INSIDE
    return any(_cuts(start, end, left, top, right, bottom) for start, end in pairwise(points))


def _cuts(start: Place, end: Place, left: float, top: float, right: float, bottom: float) -> bool:
    """The share of the part that lies between the sides, and that between top and bottom, have some in common."""
    if max(start[0], end[0]) <= left or min(start[0], end[0]) >= right:
        return False
    if max(start[1], end[1]) <= top or min(start[1], end[1]) >= bottom:
        return False
    begins, ends = 0.0, 1.0
    for a, b, low, high in ((start[0], end[0], left, right), (start[1], end[1], top, bottom)):
        if a == b:
            if not low < a < high:
                return False
            continue
        first, last = sorted(((low - a) / (b - a), (high - a) / (b - a)))
        begins, ends = max(begins, first), min(ends, last)
    return begins < ends


def way_round(points: list[Place], obstacles: list[Rect]) -> list[Place] | None:
    """The straight line if it is free, else the shortest way down, across, down, across that is; None if none is."""
    start, end = points[0], points[-1]
    in_way = [rect for rect in obstacles if runs_over(points, rect)]
    if not in_way:
        return points
    edges = {edge for rect in in_way for edge in (rect[0] - 5, rect[0] + rect[2] + 5)}
    channels = sorted({start[0], end[0], *edges}, key=lambda x: abs(x - start[0]) + abs(x - end[0]))
    for channel in channels[:_TRIED]:
        for leave in _LEADS:
            for arrive in _LEADS:
                tried = [start, (start[0], start[1] + leave), (channel, start[1] + leave)]
                tried += [(channel, end[1] - arrive), (end[0], end[1] - arrive), end]
                if channel > 2 and not any(runs_over(tried, rect) for rect in obstacles):
                    return tried
    return None
