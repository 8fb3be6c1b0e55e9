"""The presets that come with luthier, whole or with fewer channels."""

import dataclasses
from typing import Any

from luthier.configuration import to_config
from luthier.families.presets import preset_names, read_preset
from luthier.families.table import family as record


def presets_of(family: str) -> list[str]:
    """Names of the presets of one family."""
    return [name for name in preset_names() if read_preset(name)["family"] == family]


def preset_config(name: str) -> Any:
    """The configuration of a preset."""
    preset = read_preset(name)
    return to_config(record(preset["family"]).config, preset["model"], name)


def narrow_preset(name: str, **changes: object) -> Any:
    """The layers of a preset with few bands and channels: small enough to stream inside a test."""
    small = {"bands": 4, "capacity": 4, "latents": 4}
    return dataclasses.replace(preset_config(name), **small | changes)
