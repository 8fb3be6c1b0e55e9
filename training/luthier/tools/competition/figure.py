"""Quality against energy as a picture: a dot an instrument, the front a line, what is beaten grey, the knee ringed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from luthier.files import replaced_atomically
from luthier.tools.competition.contenders import Contender
from luthier.tools.competition.verdict import Verdict
from luthier.watching.report_page import text

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP, _RIGHT = 720, 380, 70, 50, 20, 150
_X_TITLE = "joules a second of sound (logarithmic)"


@dataclass(frozen=True)
class Dot:
    """One instrument: joules a second, quality, name, and whether another beats it."""

    x: float
    y: float
    name: str
    beaten: bool


def dots(contenders: Sequence[Contender], verdict: Verdict) -> list[Dot]:
    """In the order of the instruments."""
    return [
        Dot(verdict.costs[place], one.quality(verdict.metric), one.name, place not in verdict.front)
        for place, one in enumerate(contenders)
    ]


def draw_front(path: Path, contenders: Sequence[Contender], verdict: Verdict, title: str) -> None:
    """Write a PNG."""
    from matplotlib.figure import Figure  # slow to import, and only pictures need it

    shown = dots(contenders, verdict)
    figure = Figure(figsize=(7.2, 4.2), layout="constrained")
    axis = figure.subplots()
    line = sorted((shown[place].x, shown[place].y) for place in verdict.front)
    axis.plot(*zip(*line, strict=True), color="C0", linewidth=1)
    for dot in shown:
        axis.plot(dot.x, dot.y, "o", color="0.7" if dot.beaten else "C0")
        axis.annotate(dot.name, (dot.x, dot.y), xytext=(9, 4), textcoords="offset points", fontsize=8)
    middle = shown[verdict.knee]
    axis.plot(middle.x, middle.y, "o", markersize=14, markerfacecolor="none", markeredgecolor="C1")
    axis.set_xscale("log")
    axis.set_xlabel(_X_TITLE)
    axis.set_ylabel(title)
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=110, format="png")


def front_svg(contenders: Sequence[Contender], verdict: Verdict, title: str) -> str:
    """The same as an SVG whose dots can be clicked: each has the class `dot` and its number as `data-sound`."""
    shown = dots(contenders, verdict)
    across = _Axis([math.log(max(dot.x, 1e-9)) for dot in shown], _LEFT, _WIDTH - _RIGHT)
    down = _Axis([dot.y for dot in shown], _HEIGHT - _BOTTOM, _TOP)
    places = [(across.at(math.log(max(dot.x, 1e-9))), down.at(dot.y)) for dot in shown]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in sorted(places[place] for place in verdict.front))
    ring = places[verdict.knee]
    marks = "\n".join(_dot(number, dot, place) for number, (dot, place) in enumerate(zip(shown, places, strict=True)))
    ends = [(min(dot.x for dot in shown), "start", _LEFT), (max(dot.x for dot in shown), "end", _WIDTH - _RIGHT)]
    ticks = "".join(
        f'<text x="{x}" y="{_HEIGHT - 28}" text-anchor="{anchor}">{joules:.3g}</text>' for joules, anchor, x in ends
    )
    levels = "".join(
        f'<text x="{_LEFT - 8}" y="{down.at(y) + 4:.1f}" text-anchor="end">{y:.3g}</text>'
        for y in {min(dot.y for dot in shown), max(dot.y for dot in shown)}
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" font-family="sans-serif" font-size="12">'
        f'<path d="M{_LEFT} {_TOP}V{_HEIGHT - _BOTTOM}H{_WIDTH - _RIGHT}" fill="none" stroke="#888"/>{ticks}{levels}'
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 8}" text-anchor="middle">{text(_X_TITLE)}</text>'
        f'<text x="{_LEFT}" y="{_TOP - 6}">{text(title)}: the lower the better</text>'
        f'<polyline points="{line}" fill="none" stroke="#1f77b4"/>'
        f'<circle cx="{ring[0]:.1f}" cy="{ring[1]:.1f}" r="12" fill="none" stroke="#ff7f0e" stroke-width="2"/>'
        f"{marks}</svg>"
    )


def _dot(number: int, dot: Dot, place: tuple[float, float]) -> str:
    colour = "#bbb" if dot.beaten else "#1f77b4"
    x, y = place
    return (
        f'<g class="dot" data-sound="{number}" style="cursor:pointer" tabindex="0"><title>{text(dot.name)}: '
        f"{dot.x:.3g} J, {dot.y:.3g}; click to hear</title>"
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{colour}"/>'
        f'<text x="{x + 16:.1f}" y="{y + 4:.1f}" fill="{"#999" if dot.beaten else "#000"}">{text(dot.name)}</text></g>'
    )


class _Axis:
    """Values -> places between two ends, with a margin of a twentieth."""

    def __init__(self, values: Sequence[float], first: float, last: float) -> None:
        self._low, self._span = min(values), (max(values) - min(values)) or 1.0
        margin = 0.05 * (last - first)
        self._first, self._last = first + margin, last - margin

    def at(self, value: float) -> float:
        return self._first + (value - self._low) / self._span * (self._last - self._first)
