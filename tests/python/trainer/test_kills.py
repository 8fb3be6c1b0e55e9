"""SIGKILL at any moment costs no more than the steps since the last checkpoint."""

import dataclasses
import time
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.python.forked import context
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import save_checkpoint


def train(folder: Path, run: Path, told: Connection) -> None:
    """What the process does that is killed: it tells each step whose checkpoint is on the disk."""
    torch.set_num_threads(1)
    trainer = make_trainer(load_checkpoint(run), small_corpus(folder), run, lambda line: None)
    save = trainer.save

    def telling() -> None:
        save()
        told.send(trainer.checkpoint.step)

    trainer.save = telling
    told.send(trainer.checkpoint.step)
    trainer.train()


def killed_after(seconds: float, folder: Path, run: Path) -> list[int]:
    """Resume `run` in another process and kill it; the step at which it began, and those it saved."""
    forking = context()
    receiver, sender = forking.Pipe(duplex=False)
    process = forking.Process(target=train, args=(folder, run, sender), daemon=True)
    process.start()
    sender.close()
    said = [receiver.recv()]
    time.sleep(seconds)
    process.kill()
    process.join()
    with receiver:
        while True:
            try:
                said.append(receiver.recv())
            except EOFError:
                return said


def leftovers(run: Path) -> list[Path]:
    return list(run.glob(".*"))


@pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_killed_at_any_moment_a_run_goes_on_from_its_last_checkpoint(tmp_path, kills):
    run = tmp_path / "run"
    small_corpus(tmp_path)
    # steps so short that most kills hit the writing of a checkpoint
    checkpoint = new_checkpoint(
        steps=1_000_000, minutes=0.0, batch=1, crop_length=2048, validate_every=1_000_000, checkpoint_minutes=1e-9
    )
    save_checkpoint(run / "checkpoint.ckpt", checkpoint)
    random = np.random.default_rng(kills)
    steps = [0]
    killed = 0
    while killed < kills or steps[-1] == 0:
        killed += 1
        # longer and longer where that was enough for no step: a busy machine is slow to begin
        began, *saved = killed_after(random.uniform(0, 0.4) * max(1, killed - kills + 1), tmp_path, run)
        on_disk = load_checkpoint(run)
        built_model(on_disk)
        assert began == steps[-1], "it goes on from the checkpoint"
        last_told = saved[-1] if saved else began
        assert on_disk.step in (last_told, last_told + 1), "what was said to be saved is there"
        assert len(leftovers(run)) <= 1, "what was left before is gone"
        steps.append(on_disk.step)
    assert steps[-1] > 0

    on_disk = load_checkpoint(run)
    on_disk.train_config = dataclasses.replace(on_disk.train_config, steps=steps[-1] + 2)
    assert make_trainer(on_disk, small_corpus(tmp_path), run, lambda line: None).train()
    assert load_checkpoint(run).step == steps[-1] + 2
    assert not leftovers(run)
