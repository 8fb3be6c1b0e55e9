"""Ears in a real Pd: signals as in Python, and messages that say what is heard."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from tests.hosts.pd.ear_models import EARS, save_ears
from tests.hosts.pd.rendering import PD_RATE, Player, delayed, render

from luthier.contract.check import streamed
from luthier.contract.model_file import read_spec

HOP = 256
VALUES = 96
OUTPUTS = {"classify": 3, "pitch": 2, "chords": 25}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ears")
    save_ears(folder)
    return folder


@pytest.fixture(scope="module")
def sound() -> np.ndarray:
    """A gliding tone in noise, [time]."""
    time = np.arange(VALUES * HOP) / PD_RATE
    phase = 2 * np.pi * (200 * time + 400 * time**2)
    tone = sum(np.sin(k * phase) / k for k in range(1, 6)) + 0.05 * np.random.default_rng(0).standard_normal(len(time))
    return (0.2 * tone).astype(np.float32)


@pytest.mark.parametrize("name", EARS)
def test_pd_hears_what_python_hears_as_late_as_the_file_says(place: Path, sound: np.ndarray, name: str) -> None:
    (played,) = render([Player(f"{name} {name} 2048", outputs=OUTPUTS[name])], sound, place)
    spec = read_spec(place / f"{name}.ts")
    assert played.model == spec.methods[name].delay
    module = torch.jit.load(str(place / f"{name}.ts"))
    said = streamed(module, name, torch.from_numpy(played.reference)[None, None], 8 * HOP)[0].numpy()
    expected = delayed(np.repeat(said, HOP, axis=1), played.buffering)
    begun = slice(played.buffering + HOP, len(sound) - HOP)
    np.testing.assert_allclose(played.outputs[:, begun], expected[:, begun], rtol=1e-3, atol=1e-4)
