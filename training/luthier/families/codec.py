"""The task of models that turn sound into latents and back: rebuild what is heard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

import numpy as np
import torch
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.blocks.principal_axes import fit_principal_axes
from luthier.contract.latents import latent_summary
from luthier.contract.model import Model
from luthier.families.rave.training import CodecTrainConfig
from luthier.losses.spectral import SpectralDistance, former_distance
from luthier.trainer.batches import Batch, Batches
from luthier.trainer.held_out import held_out_batch
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_CALIBRATION_CROPS = 64
_AXES_CROPS = 32
_AXES_SEED = 1  # beside the seed of the training


class Learner(Protocol):
    """A way to learn from a batch: what one phase does."""

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """One update of the weights; the weighted terms of the loss."""

    def state_dict(self) -> dict[str, Any]:
        """Optimizers and whatever else a resumed run needs."""

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from `state_dict()`."""


class CodecTask:
    """Phase 1 learns to rebuild, phase 2 with a discriminator; see `luthier.trainer.task.Task`.

    It is measured by the spectral distance of held-out sounds. While the encoder learns, each measurement turns the
    latent to its principal axes, over some of the sounds that it learns from. A family says what its phases do in
    `learners`: (fabric, model, config) -> `Learner`.
    """

    watched: str = "validation_distance"
    learners: ClassVar[tuple[Callable[..., Learner], Callable[..., Learner]]]

    def __init__(self, fabric: "Fabric", model: Model, config: CodecTrainConfig, corpus: Corpus) -> None:
        self.fabric, self.model, self.config, self.corpus = fabric, model, config, corpus
        self.batches = Batches(corpus, config, model.hop_length, fabric.global_rank, fabric.world_size)
        self.batch_samples = config.batch * config.crop_length
        self.validation = held_out_batch(corpus, config, model.hop_length)
        random = np.random.default_rng([config.seed, _AXES_SEED])
        self.heard = torch.from_numpy(corpus.batch("train", random, _AXES_CROPS, config.crop_length))
        self.phases = (
            Phase(
                "representation", config.representation_share, config.representation_steps, config.plateau_validations
            ),
            Phase("adversarial", begins="the encoder is frozen, a discriminator joins"),
        )
        self.enter(1)

    def begin(self) -> None:
        """Let the model measure what it has to know of the sounds."""
        random, length = np.random.default_rng(self.config.seed), self.config.crop_length
        crops = self.corpus.batch("train", random, _CALIBRATION_CROPS, length)
        self.model.calibrate(self.fabric.to_device(torch.from_numpy(crops)))

    def enter(self, phase: int) -> None:
        """See `Task`."""
        self.model.begin_phase(phase)
        self.learner: Learner = self.learners[phase - 1](self.fabric, self.model, self.config)

    def learn(self, batch: Batch, moment: Moment) -> Terms:
        """See `Task`."""
        return self.learner.step(batch.on(self.fabric.device), moment)

    def measure(self, model: nn.Module, phase: int) -> Measured:
        """Spectral distance of the held-out crops, and what each latent does."""
        assert isinstance(model, Model)
        held_out = through_model(model, self.validation.audio, self.validation.domain)
        if phase == 1:
            axes = fit_principal_axes(latents_of(model, self.heard), model.principal_axes())
            model.set_principal_axes(*axes)
            self.model.set_principal_axes(*axes)
        z = encoded(model, self.validation.audio)
        rate, hop = model.sample_rate, model.hop_length
        former = former_distance(self.validation.audio, held_out.rebuilt)
        return Measured(
            numbers={self.watched: held_out.distance, "validation_distance_former": float(former)},
            said=f"held-out spectral distance {held_out.distance:.3f} (by the former measure {former:.3f})",
            sounds={"original": self.validation.audio, "rebuilt": held_out.rebuilt},
            latents=held_out.latents,
            described=latent_summary(z, self.validation.audio, rate, hop, model.fidelity()),
        )

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return self.learner.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Task`."""
        self.learner.load_state_dict(state)


@dataclass(frozen=True)
class HeldOut:
    """Crops through a model.

    Attributes:
        rebuilt: [crops, channels, time].
        latents: [crops, latents, frames], before they are turned to principal axes.
        distance: spectral distance between crops and `rebuilt`.
    """

    rebuilt: Tensor
    latents: Tensor
    distance: float


@torch.no_grad()
def encoded(model: Model, crops: Tensor) -> Tensor:
    """What `encode` of an export would give for each crop: [crops, values, frames]."""
    training, device = model.training, next(model.parameters()).device
    model.eval()
    z = torch.cat([model.encode(crop[None].to(device)) for crop in crops]).cpu()
    model.train(training)
    return z


@torch.no_grad()
def latents_of(model: Model, crops: Tensor) -> Tensor:
    """The latents [crops, latents, frames] of crops before they are turned, in evaluation, one at a time."""
    training, device = model.training, next(model.parameters()).device
    model.eval()
    latents = torch.cat([model.full_latents(crop[None].to(device)) for crop in crops])
    model.train(training)
    return latents


@torch.no_grad()
def through_model(model: Model, crops: Tensor, domain: Tensor | None = None) -> HeldOut:
    """Each crop through `model` in evaluation, one at a time for the memory; the mode of the model is put back."""
    training, device = model.training, next(model.parameters()).device
    model.eval()
    domains = torch.zeros(len(crops), dtype=torch.int64) if domain is None else domain
    latents = torch.cat([model.full_latents(crop[None].to(device)) for crop in crops])
    pairs = zip(crops[:, None].to(device), domains[:, None].to(device), strict=True)
    rebuilt = torch.cat([model.listen(crop, number) for crop, number in pairs]).cpu()
    model.train(training)
    return HeldOut(rebuilt, latents.cpu(), float(SpectralDistance()(crops, rebuilt)))


def rebuilt(model: Model, crops: Tensor, watched: str) -> Measured:
    """Held-out crops through a model whose latents are shown as they are: how far, as `watched`, and what each does."""
    held_out = through_model(model, crops)
    return Measured(
        numbers={watched: held_out.distance},
        said=f"held-out spectral distance {held_out.distance:.3f}",
        sounds={"original": crops, "rebuilt": held_out.rebuilt},
        latents=held_out.latents,
        described=latent_summary(held_out.latents, crops, model.sample_rate, model.hop_length),
    )
