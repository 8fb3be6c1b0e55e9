"""One small model of each family: what the tests that every family has to pass are run on."""

from typing import Any

from luthier.models.fader_config import FaderConfig
from luthier.models.rave_config import RaveConfig

_SHAPE: dict[str, Any] = {
    "bands": 4,
    "ratios": (4, 2),
    "noise_ratios": (4,),
    "capacity": 4,
    "latents": 3,
    "padding": "centred",
}
SMALL: dict[str, Any] = {
    "rave": RaveConfig(**_SHAPE),
    "fader": FaderConfig(**_SHAPE, descriptors=("loudness_db", "centroid_hz"), window=256),
}
