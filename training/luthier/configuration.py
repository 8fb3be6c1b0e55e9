"""Dictionaries -> the frozen dataclasses that hold a configuration, checked when they are made."""

import copy
import dataclasses
import difflib
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from luthier.errors import UserError
from luthier.limits import as_typed, first_refusal, hints_of, refusal

Config = TypeVar("Config")

# What the relations of a configuration, or the making of a dataclass without limits, may raise on a wrong value.
_REFUSED = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)


@dataclass(frozen=True)
class Configuration:
    """Fields with types and limits (see `luthier.limits`), checked before the relations between them."""

    def __post_init__(self) -> None:
        """Check the fields, then `relations`.

        Raises:
            ValueError: a field is outside its limits, or does not go with another.
        """
        sentence = first_refusal(self)
        if sentence:
            raise ValueError(sentence)
        self.check_relations()

    def check_relations(self) -> None:
        """Raise ValueError, beginning with the name of a field, if fields that are right alone are wrong together."""


def changed(preset: Mapping[str, Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """`preset` with settings such as {"train.weights.kl": 0.1} put in their places.

    Raises:
        UserError: a setting that is neither of the model nor of the training, or lies within a single value.
    """
    result = copy.deepcopy(dict(preset))
    for name, value in settings.items():
        *path, last = name.split(".")
        if not path or path[0] not in ("model", "train"):
            raise UserError(f"setting {name!r}: begin with model. or train., such as train.learning_rate")
        place = result
        for depth, part in enumerate(path):
            place = place.setdefault(part, {})
            if not isinstance(place, dict):
                outer = ".".join(path[: depth + 1])
                raise UserError(f"setting {name!r}: {outer} is {as_typed(place)}, which has no settings of its own")
        place[last] = value
    return result


def to_config(kind: type[Config], values: Any, where: str) -> Config:
    """A dataclass of `kind` from its defaults and `values`; lists become tuples, maps dataclasses.

    `where` stands before the names of settings in what is said about them, such as `train` or `FILE: train`.

    Raises:
        UserError: a name that `kind` does not have, or a value that it refuses.
    """
    try:
        return kind(**_checked(kind, values, where))
    except _REFUSED as error:
        raise _refused(error, kind, where) from error


def forgiving_config(kind: type[Config], values: Any, where: str) -> tuple[Config, str]:
    """As `to_config`, but a number or a relation that is outside today's limits stays; with the sentence about it.

    So a run of an older luthier goes on as it was begun. Names and types are not forgiven.

    Raises:
        UserError: a name that `kind` does not have, or a value of another type.
    """
    try:
        return to_config(kind, values, where), ""
    except UserError as error:
        plain = _with_names(kind, values, where)
        config = kind()
        for name, value in plain.items():
            default = getattr(config, name)
            if dataclasses.is_dataclass(default):
                value, _ = forgiving_config(type(default), value, f"{where}.{name}")
            else:
                value = _converted(value)
                if not _alike(value, default):
                    raise
            object.__setattr__(config, name, value)
        return config, str(error)


def replaced(config: Config, values: Mapping[str, Any], where: str) -> Config:
    """A copy with other values, of which only these are checked: what an older luthier let pass stays.

    Raises:
        UserError: one of the values is refused.
    """
    to_config(type(config), values, where)
    copied = copy.copy(config)
    for name, value in values.items():
        object.__setattr__(copied, name, _converted(value))
    return copied


def nearest(name: str, known: Iterable[str], before: str = "") -> str:
    """What a person may have meant by an unknown name, to follow `is unknown: `."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1)
    return f"did you mean {before}{close[0]}?" if close else f"choose one of {', '.join(names)}"


def _checked(kind: type, values: Any, where: str) -> dict[str, Any]:
    """Arguments for `kind`, each of which is inside its limits."""
    hints = hints_of(kind)
    arguments: dict[str, Any] = {}
    for name, value in _with_names(kind, values, where).items():
        hint = hints[name]
        if dataclasses.is_dataclass(hint) and not isinstance(value, typing.cast(type, hint)):
            arguments[name] = to_config(typing.cast(type, hint), value, f"{where}.{name}")
            continue
        why = refusal(hint, _converted(value))
        if why:
            raise UserError(f"{where}.{name} is {as_typed(value)}: it must be {why}")
        arguments[name] = _converted(value)
    return arguments


def _with_names(kind: type, values: Any, where: str) -> Mapping[str, Any]:
    """The values, if they are a group of which `kind` knows every name."""
    known = hints_of(kind)
    if not isinstance(values, Mapping):
        raise UserError(f"{where} is {as_typed(values)}: it must be a group of settings: {', '.join(sorted(known))}")
    for name in values:
        if name not in known:
            raise UserError(f"{where}.{_plain(name)} is unknown: {nearest(str(name), known, f'{where}.')}")
    return values


def _refused(error: Exception, kind: type, where: str) -> UserError:
    """The sentence of a relation begins with the name of a setting."""
    first = str(error).split(" ", 1)[0].split(".")[0]
    return UserError(f"{where}{'.' if first in hints_of(kind) else ': '}{error}")


def _plain(name: Any) -> str:
    return name if isinstance(name, str) and name.isprintable() and 0 < len(name) < 60 else as_typed(name)


def _converted(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _alike(value: Any, default: Any) -> bool:
    """Whether a value is of the type of the default, numbers being of one type."""
    if isinstance(default, bool) or isinstance(value, bool):
        return type(value) is type(default)
    if isinstance(default, int | float):
        return isinstance(value, int | float)
    if isinstance(default, tuple) and isinstance(value, tuple):
        return not default or all(_alike(part, default[0]) for part in value)
    return isinstance(value, type(default))
