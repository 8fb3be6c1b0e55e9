"""Sharpness against the values that DIN 45692 prints, loudness against its definition, booming against reason."""

import numpy as np
import pytest
import torch
from tests.python.features.sounds import HOP, SAMPLE_RATE, as_batch, noise_band, sine

from luthier.features.descriptors import DESCRIPTORS
from luthier.features.hearing import (
    FULL_SCALE_DB_SPL,
    band_barks,
    bark,
    booming_weights,
    excitation_bank,
    frequency_of_bark_hz,
    loudness_gain,
    sharpness_acum,
    sharpness_weights,
    specific_loudness,
)

# DIN 45692, tables A.2 and A.3: noise one critical band wide around, and noise from there to 10 kHz, each of 4 sone
CENTRES_HZ = [
    250,
    350,
    450,
    570,
    700,
    840,
    1000,
    1170,
    1370,
    1600,
    1850,
    2150,
    2500,
    2900,
    3400,
    4000,
    4800,
    5800,
    7000,
]
NARROW_ACUM = [0.38, 0.49, 0.60, 0.71, 0.82, 0.93, 1.00, 1.13, 1.26, 1.35, 1.49, 1.64, 1.78, 2.06, 2.40, 2.82, 3.48,
               4.43, 5.52]  # fmt: skip
BROAD_ACUM = [2.70, 2.74, 2.78, 2.85, 2.91, 2.96, 3.05, 3.12, 3.20, 3.30, 3.42, 3.53, 3.69, 3.89, 4.12, 4.49, 5.04,
              5.69, 6.47]  # fmt: skip


def specific_of(low, high, level_db_spl):
    """Specific loudness [1, 1, bands] of an ideal band of noise."""
    frequency = torch.linspace(low, high, 400, dtype=torch.float64)
    power = torch.full_like(frequency, 10 ** ((level_db_spl - FULL_SCALE_DB_SPL) / 10) / len(frequency))
    return specific_loudness(power[None, None], excitation_bank(frequency), loudness_gain())


def sone(specific):
    return float(specific.sum()) * 0.25


def sharpness_at_4_sone(low, high):
    soft, loud = 0.0, 120.0
    for _ in range(30):
        level = (soft + loud) / 2
        soft, loud = (level, loud) if sone(specific_of(low, high, level)) < 4 else (soft, level)
    return float(sharpness_acum(specific_of(low, high, level), sharpness_weights()))


def critical_band(centre):
    z = bark(torch.tensor([float(centre)])) + torch.tensor([-0.5, 0.5])
    return (float(f) for f in frequency_of_bark_hz(z))


@pytest.mark.parametrize(("centre", "acum"), list(zip(CENTRES_HZ, NARROW_ACUM, strict=True)))
def test_the_sharpness_of_narrow_noise_is_that_of_din_45692_to_12_percent(centre, acum):
    assert sharpness_at_4_sone(*critical_band(centre)) == pytest.approx(acum, rel=0.12)


@pytest.mark.parametrize(("lowest", "acum"), list(zip(CENTRES_HZ, BROAD_ACUM, strict=True)))
def test_the_sharpness_of_broad_noise_is_that_of_din_45692_to_12_percent(lowest, acum):
    assert sharpness_at_4_sone(float(lowest), 10_000.0) == pytest.approx(acum, rel=0.12)


def test_the_noise_that_defines_1_acum_has_it_as_a_sound_too():
    noise = noise_band(920, 1080, 60 - FULL_SCALE_DB_SPL)
    acum = DESCRIPTORS["sharpness_acum"](as_batch(noise), SAMPLE_RATE, HOP)[0, 5:-5]
    assert float(acum.mean()) == pytest.approx(1.0, abs=0.02)
    assert 0.105 <= float((sharpness_weights() / band_barks())[0]) < 0.115  # what the standard lets the factor be


def test_a_tone_of_1_khz_doubles_its_loudness_every_10_db():
    loudness = [sone(specific_of(999.0, 1001.0, level)) for level in (40, 50, 60, 70, 80)]
    assert loudness[0] == pytest.approx(1.0, rel=0.001)
    ratios = np.array(loudness[1:]) / loudness[:-1]
    np.testing.assert_allclose(ratios, 2.0, rtol=0.15)


def test_what_is_below_the_threshold_is_not_heard():
    assert sone(specific_of(49.0, 51.0, 12)) == sone(specific_of(999.0, 1001.0, 1)) == 0.0
    assert sone(specific_of(49.0, 51.0, 50)) < 0.3 * sone(specific_of(999.0, 1001.0, 50))


def test_bark_is_traunmuellers_and_its_inverse_undoes_it():
    frequency = torch.tensor([50.0, 100, 510, 1000, 2000, 4400, 9500, 15500], dtype=torch.float64)
    expected = [0.5, 1.0, 5.0, 8.5, 13.0, 18.0, 22.0, 24.0]  # Zwicker's table of critical bands
    np.testing.assert_allclose(bark(frequency), expected, atol=0.35)
    torch.testing.assert_close(frequency_of_bark_hz(bark(frequency)), frequency)


def test_a_bass_booms_and_a_treble_of_equal_level_does_not():
    booming = lambda hz, level=-20: float(  # noqa: E731
        DESCRIPTORS["booming_sone"](as_batch(10 ** (level / 20) * sine(hz)), SAMPLE_RATE, HOP)[0, 10]
    )
    assert booming(80) > 3 * booming(300) > 0
    assert booming(80) > 100 * booming(1000)
    assert booming(80, -10) > 1.5 * booming(80, -20)


def test_the_weights_of_booming_are_those_of_third_octaves():
    weight = booming_weights()[0] / 0.25
    frequency = frequency_of_bark_hz(band_barks())
    at_100 = int((frequency - 100).abs().argmin())
    index = 1 + 10 * np.log10(float(frequency[at_100]) / 25)
    assert float(weight[at_100]) == pytest.approx(2.13 * np.exp(-0.151 * index))
    assert float(weight.max()) == pytest.approx(1.18)


def test_sharpness_follows_brightness_but_hardly_level():
    acum = lambda sound: float(DESCRIPTORS["sharpness_acum"](as_batch(sound), SAMPLE_RATE, HOP)[0, 5:-5].mean())  # noqa: E731
    dark, bright = noise_band(200, 400, -30), noise_band(4000, 8000, -30)
    assert acum(bright) > 5 * acum(dark)
    assert acum(0.3 * bright) == pytest.approx(acum(bright), rel=0.1)
