"""Which phases each model family goes through."""

from collections.abc import Callable
from typing import Any

from lightning_fabric import Fabric

from luthier.train.config import TrainConfig
from luthier.train.phases import Adversarial, Phase, Representation
from luthier.train.transferring import Transferring

PhaseBuilder = Callable[[Fabric, Any, TrainConfig], Phase]

_PHASES: dict[str, tuple[PhaseBuilder, PhaseBuilder]] = {
    "move": (Transferring, Transferring),
    "rave": (Representation, Adversarial),
}


def phase_of(family: str, number: int) -> PhaseBuilder:
    """What makes phase 1 or 2 of a family, from fabric, model and configuration."""
    return _PHASES[family][number - 1]
