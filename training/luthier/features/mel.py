"""Spectra as an ear divides them: bands of equal width in mel."""

import math

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

MEL_WINDOW = 2048
MEL_BANDS = 64
_LOWEST_HZ = 30.0
_QUIETEST_DB = -100.0


def log_mel_db(x: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    """Power of audio [batch, channels, time] in 64 mel bands -> dB re full scale [batch, frames, 64], at least -100.

    Triangles of height 1 from 30 Hz to the Nyquist frequency. Frames: `centred_frames`.
    """
    bank = mel_bank(sample_rate, MEL_WINDOW, MEL_BANDS).to(x)
    power = power_spectra(x, MEL_WINDOW, hop_length) @ bank.T
    return 10.0 * power.clamp_min(10.0 ** (_QUIETEST_DB / 10.0)).log10()


def mel_bank(sample_rate: int, window: int, bands: int) -> Tensor:
    """Weights [bands, window / 2 + 1] of triangles that overlap by half, equally wide in mel = 2595 log10(1 + f / 700).

    Scale: O'Shaughnessy, Speech Communication, 1987. A band narrower than a bin may hold none.
    """
    lowest, highest = (2595.0 * math.log10(1.0 + hz / 700.0) for hz in (_LOWEST_HZ, sample_rate / 2.0))
    corners = 700.0 * (10.0 ** (torch.linspace(lowest, highest, bands + 2, dtype=torch.float64) / 2595.0) - 1.0)
    frequency = bin_frequencies_hz(window, sample_rate, torch.device("cpu")).double()
    left, centre, right = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    rising, falling = (frequency - left) / (centre - left), (right - frequency) / (right - centre)
    return torch.minimum(rising, falling).clamp_min(0.0).float()
