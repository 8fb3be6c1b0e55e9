"""Reads a .maxpat or .maxhelp: windows, boxes, cords."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Window:
    """A patcher of a file, with where it is: `nn~.maxhelp/basic`."""

    place: str
    content: dict[str, Any]

    @property
    def boxes(self) -> list[dict[str, Any]]:
        """As they are saved."""
        return [item["box"] for item in self.content.get("boxes", [])]

    @property
    def cords(self) -> list[dict[str, Any]]:
        """As they are saved: source and destination, each an id and a number."""
        return [item["patchline"] for item in self.content.get("lines", [])]

    def everywhere(self) -> Iterator[Window]:
        """This one and all inside it."""
        yield self
        for box in self.boxes:
            if "patcher" in box:
                yield from Window(f"{self.place}/{box.get('text', '')[2:]}", box["patcher"]).everywhere()

    def sinks_of(self, box: dict[str, Any]) -> list[dict[str, Any]]:
        """Boxes at the other end of its cords."""
        by_id = {other.get("id"): other for other in self.boxes}
        ends = [cord["destination"][0] for cord in self.cords if cord["source"][0] == box.get("id")]
        return [by_id[end] for end in ends if end in by_id]


def read_window(name: str, text: str) -> Window:
    """Raises ValueError for what is no JSON, or no patch."""
    document = json.loads(text)
    if not isinstance(document, dict) or "patcher" not in document:
        raise ValueError(f"{name}: no patcher")
    return Window(name, document["patcher"])


def name_of(box: dict[str, Any]) -> str:
    """The object that a box is: the first word of an object box, else its maxclass."""
    if box.get("maxclass") != "newobj":
        return str(box.get("maxclass", ""))
    return str(box.get("text", "")).split(" ")[0]


def port_place(rect: list[float], at: int, count: int, is_outlet: bool) -> tuple[float, float]:
    """Where a cord meets a box, in pixels: `at` counts its inlets or outlets from 0, of `count`."""
    x = rect[0] + 9.5 + (rect[2] - 19) * (at / (count - 1) if count > 1 else 0)
    return x, rect[1] + (rect[3] if is_outlet else 0)


def cord_points(cord: dict[str, Any], source: dict[str, Any], sink: dict[str, Any]) -> list[tuple[float, float]]:
    """The places that a cord goes through, from outlet to inlet."""
    start = port_place(source["patching_rect"], cord["source"][1], source["numoutlets"], True)
    end = port_place(sink["patching_rect"], cord["destination"][1], sink["numinlets"], False)
    between = cord.get("midpoints", [])
    return [start, *zip(between[0::2], between[1::2], strict=True), end]
