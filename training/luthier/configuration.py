"""Dictionaries -> the frozen dataclasses that hold a configuration."""

import copy
import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from luthier.errors import UserError

Config = TypeVar("Config")


def changed(preset: Mapping[str, Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """`preset` with settings such as {"train.weights.kl": 0.1} put in their places.

    Raises:
        UserError: a setting that is neither of the model nor of the training.
    """
    result = copy.deepcopy(dict(preset))
    for name, value in settings.items():
        *path, last = name.split(".")
        if not path or path[0] not in ("model", "train"):
            raise UserError(f"setting {name!r}: begin with model. or train., such as train.learning_rate")
        place = result
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    return result


def to_config(kind: type[Config], values: Mapping[str, Any], where: str) -> Config:
    """A dataclass of `kind` from its defaults and `values`; lists become tuples, maps dataclasses.

    Raises:
        UserError: a name that `kind` does not have, or a value that it refuses.
    """
    fields = {field.name for field in dataclasses.fields(typing.cast(Any, kind))}
    unknown = sorted(set(values) - fields)
    if unknown:
        raise UserError(f"{where}: {unknown[0]!r} is unknown; choose among {', '.join(sorted(fields))}")
    hints = typing.get_type_hints(kind)
    try:
        return kind(**{name: _converted(hints[name], value) for name, value in values.items()})
    except (TypeError, ValueError) as error:
        raise UserError(f"{where}: {error}") from error


def _converted(hint: Any, value: Any) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(value, Mapping):
        return to_config(typing.cast(type, hint), value, str(getattr(hint, "__name__", hint)))
    if isinstance(value, list) and not isinstance(hint, types.UnionType):
        return tuple(value)
    return value
