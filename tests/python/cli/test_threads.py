"""How threads wait, and how many a command takes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from luthier.cli import threads
from luthier.cli.main import main

NAMES = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME", "KMP_LIBRARY", "OMP_NUM_THREADS")
CLEAN = {name: value for name, value in os.environ.items() if name not in NAMES}


def ran(*words: str, **environment: str) -> str:
    """Both streams of Python in an environment without a word on threads, but for `environment`."""
    done = subprocess.run([sys.executable, *words], env=CLEAN | environment, capture_output=True, text=True)
    return done.stdout + done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="another OpenMP shows it otherwise")
@pytest.mark.parametrize(
    "way",
    [
        ("-c", "import luthier, torch"),
        ("-m", "luthier", "train", "--resume", "."),
        ("-m", "luthier.cli.main", "train", ".", "--plan", "--set", "x"),
    ],
    ids=("library", "module", "main"),
)
def test_threads_of_torch_wait_without_computing(way: tuple[str, ...], tmp_path: Path):
    (tmp_path / "checkpoint.ckpt").touch()
    done = subprocess.run(
        [sys.executable, *way], env=CLEAN | {"OMP_DISPLAY_ENV": "true"}, cwd=tmp_path, capture_output=True, text=True
    )
    assert "OMP_WAIT_POLICY = 'PASSIVE'" in done.stderr, done.stderr


@pytest.mark.parametrize("said", [{"OMP_WAIT_POLICY": "ACTIVE"}, {"GOMP_SPINCOUNT": "7"}, {"KMP_BLOCKTIME": "1"}])
def test_what_a_person_says_of_waiting_stays(said: dict[str, str]):
    heard = ran("-c", "import luthier, os; print(os.environ.get('OMP_WAIT_POLICY'))", **said)
    assert heard.strip() == said.get("OMP_WAIT_POLICY", "None")


def test_small_work_takes_one_thread_unless_told_otherwise():
    ask = "from luthier.cli.threads import few_threads; import torch"
    for given in ("", "3"):
        ask += f"; few_threads({given}); print(torch.get_num_threads())"
    assert ran("-c", ask).split() == ["1", "3"]
    assert ran("-c", ask, OMP_NUM_THREADS="2").split() == ["2", "3"]


def test_a_training_takes_the_cores_that_are_free(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(threads, "cores_of_others", lambda: 5.0)
    monkeypatch.setattr(threads, "fitting_threads", lambda others: 8 - int(others))
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    assert threads.fitting(None) == 3
    assert threads.fitting(6) == 6
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert threads.fitting(None) == torch.get_num_threads()


@pytest.mark.parametrize(
    ("command", "work"), [("export", "load_checkpoint"), ("evaluate", "load_checkpoint"), ("report", "load_checkpoint")]
)
def test_export_evaluation_and_report_are_small(
    command: str, work: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "checkpoint.ckpt").touch()
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    seen = []

    def look(*_: object, **__: object) -> None:
        seen.append(torch.get_num_threads())
        raise RuntimeError("seen")

    monkeypatch.setattr(f"luthier.cli.{command}.{work}", look)
    torch.set_num_threads(2)
    try:
        assert main([command, str(tmp_path)]) == 2
    finally:
        torch.set_num_threads(1)
    assert seen == [1]
