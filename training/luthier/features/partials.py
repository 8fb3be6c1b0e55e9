"""A pitched sound as levels on the multiples of its pitch, and of the noise between them.

Harmonic plus noise (Serra and Smith, 1990), read from the spectrum at a pitch that is known. Two sounds of one
instrument have much the same levels a semitone apart, where their spectra have peaks in other places: so a model
of few weights can learn what stays.
"""

import math

import torch
from torch import Tensor, nn

from luthier.features.frames import bin_frequencies_hz, frame_power
from luthier.features.mel import mel_centres_hz

PARTIALS = 64
BANDS = 64
LEVELS = PARTIALS + BANDS
QUIETEST_DB = -110.0  # power of a partial
QUIETEST_NOISE_DB = -130.0  # power of the noise in a hertz
_EACH = 32  # partials with a level of their own; above, levels are spaced evenly on a logarithmic scale
_HIGHEST = 256.0  # number of the last
_VALLEY = 0.15  # of f0, to either side of the middle between two partials: nearer to them, their sidelobes are heard


def between(table: Tensor, place: Tensor) -> Tensor:
    """Values of `table` [..., n] at fractional places [..., m], between neighbours on a straight line.

    What is no number is taken for place 0.
    """
    place = place.nan_to_num(0.0).clamp(0.0, table.size(-1) - 1.0)
    left = place.floor().clamp_max(table.size(-1) - 2.0)
    share = (place - left).to(table.dtype)
    index = left.to(torch.int64)
    return table.gather(-1, index) * (1.0 - share) + table.gather(-1, index + 1) * share


def place_of_partial(number: Tensor, each: float = float(_EACH), highest: float = _HIGHEST) -> Tensor:
    """Fractional channel of a partial by its number, 1 the fundamental."""
    above = each - 1.0 + (number / each).clamp_min(1.0).log() / math.log(highest / each) * each
    return torch.where(number <= each, number - 1.0, above)


class PartialLevels(nn.Module):
    """Frames [batch, 1, frames, window] and pitch f0 [batch, frames] in Hz -> levels [batch, 128, frames] in dB.

    The first 64 are powers of partials re full scale: of 1 to 32, and from there to 256 on a logarithmic scale, each
    the mean over those it stands for; above the Nyquist frequency the last below it goes on. The other 64 are noise,
    in power a hertz, at the centres of mel bands: what lies half-way between two partials. As precise as the frames:
    beside a loud partial the quietest noise is no more than the rounding of a float.
    """

    shape: Tensor
    centre_hz: Tensor
    number: Tensor
    spread: Tensor

    def __init__(self, sample_rate: int, window: int) -> None:
        super().__init__()
        self.nyquist_hz, self.valley = sample_rate / 2.0, _VALLEY
        self.bin_hz = float(bin_frequencies_hz(window, sample_rate, torch.device("cpu"))[1])
        for name, table in {
            "shape": torch.hann_window(window),
            "centre_hz": mel_centres_hz(sample_rate, BANDS),
            "number": partial_numbers(),
            "spread": partial_spread(),
        }.items():
            self.register_buffer(name, table.to(torch.get_default_dtype()), persistent=False)
        self.quietest, self.quietest_noise = 10.0 ** (QUIETEST_DB / 10.0), 10.0 ** (QUIETEST_NOISE_DB / 10.0)

    def forward(self, frames: Tensor, f0_hz: Tensor) -> Tensor:
        """See the class."""
        power = frame_power(frames, self.shape)
        below = torch.nn.functional.pad(power.double().cumsum(-1), (1, 0))
        f0 = f0_hz.to(frames.dtype).unsqueeze(-1)
        middle = torch.minimum(f0 * self.number, self.nyquist_hz - 0.5 * f0)
        partials = self._density(below, middle, 0.5 * f0 * self.spread) * f0
        levels = torch.cat([partials + self.quietest, self._noise(below, f0) + self.quietest_noise], -1)
        return 10.0 * levels.log10().transpose(1, 2)

    def _noise(self, below: Tensor, f0: Tensor) -> Tensor:
        """Density in the middle between partials, at the bands' centres by its logarithm."""
        valley = f0 * ((self.centre_hz / f0 - 0.5).floor().clamp_min(0.0) + 0.5)
        share = ((self.centre_hz - valley) / f0).clamp(0.0, 1.0)
        low = self._density(below, valley, self.valley * f0) + self.quietest_noise
        high = self._density(below, valley + f0, self.valley * f0) + self.quietest_noise
        return torch.exp(low.log() * (1.0 - share) + high.log() * share)

    def _density(self, below: Tensor, middle_hz: Tensor, half_hz: Tensor) -> Tensor:
        """Mean power a hertz within `half_hz` of the middles; `below` is the power below each bin's lower edge."""
        upper = between(below, (middle_hz + half_hz) / self.bin_hz + 0.5)
        lower = between(below, (middle_hz - half_hz) / self.bin_hz + 0.5)
        return ((upper - lower).clamp_min(0.0) / (2.0 * half_hz)).to(middle_hz.dtype)


class TotalLevel(nn.Module):
    """Levels [batch, 128, frames] as of `PartialLevels` -> the level of all together, [batch, 1, frames] in dB."""

    weight: Tensor

    def __init__(self, sample_rate: int) -> None:
        super().__init__()
        centre_hz = mel_centres_hz(sample_rate, BANDS)
        width_hz = torch.gradient(centre_hz)[0]
        weight = torch.cat([partial_spread(), width_hz]).reshape(1, -1, 1)
        self.register_buffer("weight", weight.to(torch.get_default_dtype()), persistent=False)

    def forward(self, levels: Tensor) -> Tensor:
        """See the class."""
        return 10.0 * (self.weight * 10.0 ** (0.1 * levels)).sum(1, keepdim=True).log10()


def partial_numbers() -> Tensor:
    """Which partial each level stands for, [64], fractional above 32."""
    above = torch.arange(1, PARTIALS - _EACH + 1) / (PARTIALS - _EACH)
    return torch.cat([torch.arange(1.0, _EACH + 1.0), _EACH * (_HIGHEST / _EACH) ** above])


def partial_spread() -> Tensor:
    """How many partials each level stands for, [64]."""
    step = math.log(_HIGHEST / _EACH) / (PARTIALS - _EACH)
    return torch.cat([torch.ones(_EACH), (partial_numbers()[_EACH:] * step).clamp_min(1.0)])
