"""A prior on disk: `prior.ckpt` beside the checkpoint of the model whose latents it makes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.errors import UserError
from luthier.models.model import Model
from luthier.models.prior import Prior, PriorConfig
from luthier.train.checkpoint import Checkpoint, checkpoint_path
from luthier.train.preset import to_config
from luthier.train.prior_config import PriorTrainConfig
from luthier.train.prior_latents import latent_probe, same_latents
from luthier.train.stored import DAMAGED, write_stored

FORMAT_VERSION = 1
PRIOR_NAME = "prior.ckpt"


@dataclass
class PriorCheckpoint:
    """State of the training of a prior.

    Attributes:
        probe: `latent_probe` of the model.
        model_step: of the model's training.
        weights: after the last step.
        best: that were best on held-out sounds: what is exported.
        best_step: when they were.
        baselines: {"histogram", "repeat"}, held-out nats a latent.
        history: one {"step", "seconds", "train_nats", "validation_nats"} a validation.
        random: states of the random generators.
    """

    config: PriorConfig
    train_config: PriorTrainConfig
    probe: Tensor
    model_step: int
    weights: dict[str, Any]
    best: dict[str, Any] = field(default_factory=dict)
    best_step: int = 0
    optimizer: dict[str, Any] = field(default_factory=dict)
    step: int = 0
    seconds: float = 0.0
    baselines: dict[str, float] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    random: dict[str, Any] = field(default_factory=dict)

    def build_prior(self) -> Prior:
        """The prior that was best on held-out sounds, in evaluation."""
        prior = Prior(self.config)
        prior.load_state_dict(self.best or self.weights, strict=True)
        return prior.eval()

    def fits(self, model: Model) -> bool:
        """Whether it was trained on latents as `model` makes them."""
        return same_latents(self.probe, latent_probe(model))


def prior_path(run: str | Path) -> Path:
    """Where the prior of a run lies, given its folder or its checkpoint file."""
    return checkpoint_path(run).with_name(PRIOR_NAME)


def save_prior(run: str | Path, checkpoint: PriorCheckpoint) -> Path:
    """Write the prior of `run` in one move: an older one stays until the new one is whole."""
    return write_stored(prior_path(run), checkpoint, FORMAT_VERSION)


def load_prior(run: str | Path) -> PriorCheckpoint | None:
    """Read the prior of `run`; None if it has none.

    Raises:
        UserError: it is damaged, or a newer luthier wrote it.
    """
    path = prior_path(run)
    if not path.is_file():
        return None
    try:
        plain = torch.load(path, map_location="cpu", weights_only=True)
        version = plain.pop("format_version")
    except DAMAGED as error:
        raise UserError(f"{path}: not a prior, or damaged; delete it and train again") from error
    if version != FORMAT_VERSION:
        raise UserError(
            f"{path}: prior format {version!r} is not the {FORMAT_VERSION} this luthier reads; "
            "update luthier, or delete it and train again"
        )
    plain["config"] = to_config(PriorConfig, plain["config"], str(path))
    plain["train_config"] = to_config(PriorTrainConfig, plain["train_config"], str(path))
    return PriorCheckpoint(**plain)


def prior_of(run: str | Path, checkpoint: Checkpoint, model: Model) -> Prior | None:
    """The prior to export with the model of `run`; None if it has none.

    Raises:
        UserError: it was trained on latents of another model.
    """
    found = load_prior(run)
    if found is None:
        return None
    if not found.fits(model):
        raise UserError(
            f"{prior_path(run)} was trained on the latents of another model (this run at step {found.model_step}, "
            f"it is at step {checkpoint.step} now): train it again with `luthier train --prior {run}`, or delete it"
        )
    return found.build_prior()
