"""Who watches a training: the loop tells, observers draw, write, send."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from luthier.models.model import Model
from luthier.train.checkpoint import Checkpoint


@dataclass(frozen=True)
class Progress:
    """Where a run stands after a step.

    Attributes:
        step: steps done, of all phases.
        phase: 1 representation, 2 adversarial.
        share: of the budget that is spent, 0 to 1.
        seconds: spent training.
        seconds_left: of the budget, estimated.
        phase_seconds_left: until the phase ends, estimated; the rest of the budget in the last phase.
        steps_per_second: over the last steps.
        samples_per_second: audio samples learned from, over the last steps.
        terms: weighted loss terms of the step.
    """

    step: int
    phase: int
    share: float
    seconds: float
    seconds_left: float
    phase_seconds_left: float
    steps_per_second: float
    samples_per_second: float
    terms: Mapping[str, float]


@dataclass(frozen=True)
class Validation:
    """What the model makes of the held-out sounds.

    Attributes:
        step: steps done.
        phase: 1 or 2.
        distance: spectral distance, the smaller the better.
        first_distance: of the untrained model.
        trend: in words, whether it still improves.
        original: [crops, channels, time].
        rebuilt: of the same shape.
        latents: [crops, latents, frames].
    """

    step: int
    phase: int
    distance: float
    first_distance: float
    trend: str
    original: Tensor
    rebuilt: Tensor
    latents: Tensor


class Observer(Protocol):
    """Told by the loop, in its own thread; slow work makes training slow."""

    def began(self, checkpoint: Checkpoint, model: Model) -> None:
        """Before the first step, also of a resumed run."""

    def stepped(self, progress: Progress) -> None:
        """After every step; losses are read from the device for this, so not every loop step may come here."""

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Model) -> None:
        """After a validation; `model` holds the weights that an export would get, in evaluation."""

    def phase_changed(self, phase: int, why: str) -> None:
        """When phase 2 begins."""

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """At the end, after the last checkpoint; `finished` is false when the person stopped it."""
