"""How the sketches of patches draw what is looked at or played: roughly as Max shows it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from PIL import Image, ImageDraw

from maxfiles.files import ROOT

Pen = ImageDraw.ImageDraw
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels of the picture."""
_EDGE, _FACE, _MARK, _DARK, _LIGHT = (120, 125, 130), (250, 250, 250), (60, 120, 190), (45, 50, 58), (130, 200, 160)


def colour(values: list[float]) -> tuple[int, int, int]:
    """Of a field of a box, whose colours go from 0 to 1."""
    red, green, blue = (round(255 * value) for value in values[:3])
    return red, green, blue


def _panel(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    pen.rounded_rectangle(rect, 6 * scale, fill=colour(box["bgcolor"]))


def _dial(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, _ = rect
    middle, size = (left + right) / 2, 11 * scale
    centre = top + 28 * scale
    ring = (middle - size, centre - size, middle + size, centre + size)
    pen.arc(ring, 130, 410, fill=_EDGE, width=2 * scale)
    told = box["saved_attribute_attributes"]["valueof"]
    share = (0 - told["parameter_mmin"]) / (told["parameter_mmax"] - told["parameter_mmin"])
    angle = math.radians(130 + 280 * share)
    end = (middle + 0.8 * size * math.cos(angle), centre + 0.8 * size * math.sin(angle))
    pen.line([(middle, centre), end], fill=_MARK, width=2 * scale)


def _slider(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)
    share = max(0.0, min(1.0, -box.get("min", 0) / box.get("size", 128)))
    at = left + 4 * scale + share * (right - left - 8 * scale)
    pen.rectangle([at - 2 * scale, top + 2 * scale, at + 2 * scale, bottom - 2 * scale], fill=_MARK)


def _gain(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)
    for at in range(0, 70, 2):
        x = left + (right - left) * at / 100
        pen.line([(x, top + 4 * scale), (x, bottom - 4 * scale)], fill=_LIGHT, width=scale)


def _toggle(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)
    inset = 6 * scale
    for ends in ((top + inset, bottom - inset), (bottom - inset, top + inset)):
        pen.line([(left + inset, ends[0]), (right - inset, ends[1])], fill=(190, 195, 200), width=scale)


def _button(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)
    pen.ellipse([left + 4 * scale, top + 4 * scale, right - 4 * scale, bottom - 4 * scale], outline=_EDGE, width=scale)


def _card(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    """A loudspeaker, or a microphone."""
    left, top, right, bottom = rect
    pen.rounded_rectangle(rect, 4 * scale, fill=_DARK)
    x, y = (left + right) / 2, (top + bottom) / 2
    if box["maxclass"] == "ezadc~":
        pen.ellipse([x - 5 * scale, y - 12 * scale, x + 5 * scale, y + 4 * scale], fill=_LIGHT)
        pen.line([(x, y + 4 * scale), (x, y + 12 * scale)], fill=_LIGHT, width=2 * scale)
        return
    cone = [(x - 10, y - 4), (x - 4, y - 4), (x + 3, y - 11), (x + 3, y + 11), (x - 4, y + 4), (x - 10, y + 4)]
    pen.polygon([(x + (px - x) * scale, y + (py - y) * scale) for px, py in cone], fill=_LIGHT)


def _scope(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rectangle(rect, fill=_DARK)
    middle, high = (top + bottom) / 2, (bottom - top) / 2.6
    x = np.linspace(left, right, 200)
    phase = np.linspace(0, 4 * math.pi, 200)
    y = middle - high * (0.7 * np.sin(phase) + 0.25 * np.sin(3 * phase + 1) + 0.1 * np.sin(8 * phase))
    pen.line(list(zip(x, y, strict=True)), fill=_LIGHT, width=scale)


def _spectrum(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rectangle(rect, fill=_DARK)
    x = np.linspace(0, 1, 120)
    peaks = sum(np.exp(-(((x - 0.25 - 0.12 * k) / 0.02) ** 2)) * 0.85**k for k in range(6))
    height = np.clip(0.75 * peaks + 0.15 * (1 - x), 0, 0.95)
    points = [
        (left + (right - left) * float(a), bottom - (bottom - top) * float(b)) for a, b in zip(x, height, strict=True)
    ]
    pen.polygon([(left, bottom), *points, (right, bottom)], fill=_MARK)


def _waveform(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    """The sound that the package brings."""
    left, top, right, bottom = rect
    pen.rectangle(rect, fill=(235, 238, 242), outline=_EDGE)
    sound, _ = soundfile.read(ROOT / "models/sounds/input.wav", always_2d=True)
    columns = np.array_split(sound[:, 0], max(int((right - left) / scale), 2))
    middle, high = (top + bottom) / 2, (bottom - top) / 2.2 / max(float(np.abs(sound).max()), 1e-9)
    for at, column in enumerate(columns):
        x = left + at * scale
        pen.line([(x, middle - high * column.max()), (x, middle - high * column.min())], fill=_MARK, width=scale)


def _menu(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    _, top, right, bottom = rect
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)
    x, y = right - 10 * scale, (top + bottom) / 2
    pen.polygon([(x - 4 * scale, y - 2 * scale), (x + 4 * scale, y - 2 * scale), (x, y + 3 * scale)], fill=_EDGE)


def _preset(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    size = box["bubblesize"] * scale
    stored = len(box["preset_data"])
    for at in range(int((right - left - box["margin"] * scale) / (size + box["spacing"] * scale))):
        x = left + (box["margin"] + at * (box["bubblesize"] + box["spacing"])) * scale
        y = (top + bottom - size) / 2
        pen.ellipse([x, y, x + size, y + size], fill=_MARK if at < stored else (205, 210, 215))


def _keys(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rectangle(rect, fill=_FACE, outline=_EDGE)
    keys = max(int((right - left) / scale / 12), 1)
    for at in range(keys):
        x = left + (right - left) * at / keys
        pen.line([(x, top), (x, bottom)], fill=_EDGE, width=1)
        if at % 7 not in (0, 3):
            pen.rectangle([x - 3 * scale, top, x + 3 * scale, top + 0.6 * (bottom - top)], fill=_DARK)


def _curve(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    left, top, right, bottom = rect
    pen.rectangle(rect, fill=(235, 238, 242), outline=_EDGE)
    low, high = box.get("range", [0.0, 1.0])
    numbers = box.get("addpoints", [])
    points = []
    for x, y in zip(numbers[0::3], numbers[1::3], strict=True):
        share = (y - low) / (high - low)
        points.append((left + (right - left) * x / box["domain"], bottom - (bottom - top) * share))
    if len(points) > 1:
        pen.line(points, fill=_MARK, width=2 * scale)


def _badge(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    round_one = box.get("rounded", 0) > 20
    fill = colour(box["bgcolor"]) if round_one else _FACE
    pen.rounded_rectangle(rect, (10 if round_one else 4) * scale, fill=fill, outline=None if round_one else _EDGE)


def _drop(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    pen.rounded_rectangle(rect, 4 * scale, fill=(232, 240, 236), outline=_LIGHT, width=scale)


def _field(pen: Pen, rect: Rect, box: dict[str, Any], scale: int) -> None:
    pen.rounded_rectangle(rect, 3 * scale, fill=_FACE, outline=_EDGE)


WIDGETS: dict[str, Callable[[Pen, Rect, dict[str, Any], int], None]] = {
    "attrui": _menu,
    "button": _button,
    "dropfile": _drop,
    "ezadc~": _card,
    "ezdac~": _card,
    "flonum": _field,
    "function": _curve,
    "gain~": _gain,
    "kslider": _keys,
    "live.dial": _dial,
    "mc.ezdac~": _card,
    "multislider": _field,
    "number": _field,
    "panel": _panel,
    "pictslider": _field,
    "preset": _preset,
    "scope~": _scope,
    "slider": _slider,
    "spectroscope~": _spectrum,
    "textbutton": _badge,
    "toggle": _toggle,
    "umenu": _menu,
    "waveform~": _waveform,
}
"""By maxclass."""


def words_on(box: dict[str, Any]) -> str:
    """What stands on a widget."""
    kind = box["maxclass"]
    told = {"attrui": box.get("attr", ""), "dropfile": "drop here", "textbutton": box.get("text", "")}
    told["umenu"] = str((box.get("items") or [""])[0])
    told["live.dial"] = str(box.get("varname", ""))
    told["number"], told["flonum"] = "0", "0."
    return str(told.get(kind, ""))


def picture_of(box: dict[str, Any], size: tuple[int, int]) -> Image.Image:
    """What an fpic shows."""
    return Image.open(Path(ROOT) / "packaging/icon.png").convert("RGBA").resize(size, Image.Resampling.LANCZOS)
