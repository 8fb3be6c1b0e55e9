#!/usr/bin/env python3
"""Draws the patches of Max as pictures, roughly as Max shows them: boxes, texts, cords, and what parts show.

For looking at a layout where there is no Max, and for the pages of the documentation. Needs Pillow, which matplotlib
brings. Usage: packaging/max/sketch.py FOLDER [PATCH ...]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from maxfiles.files import ROOT
from maxfiles.reading import Window, cord_points, read_window
from maxfiles.words import text_width, wrapped
from widgets import WIDGETS, colour, picture_of, words_on

_SCALE = 2
_SIGNAL, _MULTI, _MESSAGE = (200, 170, 30), (40, 110, 200), (120, 120, 120)
_FILLS = {"message": (225, 225, 225), "newobj": (250, 250, 250)}
_GROUND = (240, 240, 240)
_SMALL = {"attrui": 11, "live.dial": 9.5, "textbutton": 11}
_CENTRED = ("dropfile", "live.dial", "textbutton")


def draw(window: Window, border: float = 15) -> Image.Image:
    """One window, without what is inside its subpatches; of a part that is shown in others, what they show."""
    boxes = window.boxes
    shown = [box for box in boxes if box.get("presentation")]
    if shown:
        boxes, border = [{**box, "patching_rect": box["presentation_rect"]} for box in shown], 0
    rects = [box["patching_rect"] for box in boxes]
    width = max(rect[0] + rect[2] for rect in rects) + border
    height = max(rect[1] + rect[3] for rect in rects) + border
    picture = Image.new("RGB", (int(width * _SCALE), int(height * _SCALE)), _GROUND)
    pen = ImageDraw.Draw(picture)
    by_id = {box["id"]: box for box in boxes}
    for box in (box for box in boxes if box.get("background")):
        _draw_box(picture, pen, box)
    for cord in window.cords if not shown else ():
        if not cord.get("hidden"):
            _draw_cord(pen, by_id[cord["source"][0]], cord["source"][1], by_id[cord["destination"][0]], cord)
    for box in (box for box in boxes if not box.get("background")):
        _draw_box(picture, pen, box)
    return picture


def _draw_cord(
    pen: ImageDraw.ImageDraw, source: dict[str, Any], outlet: int, sink: dict[str, Any], cord: dict[str, Any]
) -> None:
    kind = source["outlettype"][outlet]
    line = {"signal": _SIGNAL, "multichannelsignal": _MULTI}.get(kind, _MESSAGE)
    places = cord_points(cord, source, sink)
    pen.line([(x * _SCALE, y * _SCALE) for x, y in places], fill=line, width=_SCALE + (kind != ""))


def _draw_box(picture: Image.Image, pen: ImageDraw.ImageDraw, box: dict[str, Any]) -> None:
    x, y, width, height = (number * _SCALE for number in box["patching_rect"])
    rect, kind = (x, y, x + width, y + height), box["maxclass"]
    if kind == "bpatcher":
        part = ROOT / "patches/max" / box["name"]
        picture.paste(draw(read_window(part.name, part.read_text(encoding="utf-8"))), (int(x), int(y)))
    elif kind == "fpic":
        seen = picture_of(box, (int(width), int(height)))
        picture.paste(seen, (int(x), int(y)), seen)
    elif kind in WIDGETS:
        WIDGETS[kind](pen, rect, box, _SCALE)
        _write(pen, box, words_on(box))
    else:
        if kind != "comment":
            pen.rectangle(rect, fill=_FILLS.get(kind, (215, 232, 220)), outline=(90, 90, 90))
        _write(pen, box, box.get("text", kind))


def _write(pen: ImageDraw.ImageDraw, box: dict[str, Any], text: str) -> None:
    left, top, width, _ = box["patching_rect"]
    kind = box["maxclass"]
    size = _SMALL.get(kind, box.get("fontsize", 12)) if kind != "comment" else box.get("fontsize", 12)
    font = ImageFont.truetype(_font_file(bool(box.get("fontface"))), int(size * _SCALE))
    lines = wrapped(text, width - 8, size) if kind == "comment" else [text]
    fill = colour(box["textcolor"]) if "textcolor" in box else (20, 20, 20)
    for at, line in enumerate(lines):
        inset = max((width - text_width(line, size)) / 2, 1) if kind in _CENTRED else 4
        down = 0 if kind == "live.dial" else 3
        pen.text(((left + inset) * _SCALE, (top + down + at * size * 1.12) * _SCALE), line, fill=fill, font=font)


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
