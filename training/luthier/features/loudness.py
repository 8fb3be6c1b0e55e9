"""How loud: A-weighted level."""

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

LOUDNESS_WINDOW = 2048
QUIETEST_DB = -100.0
_QUIETEST_POWER = 10.0 ** (QUIETEST_DB / 10.0)


def loudness_db(x: Tensor, sample_rate: int, hop_length: int, window: int = LOUDNESS_WINDOW) -> Tensor:
    """A-weighted RMS of audio [batch, channels, time] -> dB re full scale [batch, frames], at least -100.

    A sine of 1 kHz and amplitude 1 gives -3.01. Channels are averaged in power. Frames: `centred_frames`.
    """
    weight = a_weighting_power(bin_frequencies_hz(window, sample_rate, x.device))
    power = power_spectra(x, window, hop_length)
    return weighted_level_db(power, weight.to(power.dtype))


def weighted_level_db(power: Tensor, weight: Tensor, quietest_power: float = _QUIETEST_POWER) -> Tensor:
    """Power [batch, frames, bins], power gains [bins] -> dB re full scale [batch, frames], at least -100."""
    return 10.0 * (power * weight).sum(-1).clamp_min(quietest_power).log10()


def a_weighting_power(frequency_hz: Tensor) -> Tensor:
    """Power gain of the A curve (IEC 61672-1:2013, annex E); 1 at 1 kHz."""
    square = frequency_hz.double().square()
    low, mid_low, mid_high, high = (f**2 for f in (20.598997, 107.65265, 737.86223, 12194.217))
    amplitude = high * square.square() / ((square + low) * (square + high))
    amplitude = amplitude / ((square + mid_low) * (square + mid_high)).sqrt()
    return (amplitude * 10.0 ** (2.0 / 20.0)).square().to(torch.get_default_dtype())
