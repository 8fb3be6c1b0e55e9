"""Sounds as the descriptors and as librosa want them."""

import librosa
import numpy as np
import torch

from luthier.audio.rendering import SAMPLE_RATE

HOP = 512


def as_batch(samples):
    """[time] -> float32 [1, 1, time]."""
    return torch.from_numpy(np.ascontiguousarray(samples, np.float32))[None, None]


def framed_like_ours(samples, window):
    """For librosa's `center=False`: its frame n then is the one around the middle of hop n."""
    before = window // 2 - HOP // 2
    return np.pad(samples, (before, window))


def magnitudes(samples, window):
    padded = framed_like_ours(samples, window)
    return np.abs(librosa.stft(padded, n_fft=window, hop_length=HOP, center=False))


def sine(frequency, amplitude=1.0, seconds=0.5, rate=SAMPLE_RATE):
    """[time]"""
    return amplitude * np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate + 0.1)


def noise_band(low, high, level_db, seconds=4.0, rate=SAMPLE_RATE):
    """Noise [time] whose power lies evenly between two frequencies, of that mean square in dB re full scale."""
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(round(seconds * rate)))
    frequency = np.fft.rfftfreq(round(seconds * rate), 1 / rate)
    band = np.fft.irfft(spectrum * ((frequency >= low) & (frequency < high)))
    return band * np.sqrt(10 ** (level_db / 10) / np.mean(band**2))
