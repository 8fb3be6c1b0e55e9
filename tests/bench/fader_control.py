"""How well the descriptors of a fader model can be played, and how much of them its latent still says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from scipy.stats import spearmanr
from torch import Tensor, nn

from luthier.families.fader.model import BINS, Fader

TARGETS = 7
SWEEP = (0.1, 0.9)  # quantiles of the training sounds between which a descriptor is moved
_PROBES, _PROBE_STEPS = 3, 1200
_PROBE_WIDTH = 64


@dataclass(frozen=True)
class Control:
    """What happens when one descriptor is replaced by constants, in normalised units (-1 to 1 holds the sounds).

    Attributes:
        targets: [targets] what the decoder was told.
        measured: [targets, sounds, descriptors], means over the frames that are heard.
        error: mean |measured - told| over those frames, sounds and targets.
    """

    number: int
    targets: np.ndarray
    measured: np.ndarray
    error: float

    @property
    def spearman(self) -> float:
        """Rank correlation of target and measured, mean over the sounds."""
        own = self.measured[:, :, self.number]
        return float(np.mean([spearmanr(self.targets, sound).statistic for sound in own.T]))

    @property
    def gain(self) -> float:
        """Slope of measured over target by least squares, mean over the sounds; 1 follows exactly."""
        centred = self.targets - self.targets.mean()
        slopes = centred @ self.measured[:, :, self.number] / (centred @ centred)
        return float(slopes.mean())

    @property
    def cross_talk(self) -> list[float]:
        """For each other descriptor the span that it moved, over the span of the targets, mean over the sounds."""
        spans = np.ptp(self.measured, axis=0).mean(axis=0) / np.ptp(self.targets)
        return [float(span) for number, span in enumerate(spans) if number != self.number]


@torch.no_grad()
def told(model: Fader, z: Tensor, a: Tensor) -> Tensor:
    """Full latents and descriptors of sounds -> audio, one sound at a time for the memory."""
    pairs = model.joined(z, a)
    return torch.cat([model.synthesis(model.rebuild(pair[None])) for pair in pairs])


@torch.no_grad()
def described(model: Fader, sounds: Tensor) -> Tensor:
    """Descriptors of sounds [n, channels, time]."""
    return torch.cat([model.describe(sound[None]) for sound in sounds])


@torch.no_grad()
def latents(model: Fader, sounds: Tensor) -> Tensor:
    """Full latents of sounds."""
    return torch.cat([model.full_latents(sound[None]) for sound in sounds])


def sweep(model: Fader, held_out: Tensor, training: Tensor) -> list[Control]:
    """Replace each descriptor of held-out sounds in turn by constants, leaving z and the others as they are.

    The constants lie evenly between two quantiles of the training sounds. Only frames count in which the sound is
    louder than the lower of these quantiles: in a rest nothing has a centroid.
    """
    z, a = latents(model, held_out), described(model, held_out)
    low, high = np.quantile(described(model, training).transpose(0, 1).flatten(1).numpy(), SWEEP, axis=1)
    loud = a[:, model.names.index("loudness_db")] if "loudness_db" in model.names else torch.ones_like(a[:, 0])
    heard = loud > (float(low[model.names.index("loudness_db")]) if "loudness_db" in model.names else 0.0)
    kept = heard.float().mean(1) > 0.25
    return [
        _swept(model, n, np.linspace(low[n], high[n], TARGETS), z[kept], a[kept], heard[kept])
        for n in range(len(model.names))
    ]


def _swept(model: Fader, number: int, targets: np.ndarray, z: Tensor, a: Tensor, heard: Tensor) -> Control:
    weight = (heard.float() / heard.float().sum(1, keepdim=True)).unsqueeze(1)
    measured, errors = [], []
    for target in targets:
        changed = a.clone()
        changed[:, number] = float(target)
        got = described(model, told(model, z, changed))
        measured.append((got * weight).sum(2).numpy())
        errors.append(float(((got[:, number] - float(target)).abs() * weight[:, 0]).sum(1).mean()))
    return Control(number, targets, np.stack(measured), float(np.mean(errors)))


@dataclass(frozen=True)
class Probe:
    """How often a classifier finds the bin of each descriptor in the latents of held-out sounds."""

    accuracy: list[float]
    majority: list[float]
    """What naming the commonest bin of the sounds it was taught would reach."""


def probe(model: Fader, held_out: Tensor, taught: Tensor) -> Probe:
    """Train new classifiers on the frozen latents of the sounds `taught`, and test them on held-out ones: their mean.

    Two convolutions of 7 frames and a layer of logits, on latents brought to mean 0 and deviation 1: scale hides
    nothing from it.
    """
    seen, unseen = latents(model, taught), latents(model, held_out)
    mean, deviation = seen.mean((0, 2), keepdim=True), seen.std((0, 2), keepdim=True) + 1e-6
    wanted, truth = model.bins(described(model, taught)), model.bins(described(model, held_out))
    accuracies = []
    for seed in range(_PROBES):
        network = _trained_probe((seen - mean) / deviation, wanted, seed)
        with torch.no_grad():
            found = network((unseen - mean) / deviation).unflatten(1, (BINS, -1)).argmax(1)
        accuracies.append(_share(found == truth))
    common = wanted.transpose(0, 1).flatten(1).mode(1).values[:, None]
    return Probe(np.mean(accuracies, axis=0).tolist(), _share(truth == common))


def _trained_probe(z: Tensor, bins: Tensor, seed: int) -> nn.Sequential:
    generator = torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    network = nn.Sequential(
        nn.Conv1d(z.size(1), _PROBE_WIDTH, 7, padding="same"),
        nn.LeakyReLU(0.2),
        nn.Conv1d(_PROBE_WIDTH, _PROBE_WIDTH, 7, padding="same"),
        nn.LeakyReLU(0.2),
        nn.Conv1d(_PROBE_WIDTH, BINS * bins.size(1), 1),
    )
    optimizer = torch.optim.Adam(network.parameters(), 2e-3)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, _PROBE_STEPS)
    for _ in range(_PROBE_STEPS):
        chosen = torch.randint(len(z), (16,), generator=generator)
        loss = F.cross_entropy(network(z[chosen]).unflatten(1, (BINS, -1)), bins[chosen])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
    return network.eval()


def _share(right: Tensor) -> list[float]:
    """Of each descriptor, [sounds, descriptors, frames] -> [descriptors]."""
    shares: Sequence[float] = right.float().mean((0, 2)).tolist()
    return list(shares)
