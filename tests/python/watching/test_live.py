"""The live model is always a whole one, and the newest that passed its check."""

import pytest
import torch
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import validation

from luthier.contract.check import CheckFailedError
from luthier.errors import UserError
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
    def failing(*_):
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
