"""[nn~ descriptors.ts describe] in a real Pd gives the numbers of Python, as late as it says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE, Player, delayed, render

from luthier.families.descriptors.export import export_descriptors
from luthier.families.descriptors.model import DescriptorConfig, DescriptorModel
from luthier.features.descriptors import DESCRIPTORS, describe

NAMES = list(DESCRIPTORS)
HOP = 512
VALUES = 64


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("descriptors") / "descriptors.ts"
    export_descriptors(DescriptorModel(DescriptorConfig()), path)
    return path


@pytest.fixture
def place(model: Path, tmp_path: Path) -> Path:
    (tmp_path / model.name).symlink_to(model)
    return tmp_path


@pytest.fixture(scope="module")
def sound() -> np.ndarray:
    """A gliding tone in noise, then silence, [time]."""
    time = np.arange(VALUES * HOP) / PD_RATE
    phase = 2 * np.pi * (200 * time + 100 * time**2)
    tone = sum(np.sin(k * phase) / k for k in range(1, 6)) + 0.05 * np.random.default_rng(0).standard_normal(len(time))
    return (0.2 * tone * (time < 0.6 * time[-1])).astype(np.float32)


@pytest.mark.parametrize("block", [0, 2048])
def test_pd_and_python_measure_the_same(place: Path, sound: np.ndarray, block: int) -> None:
    (played,) = render([Player(f"descriptors describe {block}", outputs=len(NAMES))], sound, place)
    assert played.model == 2 * HOP
    assert played.total == played.buffering + played.model
    expected = describe(NAMES, torch.from_numpy(played.reference)[None, None], PD_RATE, HOP)[0].numpy()
    held = delayed(np.repeat(expected, HOP, axis=1), played.total)
    begun = slice(played.total + 4 * HOP, len(sound) - HOP)
    for n, name in enumerate(NAMES):
        difference = np.abs(played.outputs[n, begun] - held[n, begun])
        assert (difference <= 1e-4 * np.abs(held[n, begun]) + 1e-6).all(), (name, difference.max())


def test_the_normalized_ones_stay_within_one_in_silence_too(place: Path, sound: np.ndarray) -> None:
    (played,) = render([Player("descriptors describe_normalized 2048", outputs=len(NAMES))], sound, place)
    assert np.abs(played.outputs).max() <= 1
    silent = played.outputs[:, -1]
    np.testing.assert_array_equal(silent, -1)
    assert played.outputs.std(axis=1).min() > 0.01


def test_nn_info_names_the_methods_and_their_outputs(place: Path) -> None:
    patch = Patch()
    info = patch.obj("nn.info descriptors.ts")
    patch.connect(info, 0, patch.obj("print info"), 0)
    bang = patch.msg("bang")
    patch.connect(bang, 0, info, 0)
    timeline(patch, [(20.0, bang)])
    lines = [line for line in run_pd(patch, place) if line.startswith("info:")]
    assert any("describe 1 1 10 512" in line for line in lines), lines
    assert any("describe_normalized" in line for line in lines), lines
    assert any("centroid_hz" in line for line in lines), lines
