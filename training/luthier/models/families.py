"""The model families by name."""

from collections.abc import Callable
from typing import Any

from luthier.models.fader import Fader
from luthier.models.fader_config import FaderConfig
from luthier.models.model import Model, ModelConfig
from luthier.models.rave import Rave
from luthier.models.rave_config import RaveConfig

CONFIGS: dict[str, type[Any]] = {"rave": RaveConfig, "fader": FaderConfig}
_MODELS: dict[str, Callable[[Any], Model]] = {"rave": Rave, "fader": Fader}


def build_model(family: str, config: ModelConfig) -> Model:
    """An untrained model of a family in `CONFIGS`."""
    return _MODELS[family](config)
