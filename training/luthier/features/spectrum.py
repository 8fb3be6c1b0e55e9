"""What the spectrum looks like, in a number a frame.

Functions take the one-sided power of `frames.frame_power` [batch, frames, bins] and give [batch, frames].
All are 0.0 in digital silence, where a spectrum has no shape, and have finite gradients there. What TorchScript
compiles must not read the globals of a file, so thresholds are default values of arguments.
"""

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

SPECTRUM_WINDOW = 2048
ROLLOFF_SHARE = 0.85
_SILENCE = 1e-8  # sum of magnitudes, about -160 dB: below it a spectrum has no shape
_SMALLEST_POWER = 1e-30  # below it a magnitude counts as 0, so that the slope of its root stays finite
_FLATNESS_FLOOR = 1e-16  # power of a bin, -160 dB: what is below is as good as silent


def centroid_hz(x: Tensor, sample_rate: int, hop_length: int, window: int = SPECTRUM_WINDOW) -> Tensor:
    """Centre of gravity of the magnitudes of audio [batch, channels, time] -> Hz [batch, frames].

    0.0 in digital silence, where it is undefined. Frames: `centred_frames`.
    """
    power = power_spectra(x, window, hop_length)
    return spectral_centroid_hz(power, bin_frequencies_hz(window, sample_rate, x.device))


def spectral_centroid_hz(power: Tensor, frequency_hz: Tensor, silence: float = _SILENCE) -> Tensor:
    """Centre of gravity of the magnitudes in Hz; `frequency_hz` [bins]."""
    magnitude = bin_magnitude(power)
    total = magnitude.sum(-1)
    centroid = (magnitude * frequency_hz).sum(-1) / total.clamp_min(silence)
    return centroid * (total > silence)


def spectral_bandwidth_hz(power: Tensor, frequency_hz: Tensor) -> Tensor:
    """Standard deviation of the frequencies around the centroid, weighted by the magnitudes, in Hz."""
    share = _share_of_magnitude(power)
    centroid = (share * frequency_hz).sum(-1, keepdim=True)
    variance = (share * (frequency_hz - centroid).square()).sum(-1)
    return _safe_root(variance)


def spectral_rolloff_hz(power: Tensor, frequency_hz: Tensor, rolloff: float = ROLLOFF_SHARE) -> Tensor:
    """Frequency in Hz below which lies the share `rolloff` of the magnitudes, 85 %.

    Within the bin in which the share is reached it is interpolated, each bin reaching half a bin to
    both sides of its centre: so it moves smoothly, and is within half a bin of the centre.
    """
    cumulative = _share_of_magnitude(power).cumsum(-1)
    last = (cumulative < rolloff).sum(-1, keepdim=True).clamp_max(power.size(-1) - 1)
    reached = cumulative.gather(-1, last)
    before = torch.where(last > 0, cumulative.gather(-1, (last - 1).clamp_min(0)), torch.zeros_like(reached))
    share = (rolloff - before) / (reached - before).clamp_min(1e-12)
    width = frequency_hz[1] - frequency_hz[0]
    edge_hz = (frequency_hz[last] + (share.clamp(0.0, 1.0) - 0.5) * width).squeeze(-1)
    return edge_hz.clamp_min(0.0) * (cumulative[..., -1] > 0.0)


def spectral_flatness(power: Tensor, floor: float = _FLATNESS_FLOOR) -> Tensor:
    """Wiener entropy: geometric over arithmetic mean of the power of the bins; 0 a tone, 1 perfectly flat.

    Source: Gray and Markel, IEEE Trans. ASSP 22(3), 1974. Bins count at least -160 dB re full scale.
    """
    bins = _bin_power(power).clamp_min(floor)
    mean = bins.mean(-1)
    return bins.log().mean(-1).exp() / mean * (mean > 1.001 * floor)


def bin_magnitude(power: Tensor) -> Tensor:
    """Magnitudes of the bins themselves, not of their two sides, [batch, frames, bins]."""
    return _safe_root(_bin_power(power))


def _bin_power(power: Tensor) -> Tensor:
    halves = torch.full_like(power[..., :1, :], 0.5)
    halves[..., :1] = 1.0
    halves[..., -1:] = 1.0
    return power * halves


def _share_of_magnitude(power: Tensor, silence: float = _SILENCE) -> Tensor:
    """Magnitudes that add up to 1; all 0 in silence."""
    magnitude = bin_magnitude(power)
    total = magnitude.sum(-1, keepdim=True)
    return magnitude / total.clamp_min(silence) * (total > silence)


def _safe_root(x: Tensor, smallest: float = _SMALLEST_POWER) -> Tensor:
    """Square root that is 0, with slope 0, where x is next to nothing."""
    large = x > smallest
    return torch.where(large, x, torch.ones_like(x)).sqrt() * large
