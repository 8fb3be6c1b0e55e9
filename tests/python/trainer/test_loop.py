"""The loop learns, stops when asked, and goes on as if it had not stopped."""

import dataclasses
import os
import signal
import subprocess
import sys
import time

import pytest
import torch
from tests.hanging import HANG_S
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.cli.main import main
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import save_checkpoint
from luthier.trainer.checkpoint_files import checkpoint_path
from luthier.trainer.loop import Trainer
from luthier.trainer.optimizer import DivergedError


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return small_corpus(tmp_path_factory.mktemp("corpus"))


def learned_at(trainer: Trainer) -> float:
    return trainer.task.state_dict()["model"]["optimizer"]["param_groups"][0]["lr"]


def quiet(line: str) -> None:
    """Trainers talk; tests need not listen."""


def test_training_brings_the_held_out_distance_down(corpus, tmp_path):
    checkpoint = new_checkpoint(steps=60, validate_every=60, learning_rate=5e-3)
    assert make_trainer(checkpoint, corpus, tmp_path, quiet).train()
    first, last = checkpoint.history[0], checkpoint.history[-1]
    assert (first["step"], last["step"]) == (0, 60)
    assert last["validation_distance"] < 0.8 * first["validation_distance"]


def test_no_two_steps_draw_the_same(corpus, tmp_path):
    trainer, seeds = make_trainer(new_checkpoint(), corpus, tmp_path, quiet), []
    for _ in range(3):
        trainer.step()
        seeds.append(torch.initial_seed())
    assert len(set(seeds)) == 3


def test_a_resumed_run_ends_where_an_uninterrupted_one_does(corpus, tmp_path):
    whole = new_checkpoint()
    make_trainer(whole, corpus, tmp_path / "whole", quiet).train()

    trainer = make_trainer(new_checkpoint(), corpus, tmp_path / "parts", quiet)
    for _ in range(5):
        trainer.step()
    trainer.save()
    resumed = load_checkpoint(tmp_path / "parts")
    assert resumed.step == 5
    make_trainer(resumed, corpus, tmp_path / "parts", quiet).train()

    assert resumed.step == whole.step == 12
    for name, value in whole.model.items():
        assert torch.equal(value, resumed.model[name]), name


def test_the_learning_rate_goes_on_from_where_it_was(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(), corpus, tmp_path, quiet)
    for _ in range(6):
        trainer.step()
    trainer.save()
    again = make_trainer(load_checkpoint(tmp_path), corpus, tmp_path, quiet)
    assert learned_at(again) == learned_at(trainer) > 0
    assert again.share() == pytest.approx(0.5)


def test_the_checkpoint_knows_corpus_ranges_of_latents_and_history(corpus, tmp_path):
    checkpoint = new_checkpoint()
    make_trainer(checkpoint, corpus, tmp_path, quiet).train()
    loaded = load_checkpoint(tmp_path)
    assert [entry["step"] for entry in loaded.history] == [0, 6, 12]
    assert all(len(loaded.latents[key]) == 4 for key in ("min", "max", "mean", "std"))
    assert loaded.model_config == checkpoint.model_config
    assert loaded.train_config == checkpoint.train_config


def test_a_loss_that_is_no_number_stops_and_keeps_the_last_checkpoint(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(), corpus, tmp_path, quiet)
    trainer.begin()
    trainer.save()
    with torch.no_grad():
        trainer.model.encoder.blocks[0].weight.fill_(float("nan"))
    with pytest.raises(DivergedError, match=r"loss is nan at step 0.*lower learning_rate"):
        trainer.train()
    kept = load_checkpoint(tmp_path).model
    assert all(bool(torch.isfinite(value).all()) for value in kept.values())


def command(run, *words: str) -> list[str]:
    return [sys.executable, "-m", "luthier.cli.main", "train", *words, "--threads", "1"]


def wait_for(condition, process: subprocess.Popen) -> None:
    end = time.monotonic() + HANG_S
    while not condition():
        assert process.poll() is None, "the trainer ended by itself"
        assert time.monotonic() < end, "the trainer did not get that far"
        time.sleep(0.05)


@pytest.fixture
def running(corpus, tmp_path):
    """A real `luthier train` in a process of its own, well into its steps."""
    run = tmp_path / "run"
    checkpoint = new_checkpoint(steps=100_000, checkpoint_minutes=1e-3)
    checkpoint.corpus = {"folder": str(corpus.report.folder)}
    save_checkpoint(run, checkpoint) if run.is_dir() else (run.mkdir(), save_checkpoint(run, checkpoint))
    process = subprocess.Popen(
        command(run, "--resume", str(run)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    began = checkpoint_path(run).stat().st_mtime_ns
    wait_for(lambda: checkpoint_path(run).stat().st_mtime_ns != began, process)
    yield run, process
    process.kill()
    process.wait()


def test_ctrl_c_saves_a_checkpoint_and_says_how_to_go_on(running):
    run, process = running
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=HANG_S)
    assert process.returncode == 130
    assert f"train --resume {run}" in output
    step = load_checkpoint(run).step
    assert step > 0
    assert f"stopped at step {step}" in output


def test_kill_minus_nine_at_any_moment_leaves_a_whole_checkpoint(running):
    run, process = running
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    before = load_checkpoint(run)
    assert before.step > 0
    assert main(["train", "--resume", str(run), "--steps", str(before.step + 2), "--threads", "1"]) == 0
    assert load_checkpoint(run).step == before.step + 2


def test_a_longer_budget_goes_on(corpus, tmp_path):
    checkpoint = new_checkpoint(steps=3)
    assert make_trainer(checkpoint, corpus, tmp_path, quiet).train()
    longer = load_checkpoint(tmp_path)
    longer.train_config = dataclasses.replace(longer.train_config, steps=5)
    assert make_trainer(longer, corpus, tmp_path, quiet).train()
    assert longer.step == 5
