#!/usr/bin/env python3
"""Draws the patches of Max as pictures, roughly as Max shows them: boxes, texts, cords.

For looking at a layout where there is no Max. Needs Pillow, which matplotlib brings.
Usage: packaging/max/sketch.py FOLDER [PATCH ...]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from maxfiles.files import ROOT
from maxfiles.reading import Window, read_window
from maxfiles.words import wrapped

_SCALE = 2
_SIGNAL, _MULTI, _MESSAGE = (200, 170, 30), (40, 110, 200), (120, 120, 120)
_FILLS = {"comment": None, "message": (225, 225, 225), "newobj": (250, 250, 250)}


def draw(window: Window) -> Image.Image:
    """One window, without what is inside its subpatches."""
    rects = [box["patching_rect"] for box in window.boxes]
    width = max(rect[0] + rect[2] for rect in rects) + 15
    height = max(rect[1] + rect[3] for rect in rects) + 15
    picture = Image.new("RGB", (int(width * _SCALE), int(height * _SCALE)), (240, 240, 240))
    pen = ImageDraw.Draw(picture)
    by_id = {box["id"]: box for box in window.boxes}
    for cord in window.cords:
        if not cord.get("hidden"):
            _draw_cord(pen, by_id[cord["source"][0]], cord["source"][1], by_id[cord["destination"][0]], cord)
    for box in window.boxes:
        _draw_box(pen, box)
    return picture


def _port(rect: list[float], at: int, count: int, bottom: bool) -> tuple[float, float]:
    x = rect[0] + 9.5 + (rect[2] - 19) * (at / (count - 1) if count > 1 else 0)
    return x * _SCALE, (rect[1] + (rect[3] if bottom else 0)) * _SCALE


def _draw_cord(
    pen: ImageDraw.ImageDraw, source: dict[str, Any], outlet: int, sink: dict[str, Any], cord: dict[str, Any]
) -> None:
    kind = source["outlettype"][outlet]
    colour = {"signal": _SIGNAL, "multichannelsignal": _MULTI}.get(kind, _MESSAGE)
    start = _port(source["patching_rect"], outlet, source["numoutlets"], True)
    end = _port(sink["patching_rect"], cord["destination"][1], sink["numinlets"], False)
    pen.line([start, end], fill=colour, width=_SCALE + (kind != ""))


def _draw_box(pen: ImageDraw.ImageDraw, box: dict[str, Any]) -> None:
    x, y, width, height = (number * _SCALE for number in box["patching_rect"])
    kind = box["maxclass"]
    if kind != "comment":
        outline = (90, 90, 90) if kind in _FILLS else (60, 120, 90)
        pen.rectangle([x, y, x + width, y + height], fill=_FILLS.get(kind, (215, 232, 220)), outline=outline)
    size = box.get("fontsize", 12)
    font = ImageFont.truetype(_font_file(bool(box.get("fontface"))), int(size * _SCALE))
    text = box.get("text", kind)
    lines = wrapped(text, box["patching_rect"][2] - 8, size) if kind == "comment" else [text]
    if kind not in ("comment", *_FILLS) and width < 60 * _SCALE:
        return  # a name would cover what is beside it
    for at, line in enumerate(lines):
        pen.text((x + 4 * _SCALE, y + (3 + at * size * 1.12) * _SCALE), line, fill=(20, 20, 20), font=font)


def _font_file(bold: bool) -> str:
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    for folder in (Path("/usr/share/fonts/truetype/liberation"), Path("/usr/share/fonts/truetype/liberation2")):
        if (folder / name).exists():
            return str(folder / name)
    import matplotlib

    other = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / other)


def main(folder: Path, patches: list[Path]) -> None:
    """Write one picture a window into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in patches:
        window = read_window(path.name, path.read_text(encoding="utf-8"))
        for part in window.everywhere():
            target = folder / (part.place.replace("/", "--").replace("?", "see-also").replace(" ", "-") + ".png")
            draw(part).save(target)
            print(target)


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        raise SystemExit(__doc__)
    every = [*sorted((ROOT / "help/max").glob("*.max*p*t")), *sorted((ROOT / "help/max").glob("*.maxhelp"))]
    every += sorted((ROOT / "patches/max").glob("*.maxpat"))
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]] or every)
