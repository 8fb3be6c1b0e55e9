"""Presets: named settings of a family, in YAML files beside it that hold only what differs from its defaults."""

from pathlib import Path
from typing import Any

import yaml

from luthier.errors import UserError
from luthier.families.table import family_names, preset_files


def preset_names() -> list[str]:
    """Names of the presets: the files, and for a family without one of its name its own defaults."""
    trainable = set(family_names()) - {"prior"}
    covered = {_family_of(path) for path in preset_files().values()}
    return sorted({*preset_files(), *(trainable - covered)})


def read_preset(name: str) -> dict[str, Any]:
    """The preset as {"family": ..., "model": {...}, "train": {...}}; `name` may be a YAML file of the user's.

    Raises:
        UserError: there is no preset of that name, or the file is no preset.
    """
    if name.endswith((".yaml", ".yml")):
        return _preset(_text_of(Path(name)), name)
    if name not in preset_names():
        raise UserError(f"preset {name!r} is unknown: choose one of {', '.join(preset_names())}, or name a .yaml file")
    if name not in preset_files():
        return {"family": name, "model": {}, "train": {}}
    return _preset(_text_of(preset_files()[name]), name)


def _family_of(path: Path) -> str:
    family: str = read_preset(str(path))["family"]
    return family


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
