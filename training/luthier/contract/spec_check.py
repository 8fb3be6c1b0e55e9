"""What `luthier.json` must be before anyone goes by it: a file may say anything. Limits as `externals/contract`'s."""

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from luthier.contract.events import EVENT_KINDS

MOST_EVENTS, MOST_EVENT_VALUES = 64, 8
MOST_CHANNELS = 4096
LARGEST_RATIO = 2**20
LONGEST_DELAY = 2**22  # samples; more than a minute, at 48 kHz: max_delay in externals/contract/model_spec.h
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "bool": lambda value: isinstance(value, bool) or value in (0, 1),
    "int": lambda value: _is_number(value) and value == int(value),
    "float": lambda value: _is_number(value),
    "string": lambda value: isinstance(value, str),
    "tensor": lambda value: _is_number(value),
    "buffer": lambda value: isinstance(value, str) or _is_number(value),
}
_SEVERAL = ("tensor", "buffer")  # types of any number of values


def read_json(text: str) -> dict[str, Any]:
    """The object of a text of JSON.

    Raises:
        ValueError: it is none, a name stands twice in an object, or a number is no finite one.
    """
    try:
        plain = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not isinstance(plain, dict):
        raise ValueError("it is no object")
    return plain


def check_spec(plain: Mapping[str, Any]) -> None:
    """Check the fields of a specification, as JSON has them.

    Raises:
        ValueError: one is missing, of a wrong kind, out of range, or contradicts another; the words name it.
    """
    for name in ("luthier_version", "torch_version", "family", "preset"):
        _require(isinstance(plain[name], str), name, plain[name], "a text")
    _whole(plain, "sample_rate", 1, 1_000_000)
    _whole(plain, "hop_length", 1, LARGEST_RATIO)
    _whole(plain, "channels", 1, MOST_CHANNELS)
    _require(isinstance(plain.get("native", ""), str), "native", plain.get("native"), "a text")
    for kind, check in (("method", _check_method), ("attribute", _check_attribute)):
        items = plain[f"{kind}s"]
        _require(isinstance(items, dict), f"{kind}s", items, "an object")
        for name, fields in items.items():
            _require(_NAME.fullmatch(name) is not None, f"a {kind}'s name", name, "letters, digits and _, at most 64")
            _require(isinstance(fields, dict), f"{kind} {name}", fields, "an object")
            check(f"{kind} {name}: ", fields)
    _check_latents(plain.get("latents", {}))
    _require(isinstance(plain.get("training", {}), dict), "training", plain.get("training"), "an object")


def are_numbers(values: Any) -> bool:
    """Whether this is a list of numbers, of at least one."""
    return isinstance(values, list) and len(values) > 0 and all(map(_is_number, values))


def _check_method(where: str, fields: Mapping[str, Any]) -> None:
    _whole(fields, "delay", -1, LONGEST_DELAY, where)
    for end, labels in (("in", "input_labels"), ("out", "output_labels")):
        _whole(fields, f"{end}_channels", 1, MOST_CHANNELS, where)
        _whole(fields, f"{end}_ratio", 1, LARGEST_RATIO, where)
        texts, count = fields[labels], fields[f"{end}_channels"]
        _require(_are(texts, str), where + labels, texts, "a list of texts")
        _require(len(texts) == count, where + labels, f"{len(texts)} texts", f"as many as channels, {count}")
    for kind, end, channels in (("events", "out", "outputs"), ("event_inputs", "in", "inputs")):
        items = fields.get(kind, [])
        _require(isinstance(items, list) and len(items) <= MOST_EVENTS, where + kind, items, "a list, of at most 64")
        for item in items:
            _require(isinstance(item, dict), where + kind, item, "a list of objects")
            _check_event(f"{where}{kind}: ", item, item.get(channels), fields[f"{end}_channels"])
        names = [item["name"] for item in items]
        _require(len(set(names)) == len(names), where + kind, names, "of names that stand once")


def _check_event(where: str, event: Mapping[str, Any], channels: Any, count: int) -> None:
    """`count`: channels that the method has on that side."""
    name, labels = event.get("name"), event.get("labels", [])
    _require(isinstance(name, str) and _NAME.fullmatch(name) is not None, where + "name", name, "letters, digits and _")
    where = f"{where}{name}: "
    kind = event.get("kind", "impulse")
    _require(kind in EVENT_KINDS, where + "kind", kind, f"one of {', '.join(EVENT_KINDS)}")
    right = isinstance(channels, list) and len(channels) > 0 and all(type(c) is int for c in channels)
    right = right and all(0 <= c < count for c in channels) and len(set(channels)) == len(channels)
    _require(right, where + "channels", channels, f"a list of channels from 0 to {count - 1}, each once")
    most = MOST_EVENT_VALUES if kind == "value" else MOST_CHANNELS
    _require(len(channels) <= most, where + "channels", len(channels), f"at most {most}")
    _require(_are(labels, str) and all(labels), where + "labels", labels, "a list of texts")
    _require(len(labels) in (0, len(channels)), where + "labels", labels, f"one for each channel, {len(channels)}")
    for number, highest in (("above", 1.0), ("hold_ms", 60000.0), ("step", 1e30)):
        value = event.get(number, 0.0)
        _require(_is_number(value) and 0 <= value <= highest, where + number, value, f"from 0 to {highest:g}")


def _check_attribute(where: str, fields: Mapping[str, Any]) -> None:
    types, default = fields["types"], fields["default"]
    _require(_are(types, str) and len(types) > 0 and set(types) <= set(_TYPES), where + "types", types, _words(_TYPES))
    _require(isinstance(default, list), where + "default", default, "a list")
    _require(isinstance(fields["settable"], bool), where + "settable", fields["settable"], "true or false")
    _require(isinstance(fields["help"], str), where + "help", fields["help"], "a text")
    several = len(types) == 1 and types[0] in _SEVERAL
    _require(several or len(default) == len(types), where + "default", default, f"{len(types)} values")
    low, high = (_limit(where, fields, name) for name in ("min", "max"))
    _require(low <= high, where + "min", low, f"at most max, {high:g}")
    for kind, value in zip(types * len(default) if several else types, default, strict=False):
        _require(_TYPES[kind](value), where + "default", value, f"of the type {kind}")
        inside = not _is_number(value) or low <= value <= high
        _require(inside, where + "default", value, f"from {low:g} to {high:g}, its limits")


def _check_latents(latents: Any) -> None:
    """What is no list of numbers is of a newer luthier, and is passed over by those who show it."""
    _require(isinstance(latents, dict), "latents", latents, "an object")
    for name, values in latents.items():
        _require(
            not isinstance(values, list) or len(values) <= MOST_CHANNELS, f"latents {name}", "a long list", "shorter"
        )


def _limit(where: str, fields: Mapping[str, Any], name: str) -> float:
    value = fields.get(name)
    _require(value is None or _is_number(value), where + name, value, "a number, or null for no limit")
    return float({"min": -math.inf, "max": math.inf}[name] if value is None else value)


def _whole(fields: Mapping[str, Any], name: str, lowest: int, highest: int, where: str = "") -> None:
    value = fields[name]
    right = isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest
    _require(right, where + name, value, f"a whole number from {lowest} to {highest}")


def _require(right: bool, what: str, found: Any, wanted: str) -> None:
    if not right:
        raise ValueError(f"{what} is {str(found)[:80]!r}: it must be {wanted}")


def _are(values: Any, kind: type) -> bool:
    return isinstance(values, list) and all(isinstance(value, kind) for value in values)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e300


def _words(names: Iterable[str]) -> str:
    return f"a list of {', '.join(names)}"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the name {twice[:80]!r} stands twice")
    return found


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _finite(word: str) -> float:
    if abs(float(word)) >= 1e300:
        raise ValueError(f"{word[:80]} is too large")
    return float(word)
