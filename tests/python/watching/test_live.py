"""The live model is always a whole one, and the newest that passed its check."""

import copy
import signal
import subprocess
import sys

import pytest
import torch
from tests.hosts.pd.pd_patch import ROOT
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import progress, validation

from luthier.contract.check import CheckFailedError
from luthier.errors import UserError
from luthier.runs import export as exporting
from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model
from luthier.watching.live import LiveModel


def test_the_weights_of_the_validated_model_are_exported_and_announced(tmp_path):
    checkpoint, announced = new_checkpoint(), []
    checkpoint.average = checkpoint.model  # of the last checkpoint, older than what was validated
    model = built_model(checkpoint)
    path = tmp_path / "live.ts"
    with torch.no_grad():
        for parameter in model.parameters():
            parameter += 0.01
    LiveModel(path, export_model, announced.append).validated(validation(), checkpoint, model)
    assert announced == [path]
    assert [p.name for p in tmp_path.iterdir()] == ["live.ts"]
    exported = torch.jit.load(path).state_dict()
    trained = [(name, p) for name, p in model.named_parameters() if f"model.{name}" in exported]
    assert trained
    for name, parameter in trained:
        assert torch.equal(exported[f"model.{name}"], parameter), name
        assert not torch.equal(checkpoint.model[name], parameter), "the checkpoint is older"


def test_a_model_that_fails_its_check_leaves_the_one_before(tmp_path):
    def failing(*_, **__):
        raise CheckFailedError("forward: streamed differs from offline")

    path, announced, said = tmp_path / "live.ts", [], []
    path.write_bytes(b"the one before")
    checkpoint = new_checkpoint()
    LiveModel(path, failing, announced.append, said.append).validated(validation(), checkpoint, built_model(checkpoint))
    assert path.read_bytes() == b"the one before"
    assert announced == []
    assert said == [f"{path} was not replaced: forward: streamed differs from offline"]


def test_another_suffix_is_refused(tmp_path):
    with pytest.raises(UserError, match=r"must end in \.ts"):
        LiveModel(tmp_path / "live.pt", export_model, print)


class Written:
    """Notes when a model is written, on a clock that the test turns; each export takes `cost` seconds."""

    def __init__(self, path, cost=0.5):
        self.now, self.cost, self.checks = 0.0, cost, []
        self.live = LiveModel(path, self.export, lambda path: None, clock=lambda: self.now)

    def export(self, checkpoint, path, *, brief):
        self.checks.append((self.now, "brief" if brief else "full"))
        self.now += self.cost

    def step_until(self, end):
        while self.now < end:
            self.now += 1.0
            self.live.stepped(progress())


def test_a_model_comes_about_every_twenty_seconds_and_the_last_is_checked_in_full(tmp_path):
    checkpoint, written = new_checkpoint(), Written(tmp_path / "live.ts")
    model = built_model(checkpoint)
    written.live.began(checkpoint, model)
    written.step_until(30.0)
    assert written.checks == [], "a new run has nothing to play before it has looked at its sounds"
    written.live.validated(validation(), checkpoint, model)
    written.step_until(75.0)
    written.live.ended(True, checkpoint)
    assert written.checks == [(30.0, "brief"), (50.5, "brief"), (71.0, "brief"), (75.5, "full")]


def test_exports_that_take_long_are_rare(tmp_path):
    checkpoint, written = new_checkpoint(), Written(tmp_path / "live.ts", cost=30.0)
    written.live.validated(validation(), checkpoint, built_model(checkpoint))
    written.step_until(600.0)
    assert [at for at, _ in written.checks] == [0.0, 330.0]


def test_a_run_that_goes_on_is_heard_at_once(tmp_path):
    checkpoint, written = new_checkpoint(), Written(tmp_path / "live.ts")
    checkpoint.step = 3
    written.live.began(checkpoint, built_model(checkpoint))
    assert written.checks == [(0.0, "brief")]


def test_a_new_phase_is_heard_from_its_first_validation_on(tmp_path):
    checkpoint, written = new_checkpoint(), Written(tmp_path / "live.ts")
    model = built_model(checkpoint)
    written.live.validated(validation(), checkpoint, model)
    written.live.phase_changed(2, "test")
    written.step_until(100.0)
    written.live.validated(validation(), checkpoint, model)
    assert [at for at, _ in written.checks] == [0.0, 100.5]


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import validation
from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model
from luthier.watching.live import LiveModel

checkpoint = new_checkpoint()
live = LiveModel(Path(sys.argv[1]), export_model, print)
live.validated(validation(), checkpoint, built_model(checkpoint))
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
live.validated(validation(), checkpoint, built_model(checkpoint))
"""


def test_a_training_that_is_killed_while_it_writes_leaves_a_whole_file(tmp_path):
    path = tmp_path / "live.ts"
    done = subprocess.run([sys.executable, "-c", KILLED, path], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert str(path) in done.stdout
    torch.jit.load(path)


def test_a_brief_check_refuses_a_model_that_is_broken(tmp_path, monkeypatch):
    checkpoint, said = new_checkpoint(), []
    script = exporting.script

    def broken(exported):
        scripted = script(copy.deepcopy(exported))
        with torch.no_grad():
            next(p for p in scripted.parameters() if p.dim() > 1).mul_(1.5)
        return scripted

    monkeypatch.setattr(exporting, "script", broken)
    live = LiveModel(tmp_path / "live.ts", export_model, print, said.append)
    live.validated(validation(), checkpoint, built_model(checkpoint))
    assert "differs from offline" in said[0]
    assert not (tmp_path / "live.ts").exists()
