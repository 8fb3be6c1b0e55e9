"""luthier.interpolation-plane: a plane between four sounds."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.named_latents import HELD, LATENTS, instrument, keys, names
from maxfiles.patches.parts import LEFT, chooser, level, pad, sound_source, titled

_BEGINNINGS = (
    (0.3, 0.9, 0.85, 0.3, 0.6, 0.7, 0.35, 0.35),
    (0.5, 0.9, 0.85, 0.7, 0.4, 0.3, 0.65, 0.65),
    (0.6, 0.9, 0.85, 0.3, 0.6, 0.7, 0.35, 0.65),
    (0.75, 0.9, 0.85, 0.7, 0.4, 0.3, 0.65, 0.4),
)
_WEIGHTS = ("(1. - $f1) * $f2", "$f1 * $f2", "(1. - $f1) * (1. - $f2)", "$f1 * (1. - $f2)")
"""Of the corners, upper left, upper right, lower left, lower right, for a place from 0 to 1."""
_PAD_X = 290


def patch() -> Patcher:
    """What a model hears is kept as one of four corners; what is heard is their mixture."""
    page, y = titled(
        "interpolation plane",
        "A corner keeps all the latents of a moment, from the least to the most that was heard in training; what "
        "is heard is the mixture of the four, at every place. Made for the family ddsp; any model that names its "
        "latents does.",
        (
            "Play a sound, and turn the sound on, below.",
            "Keep a moment in each corner, or draw them.",
            "Click into the plane, or draw in it. Let it go, and the sound is heard as it is.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    played = instrument(page, LEFT, y + 135)
    told = names(page, 340, y + 135, load)
    page.connect(load, 0, played, 1)
    sound_source(page, 330, y, played)
    free = page.message("neutral", 600, y + 135)
    page.comment("let it go", 660, y + 136)
    page.connect(free, 0, played, 1, hidden=True)
    top = y + 185
    share = page.object("vexpr ($f1 - $f2) / max($f3 - $f2, 0.001)", LEFT, top - 15, 300)
    chosen = page.object("gate 4", LEFT + 310, top - 15, 150)
    page.connect(share, 0, chosen, 1)
    page.connect(played, 1, share, hidden=True)
    across, up = pad(page, _PAD_X, top + 25, "0.", "1.")
    mixture = page.subpatch("mixture", _mixture(), LEFT, top + 340, 500)
    page.comment("hidden cords lead the corners here", LEFT + 510, top + 341)
    corners = _corners(page, top, chosen, played)
    for inlet, source in enumerate((*corners, across, up)):
        page.connect(source, 0, mixture, inlet, hidden=source in corners)
    value = page.object("vexpr $f2 + $f1 * ($f3 - $f2)", LEFT, top + 375, 300)
    each, held = page.object("listfunnel 1", LEFT, top + 408), page.message(HELD, LEFT + 110, top + 408)
    page.chain(mixture, value, each, held)
    page.connect(held, 0, played, 1, hidden=True)
    for bounds in (share, value):
        for inlet in (1, 2):
            page.connect(told, inlet, bounds, inlet, hidden=True)
    keys(page, LEFT, top + 450, played)
    level(page, played, 0, top + 580, hidden=True)
    return page


def _corners(page: Patcher, top: float, chosen: Box, played: Box) -> list[Box]:
    """Four lists to keep a sound in, or to draw, in the corners of the plane."""
    order, look = page.object("t b i", 850, top - 15), page.message("look", 850, top + 15)
    page.connect(order, 0, look)
    page.connect(look, 0, played, 1, hidden=True)
    page.connect(order, 1, chosen, hidden=True)
    corners = []
    for at, values in enumerate(_BEGINNINGS):
        x, height = (LEFT, 620)[at % 2], top + 30 + 145 * (at // 2)
        page.comment(f"corner {at + 1}: a bar a latent", x, height, 210)
        bars = page.ui("multislider", x, height + 22, 200, 70, size=LATENTS, setminmax=[0.0, 1.0])
        keep = page.message(str(at + 1), x + 205, height + 22)
        page.comment("keep", x + 203, height + 46)
        padded = [*values, *(0.5 for _ in range(LATENTS - len(values)))]
        begin = page.object("loadbang", x, height + 97)
        beginning = page.subpatch("beginning", _beginning(padded), x + 70, height + 97)
        page.chain(begin, beginning)
        page.connect(beginning, 0, bars, hidden=True)
        page.connect(chosen, at, bars, hidden=True)
        page.connect(keep, 0, order, hidden=True)
        corners.append(bars)
    return corners


def _beginning(values: list[float]) -> Patcher:
    """A bang -> a list."""
    inner = Patcher()
    listed = inner.message(" ".join(f"{value:g}" for value in values), 15, 60)
    inner.chain(inner.ui("inlet", 15, 15, 30, 30, comment="bang", index=1), listed)
    inner.connect(listed, 0, inner.ui("outlet", 15, 100, 30, 30, comment="list", index=1))
    return inner


def _mixture() -> Patcher:
    """Four lists and a place, across and up from 0 to 1 -> their mixture, a list."""
    inner = Patcher()
    place = inner.object("pak 0.5 0.5", 830, 65)
    for axis, label in enumerate(("across", "up")):
        inlet = inner.ui("inlet", 830 + 60 * axis, 15, 30, 30, comment=label, index=5 + axis)
        inner.connect(inlet, 0, place, axis)
    inner.connect(inner.object("loadbang", 930, 65), 0, place)
    total = inner.object("vexpr $f1 + $f2 + $f3 + $f4", 15, 235, 620)
    for at, weight in enumerate(_WEIGHTS):
        x = 15 + 200 * at
        values = inner.ui("inlet", x, 15, 30, 30, comment=f"preset {at + 1}", index=at + 1)
        share = inner.object(f"expr {weight}", 830, 100 + 30 * at)
        again = inner.object("t b f", x + 60, 100)
        part = inner.object("vexpr $f1 * $f2 @scalarmode 1", x, 150)
        inner.connect(place, 0, share)
        inner.connect(share, 0, again)
        inner.connect(again, 1, part, 1)
        inner.connect(again, 0, part)
        inner.connect(values, 0, part)
        order = inner.object("t b l", x, 195)
        inner.chain(part, order)
        inner.connect(order, 1, total, at)
        if at:
            inner.connect(order, 0, total)
    inner.connect(total, 0, inner.ui("outlet", 15, 275, 30, 30, comment="list", index=1))
    return inner
