"""A run on disk: everything needed to go on, or to export, in one file written whole or not at all."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from luthier.errors import UserError
from luthier.models.families import CONFIGS, build_model
from luthier.models.model import Model, ModelConfig
from luthier.train.config import TrainConfig
from luthier.train.preset import to_config
from luthier.train.stored import DAMAGED, write_stored

FORMAT_VERSION = 2
CHECKPOINT_NAME = "checkpoint.ckpt"
FIDELITY = 0.95  # of the latents that are exported, unless the person says otherwise (RAVE)


@dataclass
class Checkpoint:
    """State of a run.

    Attributes:
        model: weights being learned.
        average: their running average with `n_averaged`, which is what is exported; empty where none is kept.
        step: steps done, of all phases.
        seconds: time spent training so far.
        phase: 1 representation, 2 adversarial.
        phase_step: steps done before this phase.
        phase_seconds: time spent before this phase.
        learning: optimizers and discriminator of this phase.
        history: one {"step", "seconds", "phase", "validation_distance", "train_<term>", ...} a validation.
        latents: {"min", "max", "mean", "std", ...}, a list of one number a latent each.
        corpus: {"folder", "files", "minutes"} of what it was trained on.
        origin: {"run", "steps", "calibrated"} of what the weights were taken over from; {} for a fresh start.
    """

    family: str
    preset: str
    model_config: ModelConfig
    train_config: TrainConfig
    model: dict[str, Any]
    average: dict[str, Any] = field(default_factory=dict)
    step: int = 0
    seconds: float = 0.0
    phase: int = 1
    phase_step: int = 0
    phase_seconds: float = 0.0
    learning: dict[str, Any] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    latents: dict[str, list[float]] = field(default_factory=dict)
    corpus: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, Any] = field(default_factory=dict)

    def build_model(self) -> Model:
        """The model to listen to, with the averaged weights where there are any, loaded strictly."""
        average = {name: value for name, value in self.average.items() if name != "n_averaged"}
        return self._built(average or self.model)

    def build_trained_model(self) -> Model:
        """The model as the optimizer left it, to go on training."""
        return self._built(self.model)

    def _built(self, weights: dict[str, Any]) -> Model:
        model = build_model(self.family, self.model_config)
        model.load_state_dict(weights, strict=True)
        model.begin_phase(self.phase)
        return model


def checkpoint_path(run: str | Path) -> Path:
    """The checkpoint of a run, given its folder or the file itself."""
    path = Path(run)
    return path / CHECKPOINT_NAME if path.is_dir() or not path.suffix else path


def save_checkpoint(run: str | Path, checkpoint: Checkpoint) -> Path:
    """Write the checkpoint of `run` in one move: an older one stays until the new one is whole."""
    return write_stored(checkpoint_path(run), checkpoint, FORMAT_VERSION)


def load_checkpoint(run: str | Path) -> Checkpoint:
    """Read the checkpoint of `run`.

    Raises:
        UserError: there is none, it is no luthier checkpoint, or a newer luthier wrote it.
    """
    path = checkpoint_path(run)
    if not path.is_file():
        raise UserError(f"{path}: there is no checkpoint; name the folder that `luthier train` wrote")
    plain = _read(path)
    version = plain.pop("format_version", None)
    if version != FORMAT_VERSION:
        raise UserError(
            f"{path}: checkpoint format {version!r} is not the {FORMAT_VERSION} this luthier reads; "
            "update luthier, or train again"
        )
    kind = CONFIGS[plain["family"]]
    plain["model_config"] = to_config(kind, plain["model_config"], str(path))
    plain["train_config"] = to_config(TrainConfig, plain["train_config"], str(path))
    return Checkpoint(**plain)


def _read(path: Path) -> dict[str, Any]:
    broken = UserError(f"{path}: not a luthier checkpoint, or damaged; name a folder `luthier train` wrote")
    try:
        plain = torch.load(path, map_location="cpu", weights_only=True)
    except DAMAGED as error:
        raise broken from error
    if not isinstance(plain, dict) or "family" not in plain or plain["family"] not in CONFIGS:
        raise broken
    return plain
