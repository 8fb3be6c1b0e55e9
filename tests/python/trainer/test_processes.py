"""Two processes that share a batch learn as one process with the whole batch does."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.python.trainer.runs import MODEL, TRAIN

from luthier.audio.rendering import render_tone_corpus
from luthier.runs.checkpoints import load_checkpoint

_STEPS, _BATCH = 16, 4


def trained(launcher: list[str], folder: Path, run: Path) -> str:
    """Train with the same preset, steps and batch, whatever starts it; what was printed."""
    words = [
        "train",
        str(folder / "sounds"),
        "--run",
        str(run),
        "--preset",
        str(folder / "test.yaml"),
        "--threads",
        "1",
    ]
    finished = subprocess.run(
        [
            *launcher,
            "luthier.cli.main",
            *words,
            "--steps",
            str(_STEPS),
            "--batch",
            str(_BATCH),
            "--device",
            "cpu",
        ],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


@pytest.mark.slow
def test_two_processes_have_the_curve_of_one_with_the_same_global_batch(tmp_path):
    render_tone_corpus(tmp_path / "sounds", 0.5)
    # The curves part slowly: each process draws its own noise for the latent, and distances are ratios of sums over
    # the crops that a process has. So the steps are few, and large enough to bring the distance down by a tenth.
    train = dataclasses.asdict(TRAIN) | {"validate_every": 4, "learning_rate": 1.7e-3}
    for name in ("steps", "minutes", "batch"):
        train.pop(name)
    preset = {"family": "rave", "model": dataclasses.asdict(MODEL), "train": train}
    (tmp_path / "test.yaml").write_text(yaml.safe_dump(json.loads(json.dumps(preset))))

    trained([sys.executable, "-m"], tmp_path, tmp_path / "one")
    # without the two dashes, torchrun takes our --run for an abbreviation of one of its own options
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "--"]
    said = trained(torchrun, tmp_path, tmp_path / "two")
    assert "2 processes" in said
    assert said.count("luthier export") == 1, "only the first process talks"

    one, two = load_checkpoint(tmp_path / "one"), load_checkpoint(tmp_path / "two")
    assert one.train_config == two.train_config
    assert [entry["step"] for entry in two.history] == [0, 4, 8, 12, 16]
    assert two.history[0]["validation_distance"] == pytest.approx(one.history[0]["validation_distance"], rel=1e-4)
    curve = [[entry["validation_distance"] for entry in run.history] for run in (one, two)]
    assert curve[1] == pytest.approx(curve[0], rel=0.02)
    assert one.history[-1]["validation_distance"] < 0.9 * one.history[0]["validation_distance"]


@pytest.mark.slow
def test_a_batch_that_cannot_be_divided_among_the_processes_is_refused(tmp_path):
    render_tone_corpus(tmp_path / "sounds", 0.2)
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "--"]
    words = [
        "luthier.cli.main",
        "train",
        str(tmp_path / "sounds"),
        "--run-folder",
        str(tmp_path / "run"),
        "--batch",
        "3",
    ]
    ended = subprocess.run([*torchrun, *words, "--device", "cpu"], capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "train.batch is 3 for 2 processes: choose a multiple of their number" in ended.stderr
