"""The presets that come with luthier, whole or with fewer channels."""

import dataclasses

from luthier.models.rave_config import RaveConfig
from luthier.train.preset import read_preset, to_config


def preset_config(name: str) -> RaveConfig:
    """The configuration of a preset."""
    return to_config(RaveConfig, read_preset(name)["model"], name)


def narrow_preset(name: str, **changes: object) -> RaveConfig:
    """The layers of a preset with few bands and channels: small enough to stream inside a test."""
    small = {"bands": 4, "capacity": 4, "latents": 4}
    return dataclasses.replace(preset_config(name), **small | changes)
