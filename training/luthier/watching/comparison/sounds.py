"""Excerpts of sound, and for each what several players make of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from luthier.audio.reading import Samples
from luthier.features.loudness import loudness_db

ORIGINAL = "original"
_HOP = 512
_SILENT_DB = -70.0  # whatever is quieter is not made louder to match
_MOST_GAIN_DB = 24.0


@dataclass(frozen=True)
class Take:
    """One player's sound.

    Attributes:
        name: a few words, the same in every excerpt.
        note: a sentence on what it is.
        samples: [channels, time].
    """

    name: str
    note: str
    samples: Samples


@dataclass(frozen=True)
class Excerpt:
    """A stretch of sound; all takes begin together and are equally long, and the first is what the others follow.

    Attributes:
        title: a few words.
        takes: at least one.
    """

    title: str
    takes: tuple[Take, ...]

    def __post_init__(self) -> None:
        assert len({take.samples.shape[1] for take in self.takes}) == 1, "the takes of an excerpt are equally long"

    @property
    def frames(self) -> int:
        """Samples a channel."""
        return int(self.takes[0].samples.shape[1])


def matching_gains(excerpt: Excerpt, sample_rate: int) -> list[float]:
    """Factors that bring every take to the loudness of the first; all are lowered alike where one would clip."""
    levels = [mean_loudness_db(take.samples, sample_rate) for take in excerpt.takes]
    peaks = [float(np.abs(take.samples).max(initial=0.0)) for take in excerpt.takes]
    gains = [10.0 ** (_gain_db(levels[0], level) / 20.0) for level in levels]
    loudest = max(gain * peak for gain, peak in zip(gains, peaks, strict=True))
    return [gain / max(loudest, 1.0) for gain in gains]


def mean_loudness_db(samples: Samples, sample_rate: int) -> float:
    """A-weighted level of a whole sound [channels, time] in dB re full scale, the mean taken of its power."""
    level = loudness_db(torch.from_numpy(np.ascontiguousarray(samples, np.float32))[None], sample_rate, _HOP)
    return float(10.0 * (10.0 ** (level / 10.0)).mean().log10())


def names_of(excerpts: Sequence[Excerpt]) -> list[str]:
    """The names of the takes, which all of the excerpts have in the same order, or none in common."""
    names = [[take.name for take in excerpt.takes] for excerpt in excerpts]
    return names[0] if names and all(each == names[0] for each in names) else []


def _gain_db(wanted: float, level: float) -> float:
    if min(wanted, level) < _SILENT_DB:
        return 0.0
    return float(np.clip(wanted - level, -_MOST_GAIN_DB, _MOST_GAIN_DB))
