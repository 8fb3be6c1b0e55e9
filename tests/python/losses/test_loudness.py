"""Loudness weighs frequencies as the standard says, and differences of level are nepers."""

import math

import pytest
import torch

from luthier.features.loudness import a_weighting_power
from luthier.losses.loudness import LoudnessDistance


@pytest.mark.parametrize(("band", "decibels"), [(15, -39.4), (20, -19.1), (30, 0.0), (36, 1.0), (42, -6.6)])
def test_a_weighting_is_the_table_of_the_standard(band, decibels):
    gain = a_weighting_power(torch.tensor([10 ** (band / 10)])).sqrt()  # bands of the table are tenths of decades
    assert 20 * math.log10(float(gain)) == pytest.approx(decibels, abs=0.06)


def sine(hz: float, amplitude: float = 1.0) -> torch.Tensor:
    return amplitude * torch.sin(2 * torch.pi * hz / 44100 * torch.arange(16384.0)).expand(1, 1, -1)


def test_a_sine_at_one_kilohertz_has_the_loudness_of_its_mean_square():
    loudness = LoudnessDistance(44100).loudness(sine(1000.0))
    assert loudness.mean().item() == pytest.approx(0.5 * math.log(0.5), abs=0.01)


def test_a_change_of_level_is_the_square_of_its_nepers():
    x = sine(440.0)
    assert float(LoudnessDistance(44100)(x, x * math.e)) == pytest.approx(1.0, rel=1e-3)


def test_a_low_tone_counts_less_than_a_high_one():
    distance = LoudnessDistance(44100)
    x = sine(1000.0)
    assert float(distance(x, x + sine(50.0))) < 0.01 < float(distance(x, x + sine(3000.0)))


def test_the_gradient_at_silence_is_finite():
    y = torch.zeros(1, 2, 4096, requires_grad=True)
    LoudnessDistance(44100)(torch.randn(1, 2, 4096), y).backward()
    assert bool(torch.isfinite(y.grad).all())
