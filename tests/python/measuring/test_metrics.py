"""Every metric is 0 for equal sounds, right for known differences, and silent where it has nothing to say."""

import numpy as np
import pytest
import torch

from luthier.measuring.frechet import BIAS, embed, frechet_distance
from luthier.measuring.metrics import measure

RATE = 44100


def tone(frequency, gain=0.3, samples=32768):
    time = torch.arange(samples) / RATE
    partials = sum(torch.sin(2 * torch.pi * frequency * k * time) / k for k in range(1, 5))
    return (gain * torch.hann_window(samples) * partials)[None, None]  # no click at the ends


def mean(measured):
    return float(measured.sums.sum() / measured.weights.sum())


def test_equal_sounds_differ_in_nothing():
    x = torch.cat([tone(220), tone(330)])
    assert {name: mean(value) for name, value in measure(x, x, RATE).items()} == dict.fromkeys(measure(x, x, RATE), 0)


def test_half_a_tone_too_high_is_a_hundred_cents_and_no_voicing_error():
    measured = measure(tone(220), tone(220 * 2 ** (1 / 12)), RATE)
    assert mean(measured["f0_cents"]) == pytest.approx(100, abs=3)
    assert mean(measured["voicing_error"]) < 0.03
    assert mean(measured["centroid_octaves"]) == pytest.approx(1 / 12, abs=0.02)


def test_half_the_gain_is_six_db_of_loudness_and_nothing_of_colour_or_pitch():
    measured = measure(tone(440), tone(440, 0.15), RATE)
    assert 5.5 < mean(measured["loudness_error_db"]) <= 6.03  # less at the ends, where it fades under -60 dB
    assert mean(measured["f0_cents"]) < 1
    assert mean(measured["centroid_octaves"]) < 0.01


def test_half_the_gain_is_six_db_in_every_mel_band_that_sounds():
    noise = 0.1 * torch.randn(1, 1, 32768, generator=torch.Generator().manual_seed(0))
    assert mean(measure(noise, noise / 2, RATE)["log_mel_l1_db"]) == pytest.approx(6.02, abs=0.05)


def test_noise_for_a_tone_is_wrongly_voiced_and_its_pitch_is_not_counted():
    noise = 0.1 * torch.randn(1, 1, 32768, generator=torch.Generator().manual_seed(0))
    measured = measure(tone(440), noise, RATE)
    assert mean(measured["voicing_error"]) > 0.95
    assert measured["f0_cents"].weights.sum() < 3


def test_silence_is_compared_in_level_only():
    silence = torch.zeros(1, 1, 16384)
    measured = measure(silence, tone(440, samples=16384), RATE)
    assert mean(measured["loudness_error_db"]) > 30
    for name in ("f0_cents", "voicing_error", "centroid_octaves"):
        assert measured[name].weights.sum() == 0


def test_the_frechet_distance_is_that_of_two_normal_distributions():
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((20_000, 3)), 2 * rng.standard_normal((20_000, 3)) + [1, 0, 0]
    # equal axes: |mean difference|^2 + sum (deviation difference)^2 = 1 + 3
    assert frechet_distance(*map(torch.from_numpy, (x, y))) == pytest.approx(4, rel=0.05)
    assert frechet_distance(torch.from_numpy(x), torch.from_numpy(x)) == pytest.approx(0, abs=1e-9)


def test_the_frechet_distance_of_correlated_normals_is_that_of_the_matrix_root():
    from scipy.linalg import sqrtm

    rng = np.random.default_rng(0)
    x, y = (rng.standard_normal((50, 4)) @ rng.standard_normal((4, 4)) for _ in range(2))
    a, b = np.cov(x.T, bias=True), np.cov(y.T, bias=True)
    expected = np.sum((x.mean(0) - y.mean(0)) ** 2) + np.trace(a + b - 2 * sqrtm(a @ b).real)
    assert frechet_distance(torch.from_numpy(x), torch.from_numpy(y)) == pytest.approx(expected, rel=1e-6)


def test_embeddings_are_fixed_and_tell_other_sounds_from_the_same_sounds():
    x = torch.cat([tone(220 + 20 * n) for n in range(6)])
    noise = 0.1 * torch.randn(6, 1, 32768, generator=torch.Generator().manual_seed(0))
    embedded = [embed(sound, RATE).flatten(0, 1) for sound in (x, 0.9 * x, noise)]
    torch.testing.assert_close(embedded[0], embed(x, RATE).flatten(0, 1))
    assert 10 * frechet_distance(embedded[0], embedded[1]) < frechet_distance(embedded[0], embedded[2])


def test_the_frechet_distance_of_few_sounds_is_biased_upwards_as_is_said():
    """Of two samples of one distribution it is 0 but for chance: the fewer, the more."""
    found = []
    for count in (20, 200, 2000):
        random = torch.Generator().manual_seed(count)
        x, y = (torch.randn(count, 16, generator=random, dtype=torch.float64) for _ in range(2))
        found.append(frechet_distance(x, y))
    assert found[0] > 4 * found[1] > 16 * found[2] > 0
    assert "biased upwards" in BIAS
