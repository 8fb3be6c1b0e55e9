"""`--from`: settings come from the other run unless a preset is named, and what is taken over is said."""

import pytest
import torch
from tests.python.trainer.runs import MODEL, new_checkpoint

from luthier.configuration import to_config
from luthier.errors import UserError
from luthier.families.presets import read_preset
from luthier.families.rave.model import Rave, RaveConfig
from luthier.families.rave.training import CodecTrainConfig
from luthier.runs.checkpoints import built_model
from luthier.runs.finetuning import settings, start_from
from luthier.trainer.checkpoint import Checkpoint


def started(source: Checkpoint, **changes: object) -> tuple[Checkpoint, list[str]]:
    """A run with the settings of `source` but for `changes`, begun from it; and what was said."""
    preset, values = settings(None, source)
    model = to_config(RaveConfig, values["model"] | changes, "model")
    train = to_config(CodecTrainConfig, values["train"], "train")
    torch.manual_seed(5)
    checkpoint = Checkpoint(values["family"], preset, model, train, Rave(model).state_dict())
    said: list[str] = []
    start_from(checkpoint, source, "runs/cello", said.append)
    return checkpoint, said


def test_without_a_preset_the_settings_are_those_of_the_source():
    source = new_checkpoint(learning_rate=1e-4)
    checkpoint, said = started(source)
    assert checkpoint.preset == source.preset
    assert checkpoint.model_config == source.model_config == MODEL
    assert checkpoint.train_config == source.train_config
    assert (checkpoint.step, checkpoint.history, checkpoint.learning) == (0, [], {})
    assert all(torch.equal(value, source.model[name]) for name, value in checkpoint.model.items())
    assert "starting from runs/cello/checkpoint.ckpt (preset test, 0 steps)" in said[0]
    assert not any("warning" in line for line in said)


def test_a_named_preset_is_that_preset():
    assert settings("tiny", new_checkpoint()) == ("tiny", read_preset("tiny"))
    assert settings(None, None) == ("ddsp", read_preset("ddsp"))
    with pytest.raises(UserError, match="'huge' is unknown"):
        settings("huge", new_checkpoint())


def test_another_sample_rate_is_taken_with_a_warning_that_says_what_will_be_heard():
    _, said = started(new_checkpoint(), sample_rate=48000)
    (warning,) = [line for line in said if "warning" in line]
    assert "learnt at 44100 Hz goes on at 48000 Hz" in warning
    assert "1.5 semitones higher" in warning
    _, said = started(new_checkpoint(), sample_rate=22050)
    assert any("12.0 semitones lower" in line for line in said)


def test_stereo_from_mono_takes_what_is_away_from_the_sound():
    checkpoint, said = started(new_checkpoint(), channels=2)
    assert any("a stereo model starts from a mono one" in line for line in said)
    built_model(checkpoint)  # loads strictly
