"""Which phases each model family goes through."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from luthier.train.config import TrainConfig
from luthier.train.confusion import Confusion
from luthier.train.disentangling import Disentangling
from luthier.train.impersonating import Impersonating
from luthier.train.phases import Adversarial, Phase, Representation
from luthier.train.subtractive import FilterMatching
from luthier.train.transferring import Transferring

if TYPE_CHECKING:
    from lightning_fabric import Fabric

PhaseBuilder = Callable[["Fabric", Any, TrainConfig], Phase]

_PHASES: dict[str, tuple[PhaseBuilder, PhaseBuilder]] = {
    "rave": (Representation, Adversarial),
    "fader": (Confusion, Adversarial),
    "codes": (FilterMatching, FilterMatching),
    "timbre": (Disentangling, Adversarial),
    "move": (Transferring, Transferring),
    "transfer": (Impersonating, Adversarial),
}


def phase_of(family: str, number: int) -> PhaseBuilder:
    """What makes phase 1 or 2 of a family, from fabric, model and configuration."""
    return _PHASES[family][number - 1]
