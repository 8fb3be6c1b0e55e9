"""Each descriptor as a module that holds its tables and reads one row of numbers off frames.

They compile to TorchScript, so that training, evaluation and an exported model compute with the same code.
"""

from typing import ClassVar, Literal, NamedTuple

import torch
from torch import Tensor, nn

from luthier.features.crossings import zero_crossings_hz
from luthier.features.frames import bin_frequencies_hz
from luthier.features.hearing import booming_sone, booming_weights, sharpness_acum, sharpness_weights
from luthier.features.loudness import a_weighting_power, weighted_level_db
from luthier.features.pitch import voiced_f0_hz
from luthier.features.spectrum import (
    spectral_bandwidth_hz,
    spectral_centroid_hz,
    spectral_flatness,
    spectral_rolloff_hz,
)

Sight = Literal["frames", "power", "specific", "pitch"]


class Seen(NamedTuple):
    """What can be read off the same frames; empty where no measure looks at it.

    Attributes:
        frames: [batch, channels, frames, window].
        power: one-sided [batch, frames, window / 2 + 1]; see `frame_power`.
        specific: sone a Bark [batch, frames, bands]; see `hearing`.
        f0_hz: [batch, frames], also where it is unvoiced.
        confidence: [batch, frames].
    """

    frames: Tensor
    power: Tensor
    specific: Tensor
    f0_hz: Tensor
    confidence: Tensor


class Measure(nn.Module):
    """Reads one descriptor. `sees` is the field of `Seen` that it needs."""

    sees: ClassVar[Sight]

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__()
        self.sample_rate, self.window = sample_rate, window

    def keep(self, name: str, table: Tensor) -> None:
        """Hold a table that follows from the settings, so it is not saved."""
        self.register_buffer(name, table.to(torch.get_default_dtype()), persistent=False)


class OfSpectrum(Measure):
    """Reads off the power of bins of known frequency."""

    sees = "power"
    frequency_hz: Tensor

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__(sample_rate, window)
        self.keep("frequency_hz", bin_frequencies_hz(window, sample_rate, torch.device("cpu")))


class Loudness(OfSpectrum):
    """`loudness_db`."""

    weight: Tensor

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__(sample_rate, window)
        self.keep("weight", a_weighting_power(self.frequency_hz))

    def forward(self, seen: Seen) -> Tensor:
        """Level in dB re full scale [batch, frames]."""
        return weighted_level_db(seen.power, self.weight)


class Centroid(OfSpectrum):
    """`centroid_hz`."""

    def forward(self, seen: Seen) -> Tensor:
        """In Hz [batch, frames]."""
        return spectral_centroid_hz(seen.power, self.frequency_hz)


class Bandwidth(OfSpectrum):
    """`bandwidth_hz`."""

    def forward(self, seen: Seen) -> Tensor:
        """In Hz [batch, frames]."""
        return spectral_bandwidth_hz(seen.power, self.frequency_hz)


class Rolloff(OfSpectrum):
    """`rolloff_hz`."""

    def forward(self, seen: Seen) -> Tensor:
        """In Hz [batch, frames]."""
        return spectral_rolloff_hz(seen.power, self.frequency_hz)


class Flatness(OfSpectrum):
    """`flatness`."""

    def forward(self, seen: Seen) -> Tensor:
        """From 0 to 1 [batch, frames]."""
        return spectral_flatness(seen.power)


class ZeroCrossings(Measure):
    """`zero_crossings_hz`."""

    sees = "frames"

    def forward(self, seen: Seen) -> Tensor:
        """Crossings a second [batch, frames]."""
        return zero_crossings_hz(seen.frames, self.sample_rate)


class Sharpness(Measure):
    """`sharpness_acum`."""

    sees = "specific"
    weights: Tensor

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__(sample_rate, window)
        self.keep("weights", sharpness_weights())

    def forward(self, seen: Seen) -> Tensor:
        """In acum [batch, frames]."""
        return sharpness_acum(seen.specific, self.weights)


class Booming(Measure):
    """`booming_sone`."""

    sees = "specific"
    weights: Tensor

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__(sample_rate, window)
        self.keep("weights", booming_weights())

    def forward(self, seen: Seen) -> Tensor:
        """In sone [batch, frames]."""
        return booming_sone(seen.specific, self.weights)


class Fundamental(Measure):
    """`f0_hz`."""

    sees = "pitch"

    def forward(self, seen: Seen) -> Tensor:
        """In Hz, 0.0 where unvoiced [batch, frames]."""
        return voiced_f0_hz(seen.f0_hz, seen.confidence)


class Confidence(Measure):
    """`f0_confidence`."""

    sees = "pitch"

    def forward(self, seen: Seen) -> Tensor:
        """From 0 to 1 [batch, frames]."""
        return seen.confidence
