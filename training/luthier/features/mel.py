"""Spectra as an ear divides them: bands of equal width in mel."""

import math

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

MEL_WINDOW = 2048
MEL_BANDS = 64
_LOWEST_HZ = 30.0
BEND_HZ = 700.0  # where the scale turns from linear to logarithmic
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
    corners = _corners_hz(sample_rate, bands)
    frequency = bin_frequencies_hz(window, sample_rate, torch.device("cpu")).double()
    left, centre, right = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    rising, falling = (frequency - left) / (centre - left), (right - frequency) / (right - centre)
    return torch.minimum(rising, falling).clamp_min(0.0).float()


def mel_centres_hz(sample_rate: int, bands: int) -> Tensor:
    """Centres of the bands of `mel_bank`, [bands]."""
    return _corners_hz(sample_rate, bands)[1:-1].float()


def mel_place(
    frequency_hz: Tensor, sample_rate: int, bands: int, lowest_hz: float = _LOWEST_HZ, bend_hz: float = BEND_HZ
) -> Tensor:
    """Fractional number of the band whose centre a frequency is; the inverse of `mel_centres_hz`."""
    lowest, highest = _mel(lowest_hz), _mel(sample_rate / 2.0)
    mel = 2595.0 * torch.log10(1.0 + frequency_hz / bend_hz)
    return (mel - lowest) / (highest - lowest) * (bands + 1) - 1.0


def _corners_hz(sample_rate: int, bands: int) -> Tensor:
    """Where the triangles begin, peak and end, [bands + 2] in double precision."""
    mels = torch.linspace(_mel(_LOWEST_HZ), _mel(sample_rate / 2.0), bands + 2, dtype=torch.float64)
    return BEND_HZ * (10.0 ** (mels / 2595.0) - 1.0)


def _mel(hz: float, bend_hz: float = BEND_HZ) -> float:
    return 2595.0 * math.log10(1.0 + hz / bend_hz)
