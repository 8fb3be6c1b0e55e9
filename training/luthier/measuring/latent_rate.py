"""How many bits a second the latent of a model carries; which count is meant is said with it."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.contract.model import Model
from luthier.measuring.metrics import Measured

ENTROPY_LEVELS = 32  # as many as RAVE's prior quantises a latent to


@dataclass(frozen=True)
class LatentRate:
    """Bits a second, and in words how they were counted."""

    bits_per_second: Measured
    meaning: str


@torch.no_grad()
def latent_rate(model: Model, crops: Tensor) -> LatentRate:
    """The rate of `model` on audio [crops, channels, time].

    Variational: the KL divergence from the unit normal, which is what an ideal coder that knows that
    prior spends. Discrete: codes * log2(size), whatever the sounds. Others: see `entropy_rate`.
    """
    frame_rate = model.sample_rate / model.hop_length
    if model.code_bits:
        bits = torch.full((len(crops),), model.code_bits * frame_rate)
        return LatentRate(_each(bits), "codes * log2(codebook size)")
    nats = [model.divergence_nats(crop[None]) for crop in crops]
    known = [value for value in nats if value is not None]
    if len(known) == len(nats):
        bits_a_frame = torch.stack(known) / math.log(2.0)
        return LatentRate(_each(bits_a_frame * frame_rate), "KL of the posterior from the unit normal")
    return entropy_rate(torch.cat([model.encode(crop[None]) for crop in crops]), frame_rate)


def entropy_rate(z: Tensor, frame_rate: float) -> LatentRate:
    """Entropy of the values of each latent by itself, z [crops, latents, frames], with their own histogram as model.

    Whole numbers are symbols as they are; others are rounded to 32 levels between the least and the
    largest value of their latent. Neither time nor other latents help to guess, so this is an upper bound.
    """
    whole = bool((z == z.round()).all())
    symbols = z.long() if whole else _levels(z)
    spent = torch.zeros(len(z))
    for latent in symbols.unbind(1):
        _, place, count = torch.unique(latent, return_inverse=True, return_counts=True)
        spent += -(count[place] / place.numel()).log2().mean(-1)
    meaning = "entropy of the codes" if whole else f"entropy of {ENTROPY_LEVELS} levels a latent"
    return LatentRate(_each(spent * frame_rate), meaning)


def _levels(z: Tensor) -> Tensor:
    least, most = z.amin((0, 2), keepdim=True), z.amax((0, 2), keepdim=True)
    return ((z - least) / (most - least).clamp_min(1e-12) * (ENTROPY_LEVELS - 1)).round().long()


def _each(bits_per_second: Tensor) -> Measured:
    return Measured("bit/s", bits_per_second, torch.ones_like(bits_per_second))
