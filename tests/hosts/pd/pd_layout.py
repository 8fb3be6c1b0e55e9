"""Where the boxes of a patch lie on the screen, from its file: in Pd's font of size 12."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from tests.hosts.pd.pd_patch import ROOT

CHARACTER, LINE, MARGIN = 7, 15, 3  # pixels
_TEXT_COLUMNS = 60  # of a text or a box that says no width
_SQUARES = {"bng", "tgl"}
_RADIOS = {"hradio", "vradio"}
_SLIDERS = {"hsl", "vsl"}
_UNSEEN = {"cnv"}  # backgrounds and lines
_OWN = {path.stem for path in (ROOT / "patches" / "pd").glob("*.pd")}  # some of which show what is inside of them


@dataclass(frozen=True)
class Placed:
    """A box with its corners, in pixels."""

    what: str
    left: int
    top: int
    right: int
    bottom: int

    def overlap(self, other: Placed) -> tuple[int, int]:
        """How far they lie over each other, across and down; not positive where they do not."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across, min(self.bottom, other.bottom) - max(self.top, other.top)


def placed_boxes(patch: Path) -> list[Placed]:
    """The boxes of the main window, in the order of the file."""
    depth, found = 0, []
    for chunk, content in re.findall(r"#(.) (.*?)(?<!\\);", patch.read_text().replace("\n", " ")):
        words = content.split(" ")
        depth += chunk == "N"
        if words[0] == "restore":
            depth -= 1
        if depth == 1 and chunk == "X" and words[0] in ("obj", "msg", "text", "floatatom", "symbolatom", "restore"):
            box = _placed(words)
            found += [box] if box else []
    return found


def _placed(words: list[str]) -> Placed | None:
    kind, left, top = words[0], int(words[1]), int(words[2])
    name = words[3] if len(words) > 3 else ""
    if (kind == "obj" and name in _UNSEEN | _OWN) or name == "graph":
        return None
    if kind == "obj" and name in _SQUARES | _RADIOS | _SLIDERS:
        return _control(left, top, name, words)
    if kind in ("floatatom", "symbolatom"):
        return Placed(kind, left, top, left + CHARACTER * int(words[3]) + MARGIN, top + LINE + MARGIN)
    columns, lines = _lines(" ".join(words[3:]), kind == "msg")
    shown = max(map(len, lines), default=1) if kind == "text" or columns is None else columns
    width, height = CHARACTER * max(shown, 1) + 2 * MARGIN, LINE * len(lines) + MARGIN
    return Placed(" ".join(words[3:])[:40], left, top, left + width, top + height)


def _control(left: int, top: int, name: str, words: list[str]) -> Placed:
    first = int(float(words[4]))
    across = down = first
    if name in _SLIDERS:
        down = int(float(words[5]))
    elif name in _RADIOS:
        cells = int(float(words[7]))
        across, down = (first * cells, first) if name == "hradio" else (first, first * cells)
    return Placed(f"{name} {' '.join(words[5:10])}", left, top, left + across, top + down)


def _lines(text: str, message: bool) -> tuple[int | None, list[str]]:
    """Width in characters, if the box says one, and the lines that it shows; in a message, each `;` ends one."""
    given = re.search(r", f (\d+)\s*$", text)
    columns = int(given.group(1)) if given else None
    plain = re.sub(r" ?\\,", ",", re.sub(r", f \d+\s*$", "", text))
    parts = [part.strip() for part in re.split(r"\s?\\;\s?", plain)] if message else [plain]
    shown = [f"{part};" for part in parts[:-1]] + parts[-1:]
    return columns, [line for part in shown for line in textwrap.wrap(part, columns or _TEXT_COLUMNS) or [""]]
