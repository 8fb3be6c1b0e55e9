"""A Max patch that is being written: boxes, cords, and the JSON of a .maxpat."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from maxfiles.objects import UI, Ports, ports_of
from maxfiles.words import text_height, text_width, wrapped

BOX_HEIGHT = 22.0
_BOX_MARGIN, _COMMENT_MARGIN = 14.0, 8.0
_WINDOW_BORDER = 15.0


@dataclass
class Box:
    """One box: what Max saves of it."""

    fields: dict[str, Any]

    @property
    def id(self) -> str:
        """One in its window."""
        return str(self.fields["id"])

    @property
    def right(self) -> float:
        """Its edge, in pixels."""
        x, _, width, _ = self.fields["patching_rect"]
        return float(x + width)

    @property
    def bottom(self) -> float:
        """Its edge, in pixels."""
        _, y, _, height = self.fields["patching_rect"]
        return float(y + height)


@dataclass(frozen=True)
class Cord:
    """Between the ids of two boxes. A hidden one is seen only while the patch is unlocked: many to one are a tangle."""

    source: str
    outlet: int
    sink: str
    inlet: int
    hidden: bool = False


@dataclass
class Patcher:
    """A window. Positions and sizes are pixels from its upper left corner."""

    boxes: list[Box] = field(default_factory=list)
    cords: list[Cord] = field(default_factory=list)
    on_tab: bool = False
    """A page of a help window."""

    def _add(self, maxclass: str, ports: Ports, rect: tuple[float, float, float, float], **more: Any) -> Box:
        fields: dict[str, Any] = {"id": f"obj-{len(self.boxes) + 1}", "maxclass": maxclass}
        fields |= {"numinlets": ports.inlets, "numoutlets": len(ports.outlets)}
        if ports.outlets:
            fields["outlettype"] = list(ports.outlets)
        fields["patching_rect"] = [float(number) for number in rect]
        self.boxes.append(Box(fields | more))
        return self.boxes[-1]

    def object(self, text: str, x: float, y: float, width: float = 0) -> Box:
        """An object box, as wide as its text if no width is given."""
        width = width or _width_for(text)
        return self._add("newobj", ports_of(text), (x, y, width, BOX_HEIGHT), text=text)

    def message(self, text: str, x: float, y: float, width: float = 0) -> Box:
        """A box to click, as wide as its text if no width is given."""
        return self._add("message", UI["message"], (x, y, width or _width_for(text), BOX_HEIGHT), text=text)

    def comment(self, text: str, x: float, y: float, width: float = 0, size: float = 12.0, bold: bool = False) -> Box:
        """Text that wraps at `width`, or stays on one line if none is given."""
        width = width or text_width(text, size) * (1.08 if bold else 1) + _COMMENT_MARGIN + 2
        lines = len(wrapped(text, width - _COMMENT_MARGIN, size))
        more: dict[str, Any] = {"text": text, "fontsize": size} if size != 12 else {"text": text}
        if lines > 1:
            more["linecount"] = lines
        if bold:
            more["fontface"] = 1
        return self._add("comment", UI["comment"], (x, y, width, text_height(lines, size)), **more)

    def ui(self, maxclass: str, x: float, y: float, width: float, height: float, **more: Any) -> Box:
        """A box that is looked at or played, such as a slider."""
        return self._add(maxclass, UI[maxclass], (x, y, width, height), **more)

    def toggle(self, x: float, y: float) -> Box:
        """A switch, 24 by 24."""
        return self.ui("toggle", x, y, 24, 24)

    def number(self, x: float, y: float) -> Box:
        """Shows and sends whole numbers, 60 wide."""
        return self.ui("number", x, y, 60, BOX_HEIGHT)

    def float_number(self, x: float, y: float) -> Box:
        """Shows and sends floats, 60 wide."""
        return self.ui("flonum", x, y, 60, BOX_HEIGHT, format=6)

    def slider(self, x: float, y: float, least: float, most: float, width: float = 128) -> Box:
        """A horizontal one that sends floats from `least` to `most`."""
        return self.ui("slider", x, y, width, 22, floatoutput=1, min=least, size=most - least, orientation=1)

    def subpatch(self, name: str, inner: Patcher, x: float, y: float, width: float = 0) -> Box:
        """`p name`: inlets and outlets are counted in `inner`."""
        kinds = [box.fields["maxclass"] for box in inner.boxes]
        signals = [box.fields.get("comment", "").startswith("signal") for box in inner.boxes]
        outlets = [sound for kind, sound in zip(kinds, signals, strict=True) if kind == "outlet"]
        ports = Ports(kinds.count("inlet"), tuple("signal" if sound else "" for sound in outlets))
        text = f"p {name}"
        rect = (x, y, width or _width_for(text), BOX_HEIGHT)
        return self._add("newobj", ports, rect, text=text, patcher=inner.content())

    def connect(self, source: Box, outlet: int, sink: Box, inlet: int = 0, hidden: bool = False) -> None:
        """A cord; inlets and outlets count from 0."""
        self.cords.append(Cord(source.id, outlet, sink.id, inlet, hidden))

    def chain(self, *boxes: Box) -> None:
        """First outlet to first inlet, one after the other."""
        for source, sink in pairwise(boxes):
            self.connect(source, 0, sink)

    @property
    def bottom(self) -> float:
        """Of the lowest box, in pixels."""
        return max((box.bottom for box in self.boxes), default=0)

    def content(self) -> dict[str, Any]:
        """What Max saves of a window."""
        right = max((box.right for box in self.boxes), default=400)
        patcher: dict[str, Any] = {
            "fileversion": 1,
            "appversion": {"major": 8, "minor": 6, "revision": 0, "architecture": "x64", "modernui": 1},
            "classnamespace": "box",
            "rect": [80.0, 100.0, max(right + _WINDOW_BORDER, 320), self.bottom + _WINDOW_BORDER],
            "openinpresentation": 0,
            "default_fontsize": 12.0,
            "default_fontface": 0,
            "default_fontname": "Arial",
            "gridonopen": 1,
            "gridsize": [15.0, 15.0],
            "gridsnaponopen": 1,
        }
        if self.on_tab:
            patcher["showontab"] = 1
        patcher["boxes"] = [{"box": box.fields} for box in self.boxes]
        patcher["lines"] = [{"patchline": _saved(cord)} for cord in self.cords]
        return patcher

    def text(self) -> str:
        """The file."""
        return json.dumps({"patcher": self.content()}, indent=1) + "\n"


def help_window(tabs: dict[str, Patcher]) -> str:
    """The file of a help patch whose pages are `tabs`."""
    root = Patcher()
    for number, (name, tab) in enumerate(tabs.items()):
        tab.on_tab = True
        root.subpatch(name, tab, 15 + 130 * number, 15, 115)
    content = root.content() | {"showrootpatcherontab": 0, "showontab": 0}
    sizes = [tab.content()["rect"] for tab in tabs.values()]
    content["rect"] = [80.0, 100.0, max(size[2] for size in sizes), max(size[3] for size in sizes) + 26]
    return json.dumps({"patcher": content}, indent=1) + "\n"


def _saved(cord: Cord) -> dict[str, Any]:
    hidden = {"hidden": 1} if cord.hidden else {}
    return {"destination": [cord.sink, cord.inlet], **hidden, "source": [cord.source, cord.outlet]}


def _width_for(text: str) -> float:
    return max(round(text_width(text) + _BOX_MARGIN), 32)
