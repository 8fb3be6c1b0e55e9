"""The rate of a public model: found wherever its exporter put it, told, and played at the right pitch in a real Pd."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline
from tests.hosts.pd.rate_models import UNSURE, WAYS, save_rate_models
from tests.hosts.pd.rendering import PD_RATE, Player, render

RESAMPLED = "the model was made for 48000 Hz and is resampled to 44100 Hz"
SETTLED = 8192


@pytest.fixture(scope="module")
def singing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("rates")
    save_rate_models(made)
    return made


def pitch(sound: np.ndarray) -> float:
    """Hz of the strongest line, after what is heard at first."""
    heard = sound[SETTLED:]
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    return float(np.argmax(spectrum)) * PD_RATE / len(heard)


def test_a_public_model_plays_at_the_pitch_it_was_made_for(singing: Path) -> None:
    names = [*WAYS, *UNSURE]
    silence = np.zeros(SETTLED + PD_RATE // 2, np.float32)
    played = render([Player(f"{name} forward 2048") for name in names], silence, singing)
    heard = dict(zip(names, (pitch(each.outputs[0]) for each in played), strict=True))
    wrong = {name: hz for name, hz in heard.items() if abs(hz - (1000 if name in WAYS else 918.75)) > 3}
    assert not wrong


def told(folder: Path, name: str) -> list[str]:
    patch = Patch()
    info, nn = patch.obj(f"nn.info {name}"), patch.obj(f"nn~ {name} forward 2048")
    patch.connect(info, 0, patch.obj("print told"), 0)
    bang, where = patch.msg("bang"), patch.msg("bang")
    patch.connect(bang, 0, info, 0)
    patch.connect(where, 0, nn, 0)
    timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (1.0, bang), (1.0, where)])
    return run_pd(patch, folder)


@pytest.mark.parametrize("name", ["number", "function", "deep"])
def test_the_rate_and_its_place_are_told(singing: Path, name: str) -> None:
    lines = told(singing, name)
    place = WAYS[name][1]
    assert f"told: sample_rate 48000 {place}" in lines
    assert RESAMPLED in errors(lines)
    assert any(line.endswith(f"(48000 Hz, by its {place})") for line in errors(lines))


def test_nn_info_does_not_run_a_function_for_the_rate_but_nn_does(singing: Path) -> None:
    lines = told(singing, "computed")
    assert "told: sample_rate 0" in lines
    assert RESAMPLED in errors(lines)
