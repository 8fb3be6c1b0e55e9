"""Specific loudness of what one frame holds, and what follows from it: sharpness and booming.

A simplified model of stationary loudness after Zwicker and Fastl (Psychoacoustics, 3rd ed., chapter 8), made of sums
alone: power of the bins -> over the threshold in quiet (Terhardt, Hearing Research 1, 1979) -> spread
over critical bands with slopes that do not follow the level (27 dB a Bark towards low, 10 dB a Bark towards high
frequencies, Terhardt's slope at 70 dB) -> loudness by a power law. ISO 532-1 has slopes that follow the level,
corrections for third-octave bands, and follows time; this does not. docs/descriptors.md holds it against DIN 45692.

Sound files have no sound pressure: a mean square of 1 (0 dB re full scale) stands for 100 dB SPL.
"""

import functools

import torch
from torch import Tensor

FULL_SCALE_DB_SPL = 100.0
_BARK_STEP = 0.25
_BANDS = 96  # up to 24 Bark
_STEEP, _SHALLOW = 2.7, 1.0  # slopes of excitation, powers of ten a Bark
_FAINTEST = 1e-3 / _BARK_STEP  # sum of the bands of 0.001 sone: below it nothing is heard, and has no sharpness


def bark(frequency_hz: Tensor) -> Tensor:
    """Critical-band rate in Bark (Traunmueller, JASA 88(1), 1990, with its corrections of both ends)."""
    z = 26.81 * frequency_hz / (1960.0 + frequency_hz) - 0.53
    z = torch.where(z < 2.0, z + 0.15 * (2.0 - z), z)
    return torch.where(z > 20.1, z + 0.22 * (z - 20.1), z)


def frequency_of_bark_hz(z: Tensor) -> Tensor:
    """The inverse of `bark`."""
    z = torch.where(z < 2.0, (z - 0.3) / 0.85, z)
    z = torch.where(z > 20.1, (z + 0.22 * 20.1) / 1.22, z)
    return 1960.0 * (z + 0.53) / (26.28 - z)


def band_barks() -> Tensor:
    """The places where specific loudness is computed, in Bark, float64 [96]."""
    return torch.arange(1, _BANDS + 1, dtype=torch.float64) * _BARK_STEP


def excitation_bank(frequency_hz: Tensor) -> Tensor:
    """What power (re full scale) at each frequency [bins] adds to each band's excitation over the threshold.

    [96, bins], float64. The threshold in quiet is Terhardt's, 3.64 f^-0.8 - 6.5 exp(-0.6 (f - 3.3)^2) + 0.001 f^4 dB
    SPL with f in kHz. Its first term, internal noise, is that of the band or of the frequency, whichever is higher:
    a bass below its threshold must not be heard in bands above it.
    """
    kilohertz = frequency_hz.double() / 1000.0
    transmission_db = 6.5 * torch.exp(-0.6 * (kilohertz - 3.3) ** 2) - 1e-3 * kilohertz**4
    internal_db = torch.maximum(3.64 * kilohertz**-0.8, 10.0 * _threshold().log10()[:, None])
    distance = band_barks()[:, None] - bark(frequency_hz.double())
    beyond = (distance.abs() - 0.5).clamp_min(0.0)  # within a critical band excitation is even
    spread = 10.0 ** (-beyond * torch.where(distance > 0.0, _SHALLOW, _STEEP))
    return spread * 10.0 ** ((FULL_SCALE_DB_SPL + transmission_db - internal_db) / 10.0)


def loudness_gain() -> Tensor:
    """What `specific_loudness` multiplies each band by, float64 [96], so that 1 kHz at 40 dB SPL has 1 sone."""
    uncalibrated = 0.08 * _threshold() ** 0.23
    return uncalibrated * _sone_calibration()


def specific_loudness(power: Tensor, bank: Tensor, gain: Tensor) -> Tensor:
    """Power [batch, frames, bins] -> sone a Bark [batch, frames, 96], by `excitation_bank` and `loudness_gain`.

    Zwicker and Fastl, equation 8.7: c E_TQ^0.23 ((1/2 + E / (2 E_TQ))^0.23 - 1). It is 0 below the threshold E_TQ.
    """
    excitation = power @ bank.T
    return gain * ((0.5 + 0.5 * excitation) ** 0.23 - 1.0).clamp_min(0.0)


def sharpness_weights() -> Tensor:
    """What `sharpness_acum` weights specific loudness with, float64 [96]: DIN 45692.

    k g(z) z with g = 1 up to 15.8 Bark and 0.15 exp(0.42 (z - 15.8)) + 0.85 above. By definition the noise of a
    critical band at 1 kHz, 60 dB SPL, has 1 acum: that sets k, to 0.109 (DIN allows 0.105 to 0.115).
    """
    return _uncalibrated_sharpness_weights() * _acum_calibration()


def sharpness_acum(specific: Tensor, weights: Tensor, faintest: float = _FAINTEST) -> Tensor:
    """Specific loudness [batch, frames, 96] -> sharpness in acum [batch, frames]; 0.0 where nothing is heard."""
    total = specific.sum(-1)
    return (specific * weights).sum(-1) / total.clamp_min(faintest) * (total > faintest)


def booming_weights() -> Tensor:
    """What `booming_sone` weights specific loudness with, float64 [2, 96]: all of it, and what lies below 280 Hz.

    After the booming index of Hatano and Hashimoto (Inter-Noise 2000) as the AudioCommons timbral models read it: the
    n-th third octave, n = 1 at 25 Hz, has weight 2.13 exp(-0.151 n), and what is lower than 50 Hz no more than 1.18.
    """
    frequency = frequency_of_bark_hz(band_barks())
    third = 1.0 + (frequency / 25.0).log10() / 0.1
    weight = (2.13 * torch.exp(-0.151 * third)).clamp_max(1.18)
    return torch.stack([weight * _BARK_STEP, (frequency < 280.0).double()])


def booming_sone(specific: Tensor, weights: Tensor, faintest: float = _FAINTEST) -> Tensor:
    """Specific loudness [batch, frames, 96] -> weighted loudness times the share of loudness below 280 Hz, in sone.

    [batch, frames]; 0.0 where nothing is heard.
    """
    total = specific.sum(-1)
    low = (specific * weights[1]).sum(-1) / total.clamp_min(faintest) * (total > faintest)
    return low * (specific * weights[0]).sum(-1)


def _threshold() -> Tensor:
    """Excitation E_TQ of each band at its threshold over that of 0 dB SPL [96]: Terhardt's internal noise."""
    kilohertz = frequency_of_bark_hz(band_barks()) / 1000.0
    return 10.0 ** (0.364 * kilohertz**-0.8)


def _uncalibrated_sharpness_weights() -> Tensor:
    z = band_barks()
    return z * torch.where(z <= 15.8, 1.0, 0.15 * torch.exp(0.42 * (z - 15.8)) + 0.85)


def _specific_of(frequency_hz: Tensor, level_db_spl: float, gain: Tensor) -> Tensor:
    """Specific loudness [96] of a sound whose power lies evenly on the frequencies [bins]."""
    power = torch.full_like(frequency_hz, 10.0 ** ((level_db_spl - FULL_SCALE_DB_SPL) / 10.0) / len(frequency_hz))
    return specific_loudness(power[None, None], excitation_bank(frequency_hz), gain)[0, 0]


@functools.cache
def _sone_calibration() -> float:
    tone = torch.tensor([1000.0], dtype=torch.float64)
    return 1.0 / (_specific_of(tone, 40.0, 0.08 * _threshold() ** 0.23).sum().item() * _BARK_STEP)


@functools.cache
def _acum_calibration() -> float:
    noise = torch.linspace(920.0, 1080.0, 161, dtype=torch.float64)
    sharp = sharpness_acum(_specific_of(noise, 60.0, loudness_gain())[None, None], _uncalibrated_sharpness_weights())
    return 1.0 / sharp.item()
