"""What a training does, as the loop sees it: a task learns from batches, and says how well it has learned."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from torch import Tensor, nn

from luthier.trainer.schedule import Moment

Terms = dict[str, Tensor]


@dataclass(frozen=True)
class Phase:
    """A stretch of a training, in which one thing is learned.

    It ends when one of the first three is reached; the last phase lasts as long as the budget.

    Attributes:
        name: in a word, such as `representation`.
        ends_at_share: of the budget; 1 leaves it to the others.
        ends_at_step: of the training; 0 leaves it to the others, and above 0 the share counts for nothing.
        plateau_validations: so many validations without a gain; 0 for never.
        begins: what is different from here on, in words.
    """

    name: str
    ends_at_share: float = 1.0
    ends_at_step: int = 0
    plateau_validations: int = 0
    begins: str = ""


@dataclass(frozen=True)
class Measured:
    """What a task found out on held-out material.

    Attributes:
        numbers: by name; the task's `watched` is among them, and the smaller it is the better.
        said: the numbers in words, for the console.
        sounds: audio [crops, channels, time] by name, the same crops in each, to hear them beside each other.
        latents: [crops, latents, frames], to be drawn; None where there are none.
        described: of each latent, numbers by name, kept in the checkpoint.
        lines: what else there is to say, for the console.
    """

    numbers: Mapping[str, float]
    said: str
    sounds: Mapping[str, Tensor] = field(default_factory=dict)
    latents: Tensor | None = None
    described: Mapping[str, list[float]] = field(default_factory=dict)
    lines: tuple[str, ...] = ()


class BatchSource(AbstractContextManager["BatchSource"], Protocol):
    """Batches as a function of the step; what they hold is between source and task."""

    def at(self, step: int) -> Any:
        """The batch of a step, the same each time it is asked for."""


class Task(Protocol):
    """What is learned, from which batches, in which phases, and how it is measured.

    A task belongs to one model for one training. The loop owns everything else: budget, schedule, average of the
    weights, checkpoints, processes and observers.

    Attributes:
        model: whose weights are learned, averaged and saved.
        watched: the number of `measure` that should fall.
        phases: in their order.
        batches: a batch for every step.
        batch_samples: audio samples in a batch of all processes, by which speed is told; 0 where it is no audio.
    """

    model: nn.Module
    watched: str
    phases: tuple[Phase, ...]
    batches: BatchSource
    batch_samples: int

    def begin(self) -> None:
        """Measure what the model has to know of the material, before the first step of all."""

    def enter(self, phase: int) -> None:
        """Learn from now on what phase 1, 2, ... learns; optimizers are new."""

    def learn(self, batch: Any, moment: Moment) -> Terms:
        """One update of the weights; return the weighted terms of the loss, detached or not.

        Raises:
            DivergedError: the loss is not finite.
        """

    def measure(self, model: nn.Module, phase: int) -> Measured:
        """What `model`, which has averaged weights, does on held-out material."""

    def state_dict(self) -> dict[str, Any]:
        """Optimizers and whatever else a resumed run needs, beside the weights of the model."""

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from `state_dict()`, in the same phase."""
