#!/usr/bin/env python3
"""Draws the icon of luthier: a wave that goes into strings. Writes packaging/icon.png and docs/icon.png.

Needs Pillow, which matplotlib brings. Usage: packaging/icon.py
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw

_SIZE, _DRAWN = 256, 1024
_GROUND, _WAVE, _STRING = (28, 84, 158), (255, 255, 255), (146, 214, 178)
_STRINGS = 4


def icon() -> Image.Image:
    """Drawn large, then reduced, so that its edges are smooth."""
    picture = Image.new("RGBA", (_DRAWN, _DRAWN), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle([0, 0, _DRAWN - 1, _DRAWN - 1], 220, fill=_GROUND)
    middle = _DRAWN / 2
    for at in range(_STRINGS):
        target = middle + 130 * (at - (_STRINGS - 1) / 2)
        points = []
        for step in range(101):
            share = step / 100
            fade = 0.5 - 0.5 * math.cos(math.pi * share)
            wave = middle + 250 * (1 - fade) * math.sin(2.6 * math.pi * share + 0.4)
            points.append((90 + 844 * share, wave + fade * (target - middle)))
        pen.line(points, fill=_STRING if at else _WAVE, width=34, joint="curve")
    first = [(90 + 8.44 * step, middle + 250 * math.sin(2.6 * math.pi * step / 100 + 0.4)) for step in range(31)]
    pen.line(first, fill=_WAVE, width=40, joint="curve")
    return picture.resize((_SIZE, _SIZE), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    drawn = icon()
    for target in (root / "packaging/icon.png", root / "docs/icon.png"):
        drawn.save(target, optimize=True)
        print(target)
