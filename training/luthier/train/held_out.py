"""What a model makes of the held-out sounds."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.models.model import Model
from luthier.train.batches import Batch
from luthier.train.config import TrainConfig
from luthier.train.losses import SpectralDistance


def held_out_batch(corpus: Corpus, config: TrainConfig) -> Batch:
    """Fixed crops, dithered to 16 bits so that digital silence has a level."""
    length = config.validation_length
    places = corpus.validation_places(length, config.validation_crops)
    crops = np.stack([corpus.read(span, offset, length) for span, offset in places])
    dither = Augmentation(AugmentationConfig(all_pass_probability=0.0), corpus.sample_rate)
    audio = torch.from_numpy(dither(crops, np.random.default_rng(0)))
    return Batch(audio, torch.tensor([span.domain for span, _ in places]))


def held_out_crops(corpus: Corpus, config: TrainConfig) -> Tensor:
    """The audio of `held_out_batch`, [n, channels, time]."""
    return held_out_batch(corpus, config).audio


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
