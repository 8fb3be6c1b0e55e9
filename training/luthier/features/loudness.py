"""How loud: A-weighted level."""

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

LOUDNESS_WINDOW = 2048
QUIETEST_DB = -100.0


def loudness_db(x: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    """A-weighted RMS of audio [batch, channels, time] -> dB re full scale [batch, frames], at least -100.

    A sine of 1 kHz and amplitude 1 gives -3.01. Channels are averaged in power. Frames: `centred_frames`.
    """
    power = power_spectra(x, LOUDNESS_WINDOW, hop_length)
    weight = a_weighting_power(bin_frequencies_hz(LOUDNESS_WINDOW, sample_rate, x.device))
    mean_square = (power * weight.to(power.dtype)).sum(-1)
    return 10.0 * mean_square.clamp_min(10.0 ** (QUIETEST_DB / 10.0)).log10()


def a_weighting_power(frequency_hz: Tensor) -> Tensor:
    """Power gain of the A curve (IEC 61672-1:2013, annex E); 1 at 1 kHz."""
    square = frequency_hz.double().square()
    low, mid_low, mid_high, high = (f**2 for f in (20.598997, 107.65265, 737.86223, 12194.217))
    amplitude = high * square.square() / ((square + low) * (square + high))
    amplitude = amplitude / ((square + mid_low) * (square + mid_high)).sqrt()
    return (amplitude * 10.0 ** (2.0 / 20.0)).square().to(torch.get_default_dtype())
