"""A Max patch that is being written: boxes, cords, and the JSON of a .maxpat."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from maxfiles.colours import GREEN, PANEL, WHITE
from maxfiles.crossings import way_round
from maxfiles.objects import PARTS, UI, Ports, ports_of
from maxfiles.reading import cord_points
from maxfiles.words import text_height, text_width, wrapped

BOX_HEIGHT = 22.0
_BOX_MARGIN, _COMMENT_MARGIN = 14.0, 8.0
_WINDOW_BORDER = 15.0


@dataclass(eq=False)
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

    def comment(
        self, text: str, x: float, y: float, width: float = 0, size: float = 12.0, bold: bool = False, **look: Any
    ) -> Box:
        """Text that wraps at `width`, or stays on one line if none is given; `look` is its colour and the like."""
        width = width or text_width(text, size) * (1.08 if bold else 1) + _COMMENT_MARGIN + 2
        lines = len(wrapped(text, width - _COMMENT_MARGIN, size))
        more: dict[str, Any] = {"text": text, "fontsize": size} if size != 12 else {"text": text}
        if lines > 1:
            more["linecount"] = lines
        if bold:
            more["fontface"] = 1
        return self._add("comment", UI["comment"], (x, y, width, text_height(lines, size)), **more, **look)

    def badge(self, word: str, x: float, y: float) -> Box:
        """A round number before a step, 20 by 20: it is looked at, not clicked."""
        look = {"bgcolor": GREEN, "bgoncolor": GREEN, "textcolor": WHITE, "textoncolor": WHITE, "ignoreclick": 1}
        more = {"text": word, "mode": 0, "rounded": 60.0, "fontface": 1, "fontsize": 12.0, **look}
        return self._add("textbutton", UI["textbutton"], (x, y, 20, 20), **more)

    def picture(self, file: str, x: float, y: float, width: float, height: float) -> Box:
        """A picture that the package brings."""
        return self.ui("fpic", x, y, width, height, pic=file, autofit=1, ignoreclick=1)

    def panel(self, around: list[Box], margin: float = 8) -> Box:
        """A ground behind what belongs together: hands, apart from what they move. Boxes made later lie over it too."""
        left = min(box.fields["patching_rect"][0] for box in around) - margin
        top = min(box.fields["patching_rect"][1] for box in around) - margin
        right, bottom = max(box.right for box in around) + margin, max(box.bottom for box in around) + margin
        return self.ground(left, top, right - left, bottom - top)

    def ground(self, x: float, y: float, width: float, height: float, **more: Any) -> Box:
        """A coloured rectangle behind all else."""
        look = {"bgcolor": PANEL, "background": 1, "mode": 0, "rounded": 6, "border": 0}
        return self.ui("panel", x, y, width, height, **look, **more)

    def dial(self, name: str, x: float, y: float, least: float, most: float) -> Box:
        """A live.dial with its name above and its number below, 60 by 48; it sends floats."""
        told = {"parameter_longname": name, "parameter_shortname": name, "parameter_type": 0, "parameter_unitstyle": 1}
        ends = {"parameter_mmin": least, "parameter_mmax": most}
        more = {"parameter_enable": 1, "varname": name, "saved_attribute_attributes": {"valueof": told | ends}}
        return self.ui("live.dial", x, y, 60, 48, **more)

    def preset(self, x: float, y: float, stored: list[dict[Box, float]], count: int = 8) -> Box:
        """Dots that remember all hands of a window (shift and click); the first ones hold what `stored` says."""
        data = [
            {"number": at + 1, "data": [word for box, value in one.items() for word in _remembered(box, value)]}
            for at, one in enumerate(stored)
        ]
        more = {"bubblesize": 14, "margin": 4, "spacing": 4, "preset_data": data}
        return self.ui("preset", x, y, 18 * count + 4, 22, **more)

    def part(self, name: str, x: float, y: float) -> Box:
        """A patch of the package that is used in many, shown in a window of its size."""
        known = PARTS[name]
        unmoved = {"bgmode": 0, "border": 0, "clickthrough": 0, "lockeddragscroll": 0, "offset": [0.0, 0.0]}
        more = {"name": f"{name}.maxpat", "enablehscroll": 0, "enablevscroll": 0, "viewvisibility": 1, **unmoved}
        return self._add("bpatcher", known.ports, (x, y, known.width, known.height), **more)

    def ui(self, maxclass: str, x: float, y: float, width: float, height: float, **more: Any) -> Box:
        """A box that is looked at or played, such as a slider."""
        return self._add(maxclass, UI[maxclass], (x, y, width, height), **more)

    def shown(self, box: Box, x: float, y: float, width: float, height: float) -> Box:
        """Where a box is in the presentation, which is all that a window onto this patch shows."""
        box.fields |= {"presentation": 1, "presentation_rect": [float(x), float(y), float(width), float(height)]}
        return box

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
            "openinpresentation": int(any(box.fields.get("presentation") for box in self.boxes)),
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
        patcher["lines"] = [{"patchline": self._saved(cord)} for cord in self.cords]
        return patcher

    def _saved(self, cord: Cord) -> dict[str, Any]:
        """A cord, round what lies in its way; one that finds no way is hidden."""
        saved: dict[str, Any] = {"destination": [cord.sink, cord.inlet], "source": [cord.source, cord.outlet]}
        by_id = {box.id: box.fields for box in self.boxes}
        source, sink = by_id[cord.source], by_id[cord.sink]
        if cord.hidden:
            return saved | {"hidden": 1}
        others = [box for box in by_id.values() if box is not source and box is not sink and not box.get("background")]
        way = way_round(cord_points(saved, source, sink), [box["patching_rect"] for box in others])
        if way is None:
            return saved | {"hidden": 1}
        return saved | ({"midpoints": [number for place in way[1:-1] for number in place]} if len(way) > 2 else {})

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


def _remembered(box: Box, value: float) -> list[Any]:
    """As a preset saves a box: how many words, which box, its class, and a message for it."""
    kind = box.fields["maxclass"]
    word = "int" if kind in ("toggle", "umenu", "number") else "float"
    return [5, box.id, kind, word, int(value) if word == "int" else float(value)]


def _width_for(text: str) -> float:
    return max(round(text_width(text) + _BOX_MARGIN), 32)
