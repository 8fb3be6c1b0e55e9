"""Ears in a real Pd: signals as in Python, and messages that say what is heard."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from tests.hosts.pd.ear_models import EARS, save_ears
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE, Player, delayed, render

from luthier.cli.main import main
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


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `who.ts`, which a few seconds of training taught to tell low tones from high ones."""
    folder = tmp_path_factory.mktemp("taught")
    time = np.arange(PD_RATE) / PD_RATE
    for number in range(24):
        label, hz = ("low", 200 + 10 * number) if number % 2 else ("high", 2000 + 50 * number)
        (folder / "sounds" / label).mkdir(parents=True, exist_ok=True)
        soundfile.write(folder / "sounds" / label / f"{number}.wav", 0.1 * np.sin(2 * np.pi * hz * time), PD_RATE)
    shape = ["sample_rate=44100", "bands=16", "width=12", "dilations=[1]", "window=1024", "smoothing_ms=20"]
    train = ["crop_length=8192", "validation_length=8192", "batch=8", "average_decay=0.9", "learning_rate=0.01"]
    train += ["disturbance.narrow_probability=0", "disturbance.colour_db=3", "augmentation.speed_probability=0"]
    settings = [*(f"--set=model.{one}" for one in shape), *(f"--set=train.{one}" for one in train)]
    words = ["train", str(folder / "sounds"), "--model", "classify", "--run", str(folder / "run"), "--threads", "1"]
    assert main([*words, "--steps", "120", *settings]) == 0
    assert main(["export", str(folder / "run"), "-o", str(folder / "who.ts")]) == 0
    return folder


def test_pd_is_told_the_name_of_what_sounds_when_it_changes_and_not_otherwise(taught: Path) -> None:
    patch = Patch()
    tone, quieter, nn = patch.obj("osc~ 300"), patch.obj("*~ 0.1"), patch.obj("nn~ who classify 2048")
    patch.connect(tone, 0, quieter, 0)
    patch.connect(quieter, 0, nn, 0)
    events = patch.obj("route event")
    patch.connect(nn, 3, events, 0)
    patch.connect(events, 0, patch.obj("print event"), 0)
    steps = [(0.0, patch.send("pd", "dsp 1"))]
    for at, hz in ((1000.0, 2500), (2000.0, 310), (3000.0, 320)):
        message = patch.msg(str(hz))
        patch.connect(message, 0, tone, 0)
        steps.append((at, message))
    timeline(patch, [*steps, (4000.0, patch.send("pd", "dsp 0"))])
    told = [line.split() for line in run_pd(patch, taught) if line.startswith("event:")]
    assert [words[1:3] for words in told] == [["label", "low"], ["label", "high"], ["label", "low"]]
    assert all(float(words[3]) >= 0.5 for words in told)
