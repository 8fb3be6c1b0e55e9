"""What a model makes of the held-out sounds."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.models.rave import Rave
from luthier.train.config import TrainConfig
from luthier.train.losses import SpectralDistance


def held_out_crops(corpus: Corpus, config: TrainConfig) -> Tensor:
    """Fixed crops [n, channels, time], dithered to 16 bits so that digital silence has a level."""
    crops = corpus.validation_crops(config.validation_length, config.validation_crops)
    dither = Augmentation(AugmentationConfig(all_pass_probability=0.0), corpus.sample_rate)
    return torch.from_numpy(dither(crops, np.random.default_rng(0)))


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
def encoded(model: Rave, crops: Tensor) -> Tensor:
    """What `encode` of an export would give for each crop: [crops, values, frames]."""
    training, device = model.training, next(model.parameters()).device
    model.eval()
    z = torch.cat([model.encode(crop[None].to(device)) for crop in crops]).cpu()
    model.train(training)
    return z


@torch.no_grad()
def through_model(model: Rave, crops: Tensor) -> HeldOut:
    """Each crop through `model` in evaluation, one at a time for the memory; the model's mode is put back."""
    training, device = model.training, next(model.parameters()).device
    model.eval()
    latents = torch.cat([model.point(model.analysis(crop[None].to(device))) for crop in crops])
    rebuilt = torch.cat([model(crop[None].to(device)) for crop in crops]).cpu()
    model.train(training)
    return HeldOut(rebuilt, latents.cpu(), float(SpectralDistance()(crops, rebuilt)))
