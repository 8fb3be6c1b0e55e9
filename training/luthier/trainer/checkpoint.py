"""A run on disk: everything needed to go on, or to export, in one file written whole or not at all."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from luthier.trainer.checkpoint_files import checkpoint_path
from luthier.trainer.config import TrainConfig
from luthier.trainer.stored import write_stored

FORMAT_VERSION = 5


@dataclass
class Checkpoint:
    """State of a run.

    Attributes:
        family: name of the record in `luthier.families.table`.
        model_config: dataclass of the model's shape.
        train_config: settings of the training.
        model: weights being learned.
        average: their running average with `n_averaged`, which is what is exported; empty where none is kept.
        step: steps done, of all phases.
        seconds: time spent training so far.
        phase: 1, 2, ...
        phase_step: steps done before this phase.
        phase_seconds: time spent before this phase.
        rate: share of its peak that the learning rate has not fallen below in this phase.
        learning: state of the task: optimizers and the like, in this phase.
        watched: the number in `history` that should fall.
        best: {"step", "value"} of the watched number in this phase; {} before the first validation.
        history: one {"step", "seconds", "phase", numbers, "train_<term>", ...} a validation.
        latents: {"min", "max", "mean", "std", ...}, a list of one number a latent each.
        corpus: {"folder", "files", "minutes"} of what it was trained on.
        origin: {"run", "steps", "calibrated"} of what the weights were taken over from; {} for a fresh start.
        notes: what else a family keeps.
        widths: shapes of the tensors that are smaller than `model_config` says, of a trimmed model; see
            `luthier.contract.widths`.
    """

    family: str
    preset: str
    model_config: Any
    train_config: TrainConfig
    model: dict[str, Any]
    average: dict[str, Any] = field(default_factory=dict)
    step: int = 0
    seconds: float = 0.0
    phase: int = 1
    phase_step: int = 0
    phase_seconds: float = 0.0
    rate: float = 1.0
    learning: dict[str, Any] = field(default_factory=dict)
    watched: str = "validation_distance"
    best: dict[str, float] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    latents: dict[str, list[float]] = field(default_factory=dict)
    corpus: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    widths: dict[str, list[int]] = field(default_factory=dict)

    def heard_weights(self) -> dict[str, Any]:
        """The weights to listen to: the averaged ones where there are any."""
        average = {name: value for name, value in self.average.items() if name != "n_averaged"}
        return average or self.model


def save_checkpoint(run: str | Path, checkpoint: Checkpoint) -> Path:
    """Write the checkpoint of `run` in one move: an older one stays until the new one is whole."""
    return write_stored(checkpoint_path(run), checkpoint, FORMAT_VERSION)
