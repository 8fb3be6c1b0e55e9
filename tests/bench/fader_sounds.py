"""Sounds whose loudness, brightness and noisiness move each on its own, as under the hands of a player."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import istft, stft

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_demo_corpus

_WINDOW = 1024
_STEEPNESS, _PEAK = 6, 0.7  # of the low pass: 18 dB an octave
_CUTOFF_HZ, _BREATH_DB, _LEVEL_DB = (300.0, 5000.0), (-60.0, -30.0), (-24.0, 0.0)
_REST = 0.01  # level under which nothing is played
_NOTICED_SECONDS = 0.05


def rendered(folder: Path, name: str, minutes: float, sample_rate: int, seed: int) -> Corpus:
    """Low notes through a moving low pass, with moving breath; rendered once, and each seed plays others.

    Low, because no filter brings the centroid of a note below its fundamental. With the filter and the breath,
    centroid and flatness hardly say anything of each other, so that one may move and the other stay.
    """
    sounds = folder / name
    if not sounds.exists():
        rendering = folder / f"{name}_unfinished"
        for number, path in enumerate(render_demo_corpus(rendering, minutes, ("cello", "bassoon"), seed)):
            notes, rate = soundfile.read(path, dtype="float32")
            soundfile.write(path, played(notes, rate, np.random.default_rng([seed, number])), rate)
        rendering.rename(sounds)
    return Corpus.prepare(sounds, folder / f"{name}_corpus", sample_rate, 1, tell=lambda line: None)


def played(notes: np.ndarray, rate: int, rng: np.random.Generator) -> np.ndarray:
    """Notes [time] without their rests, brightened, and three hands on them: cutoff, noise under each note, and level.

    They are brightened by 6 dB an octave, so that the filter finds something to take away.
    """
    notes = notes[_envelope(notes, rate) > _REST]
    frequency, time, spectrum = stft(notes, rate, nperseg=_WINDOW)
    cutoff = np.exp(_wandering(time, np.log(_CUTOFF_HZ), rng))
    low_pass = 1.0 / np.sqrt(1.0 + (frequency[:, None] / cutoff) ** _STEEPNESS)
    filtered = istft(spectrum * frequency[:, None] / cutoff * low_pass, rate, nperseg=_WINDOW)[1][: len(notes)]
    filtered *= _PEAK / np.abs(filtered).max()
    at = np.arange(len(filtered)) / rate
    breath, level = (10 ** (_wandering(at, ends, rng) / 20) for ends in (_BREATH_DB, _LEVEL_DB))
    noise = breath * _envelope(filtered, rate) * rng.standard_normal(len(filtered))
    return np.clip(level * (filtered + noise), -1.0, 1.0).astype(np.float32)


def _envelope(sound: np.ndarray, rate: int) -> np.ndarray:
    """Root mean square of what lies around each sample."""
    length = round(_NOTICED_SECONDS * rate)
    return np.sqrt(np.convolve(sound**2, np.full(length, 1.0 / length), "same"))


def _wandering(time: np.ndarray, ends: tuple[float, float] | np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """From one value between the ends to another, a new one about every 0.7 s."""
    knots = np.arange(0.0, time[-1] + 1.4, 0.7)
    return np.interp(time, knots, rng.uniform(ends[0], ends[1], len(knots)))
