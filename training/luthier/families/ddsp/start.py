"""The closed form that training starts from: principal axes of the bands, and least squares for the gains."""

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor

from luthier.families.ddsp.hearing.spectra import LONG_BANDS, SHORT_WEIGHT
from luthier.families.ddsp.model import Ddsp, hz_of
from luthier.families.ddsp.source import Pulses

_LOUD_DB = 60.0  # below the loudest frame
_FRAMES = 2500
_RIDGE = 3.0
_HALF = 0.35  # noise and pulses share the power
_ABSENT = 2.5  # how far a source is turned down where it has no part
_VOICED = 0.7
_LEAST_POWER = 1e-9
_LEAST_VARIANCE = 0.25  # in square dB of a band: less is no axis, but rounding, and silence would lie at infinity


class HasAxes(Protocol):
    """A model with so many latents of timbre, and their axes to be measured."""

    timbre: int

    @property
    def mean(self) -> Tensor:
        """Of the bands, [bands]."""

    @property
    def axes(self) -> Tensor:
        """[bands, timbre]."""

    @property
    def silent_timbre(self) -> Tensor:
        """[timbre]."""


def fit_axes(model: HasAxes, bands: Tensor, loudness_db: Tensor) -> None:
    """Principal axes of the bands of loud frames, bands [frames, bands], loudness [frames].

    Ordered by variance, at unit variance; signs so that more of a latent is brighter, or, the first, louder.
    """
    loud = bands[loudness_db > loudness_db.max() - _LOUD_DB].double()
    weight = torch.ones(bands.size(1), dtype=torch.float64)
    weight[LONG_BANDS:] = SHORT_WEIGHT
    mean = loud.mean(0)
    centred = (loud - mean) * weight
    values, vectors = torch.linalg.eigh(centred.T @ centred / len(centred))
    order = values.argsort(descending=True)[: model.timbre]
    axes = vectors[:, order]
    slope = torch.linspace(-1.0, 1.0, LONG_BANDS, dtype=torch.float64)
    towards = (axes[:LONG_BANDS] * slope[:, None]).sum(0)
    if model.timbre:
        towards[0] = axes[:, 0].sum()
    axes = axes * torch.where(towards < 0.0, -1.0, 1.0)
    axes = weight[:, None] * axes / values[order].clamp_min(_LEAST_VARIANCE).sqrt()
    model.mean.copy_(mean)
    model.axes.copy_(axes)
    model.silent_timbre.copy_((-90.0 - mean) @ axes)


@torch.no_grad()
def fit_lines(model: Ddsp, latents: Tensor, powers: Callable[[list[int]], Tensor], seed: int = 0) -> None:
    """Gains by ridge regression on some of the loud frames of latents [latents, frames].

    Args:
        model: whose axes are known.
        latents: of what was heard.
        powers: the short spectra [chosen, subframes, bins] of chosen frames.
        seed: decides which.
    """
    generator = torch.Generator().manual_seed(seed)
    voices = model.voices
    heard = (latents[2 * voices] > latents[2 * voices].max() - _LOUD_DB).nonzero()[:, 0]
    chosen = heard[torch.randperm(len(heard), generator=generator)[:_FRAMES].to(heard.device)]
    parts = [voices, voices, model.channels, model.timbre]
    note, strength, levels, timbre = torch.split(latents[None, :, chosen], parts, 1)
    common, pitches = model.inputs(note, strength, levels, timbre)
    target = powers(chosen.tolist())
    voiced = (strength[0] > _VOICED).any(0) if voices else torch.zeros(len(chosen), dtype=torch.bool)
    goal = _logs(target, model.filter.noise_magnitude**2 * torch.ones_like(target), model.filter.noise_between)
    inputs = torch.cat([common, pitches.transpose(1, 2).flatten(2)], 2)[0]
    _solve(model.gains.noise_line, inputs, goal - _HALF * voiced[:, None])
    if voices:
        goals = []
        for voice, part in enumerate(_parts(strength[0])):
            pulses = _pulse_power(model, note[0, voice])
            goals.append(_logs(target, pulses, model.filter.voice_between) + part[:, None])
        inputs = torch.cat([common.expand(voices, -1, -1), pitches[0]], 2).flatten(0, 1)
        _solve(model.gains.voice_line, inputs, torch.cat(goals))


def _parts(strength: Tensor) -> Tensor:
    """Logarithm of the amplitude that each voice has of the whole, [voices, frames]."""
    if len(strength) == 1:
        return torch.where(strength > _VOICED, -_HALF, -_ABSENT)
    power = 10.0 ** (3.0 * (strength - 1.0))  # as `Slots` tells strengths
    share = 0.5 * (power / power.sum(0)).log() - _HALF
    return torch.where(strength > 0.0, share, -_ABSENT).clamp_min(-_ABSENT)


def _logs(target: Tensor, source: Tensor, between: Tensor) -> Tensor:
    """Half the logarithm of the ratio of powers around each knot, [frames, subframes * knots]."""
    around = between / between.sum(1, keepdim=True)
    ratio = (target @ around.T + _LEAST_POWER) / (source @ around.T + 1e-3)
    return 0.5 * ratio.clamp_min(1e-12).log().flatten(1)


def _pulse_power(model: Ddsp, note: Tensor) -> Tensor:
    """Short spectra of steady pulses of each note [frames] -> [frames, subframes, bins]."""
    config, kept = model.config, model.filter
    pulses = Pulses(1, config.sample_rate, config.hop_length, config.chirp).train()
    length = -(-(kept.window + 1) // config.hop_length) + 2
    spectra = []
    for part in torch.split(note, 256):
        hz = hz_of(part.double())[:, None, None].expand(-1, 1, length)
        sound = pulses(hz)[:, 0, -(kept.window + (kept.subframes - 1) * kept.step) :]
        spectra.append(torch.fft.rfft(sound.unfold(-1, kept.window, kept.step) * kept.shape).abs().square())
    return torch.cat(spectra)


def _solve(layer: torch.nn.Linear, inputs: Tensor, goal: Tensor) -> None:
    """Weights and bias with which inputs [frames, channels] come nearest to the goal [frames, outputs]."""
    x = inputs.double()
    mean = x.mean(0)
    centred, y = x - mean, goal.double()
    gram = centred.T @ centred + _RIDGE * torch.eye(x.size(1), dtype=torch.float64)
    weights = torch.linalg.solve(gram, centred.T @ (y - y.mean(0)))
    layer.weight.copy_(weights.T)
    layer.bias.copy_(y.mean(0) - mean @ weights)
