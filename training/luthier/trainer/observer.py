"""Who watches a training: the loop tells, observers draw, write, send."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.task import Measured


@dataclass(frozen=True)
class Progress:
    """Where a run stands after a step.

    Attributes:
        step: steps done, of all phases.
        phase: 1, 2, ...
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
    """What was measured on held-out material.

    Attributes:
        step: steps done.
        phase: 1, 2, ...
        value: of the number that is watched, the smaller the better.
        first_value: the same before the first step.
        trend: in words, whether it still improves.
        measured: everything that the task says.
    """

    step: int
    phase: int
    value: float
    first_value: float
    trend: str
    measured: Measured

    @property
    def ratio(self) -> float:
        """The value against that before the first step."""
        return self.value / self.first_value if self.first_value else 1.0


class Observer:
    """Told by the loop, in its own thread; slow work makes training slow. What is not overridden does nothing.

    `model` is what the task's `model` is, and holds the weights that an export would get, in evaluation.
    """

    def began(self, checkpoint: Checkpoint, model: Any) -> None:
        """Before the first step, also of a resumed run."""

    def stepped(self, progress: Progress) -> None:
        """After every step; losses are read from the device for this, so not every loop step may come here."""

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """After a validation."""

    def phase_changed(self, phase: int, why: str) -> None:
        """When a phase after the first begins."""

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """At the end, after the last checkpoint; `finished` is false when the person stopped it."""
