"""A descriptor that is swept in Pd is heard to move in the sound: a model trained for a few seconds, measured."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from lightning_fabric import Fabric
from scipy.stats import spearmanr
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline
from tests.python.contract.lively import export_unchecked
from tests.python.trainer.runs import TRAIN

from luthier.families.fader.config import FaderConfig
from luthier.families.fader.model import Fader
from luthier.families.fader.task import Confusion
from luthier.families.rave.training import LossWeights
from luthier.features.loudness import loudness_db
from luthier.trainer.batches import Batch
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.schedule import Moment

RATE, STEPS = 44100, 80
CONFIG = FaderConfig(
    bands=4,
    ratios=(8, 4),
    noise_ratios=(4,),
    dilations=(1,),
    capacity=8,
    latents=2,
    descriptors=("loudness_db", "centroid_hz"),
    window=512,
)


def noises(seed: int) -> torch.Tensor:
    """Noise of 8 levels from -50 to -8 dB."""
    generator = torch.Generator().manual_seed(seed)
    levels = 10 ** ((-50 + 42 * torch.rand(8, 1, 1, generator=generator)) / 20)
    return levels * torch.randn(8, 1, 4096, generator=generator)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    fader = Fader(CONFIG)
    fader.calibrate(torch.cat([noises(1000 + n) for n in range(8)]))
    # so dear a latent stays empty: in seconds, the decoder learns to go by what it is told
    weights = LossWeights(waveform=(0.0, 0.0), loudness=20.0, kl=3.0)
    config = dataclasses.replace(TRAIN, confusion=1.0, learning_rate=1e-2, kl_warmup_steps=1, weights=weights)
    phase = Confusion(Fabric(accelerator="cpu", devices=1), fader, config)
    for step in range(STEPS):
        phase.step(Batch(noises(step), torch.zeros(8, dtype=torch.int64)), Moment(step, step / STEPS))
    path = tmp_path_factory.mktemp("fader") / "fader.ts"
    export_unchecked(Checkpoint("fader", "test", CONFIG, config, fader.state_dict()), path)
    return path


def swept(model: Path, folder: Path, *messages: str) -> tuple[np.ndarray, np.ndarray]:
    """What comes out of steady noise while the first control goes from -1 to 1 in three seconds, and that control."""
    patch = Patch()
    noise, quiet = patch.obj("noise~"), patch.obj("*~ 0.05")
    sweep, low, ramp = patch.obj("line~"), patch.msg("-1"), patch.msg("1 3000")
    nn = patch.obj(f"nn~ {model} forward 2048 3 1")
    for table in ("heard", "swept"):
        patch.obj(f"table {table} {3 * RATE}")
    # arrays, not [writesf~]: its thread may not have opened the file before a batch of three seconds is over
    begin, record, control = patch.obj("bang"), patch.obj("tabwrite~ heard"), patch.obj("tabwrite~ swept")
    writer, write = patch.obj("soundfiler"), patch.msg("write -wave -bytes 4 out.wav heard swept")
    for source, sink, inlet in (
        (noise, quiet, 0),
        (quiet, nn, 0),
        (low, sweep, 0),
        (ramp, sweep, 0),
        (sweep, nn, 1),
        (nn, record, 0),
        (sweep, control, 0),
        (begin, record, 0),
        (begin, control, 0),
        (write, writer, 0),
    ):
        patch.connect(source, 0, sink, inlet)
    steps = [(0.0, patch.send("pd", "dsp 1")), (0.0, low)]
    for message in messages:
        box = patch.msg(message)
        patch.connect(box, 0, nn, 0)
        steps.append((0.0, box))
    timeline(patch, [*steps, (400.0, begin), (410.0, ramp), (3500.0, write)])
    lines = run_pd(patch, folder)
    assert not [line for line in lines if "nn~" in line], lines
    heard, said = soundfile.read(folder / "out.wav", dtype="float32")[0].T
    return heard, said


def levels(heard: np.ndarray, control: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Loudness in dB and the control, every 4096 samples, once the model has begun to play."""
    measured = loudness_db(torch.from_numpy(heard.copy()).view(1, 1, -1), RATE, 4096)[0].numpy()[3:-1]
    return measured, control[2048::4096][3 : 3 + len(measured)]


def test_loudness_that_is_swept_in_pd_is_heard_in_the_sound(model: Path, tmp_path: Path) -> None:
    measured, control = levels(*swept(model, tmp_path, "set loudness_db_mode replace"))
    assert spearmanr(control, measured).statistic > 0.9
    assert measured[-3:].mean() - measured[:3].mean() > 15


def test_a_narrow_range_makes_the_same_sweep_move_less(model: Path, tmp_path: Path) -> None:
    messages = ("set loudness_db_mode replace", "set loudness_db_range -0.2 0.2")
    measured, _ = levels(*swept(model, tmp_path, *messages))
    assert measured[-3:].mean() - measured[:3].mean() < 15


def test_an_unknown_mode_is_refused_with_a_sentence(model: Path, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="loudness_db_mode"):
        swept(model, tmp_path, "set loudness_db_mode louder")
