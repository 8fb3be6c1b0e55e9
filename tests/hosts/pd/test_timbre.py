"""Timbre transfer in Pd: the note that comes in goes out, attributes choose the instrument, and the patches play.

Both families, in the same patches.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.rendering import PD_RATE, Player, render
from tests.hosts.pd.test_patches import QUIET_DB, all_of, console, last
from tests.hosts.pd.transfer_models import A_HZ

from luthier.features.pitch import f0_hz

FAMILIES = ("move", "transfer")


@pytest.fixture(params=FAMILIES)
def clone(request: pytest.FixtureRequest, tmp_path: Path, move_model: Path, transfer_model: Path) -> Path:
    """The patches where a clone has them, with a model of one family."""
    copy_patches(tmp_path)
    folder = tmp_path / "runs" / "demo"
    folder.mkdir(parents=True)
    model = {"move": move_model, "transfer": transfer_model}[request.param]
    (folder / model.name).symlink_to(model)
    return tmp_path


def saw_tooth(seconds: float) -> np.ndarray:
    time = np.arange(int(seconds * PD_RATE)) / PD_RATE
    return (0.4 * ((time * A_HZ) % 1.0 - 0.5)).astype(np.float32)


def median_hz(sound: np.ndarray) -> float:
    hz = f0_hz(torch.from_numpy(sound.copy())[None, None], PD_RATE, 1024)[0]
    return float(hz[hz > 0.0].median())


def test_the_note_is_kept_and_the_target_changes_the_sound(move_model: Path, tmp_path: Path) -> None:
    arguments = f"{move_model} forward 2048"
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
        assert not [line for line in lines if "nn~" in line and "kept as set" not in line], lines
        levels[axis] = last(lines, "timbre-pad-heard")
    assert min(levels.values()) > QUIET_DB
    assert min(abs(levels["1 0"] - levels[axis]) for axis in ("1 2", "2 2", "3 2")) > 0.001, levels


def test_the_transfer_patch_plays_a_tone_and_its_radio_and_sliders_choose_the_instrument(clone: Path) -> None:
    levels = []
    for choice in ("target 1", "target 3", "blend-4 1"):
        steps = [(0.0, "pd dsp 1"), (10.0, "timbre-transfer-tone 1"), (200.0, f"timbre-transfer-{choice}")]
        lines = console(clone, "timbre-transfer.pd", [*steps, (1500.0, "pd dsp 0")], ("timbre-transfer-heard",))
        assert not [line for line in lines if "nn~" in line and "kept as set" not in line], lines
        levels.append(last(lines, "timbre-transfer-heard"))
    assert min(levels) > QUIET_DB
    assert abs(levels[0] - levels[1]) > 0.01, levels
    assert abs(levels[1] - levels[2]) < 0.5, levels


def test_the_level_of_the_pad_turns_it_off(clone: Path) -> None:
    steps = [(0.0, "pd dsp 1"), (500.0, "timbre-pad-level 0"), (1200.0, "pd dsp 0")]
    assert all_of(console(clone, "timbre-pad.pd", steps, ("timbre-pad-heard",)), "timbre-pad-heard")[-1] == 0


SHARED = {"noise_gain": "0.5", "latent_scale": "0.25", "latent_bias": "1.5", "target": "2"}
OWN = {"move": {"dynamics": "0.25", "source": "1"}, "transfer": {"latent_noise": "2"}}


def test_each_slider_sets_what_it_says_in_a_model_of_either_family(clone: Path) -> None:
    family = next((clone / "runs" / "demo").iterdir()).stem
    wanted = SHARED | OWN[family]
    steps = [(300.0, f"timbre-transfer-{name.replace('_', '-')} {value}") for name, value in wanted.items()]
    steps += [
        (300.0, "timbre-transfer-set-seed 7"),
        *((400.0, f"timbre-transfer get {name}") for name in (*wanted, "seed")),
    ]
    begun = [(0.0, "pd dsp 1"), *steps, (800.0, "pd dsp 0")]
    lines = console(clone, "timbre-transfer.pd", begun, ("timbre-transfer-answers",))
    assert not [line for line in lines if "nn~:" in line], lines
    for name, value in (wanted | {"seed": "7"}).items():
        assert any(re.fullmatch(rf"timbre-transfer-answers: get {name} {value}( {value})*", line) for line in lines), (
            lines
        )


def test_what_a_model_does_not_have_is_one_line_and_the_sound_goes_on(clone: Path) -> None:
    other = {"move": "latent-noise 1", "transfer": "source 1"}[next((clone / "runs" / "demo").iterdir()).stem]
    steps = [(0.0, "pd dsp 1"), (10.0, "timbre-transfer-tone 1"), (600.0, f"timbre-transfer-{other}")]
    lines = console(clone, "timbre-transfer.pd", [*steps, (1500.0, "pd dsp 0")], ("timbre-transfer-heard",))
    assert len([line for line in lines if "has no attribute" in line]) == 1, lines
    assert last(lines, "timbre-transfer-heard") > QUIET_DB


def test_a_new_model_is_told_what_is_set(clone: Path) -> None:
    family = FAMILIES.index(next((clone / "runs" / "demo").iterdir()).stem)
    steps = [(100.0, "timbre-transfer-target 3"), (100.0, "timbre-transfer-noise-gain 0.5")]
    steps += [(200.0, f"timbre-transfer-family {family}"), (2000.0, "timbre-transfer get target")]
    begun = [(0.0, "pd dsp 1"), *steps, (2000.0, "timbre-transfer get noise_gain"), (2400.0, "pd dsp 0")]
    lines = console(clone, "timbre-transfer.pd", begun, ("timbre-transfer-answers",))
    assert "timbre-transfer-answers: get target 3" in lines
    assert "timbre-transfer-answers: get noise_gain 0.5" in lines


@pytest.mark.parametrize("patch", ["timbre-transfer", "timbre-pad"])
def test_with_both_models_move_plays_first_and_the_radio_changes_to_the_other(
    tmp_path: Path, move_model: Path, transfer_model: Path, patch: str
) -> None:
    copy_patches(tmp_path)
    folder = tmp_path / "runs" / "demo"
    folder.mkdir(parents=True)
    for model in (move_model, transfer_model):
        (folder / model.name).symlink_to(model)
    heard, levels = f"{patch}-heard", {}
    for family in (0, 1):
        start = [(0.0, "pd dsp 1"), (10.0, "timbre-transfer-tone 1"), (100.0, f"{patch}-noise-gain 0")]
        steps = [*start, (300.0, f"{patch}-family {family}"), (2500.0, "pd dsp 0")]
        lines = console(tmp_path, f"{patch}.pd", steps, (heard, f"{patch}-family"))
        assert not [line for line in lines if "nn~" in line and "kept as set" not in line], lines
        levels[family] = all_of(lines, heard)
    assert min(levels[0][-1], levels[1][-1]) > QUIET_DB
    assert abs(levels[0][-1] - levels[1][-1]) > 0.1, levels


@pytest.mark.parametrize("clone", ["transfer"], indirect=True)
def test_the_pad_of_a_transfer_plays_how_loud(clone: Path) -> None:
    heard = []
    for loud in (-1, 1):
        steps = [(0.0, "pd dsp 1"), (200.0, f"timbre-pad-loudness {loud}"), (1500.0, "pd dsp 0")]
        heard.append(last(console(clone, "timbre-pad.pd", steps, ("timbre-pad-heard",)), "timbre-pad-heard"))
    assert abs(heard[0] - heard[1]) > 0.001, heard
