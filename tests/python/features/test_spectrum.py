"""Shapes of spectra and crossings of zero against librosa on real sound, and against closed forms."""

import librosa
import numpy as np
import pytest
import torch
from tests.python.features.sounds import HOP, SAMPLE_RATE, as_batch, framed_like_ours, magnitudes, noise_band, sine

from luthier.features.descriptors import DESCRIPTORS

BIN_HZ = SAMPLE_RATE / 2048
INNER = slice(5, -5)


def ours(name, samples, window=2048):
    """In double precision, as librosa computes."""
    return DESCRIPTORS[name](as_batch(samples).double(), SAMPLE_RATE, HOP, window)[0].numpy()


def loud(samples):
    return ours("loudness_db", samples) > -70


@pytest.mark.parametrize("name", ["centroid_hz", "bandwidth_hz", "flatness", "rolloff_hz", "zero_crossings_hz"])
def test_single_precision_is_double_to_half_a_percent(sound, name):
    single = DESCRIPTORS[name](as_batch(sound), SAMPLE_RATE, HOP)[0].numpy()
    np.testing.assert_allclose(single[loud(sound)], ours(name, sound)[loud(sound)], rtol=5e-3)


def test_the_bandwidth_is_librosas_to_a_tenth_of_a_percent(sound):
    expected = librosa.feature.spectral_bandwidth(S=magnitudes(sound, 2048), sr=SAMPLE_RATE)[0]
    got, heard = ours("bandwidth_hz", sound), loud(sound)
    np.testing.assert_allclose(got[heard], expected[: len(got)][heard], rtol=1e-3)


def test_the_flatness_is_librosas_to_a_percent(sound):
    power_scale = 2048 * (np.hanning(2049)[:-1] ** 2).sum()  # ours: power; librosa: squares of the transform
    expected = librosa.feature.spectral_flatness(S=magnitudes(sound, 2048), amin=1e-16 * power_scale)[0]
    got, heard = ours("flatness", sound), loud(sound)
    np.testing.assert_allclose(got[heard], expected[: len(got)][heard], rtol=1e-2)


def test_the_rolloff_is_within_half_a_bin_of_librosas(sound):
    expected = librosa.feature.spectral_rolloff(S=magnitudes(sound, 2048), sr=SAMPLE_RATE)[0]
    got, heard = ours("rolloff_hz", sound), loud(sound)
    assert np.abs(got - expected[: len(got)])[heard].max() <= 0.51 * BIN_HZ


def test_crossings_of_zero_are_librosas_of_the_sound_and_its_opposite(sound):
    # a sample of exactly 0 is positive to librosa and neither to us; its first sample of a frame never crosses
    framed = framed_like_ours(sound, 2048)
    settings = {"frame_length": 2048, "hop_length": HOP, "center": False, "threshold": 0}
    rates = [librosa.feature.zero_crossing_rate(x, **settings)[0] for x in (framed, -framed)]
    got = ours("zero_crossings_hz", sound)
    expected = np.mean(rates, axis=0)[: len(got)] * SAMPLE_RATE * 2048 / 2047
    np.testing.assert_allclose(got[1:-1], expected[1:-1], rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("frequency", [107.3, 1000.0, 7777.0])
def test_a_sine_crosses_zero_twice_a_period_and_all_of_its_spectrum_lies_around_it(frequency):
    tone = sine(frequency)
    np.testing.assert_allclose(ours("zero_crossings_hz", tone)[INNER], 2 * frequency, atol=SAMPLE_RATE / 2047)
    np.testing.assert_allclose(ours("rolloff_hz", tone)[INNER], frequency, atol=2 * BIN_HZ)
    assert ours("flatness", tone)[INNER].max() < 1e-5


def test_white_noise_is_as_flat_spread_and_rolled_off_as_its_closed_form():
    noise = 0.1 * np.random.default_rng(0).standard_normal(SAMPLE_RATE * 4)
    nyquist = SAMPLE_RATE / 2
    # the power of a bin of noise is exponential: its geometric mean is exp(-gamma) of its mean
    assert ours("flatness", noise)[INNER].mean() == pytest.approx(np.exp(-np.euler_gamma), rel=0.02)
    assert ours("bandwidth_hz", noise)[INNER].mean() == pytest.approx(nyquist / np.sqrt(12), rel=0.01)
    assert ours("rolloff_hz", noise)[INNER].mean() == pytest.approx(0.85 * nyquist, rel=0.01)
    assert ours("zero_crossings_hz", noise)[INNER].mean() == pytest.approx(nyquist, rel=0.01)


@pytest.mark.parametrize("window", [512, 1024, 4096])
def test_the_window_may_be_chosen_and_finds_the_same_band_of_noise(window):
    band = noise_band(2000, 4000, -20)
    assert ours("centroid_hz", band, window)[10:-10].mean() == pytest.approx(3000, rel=0.02)
    assert ours("bandwidth_hz", band, window)[10:-10].mean() == pytest.approx(2000 / np.sqrt(12), rel=0.08)
    assert ours("loudness_db", band, window)[10:-10].mean() == pytest.approx(-18.9, abs=0.5)


def test_the_rolloff_moves_smoothly_where_bins_are_steps():
    sweep = torch.linspace(0, 1, 3 * SAMPLE_RATE)
    glide = np.sin(2 * np.pi * (1000 * sweep + 50 * sweep**2).numpy() * 3)
    steps = np.diff(ours("rolloff_hz", glide)[10:-10])
    assert (steps > 0).mean() > 0.98
    assert steps.max() < 0.2 * BIN_HZ
