"""What a setting may be: limits that stand beside the type of a field, and the sentence about a value outside them.

    batch: Annotated[int, Within(1, 65536)] = 8

A `Literal`, a bool and a configuration are limited by their type already.
"""

import dataclasses
import difflib
import functools
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

_LONGEST_SHOWN = 60  # characters of a value in a sentence


@dataclass(frozen=True)
class Within:
    """A number between two others, both allowed unless said otherwise. The bounds are finite, so nan and inf are not.

    Attributes:
        step: a whole number must be a multiple of it.
        odd: a whole number must be odd.
        open: which ends are not allowed themselves: "low", "high", "both" or "".
        unit: for the sentence.
    """

    lowest: float
    highest: float
    step: int = 1
    odd: bool = False
    open: Literal["", "low", "high", "both"] = ""
    unit: str = ""

    def allows(self, value: float) -> bool:
        """Whether a number is within."""
        inside = self.lowest <= value <= self.highest
        if self.open in ("low", "both"):
            inside = inside and value > self.lowest
        if self.open in ("high", "both"):
            inside = inside and value < self.highest
        if self.step > 1:
            inside = inside and value % self.step == 0
        return inside and (not self.odd or value % 2 == 1)

    def sentence(self, whole: bool) -> str:
        """The allowed numbers in words, to follow `it must be`."""
        number = f"{'an odd' if self.odd else 'a'} whole number" if whole else "a number"
        return f"{number} {self._span()}"

    def _span(self) -> str:
        low = f"above {self.lowest}" if self.open in ("low", "both") else f"from {self.lowest}"
        if self.open in ("high", "both"):
            span = f"{low} to below {self.highest}"
        elif self.open == "low":
            span = f"{low} and at most {self.highest}"
        else:
            span = f"{low} to {self.highest}"
        multiple = f", a multiple of {self.step}" if self.step > 1 else ""
        return f"{span}{f' {self.unit}' if self.unit else ''}{multiple}"


@dataclass(frozen=True)
class OneOf:
    """One of a few values."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Count:
    """How many a list must hold."""

    least: int
    most: int


@dataclass(frozen=True)
class Characters:
    """A text of so many characters, none of which steers a terminal."""

    least: int
    most: int


SampleRate = Annotated[int, Within(8000, 192000, unit="Hz")]
Names = Annotated[tuple[Annotated[str, Characters(1, 255)], ...], Count(0, 1024)]
Share = Annotated[float, Within(0, 1)]
ShareBelowOne = Annotated[float, Within(0, 1, open="high")]


def as_typed(value: Any) -> str:
    """A value as a person would type it, cut where it is long."""
    text = _typed(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def refusal(hint: Any, value: Any) -> str:
    """Why `value` is none of the type and limits `hint`, to follow `it must be`; empty where it is one."""
    kind, limits = _parts(hint)
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _tuple_refusal(kind, limits, value)
    if origin is Literal:
        limits, kind = [OneOf(typing.get_args(kind))], object
    if origin in (types.UnionType, typing.Union):
        return _union_refusal(kind, value)
    if _is(kind, value) and all(_allowed(limit, value) for limit in limits):
        return ""
    return _wanted(kind, limits) + _meant(limits, value)


def is_limited(hint: Any) -> bool:
    """Whether every value of a type that a person could type is known to be allowed or not."""
    kind, limits = _parts(hint)
    if typing.get_origin(kind) is tuple:
        inner = [part for part in typing.get_args(kind) if part is not Ellipsis]
        counted = Ellipsis not in typing.get_args(kind) or any(isinstance(limit, Count) for limit in limits)
        return counted and all(is_limited(part) for part in inner)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return all(is_limited(part) for part in typing.get_args(kind) if part is not types.NoneType)
    by_type = kind is bool or typing.get_origin(kind) is Literal or dataclasses.is_dataclass(kind)
    return by_type or any(isinstance(limit, Within | OneOf | Characters) for limit in limits)


@functools.cache
def hints_of(kind: type) -> Mapping[str, Any]:
    """Types with their limits of the fields of a dataclass."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in dataclasses.fields(typing.cast(Any, kind))}


def first_refusal(config: Any) -> str:
    """The sentence about the first field of a dataclass that is outside its limits; empty where all are inside."""
    return next(_refusals(config), "")


def _refusals(config: Any) -> Iterator[str]:
    for name, hint in hints_of(typing.cast(type, type(config))).items():
        value = getattr(config, name)
        why = refusal(hint, value)
        if why:
            yield f"{name} is {as_typed(value)}: it must be {why}"


def _parts(hint: Any) -> tuple[Any, list[Any]]:
    if typing.get_origin(hint) is Annotated:
        kind, *limits = typing.get_args(hint)
        return kind, limits
    return hint, []


def _tuple_refusal(kind: Any, limits: Sequence[Any], value: Any) -> str:
    inner = typing.get_args(kind)
    wanted = _wanted(kind, limits)
    if not isinstance(value, tuple):
        return wanted
    if Ellipsis not in inner:
        fits = len(value) == len(inner) and not any(map(refusal, inner, value))
        return "" if fits else wanted
    counted = all(limit.least <= len(value) <= limit.most for limit in limits if isinstance(limit, Count))
    wrong = next((part for part in value if refusal(inner[0], part)), None)
    return "" if counted and wrong is None else wanted + _meant(_parts(inner[0])[1], wrong)


def _union_refusal(kind: Any, value: Any) -> str:
    reasons = [refusal(part, value) for part in typing.get_args(kind)]
    return "" if "" in reasons else " or ".join(reasons)


def _is(kind: Any, value: Any) -> bool:
    if kind is Any or kind is object:
        return True
    if kind is int or kind is float:  # True is no number here, and 8.0 no whole one
        return isinstance(value, int if kind is int else (int, float)) and not isinstance(value, bool)
    return isinstance(value, kind) if isinstance(kind, type) else True


def _allowed(limit: Any, value: Any) -> bool:
    if isinstance(limit, Within):
        return limit.allows(value)
    if isinstance(limit, OneOf):  # 1 and True are equal, and not the same
        return any(type(value) is type(one) and value == one for one in limit.values)
    if isinstance(limit, Characters):
        return limit.least <= len(value) <= limit.most and value.isprintable()
    return True


def _meant(limits: Sequence[Any], value: Any) -> str:
    words = [str(one) for limit in limits if isinstance(limit, OneOf) for one in limit.values]
    close = difflib.get_close_matches(value, words, 1) if isinstance(value, str) else []
    return f"; did you mean {close[0]}?" if close else ""


def _wanted(kind: Any, limits: Sequence[Any]) -> str:
    """The allowed values, in words."""
    if typing.get_origin(kind) is tuple:
        return _wanted_list(typing.get_args(kind), limits)
    if typing.get_origin(kind) is Literal:
        limits = [OneOf(typing.get_args(kind))]
    for limit in limits:
        if isinstance(limit, OneOf):
            return _wanted_choice(limit.values)
        if isinstance(limit, Within):
            return limit.sentence(kind is int)
        if isinstance(limit, Characters):
            return f"a text of {limit.least} to {limit.most} printable characters"
    names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", tuple: "a list"}
    if dataclasses.is_dataclass(kind):
        return f"a group of settings: {', '.join(hints_of(typing.cast(type, kind)))}"
    return names.get(kind, str(getattr(kind, "__name__", kind)))


def _wanted_list(inner: Sequence[Any], limits: Sequence[Any]) -> str:
    if Ellipsis not in inner:
        count = {2: "two", 3: "three"}.get(len(inner), str(len(inner)))
        return f"a list of {count}, each {_wanted(*_parts(inner[0]))}"
    counts = [limit for limit in limits if isinstance(limit, Count)]
    many = f" of {counts[0].least} to {counts[0].most}" if counts else ""
    return f"a list{many}, each {_wanted(*_parts(inner[0]))}"


def _wanted_choice(values: Sequence[Any]) -> str:
    return as_typed(values[0]) if len(values) == 1 else f"one of {', '.join(str(value) for value in values)}"


def _typed(value: Any) -> str:
    if isinstance(value, list | tuple):
        few = [_typed(part) if not isinstance(part, list | tuple) else "[...]" for part in value[:_LONGEST_SHOWN]]
        return f"[{', '.join(few)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and value.bit_length() > 256:
        return f"a number of {value.bit_length()} bits"
    if isinstance(value, Mapping):
        return "a group of settings"
    return repr(value)
