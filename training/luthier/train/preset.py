"""Presets and other dictionaries -> the frozen dataclasses that hold a configuration."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from importlib import resources
from typing import Any, TypeVar

import yaml

from luthier.errors import UserError

Config = TypeVar("Config")


def preset_names() -> list[str]:
    """Names of the presets that come with luthier."""
    folder = resources.files("luthier") / "presets"
    return sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def read_preset(name: str) -> dict[str, Any]:
    """The preset as {"family": ..., "model": {...}, "train": {...}}.

    Raises:
        UserError: there is no preset of that name.
    """
    if name not in preset_names():
        raise UserError(f"preset {name!r} is unknown: choose one of {', '.join(preset_names())}")
    text = (resources.files("luthier") / "presets" / f"{name}.yaml").read_text("utf-8")
    preset: dict[str, Any] = yaml.safe_load(text)
    return preset


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
