"""Descriptors against librosa on rendered sound, and against what can be computed by hand."""

import librosa
import numpy as np
import pytest
import torch
from tests.python.features.sounds import HOP, SAMPLE_RATE, as_batch, framed_like_ours, magnitudes

from luthier.features.descriptors import DESCRIPTORS
from luthier.features.loudness import LOUDNESS_WINDOW, loudness_db
from luthier.features.mel import log_mel_db, mel_bank
from luthier.features.pitch import VOICED_CONFIDENCE, pitch
from luthier.features.spectrum import centroid_hz


def test_loudness_is_librosas_a_weighting_of_the_power_to_a_tenth_of_a_db(sound):
    frequency = librosa.fft_frequencies(sr=SAMPLE_RATE, n_fft=LOUDNESS_WINDOW)
    gain = librosa.db_to_amplitude(librosa.A_weighting(np.maximum(frequency, 1e-3), min_db=None))[:, None]
    # librosa's rms of a spectrogram counts the window's loss in: 3/8 for Hann
    expected = librosa.feature.rms(S=magnitudes(sound, LOUDNESS_WINDOW) * gain, frame_length=LOUDNESS_WINDOW)[0]
    expected_db = np.maximum(20 * np.log10(expected / np.sqrt(3 / 8) + 1e-12), -100)
    ours = loudness_db(as_batch(sound), SAMPLE_RATE, HOP)[0].numpy()
    np.testing.assert_allclose(ours, expected_db[: len(ours)], atol=0.1)


def test_the_centroid_is_librosas_to_a_tenth_of_a_percent(sound):
    expected = librosa.feature.spectral_centroid(S=magnitudes(sound, 2048), sr=SAMPLE_RATE)[0]
    ours = centroid_hz(as_batch(sound), SAMPLE_RATE, HOP)[0].numpy()
    loud = loudness_db(as_batch(sound), SAMPLE_RATE, HOP)[0].numpy() > -70
    np.testing.assert_allclose(ours[loud], expected[: len(ours)][loud], rtol=1e-3)


def test_f0_is_that_of_librosas_yin_to_20_cents_in_9_of_10_voiced_frames(sound):
    f0, confidence = (value[0].numpy() for value in pitch(as_batch(sound), SAMPLE_RATE, HOP))
    window = 2048
    expected = librosa.yin(
        framed_like_ours(sound, window),
        fmin=50,
        fmax=2000,
        sr=SAMPLE_RATE,
        frame_length=window,
        hop_length=HOP,
        center=False,
    )[: len(f0)]
    voiced = confidence >= VOICED_CONFIDENCE
    cents = 1200 * np.abs(np.log2(f0[voiced] / expected[voiced]))
    assert voiced.mean() > 0.4
    assert (cents < 20).mean() > 0.9


@pytest.mark.parametrize("frequency", [60.0, 441.3, 1900.0])
def test_f0_of_a_harmonic_tone_is_right_to_three_cents(frequency):
    time = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    tone = sum(np.sin(2 * np.pi * frequency * k * time + k) / k for k in range(1, 6))
    f0, confidence = pitch(as_batch(tone), SAMPLE_RATE, HOP)
    inner = slice(5, -5)
    assert (1200 * (f0[0, inner] / frequency).log2()).abs().max() < 3
    assert confidence[0, inner].min() > 0.98


def test_a_full_scale_sine_of_1_khz_has_minus_3_db_and_its_own_frequency_as_centroid():
    tone = as_batch(np.sin(2 * np.pi * 1000 * np.arange(SAMPLE_RATE) / SAMPLE_RATE))
    inner = slice(5, -5)
    assert loudness_db(tone, SAMPLE_RATE, HOP)[0, inner].numpy() == pytest.approx(-3.01, abs=0.02)
    assert centroid_hz(tone, SAMPLE_RATE, HOP)[0, inner].numpy() == pytest.approx(1000, rel=0.03)


def test_noise_has_no_pitch_and_silence_nothing_at_all():
    noise = as_batch(np.random.default_rng(0).standard_normal(SAMPLE_RATE) * 0.1)
    silence = torch.zeros(1, 1, 8192)
    assert (DESCRIPTORS["f0_hz"](noise, SAMPLE_RATE, HOP) == 0).float().mean() > 0.98
    assert DESCRIPTORS["f0_hz"](silence, SAMPLE_RATE, HOP).abs().max() == 0
    assert DESCRIPTORS["centroid_hz"](silence, SAMPLE_RATE, HOP).abs().max() == 0
    assert (DESCRIPTORS["loudness_db"](silence, SAMPLE_RATE, HOP) == -100).all()


@pytest.mark.parametrize("name", DESCRIPTORS)
@pytest.mark.parametrize("hop_length", [100, 512, 4096])
def test_one_number_a_begun_hop_in_float32_whatever_the_batch_and_channels(name, hop_length):
    x = 0.1 * torch.randn(2, 2, 10_000, generator=torch.Generator().manual_seed(0))
    described = DESCRIPTORS[name](x, SAMPLE_RATE, hop_length)
    assert described.shape == (2, -(-10_000 // hop_length)) and described.dtype == torch.float32
    alone = DESCRIPTORS[name](x[1:], SAMPLE_RATE, hop_length)
    torch.testing.assert_close(described[1:], alone)


@pytest.mark.parametrize("name", DESCRIPTORS)
def test_opposite_channels_do_not_cancel(name):
    tone = as_batch(np.sin(2 * np.pi * 220 * np.arange(20_000) / SAMPLE_RATE))
    mono, opposite = (DESCRIPTORS[name](x, SAMPLE_RATE, HOP) for x in (tone, torch.cat([tone, -tone], 1)))
    torch.testing.assert_close(opposite, mono)


@pytest.mark.parametrize(
    "name",
    sorted(set(DESCRIPTORS) - {"bandwidth_hz", "flatness", "f0_confidence"}),  # those do not rise
)
def test_frames_lie_in_the_middle_of_their_hops_so_that_a_sound_backwards_gives_its_numbers_backwards(name):
    time = np.arange(40 * HOP) / SAMPLE_RATE
    rising = as_batch(10 ** (2 * time - 1.5) * np.sin(2 * np.pi * (150 + 100 * time) * time))
    forwards = DESCRIPTORS[name](rising, SAMPLE_RATE, HOP)[0, 6:-6]
    backwards = DESCRIPTORS[name](rising.flip(-1), SAMPLE_RATE, HOP)[0, 6:-6].flip(0)
    step = forwards.diff().mean()
    assert step > 0
    assert (forwards - backwards).abs().max() < 0.3 * step


def test_the_mel_bank_is_librosas():
    expected = librosa.filters.mel(sr=SAMPLE_RATE, n_fft=2048, n_mels=64, fmin=30, htk=True, norm=None)
    np.testing.assert_allclose(mel_bank(SAMPLE_RATE, 2048, 64).numpy(), expected, atol=1e-5)


def test_a_sine_has_its_level_in_its_mel_band_and_silence_the_floor():
    tone = as_batch(np.sin(2 * np.pi * 1000 * np.arange(20_000) / SAMPLE_RATE))
    bands = log_mel_db(tone, SAMPLE_RATE, HOP)[0, 10]
    centres = mel_bank(SAMPLE_RATE, 2048, 64).argmax(1) * SAMPLE_RATE / 2048
    assert abs(float(centres[bands.argmax()]) - 1000) < 60
    assert float((10 ** (bands / 10)).sum().log10() * 10) == pytest.approx(-3.01, abs=0.3)
    assert (log_mel_db(torch.zeros(1, 1, 4096), SAMPLE_RATE, HOP) == -100).all()
