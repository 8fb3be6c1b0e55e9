"""What is wrong with a patch: each problem is one sentence. Max itself would only show it, or not open the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from maxfiles.crossings import crossings
from maxfiles.objects import PARTS, UI, Ports, ports_of
from maxfiles.reading import Window, name_of, read_window
from maxfiles.words import text_height, text_width, wrapped

_REQUIRED = ("id", "maxclass", "numinlets", "numoutlets", "patching_rect")
_SHOWS_TEXT = ("newobj", "message", "comment")
_WINDOW_KEYS = ("fileversion", "appversion", "classnamespace", "rect", "boxes", "lines")
_SMALLEST_FONT, _LARGEST_FONT = 9, 24


def patch_problems(name: str, text: str) -> list[str]:
    """Of a .maxpat or .maxhelp."""
    try:
        window = read_window(name, text)
    except ValueError as error:
        return [f"{name}: {error}"]
    problems = [problem for part in window.everywhere() for problem in _window_problems(part)]
    if name.endswith(".maxhelp"):
        problems += _tab_problems(window)
    return problems


def _window_problems(window: Window) -> Iterator[str]:
    for key in _WINDOW_KEYS:
        if key not in window.content:
            yield f"{window.place}: no {key}"
    boxes = window.boxes
    for box in boxes:
        missing = [key for key in _REQUIRED if key not in box]
        missing += ["text"] if box.get("maxclass") in _SHOWS_TEXT and "text" not in box else []
        if missing:
            yield f"{window.place}: box {box.get('id')} has no {', '.join(missing)}"
            return
    ids = [box["id"] for box in boxes]
    for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        yield f"{window.place}: id {id_} is used twice"
    for box in boxes:
        yield from (f"{window.place}: {_called(box)} {problem}" for problem in _box_problems(box))
    yield from (f"{window.place}: {problem}" for problem in _cord_problems(window))
    yield from (f"{window.place}: {problem}" for problem in _overlaps(boxes))
    if not any(box.get("presentation") for box in boxes):  # such a window is seen without its cords
        for source, sink, box in crossings(window):
            yield f"{window.place}: the cord from {_called(source)} to {_called(sink)} runs over {_called(box)}"


def _called(box: dict[str, Any]) -> str:
    return f"[{str(box.get('text', box['maxclass']))[:40]}] ({box['id']})"


def _box_problems(box: dict[str, Any]) -> Iterator[str]:
    rect = box["patching_rect"]
    if len(rect) != 4 or min(rect[:2]) < 0 or min(rect[2:]) < 10:
        yield f"has the place {rect}"
        return
    if len(box.get("outlettype", [])) != box["numoutlets"]:
        yield "has not one outlettype an outlet"
    if not _SMALLEST_FONT <= box.get("fontsize", 12) <= _LARGEST_FONT:
        yield f"has the font size {box['fontsize']}"
    if box.get("fontname", "Arial") != "Arial":
        yield f"has the font {box['fontname']}"
    expected = _expected_ports(box)
    if expected is None:
        yield "is no object that we know"
    elif (expected.inlets, len(expected.outlets)) != (box["numinlets"], box["numoutlets"]):
        yield f"has {expected.inlets} inlets and {len(expected.outlets)} outlets in Max"
    if box["maxclass"] in _SHOWS_TEXT and not _text_fits(box):
        yield "is too small for its text"


def _expected_ports(box: dict[str, Any]) -> Ports | None:
    if box["maxclass"] == "bpatcher":
        part = PARTS.get(str(box.get("name", "")).removesuffix(".maxpat"))
        return part.ports if part else None
    if box["maxclass"] != "newobj":
        return UI.get(box["maxclass"])
    if "patcher" in box:
        kinds = [inner["box"].get("maxclass") for inner in box["patcher"].get("boxes", [])]
        return Ports(kinds.count("inlet"), ("",) * kinds.count("outlet"))
    try:
        return ports_of(box["text"])
    except (KeyError, ValueError, IndexError):
        return None


def _text_fits(box: dict[str, Any]) -> bool:
    _, _, width, height = box["patching_rect"]
    size = box.get("fontsize", 12)
    if box["maxclass"] != "comment":
        return bool(text_width(box["text"], size) <= width)
    longest_word = max(text_width(word, size) for word in box["text"].split() or [""])
    lines = len(wrapped(box["text"], width - 8, size))
    return bool(longest_word <= width and text_height(lines, size) <= height)


def _cord_problems(window: Window) -> Iterator[str]:
    by_id = {box["id"]: box for box in window.boxes}
    for cord in window.cords:
        if any(len(cord.get(end, ())) != 2 for end in ("source", "destination")):
            yield f"a cord has no source or no destination: {cord}"
            continue
        (source_id, outlet), (sink_id, inlet) = cord["source"], cord["destination"]
        if source_id not in by_id or sink_id not in by_id:
            yield f"a cord from {source_id} to {sink_id} has no end"
            continue
        source, sink = by_id[source_id], by_id[sink_id]
        if not 0 <= outlet < source["numoutlets"]:
            yield f"a cord leaves outlet {outlet} of {_called(source)}, which has {source['numoutlets']}"
        elif not 0 <= inlet < sink["numinlets"]:
            yield f"a cord ends at inlet {inlet} of {_called(sink)}, which has {sink['numinlets']}"
        elif not _takes(sink, kind := "".join(source.get("outlettype", [])[outlet : outlet + 1])):
            yield f"{_called(sink)} takes no {kind}, which comes from {_called(source)}"


def _takes(sink: dict[str, Any], kind: str) -> bool:
    name = name_of(sink)
    if kind == "multichannelsignal":
        return name.startswith(("mc.", "mcs.")) or name == "outlet" or bool(sink.get("multichannelvariant"))
    return kind != "signal" or name.endswith("~") or name in ("outlet", "p", "bpatcher")


def _overlaps(boxes: list[dict[str, Any]]) -> Iterator[str]:
    for one, other in combinations([box for box in boxes if not box.get("background")], 2):
        x, y, width, height = one["patching_rect"]
        x2, y2, width2, height2 = other["patching_rect"]
        if x < x2 + width2 and x2 < x + width and y < y2 + height2 and y2 < y + height:
            yield f"{_called(one)} and {_called(other)} overlap"


def _tab_problems(window: Window) -> Iterator[str]:
    for box in window.boxes:
        if not box.get("patcher", {}).get("showontab"):
            yield f"{window.place}: {_called(box)} is no page of the help"
    if window.content.get("showrootpatcherontab") != 0:
        yield f"{window.place}: the window around the pages is itself one"
