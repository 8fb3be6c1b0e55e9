"""Hearing a corpus before training, and what the closed form needs of it."""

import math
from collections.abc import Sequence
from itertools import accumulate

import torch
from torch import Tensor

from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.rows import GAP
from luthier.families.ddsp.hearing.sounds import Sounds
from luthier.families.ddsp.hearing.spectra import power_of
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.start import fit_axes, fit_lines

SURVEYED = 10000  # frames that the closed form is fitted on
_AT_ONCE_SECONDS = 720.0  # of sound that is heard whole before training begins
_FIRST_SECONDS, _LATER_SECONDS = 300.0, 150.0  # of more: at first, and again and again while it trains
_EVERY_STEPS = 25


class Heard:
    """A corpus as training sees it. What is long is heard in parts, the first of which are there when it begins.

    What is known is a function of seed and step, whatever is in the cache.

    Attributes:
        sounds: what is heard.
        features: of the sounds.
        order: numbers of the sounds, as they are heard.
    """

    def __init__(self, features: Features, rate: int, seed: int) -> None:
        self.sounds, self.features = features.sounds, features
        frames = [features.frames(number) for number in range(len(self.sounds.lengths))]
        self.order = list(range(len(frames)))
        second = rate / features.hop_length
        parts = [len(frames)]
        if sum(frames) > _AT_ONCE_SECONDS * second:
            generator = torch.Generator().manual_seed(seed)
            self.order = torch.randperm(len(frames), generator=generator).tolist()
            parts = _parts([frames[number] for number in self.order], second)
        # The frames of the sounds so far, and how many of the sounds are known after each part.
        self.ends = torch.tensor([frames[number] for number in self.order]).cumsum(0)
        self._counts = parts

    def known(self, step: int) -> int:
        """How many sounds, in their order, are drawn from at a step; what of them was not heard yet is heard now."""
        count = self._counts[min(step // _EVERY_STEPS, len(self._counts) - 1)]
        self.features.hear(self.order[:count])
        return count

    def sample(self, most: int) -> list[tuple[int, int]]:
        """Sounds and frames evenly spread over what is known when it begins, the frames before each sound included."""
        known = self.order[: self.known(0)]
        ends = list(accumulate(GAP + self.features.frames(number) for number in known))
        places, index = [], 0
        for at in range(0, ends[-1], math.ceil(ends[-1] / most)):
            while at >= ends[index]:
                index += 1
            places.append((known[index], at - (ends[index] - self.features.frames(known[index]))))
        return places


def _parts(frames: Sequence[int], second: float) -> list[int]:
    """How many sounds of so many frames are known after each part, the last of which knows all."""
    counts, until = [], _FIRST_SECONDS * second
    for count, end in enumerate(accumulate(frames), 1):
        if end >= until or count == len(frames):
            counts.append(count)
            until = end + _LATER_SECONDS * second
    return counts


@torch.no_grad()
def hear(model: Ddsp, features: Features, seed: int = 0, fit: bool = True) -> Heard:
    """A heard corpus; unless the model knows its axes and straight lines already, they are fitted to it."""
    heard = Heard(features, model.sample_rate, seed)
    if fit:
        rows = _surveyed(model, heard)
        fit_axes(model, rows[:, model.latents - model.timbre :], rows[:, 2 * model.voices])
        fit_gains(model, heard, seed)
    return heard


@torch.no_grad()
def fit_gains(model: Ddsp, heard: Heard, seed: int) -> None:
    """Straight lines from latents to gains, fitted to a corpus, whose moments are remembered."""
    latents, places = model.latents_of(_surveyed(model, heard)), heard.sample(SURVEYED)
    fit_lines(model, latents, lambda chosen: _powers(model, heard.sounds, [places[at] for at in chosen]), seed)
    model.adaptation.remember(latents, seed)


def _surveyed(model: Ddsp, heard: Heard) -> Tensor:
    """Rows of features [frames, values] of some frames of a corpus."""
    return heard.features.rows_at(heard.sample(SURVEYED)).to(model.mean.device)


def _powers(model: Ddsp, sounds: Sounds, places: Sequence[tuple[int, int]]) -> Tensor:
    """Short power spectra [places, subframes, bins] of sounds and frames, by which the gains are fitted."""
    kept, hop = model.filter, model.hop_length
    length = kept.window + (kept.subframes - 1) * kept.step
    audio = torch.stack([sounds.read(number, (first + 1) * hop - length, length) for number, first in places])
    shape = model.analyzer.spectra.short_shape
    return power_of(audio.to(shape.device).unfold(-1, kept.window, kept.step) * shape).mean(1)
