"""[nn~] changes its model, method and block while a tone plays through it: nothing is lost, nothing clicks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline

pytestmark = pytest.mark.clock

PD_RATE = 44100
TONE_HZ = 220
PLAYED_MS = 1400


def heard(
    folder: Path, arguments: str, messages: list[tuple[float, str]], *, batch: bool
) -> tuple[np.ndarray, list[str]]:
    """What comes out of [nn~ arguments] for a tone of level 1, while it gets messages at their milliseconds."""
    patch = Patch()
    tone = patch.obj(f"osc~ {TONE_HZ}")
    nn = patch.obj(f"nn~ {arguments}")
    patch.connect(tone, 0, nn, 0)
    patch.obj(f"table heard {PLAYED_MS * PD_RATE // 1000}")
    record = patch.obj("tabwrite~ heard")
    patch.connect(nn, 0, record, 0)
    patch.connect(nn, 1, patch.obj("print info"), 0)
    start = patch.obj("bang")
    patch.connect(start, 0, record, 0)
    steps = [(0.0, patch.send("pd", "dsp 1")), (1.0, start)]
    for at, message in messages:
        box = patch.msg(message)
        patch.connect(box, 0, nn, 0)
        steps.append((at, box))
    writer = patch.obj("soundfiler")
    write = patch.msg("write -wave -bytes 4 heard.wav heard")
    patch.connect(write, 0, writer, 0)
    timeline(patch, [*steps, (PLAYED_MS + 30.0, write)])
    lines = run_pd(patch, folder, batch=batch)
    return soundfile.read(folder / "heard.wav", dtype="float32")[0], lines


def largest_step(sound: np.ndarray) -> float:
    """Largest change from one sample to the next, as a multiple of the tone's own."""
    return float(np.abs(np.diff(sound)).max() / (2 * np.pi * TONE_HZ / PD_RATE))


def level(sound: np.ndarray) -> float:
    return float(np.sqrt(2 * np.mean(sound**2)))


@pytest.mark.parametrize("batch", [True, False])
def test_a_model_is_loaded_while_the_tone_goes_on(folder: Path, batch: bool) -> None:
    sound, lines = heard(folder, "identity forward 2048", [(400.0, "load elsewhere")], batch=batch)
    assert any(line.startswith("info: loaded ") and line.endswith("elsewhere.ts") for line in lines), lines
    assert errors(lines) == ["the method has 1 in, 2 out and this object 1 in, 1 out: what is missing is silent"]
    assert level(sound[5000:15000]) == pytest.approx(1.0, abs=0.01)
    assert level(sound[-10000:]) == pytest.approx(0.5, abs=0.01)
    assert largest_step(sound[5000:]) < 1.1
    quarter = PD_RATE // TONE_HZ  # a period: the level must never fall below that of the quieter model
    levels = [level(part) for part in np.array_split(sound[5000:], (len(sound) - 5000) // quarter)]
    assert min(levels) > 0.45


@pytest.mark.parametrize(
    "messages",
    [
        ["bufsize 4096", "bufsize 0"],
        ["deadline 3000", "deadline auto"],
        ["reload", "reload"],
        ["load nowhere", "load corrupt"],
        ["method backward", "bufsize 1e9"],
        ["load wrongshape", "load newer"],
    ],
    ids=lambda messages: messages[0],
)
def test_a_change_never_interrupts_the_tone_whether_it_succeeds_or_not(folder: Path, messages: list[str]) -> None:
    steps = [(300.0, messages[0]), (700.0, messages[1])]
    sound, lines = heard(folder, "identity forward 2048", steps, batch=False)
    # another latency is another phase: the fade may dip or be steeper for its 20 ms, but never jump
    assert largest_step(sound[5000:]) < 2.2, lines
    assert level(sound[-10000:]) == pytest.approx(1.0, abs=0.01)


def test_a_model_with_other_methods_is_loaded_by_naming_one(folder: Path) -> None:
    messages = [(300.0, "load identity"), (400.0, "load identity forward")]
    sound, lines = heard(folder, "codec encode 512", messages, batch=True)
    assert errors(lines) == [
        "the model has no method 'encode': it has forward",
        "the method has 1 in, 1 out and this object 1 in, 2 out: what is missing is silent",
    ]
    assert level(sound[-10000:]) == pytest.approx(1.0, abs=0.01)


def test_pd_can_quit_while_the_first_model_is_loaded(folder: Path) -> None:
    """libtorch's statics are then younger than anything the object could have registered before."""
    for at in (1.0, 20.0, 60.0, 150.0):
        patch = Patch()
        nn = patch.obj("nn~ void")
        load = patch.msg("load convolution")
        patch.connect(load, 0, nn, 0)
        timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (0.0, load), (at, patch.send("pd", "dsp 1"))])
        run_pd(patch, folder, batch=False)
