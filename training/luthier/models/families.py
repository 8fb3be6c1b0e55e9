"""The model families by name."""

from collections.abc import Callable
from typing import Any

from luthier.models.model import Model, ModelConfig
from luthier.models.move import Move
from luthier.models.move_config import MoveConfig
from luthier.models.rave import Rave
from luthier.models.rave_config import RaveConfig

CONFIGS: dict[str, type[Any]] = {"move": MoveConfig, "rave": RaveConfig}
_MODELS: dict[str, Callable[[Any], Model]] = {"move": Move, "rave": Rave}


def build_model(family: str, config: ModelConfig) -> Model:
    """An untrained model of a family in `CONFIGS`."""
    return _MODELS[family](config)
