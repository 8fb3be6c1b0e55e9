"""Every descriptor under its name, which ends in its unit where it has one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

import torch
from torch import Tensor

from luthier.errors import UserError
from luthier.features import measures
from luthier.features.analyzer import Analyzer
from luthier.features.choices import DEFAULT_WINDOW
from luthier.features.frames import centred_frames
from luthier.features.loudness import QUIETEST_DB
from luthier.features.pitch import HIGHEST_HZ, LOWEST_HZ, MOST_FRAMES_AT_ONCE, THRESHOLD
from luthier.limits import Count, OneOf, as_typed

Scale = Literal["linear", "log"]


@dataclass(frozen=True)
class Descriptor:
    """A number a frame; called with audio it measures it.

    Attributes:
        unit: for a person; empty where it has none.
        scale: on which equal steps sound about equal; see `normalizer`.
        usual: its least and most in ordinary sounds.
        help: what it is, in a few words.
        measure: the module that computes it.
        undefined: its value where it is undefined.
    """

    unit: str
    scale: Scale
    usual: tuple[float, float]
    help: str
    measure: type[measures.Measure]
    undefined: float = 0.0

    def __call__(self, x: Tensor, sample_rate: int, hop_length: int, window: int = DEFAULT_WINDOW) -> Tensor:
        """Audio [batch, channels, time] -> [batch, frames]; `undefined` where it is. Frames: `centred_frames`."""
        return analyzed(Analyzer([self.measure], sample_rate, window), x, hop_length)[:, 0]


DESCRIPTORS: Mapping[str, Descriptor] = {
    "loudness_db": Descriptor(
        "dB", "linear", (-80.0, 0.0), "A-weighted level re full scale", measures.Loudness, QUIETEST_DB
    ),
    "centroid_hz": Descriptor("Hz", "log", (100.0, 10e3), "centre of gravity of the spectrum", measures.Centroid),
    "bandwidth_hz": Descriptor("Hz", "log", (100.0, 8e3), "spread of the spectrum around it", measures.Bandwidth),
    "flatness": Descriptor("", "log", (1e-7, 1.0), "0 a tone, 1 white noise", measures.Flatness),
    "rolloff_hz": Descriptor("Hz", "log", (100.0, 16e3), "85 % of the spectrum lie below", measures.Rolloff),
    "zero_crossings_hz": Descriptor("1/s", "log", (50.0, 16e3), "changes of sign a second", measures.ZeroCrossings),
    "sharpness_acum": Descriptor("acum", "linear", (0.0, 5.0), "how sharp it sounds", measures.Sharpness),
    "booming_sone": Descriptor("sone", "linear", (0.0, 20.0), "how much the bass booms", measures.Booming),
    "f0_hz": Descriptor("Hz", "log", (LOWEST_HZ, HIGHEST_HZ), "fundamental, where there is one", measures.Fundamental),
    "f0_confidence": Descriptor("", "linear", (0.0, 1.0), "share of the power that is periodic", measures.Confidence),
}

DescriptorNames = Annotated[tuple[Annotated[str, OneOf(tuple(DESCRIPTORS))], ...], Count(1, len(DESCRIPTORS))]


def check_names(field: str, names: Sequence[str]) -> None:
    """Raise ValueError if a descriptor stands twice in this field of a configuration."""
    if len(set(names)) < len(names):
        raise ValueError(f"{field} is {as_typed(list(names))}: name each once")


def chosen(names: Sequence[str]) -> list[Descriptor]:
    """The descriptors of these names.

    Raises:
        UserError: there is none, one twice, or one of no descriptor.
    """
    known = ", ".join(DESCRIPTORS)
    unknown = [name for name in names if name not in DESCRIPTORS]
    if unknown:
        raise UserError(f"There is no descriptor {unknown[0]!r}: choose from {known}.")
    if not names or len(set(names)) < len(names):
        raise UserError(f"The descriptors are {', '.join(names) or 'none'}: name each once, at least one, of {known}.")
    return [DESCRIPTORS[name] for name in names]


def analyzer(
    names: Sequence[str], sample_rate: int, window: int = DEFAULT_WINDOW, threshold: float = THRESHOLD
) -> Analyzer:
    """What computes these descriptors together, sharing what they look at; `threshold` is that of the pitch.

    Raises:
        UserError: see `chosen` and `Analyzer`.
    """
    return Analyzer([descriptor.measure for descriptor in chosen(names)], sample_rate, window, threshold)


def describe(
    names: Sequence[str], x: Tensor, sample_rate: int, hop_length: int, window: int = DEFAULT_WINDOW
) -> Tensor:
    """Audio [batch, channels, time] -> descriptors [batch, names, frames]. Frames: `centred_frames`.

    Raises:
        UserError: see `chosen` and `Analyzer`.
    """
    return analyzed(analyzer(names, sample_rate, window).eval(), x, hop_length)


def analyzed(of: Analyzer, x: Tensor, hop_length: int) -> Tensor:
    """Audio [batch, channels, time] -> what `of` measures [batch, measures, frames]."""
    of = of.to(x)
    frames = centred_frames(x, of.window, hop_length, of.centre)
    return torch.cat([of(part) for part in torch.split(frames, MOST_FRAMES_AT_ONCE, 2)], 2)
