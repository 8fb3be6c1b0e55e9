"""Energy distance: levels of bands, whatever the phases."""

import math

import pytest
import torch

from luthier.losses.mel import EnergyDistance

RATE = 22050


def noise(seed: int, level: float = 0.1) -> torch.Tensor:
    return level * torch.randn(2, 1, 16384, generator=torch.Generator().manual_seed(seed))


def test_a_sound_is_no_distance_from_itself():
    assert float(EnergyDistance(RATE)(noise(0), noise(0))) == 0.0


def test_a_change_of_level_is_that_far_in_nepers_of_power():
    assert float(EnergyDistance(RATE)(noise(0), 2.0 * noise(0))) == pytest.approx(2 * math.log(2.0), rel=1e-3)


def test_of_noises_that_differ_in_phase_the_one_of_equal_level_is_nearest():
    distance, target = EnergyDistance(RATE), noise(0)
    levels = [0.025, 0.05, 0.1, 0.2, 0.4]
    distances = [float(distance(target, noise(1, level))) for level in levels]
    assert min(distances) == distances[2]


def test_only_the_estimate_learns_and_silence_is_finite():
    x, y = noise(0).requires_grad_(), torch.zeros(2, 1, 16384, requires_grad=True)
    EnergyDistance(RATE)(x, y).backward()
    assert x.grad is None
    assert y.grad is not None
    assert bool(torch.isfinite(y.grad).all())


def test_every_band_has_a_bin():
    distance = EnergyDistance(8000)
    for n in distance.windows:
        assert bool((getattr(distance, f"bank_{n}").sum(0) > 0).all())


def test_what_is_under_minus_80_dbfs_is_hardly_minded():
    """A sine of that level is half of the way to silence, in logarithms; one 20 dB softer nothing."""
    time = torch.arange(16384) / RATE
    sine = torch.sin(2 * torch.pi * 1000 * time)[None, None]
    distance, silence = EnergyDistance(RATE, (2048,)), torch.zeros(1, 1, 16384)
    loudest = (distance.log_energies(1e-4 * sine, 2048) - distance.log_energies(silence, 2048)).max()
    assert float(loudest) == pytest.approx(math.log(2.0), abs=0.15)
    assert float(distance(silence, 1e-5 * sine)) < 0.01
