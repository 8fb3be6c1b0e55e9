"""Synthesised sounds of known pitch, made with numpy alone: test material that needs no program and no soundfont."""

from collections.abc import Callable

import numpy as np

from luthier.audio.reading import Samples

ToneMaker = Callable[[float, float, int, np.random.Generator], Samples]


def harmonic_pluck(f0_hz: float, seconds: float, sample_rate: int, rng: np.random.Generator) -> Samples:
    """Return a plucked string, float32 [time]: partials at multiples of `f0_hz`, the higher the sooner gone."""
    time = _time(seconds, sample_rate)
    partials = np.arange(1, max(int(0.45 * sample_rate / f0_hz), 1) + 1)[:24, None]
    decay = np.exp(-time * (1.5 + 0.6 * partials))
    phases = rng.uniform(0, 2 * np.pi, partials.shape)
    tone = (decay / partials * np.sin(2 * np.pi * f0_hz * partials * time + phases)).sum(axis=0)
    return _finished(tone, sample_rate)


def fm_tone(f0_hz: float, seconds: float, sample_rate: int, rng: np.random.Generator) -> Samples:
    """Return a frequency-modulated tone, float32 [time] (Chowning 1973), whose brightness falls while it sounds."""
    time = _time(seconds, sample_rate)
    ratio = float(rng.choice([1.0, 2.0, 3.0]))  # whole ratios keep the pitch at f0_hz
    index = rng.uniform(1, 4) * np.exp(-2 * time / seconds)
    tone = np.sin(2 * np.pi * f0_hz * time + index * np.sin(2 * np.pi * f0_hz * ratio * time))
    return _finished(tone * np.exp(-time / seconds), sample_rate)


def noise_burst(f0_hz: float, seconds: float, sample_rate: int, rng: np.random.Generator) -> Samples:
    """Return decaying noise, float32 [time], around `f0_hz` in a band one octave wide."""
    time = _time(seconds, sample_rate)
    spectrum = np.fft.rfft(rng.standard_normal(len(time)))
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(time), 1 / sample_rate), 1.0) / f0_hz)
    noise = np.fft.irfft(spectrum * np.exp(-2 * octaves**2), len(time))
    return _finished(noise * np.exp(-4 * time / seconds), sample_rate)


TONES: dict[str, ToneMaker] = {"pluck": harmonic_pluck, "fm": fm_tone, "noise": noise_burst}


def tone_phrase(maker: ToneMaker, seconds: float, sample_rate: int, rng: np.random.Generator) -> Samples:
    """Return `seconds` of tones of one kind, float32 [1, time], of drawn pitches, lengths and levels."""
    phrase = np.zeros(round(seconds * sample_rate), np.float32)
    start = 0
    while start < len(phrase):
        f0_hz = 440 * 2 ** ((float(rng.integers(40, 84)) - 69) / 12)
        tone = maker(f0_hz, float(rng.uniform(0.2, 1.2)), sample_rate, rng) * np.float32(rng.uniform(0.1, 0.8))
        piece = tone[: len(phrase) - start]
        phrase[start : start + len(piece)] = piece
        start += len(tone)
    return phrase[None]


def _time(seconds: float, sample_rate: int) -> np.ndarray:
    return np.arange(round(seconds * sample_rate)) / sample_rate


def _finished(tone: np.ndarray, sample_rate: int) -> Samples:
    """Bring the peak to 1 and round off both ends over 5 ms, so that nothing clicks."""
    fade = min(sample_rate // 200, len(tone) // 2)
    ramp = np.linspace(0, 1, fade)
    tone[:fade] *= ramp
    tone[len(tone) - fade :] *= ramp[::-1]
    return (tone / max(np.abs(tone).max(initial=0), 1e-9)).astype(np.float32)
