"""Timbre transfer in Pd: the note that comes in goes out, attributes choose the instrument, and the patches play."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.rendering import PD_RATE, Player, render
from tests.hosts.pd.test_patches import QUIET_DB, all_of, console, last
from tests.python.export.lively import export_unchecked

from luthier.features.pitch import f0_hz
from luthier.models.move import Move
from luthier.models.move_config import MoveConfig
from luthier.train.checkpoint import Checkpoint
from luthier.train.config import TrainConfig

A_HZ = 440.0


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four instruments, untrained but for the levels of a saw tooth: they differ by chance."""
    torch.manual_seed(0)
    config = MoveConfig(instruments=("clarinet", "flute", "oboe", "violin"), width=16)
    move = Move(config).eval()
    move.calibrate(torch.from_numpy(saw_tooth(1.0))[None, None])
    move.levels.weight.detach().mul_(3.0)
    path = tmp_path_factory.mktemp("model") / "model.ts"
    export_unchecked(Checkpoint("move", "test", config, TrainConfig(), move.state_dict()), path)
    return path


@pytest.fixture
def clone(tmp_path: Path, model: Path) -> Path:
    """The patches where a clone has them, with a model."""
    copy_patches(tmp_path)
    folder = tmp_path / "runs" / "transfer"
    folder.mkdir(parents=True)
    (folder / "model.ts").symlink_to(model)
    return tmp_path


def saw_tooth(seconds: float) -> np.ndarray:
    time = np.arange(int(seconds * PD_RATE)) / PD_RATE
    return (0.4 * ((time * A_HZ) % 1.0 - 0.5)).astype(np.float32)


def median_hz(sound: np.ndarray) -> float:
    hz = f0_hz(torch.from_numpy(sound.copy())[None, None], PD_RATE, 1024)[0]
    return float(hz[hz > 0.0].median())


def test_the_note_is_kept_and_the_target_changes_the_sound(model: Path, tmp_path: Path) -> None:
    arguments = f"{model} forward 2048"
    players = [
        Player(arguments, messages=("set source 0", "set target 1", "set noise_gain 0")),
        Player(arguments, messages=("set source 0", "set target 3", "set noise_gain 0")),
        Player(arguments, messages=("set source 0", "set blend 0 0 0 1", "set noise_gain 0")),
    ]
    one, two, blend = render(players, saw_tooth(1.5), tmp_path)
    settled = slice(int(0.7 * PD_RATE), int(1.4 * PD_RATE))
    sounds = [played.outputs[0, settled] for played in (one, two, blend)]
    for sound in sounds:
        assert abs(12.0 * math.log2(median_hz(sound) / A_HZ)) < 0.5
    assert one.model == two.model > 0
    assert np.abs(sounds[0] - sounds[1]).max() > 1e-3
    assert np.abs(sounds[1] - sounds[2]).max() < 1e-4, "one weight alone is the target"


def test_the_pad_sounds_and_each_of_its_axes_is_heard(clone: Path) -> None:
    levels = {}
    for axis in ("1 0", "1 2", "2 2", "3 2"):
        steps = [(0.0, "pd dsp 1"), (200.0, f"timbre-pad-{axis}"), (1500.0, "pd dsp 0")]
        lines = console(clone, "timbre-pad.pd", steps, ("timbre-pad-heard",))
        assert not [line for line in lines if "nn~" in line], lines
        levels[axis] = last(lines, "timbre-pad-heard")
    assert min(levels.values()) > QUIET_DB
    assert min(abs(levels["1 0"] - levels[axis]) for axis in ("1 2", "2 2", "3 2")) > 0.001, levels


def test_the_transfer_patch_plays_a_tone_and_its_radio_and_sliders_choose_the_instrument(clone: Path) -> None:
    levels = []
    for choice in ("target 1", "target 3", "blend-4 1"):
        steps = [(0.0, "pd dsp 1"), (10.0, "timbre-transfer-tone 1"), (200.0, f"timbre-transfer-{choice}")]
        lines = console(clone, "timbre-transfer.pd", [*steps, (1500.0, "pd dsp 0")], ("timbre-transfer-heard",))
        assert not [line for line in lines if "nn~" in line], lines
        levels.append(last(lines, "timbre-transfer-heard"))
    assert min(levels) > QUIET_DB
    assert abs(levels[0] - levels[1]) > 0.01, levels
    assert abs(levels[1] - levels[2]) < 0.5, levels


def test_the_level_of_the_pad_turns_it_off(clone: Path) -> None:
    steps = [(0.0, "pd dsp 1"), (500.0, "timbre-pad-level 0"), (1200.0, "pd dsp 0")]
    assert all_of(console(clone, "timbre-pad.pd", steps, ("timbre-pad-heard",)), "timbre-pad-heard")[-1] == 0
