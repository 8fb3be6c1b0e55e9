"""luthier.interpolation-plane: a plane between four sounds."""

from __future__ import annotations

from maxfiles.families import AXES
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, PORT, encoder_and_decoder, level, pad, titled

_VALUES, _WIDTH = 1 + AXES, 80
_BEGINNINGS = ((0.5, -0.7), (0.5, 0.7, 0.5), (0.5, -0.5, -0.7, 0.4), (0.3, 0.6, -0.6, -0.5))
_WEIGHTS = ("(1. - $f1) * $f2", "$f1 * $f2", "(1. - $f1) * (1. - $f2)", "$f1 * (1. - $f2)")
"""Of the presets, upper left, upper right, lower left, lower right, for a place from 0 to 1."""
_PAD_X = 290


def patch() -> Patcher:
    """What a timbre model hears is kept as one of four presets; what is heard is their mixture."""
    page, y = titled(
        "interpolation plane",
        "Play a sound, and keep what it has at this moment as one of four presets: its loudness and its axes of "
        "timbre, -1 to 1; or draw them. Then leave the sound, and go about between the four: what is heard is their "
        "mixture, at every place. How to make the file timbre.ts: luthier train SOUNDS --model timbre, then "
        "luthier export.",
    )
    encoder, decoder, _ = encoder_and_decoder(page, y, 640, _WIDTH, _VALUES, "timbre")
    now = page.subpatch("now", _now(), LEFT, y + 190, _WIDTH * _VALUES + PORT)
    for value in range(_VALUES):
        page.connect(encoder, value, now, value)
    chosen = page.object(f"gate {len(_BEGINNINGS)}", 70, y + 222, 150)
    page.connect(now, 0, chosen, 1)
    across, up = pad(page, _PAD_X, y + 250, "0.", "1.")
    mixture = page.subpatch("mixture", _mixture(), LEFT, y + 560, 500)
    lines = page.subpatch("glide", _glide(), LEFT, y + 600, _WIDTH * (_VALUES - 1) + PORT)
    presets = _presets(page, y, chosen, now)
    for inlet, source in enumerate((*presets, across, up)):
        page.connect(source, 0, mixture, inlet, hidden=source in presets)
    page.connect(mixture, 0, lines)
    page.comment("hidden cords lead the presets here", LEFT + 510, y + 561)
    for value in range(_VALUES):
        page.connect(lines, value, decoder, value)
    level(page, decoder, 0, y + 670)
    return page


def _presets(page: Patcher, y: float, chosen: Box, now: Box) -> list[Box]:
    """Four lists to keep a sound in, or to draw, in the corners of the plane."""
    order = page.object("t b i", 850, y + 222)
    page.connect(order, 0, now, _VALUES, hidden=True)
    page.connect(order, 1, chosen, hidden=True)
    presets = []
    for at, values in enumerate(_BEGINNINGS):
        x, height = (LEFT, 620)[at % 2], y + 255 + 145 * (at // 2)
        page.comment(f"preset {at + 1}: loudness, axes 1 to {AXES}", x, height, 210)
        bars = page.ui("multislider", x, height + 22, 160, 70, size=_VALUES, setminmax=[-1.0, 1.0])
        keep = page.message(str(at + 1), x + 165, height + 22)
        page.comment("keep", x + 163, height + 46)
        padded = [*values, *(0.0 for _ in range(_VALUES - len(values)))]
        begin = page.object("loadmess " + " ".join(f"{value:g}" for value in padded), x, height + 95)
        page.connect(begin, 0, bars)
        page.connect(chosen, at, bars, hidden=True)
        page.connect(keep, 0, order, hidden=True)
        presets.append(bars)
    return presets


def _now() -> Patcher:
    """Signals -> what they are at this moment, as a list, for a bang at the last inlet."""
    inner = Patcher()
    listed = inner.object("pack" + " 0." * _VALUES, 15, 110, 80 * _VALUES)
    ask = inner.ui("inlet", 15 + 80 * _VALUES, 15, 30, 30, comment="bang", index=_VALUES + 1)
    for value in range(_VALUES):
        signal = inner.ui("inlet", 15 + 80 * value, 15, 30, 30, comment="signal", index=value + 1)
        held = inner.object("snapshot~", 15 + 80 * value, 65)
        inner.chain(signal, held)
        inner.connect(ask, 0, held)
        inner.connect(held, 0, listed, value)
    inner.connect(listed, 0, inner.ui("outlet", 15, 150, 30, 30, comment="list", index=1))
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


def _glide() -> Patcher:
    """A list -> a signal for each of its numbers."""
    inner = Patcher()
    values = inner.object("unpack" + " 0." * _VALUES, 15, 60, 80 * (_VALUES - 1) + PORT)
    inner.connect(inner.ui("inlet", 15, 15, 30, 30, comment="list", index=1), 0, values)
    for value in range(_VALUES):
        x = 15 + 80 * value
        ramp, line = inner.message("$1 40", x, 100), inner.object("line~", x, 130)
        inner.connect(values, value, ramp)
        inner.chain(ramp, line, inner.ui("outlet", x, 170, 30, 30, comment="signal", index=value + 1))
    return inner
