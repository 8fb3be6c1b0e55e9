"""A checkpoint that was changed, or cut, or is of another time, is read or refused in a sentence."""

import dataclasses
from pathlib import Path

import pytest
import torch

from luthier.cli.main import main
from luthier.errors import UserError
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.training import CodecTrainConfig
from luthier.runs.checkpoints import built_model, load_checkpoint, new_checkpoint
from luthier.runs.training import resumed
from luthier.trainer.checkpoint import save_checkpoint

DATA = Path(__file__).parents[2] / "data" / "430d84e"
SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)


@pytest.fixture
def written(tmp_path):
    """Write a checkpoint after `change` has changed its fields; the file."""
    path = save_checkpoint(tmp_path, new_checkpoint("rave", "tiny", SMALL, CodecTrainConfig(steps=4, minutes=0.0)))

    def write(change) -> Path:
        plain = torch.load(path, weights_only=True)
        change(plain)
        torch.save(plain, path)
        return path

    return write


CHANGES = {
    "an unknown field": (lambda plain: plain.update(stp=1), "has a field 'stp', which is unknown: did you mean step?"),
    "no model": (lambda plain: plain.pop("model"), "has no field 'model'"),
    "no preset": (lambda plain: plain.pop("preset"), "has no field 'preset'"),
    "no family": (lambda plain: plain.pop("family"), "not a luthier checkpoint"),
    "another family": (lambda plain: plain.update(family="bank"), "the family 'bank', which is not here"),
    "a list for a family": (lambda plain: plain.update(family=["rave"]), "not a luthier checkpoint"),
    "a newer format": (lambda plain: plain.update(format_version=99), "checkpoint format 99"),
    "a word for a format": (lambda plain: plain.update(format_version="x"), "checkpoint format 'x'"),
    "a text for a step": (lambda plain: plain.update(step="many"), "step is 'many': it must be a whole number"),
    "a list for weights": (lambda plain: plain.update(model=[1]), "model is "),
    "a number for a history": (lambda plain: plain.update(history=3), "history is 3"),
    "a list for a shape": (lambda plain: plain.update(model_config=[1]), "model is [1]: it must be a group"),
    "nothing for a training": (lambda plain: plain.update(train_config=None), "train is None: it must be a group"),
    "a misspelt shape": (lambda plain: plain["model_config"].update(ratio=[1]), "model.ratio is unknown: did you mean"),
    "a wrong shape": (lambda plain: plain["model_config"].update(capacity=0), "model.capacity is 0"),
    "a wrong type": (lambda plain: plain["train_config"].update(batch="x"), "train.batch is 'x'"),
    "a wrong weight": (lambda plain: plain["train_config"]["weights"].update(kl=-1), "train.weights.kl is -1"),
    "an old one without a budget": (
        lambda plain: (plain.update(format_version=2), plain.update(train_config=3)),
        "not a luthier checkpoint, or damaged",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_checkpoint_that_was_changed_is_refused_in_one_line(written, capsys, name):
    change, words = CHANGES[name]
    path = written(change)
    with pytest.raises(UserError) as refused:
        load_checkpoint(path.parent)
    assert words in str(refused.value)
    assert main(["export", str(path.parent)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(path) in said


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain["model"].popitem(),
        lambda plain: plain["model"].update(wibble=torch.zeros(1)),
        lambda plain: plain["model_config"].update(capacity=8),
        lambda plain: plain["model"].update({next(iter(plain["model"])): torch.zeros(1)}),
        lambda plain: plain["model"].update({next(iter(plain["model"])): "text"}),
    ],
    ids=["one less", "one more", "another shape", "a short one", "a text"],
)
def test_weights_of_another_shape_are_refused_in_one_line(written, change):
    checkpoint = load_checkpoint(written(change))
    with pytest.raises(UserError, match="are not those of a rave of its shape") as refused:
        built_model(checkpoint)
    assert "\n" not in str(refused.value)


def test_a_value_of_an_older_luthier_that_is_refused_today_stays_and_is_told(written, capsys):
    def change(plain):
        plain["format_version"] = 2
        del plain["rate"], plain["watched"]
        plain["train_config"] |= {"seed": -1, "validation_length": 1000}

    path = written(change)
    checkpoint = load_checkpoint(path)
    said = capsys.readouterr().err
    assert f"{path}: train.seed is -1: it must be a whole number from 0" in said
    assert "it was allowed when this run began, and stays" in said
    assert (checkpoint.train_config.seed, checkpoint.train_config.validation_length) == (-1, 1000)
    assert resumed(path.parent, {"steps": 9, "minutes": 0.0}).train_config.steps == 9
    with pytest.raises(UserError, match=r"train\.steps is -3"):
        resumed(path.parent, {"steps": -3, "minutes": 0.0})


@pytest.mark.parametrize("path", sorted(DATA.glob("*/checkpoint.ckpt")), ids=lambda path: path.parent.name)
def test_every_run_of_before_is_read_without_a_word(path, capsys):
    checkpoint = load_checkpoint(path)
    assert capsys.readouterr().err == ""
    assert dataclasses.is_dataclass(checkpoint.model_config)
