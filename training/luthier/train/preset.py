"""Presets and other dictionaries -> the frozen dataclasses that hold a configuration."""

import copy
import dataclasses
import types
import typing
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import yaml

from luthier.errors import UserError

Config = TypeVar("Config")


def preset_names() -> list[str]:
    """Names of the presets that come with luthier."""
    folder = resources.files("luthier") / "presets"
    return sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def read_preset(name: str) -> dict[str, Any]:
    """The preset as {"family": ..., "model": {...}, "train": {...}}; `name` may be a YAML file of the user's.

    Raises:
        UserError: there is no preset of that name, or the file is no preset.
    """
    if name.endswith((".yaml", ".yml")):
        return _preset(_text_of(Path(name)), name)
    if name not in preset_names():
        raise UserError(f"preset {name!r} is unknown: choose one of {', '.join(preset_names())}, or name a .yaml file")
    return _preset((resources.files("luthier") / "presets" / f"{name}.yaml").read_text("utf-8"), name)


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


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as a preset ({error})") from error


def _preset(text: str, where: str) -> dict[str, Any]:
    try:
        plain = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UserError(f"{where}: not YAML ({error})") from error
    if not isinstance(plain, dict) or not isinstance(plain.get("family"), str):
        raise UserError(f"{where}: a preset says `family: rave`, and has the parts `model:` and `train:`")
    return {"family": plain["family"], "model": plain.get("model") or {}, "train": plain.get("train") or {}}


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
