"""The model families by name."""

from collections.abc import Callable
from typing import Any

from luthier.models.codes import Codes
from luthier.models.codes_config import CodesConfig
from luthier.models.fader import Fader
from luthier.models.fader_config import FaderConfig
from luthier.models.model import Model, ModelConfig
from luthier.models.move import Move
from luthier.models.move_config import MoveConfig
from luthier.models.rave import Rave
from luthier.models.rave_config import RaveConfig
from luthier.models.timbre import Timbre
from luthier.models.timbre_config import TimbreConfig
from luthier.models.transfer import Transfer
from luthier.models.transfer_config import TransferConfig

CONFIGS: dict[str, type[Any]] = {
    "codes": CodesConfig,
    "fader": FaderConfig,
    "move": MoveConfig,
    "rave": RaveConfig,
    "timbre": TimbreConfig,
    "transfer": TransferConfig,
}
_MODELS: dict[str, Callable[[Any], Model]] = {
    "codes": Codes,
    "fader": Fader,
    "move": Move,
    "rave": Rave,
    "timbre": Timbre,
    "transfer": Transfer,
}


def build_model(family: str, config: ModelConfig) -> Model:
    """An untrained model of a family in `CONFIGS`."""
    return _MODELS[family](config)
