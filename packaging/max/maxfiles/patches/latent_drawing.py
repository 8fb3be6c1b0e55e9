"""luthier.latent-drawing: draw what the instrument plays."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.named_latents import HELD, hand, heading, instrument, keys, names
from maxfiles.patches.parts import LEFT, chooser, clock, curve, level, titled

_CURVES = (
    [0.35, 0.55, 0.75, 0.55, 0.35],
    [0.9, 0.8, 0.9, 0.7, 0.9, 0.6, 0.9, 0.8, 0.9],
    [0.5, 0.8, 0.5, 0.2, 0.5],
    [0.75, 0.5, 0.25, 0.5, 0.75],
)
_FIRST = (0, 2, 3, 4)
"""Which latents they draw at first: of a model of ddsp with one voice the pitch, the loudness, two of timbre."""
_WIDTH = 255


def patch() -> Patcher:
    """Four curves, each of the latent that its menu says; all others rest at their means."""
    page, y = titled(
        "latent drawing",
        "No sound goes in. Each curve is one latent, read again and again, from the least to the most that was "
        "heard; all others rest at their means. Made for the family ddsp; any model that names its latents does.",
        (
            "Turn the sound on, below, and run the clock.",
            "Click into a curve to add points, drag them.",
            "Choose which latent a curve moves; turn hold off, and what the silence is heard as plays instead.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    played = instrument(page, LEFT, y + 135)
    told = names(page, 340, y + 135, load)
    page.connect(load, 0, played, 1)
    means, rest = page.object("listfunnel 1", 340, y + 168), page.message(HELD, 445, y + 168)
    page.comment("all at their means", 610, y + 169)
    page.connect(told, 3, means)
    page.chain(means, rest)
    page.connect(rest, 0, played, 1, hidden=True)
    curves = []
    for at, points in enumerate(_CURVES):
        x = LEFT + _WIDTH * at
        drawn = curve(page, x, y + 205, (_WIDTH - 15, 120), (0.0, 1.0), points)
        line = page.object("line~", x, y + 335)
        page.connect(drawn, 1, line)
        place = page.object("snapshot~ 20", x + 60, y + 335)
        page.chain(line, place)
        page.comment(f"curve {at + 1}", x + 160, y + 336)
        switch, slider = hand(page, LEFT, y + 400 + 32 * at, _FIRST[at], told, played)
        page.connect(place, 0, slider, hidden=True)
        begin = page.object("loadmess 1", LEFT + 560, y + 400 + 32 * at)
        page.connect(begin, 0, switch, hidden=True)
        page.comment(f"<= curve {at + 1} moves it", LEFT + 640, y + 401 + 32 * at)
        curves.append(drawn)
    heading(page, LEFT, y + 372)
    clock(page, 500, y, curves)
    keys(page, LEFT, y + 540, played)
    level(page, played, 0, y + 670, hidden=True)
    return page
