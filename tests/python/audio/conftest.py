"""Sounds that several tests need."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus import Corpus

MakeSound = Callable[..., Path]


def _sine(seconds: float, sample_rate: int, f0_hz: float = 440.0, level: float = 0.5) -> np.ndarray:
    return level * np.sin(2 * np.pi * f0_hz * np.arange(round(seconds * sample_rate)) / sample_rate)


@pytest.fixture(scope="session")
def sine() -> Callable[..., np.ndarray]:
    """The sine of the given seconds, sample_rate, f0_hz and level."""
    return _sine


@pytest.fixture
def make_sound(tmp_path: Path) -> MakeSound:
    """Write a sound below tmp_path / "sounds": a sine, or the samples [time] or [time, channels] given."""

    def make(
        name: str, seconds: float = 1.0, sample_rate: int = 44100, f0_hz: float = 440.0, samples=None, subtype=None
    ) -> Path:
        path = tmp_path / "sounds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = _sine(seconds, sample_rate, f0_hz) if samples is None else samples
        soundfile.write(path, content, sample_rate, subtype=subtype)
        return path

    return make


@pytest.fixture
def cache(tmp_path: Path) -> SoundCache:
    """A cache of decoded sounds for one test."""
    return SoundCache(tmp_path / "decoded", 1e9)


@pytest.fixture
def prepare(tmp_path: Path, cache: SoundCache) -> Callable[..., Corpus]:
    """Prepare the corpus of tmp_path / "sounds" for the run tmp_path / "run"; what it tells is in `prepare.told`."""

    def prepared(sample_rate=44100, channels=1, run="run", **settings):
        prepared.told.clear()
        settings = {"cache": cache, "tell": prepared.told.append} | settings
        return Corpus.prepare(tmp_path / "sounds", tmp_path / run, sample_rate, channels, **settings)

    prepared.told = []
    return prepared
