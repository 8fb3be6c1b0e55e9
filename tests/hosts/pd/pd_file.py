"""Reads a .pd file into windows, boxes and cords."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Box:
    kind: str
    """text, msg, obj, canvas (a subpatch), floatatom, ..."""
    text: str
    """What the box shows."""
    inside: Canvas | None = None


@dataclass
class Canvas:
    """A window: a patch, or a subpatch of it."""

    name: str
    boxes: list[Box] = field(default_factory=list)
    cords: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Box and outlet, box and inlet."""

    def texts(self, kind: str) -> list[str]:
        return [box.text for box in self.boxes if box.kind == kind]

    def everywhere(self) -> Iterator[Canvas]:
        """This window and all inside it; not the frames of arrays."""
        yield self
        for box in self.boxes:
            if box.inside is not None and not box.text.startswith("graph"):
                yield from box.inside.everywhere()

    def subpatch(self, name: str) -> Canvas:
        (found,) = (canvas for canvas in self.everywhere() if canvas.name == name)
        return found

    def reached_from(self, box: int) -> list[Box]:
        """The boxes that cords lead to, from any outlet of `box`, directly or through others."""
        seen: set[int] = set()
        waiting = [box]
        while waiting:
            source = waiting.pop()
            new = {sink for start, _, sink, _ in self.cords if start == source} - seen
            seen |= new
            waiting += new
        return [self.boxes[number] for number in sorted(seen)]


def _shown(words: str) -> str:
    """The text of a box as Pd writes it on the screen."""
    without_width = re.sub(r", f \d+$", "", words)
    return re.sub(r" ?\\([,;])", r"\1", without_width).replace("\\$", "$")


def read_canvas(path: Path) -> Canvas:
    """The main window of a patch, with what is inside."""
    records = re.findall(r"#(.) (.*?)(?<!\\);", path.read_text().replace("\n", " "))
    open_canvases: list[Canvas] = []
    for chunk, content in records:
        words = content.split(" ")
        if chunk == "N":
            open_canvases.append(Canvas(words[5]))
        elif chunk == "X" and words[0] == "connect":
            source, outlet, sink, inlet = (int(word) for word in words[1:5])
            open_canvases[-1].cords.append((source, outlet, sink, inlet))
        elif chunk == "X" and words[0] == "restore":
            inside = open_canvases.pop()
            open_canvases[-1].boxes.append(Box("canvas", _shown(" ".join(words[3:])), inside))
        elif chunk == "X" and words[0] not in ("declare", "array", "coords"):
            open_canvases[-1].boxes.append(Box(words[0], _shown(" ".join(words[3:]))))
    (main,) = open_canvases
    main.name = path.name
    return main
