"""Presets, configurations and schedules."""

import pytest

from luthier.errors import UserError
from luthier.models.rave_config import RaveConfig
from luthier.train.checkpoint import load_checkpoint
from luthier.train.config import LossWeights, TrainConfig
from luthier.train.preset import changed, preset_names, read_preset, to_config
from luthier.train.schedule import Moment, kl_weight, learning_rate, progress_share, waveform_weight


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_makes_its_configurations(name):
    preset = read_preset(name)
    to_config(RaveConfig, preset["model"], "model")
    to_config(TrainConfig, preset["train"], "train")


def test_an_unknown_preset_names_those_there_are():
    with pytest.raises(UserError, match=r"'huge' is unknown: choose one of .*tiny"):
        read_preset("huge")


def test_a_misspelt_setting_names_the_right_ones():
    with pytest.raises(UserError, match=r"train: 'stepz' is unknown; choose among .*steps"):
        to_config(TrainConfig, {"stepz": 3}, "train")


def test_a_refused_value_says_where_it_stood():
    with pytest.raises(UserError, match="model: channels is 7"):
        to_config(RaveConfig, {"channels": 7}, "model")


def test_lists_become_tuples_and_maps_become_configurations():
    config = to_config(TrainConfig, {"scales": [64, 32], "augmentation": {"gain_db": 6.0}}, "train")
    assert config.scales == (64, 32)
    assert config.augmentation.gain_db == 6.0


def test_a_run_is_as_far_as_the_further_of_steps_and_time():
    config = TrainConfig(steps=100, minutes=1.0)
    assert progress_share(config, 25, 6.0) == 0.25
    assert progress_share(config, 25, 30.0) == 0.5
    assert progress_share(config, 300, 0.0) == 1.0
    assert progress_share(TrainConfig(steps=10, minutes=0.0), 5, 1e9) == 0.5


def test_the_learning_rate_warms_up_and_falls():
    assert learning_rate(1.0, 10, Moment(0, 0.0)) == pytest.approx(0.1)
    assert learning_rate(1.0, 10, Moment(50, 0.0)) == pytest.approx(1.0)
    assert learning_rate(1.0, 10, Moment(50, 1.0)) == pytest.approx(0.02)


def test_loss_weights_move_between_their_ends():
    config = TrainConfig(kl_warmup_steps=10, weights=LossWeights(kl=0.5, waveform=(100.0, 1.0)))
    assert (kl_weight(config, 0), kl_weight(config, 5), kl_weight(config, 99)) == (0.0, 0.25, 0.5)
    assert waveform_weight(config, 0.0) == 100.0
    assert waveform_weight(config, 0.5) == pytest.approx(10.0)


@pytest.mark.parametrize("content", [b"", b"garbage", b"junk\n", b"PK\x03\x04 half a zip"])
def test_a_damaged_checkpoint_is_refused_in_one_sentence(tmp_path, content):
    (tmp_path / "checkpoint.ckpt").write_bytes(content)
    with pytest.raises(UserError, match="not a luthier checkpoint, or damaged"):
        load_checkpoint(tmp_path)


def test_a_missing_checkpoint_says_what_to_name(tmp_path):
    with pytest.raises(UserError, match="there is no checkpoint; name the folder"):
        load_checkpoint(tmp_path)


def test_a_preset_of_ones_own_is_a_yaml_file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("family: rave\nmodel: {capacity: 8}\n")
    assert read_preset(str(path)) == {"family": "rave", "model": {"capacity": 8}, "train": {}}


@pytest.mark.parametrize(("text", "why"), [("[", "not YAML"), ("3", "says `family: rave`"), ("model: {}", "family")])
def test_a_file_that_is_no_preset_says_why(tmp_path, text, why):
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(UserError, match=why):
        read_preset(str(path))


def test_single_settings_change_a_preset_and_leave_the_original():
    preset = {"family": "rave", "model": {}, "train": {"weights": {"kl": 1.0}}}
    new = changed(preset, {"train.weights.whistle": 2.0, "model.capacity": 8})
    assert new["train"] == {"weights": {"kl": 1.0, "whistle": 2.0}}
    assert new["model"] == {"capacity": 8}
    assert preset["model"] == {}


def test_a_setting_of_nothing_says_how_to_begin():
    with pytest.raises(UserError, match=r"begin with model\. or train\."):
        changed({}, {"capacity": 3})


def test_a_waveform_weight_cannot_fall_to_nought():
    with pytest.raises(UserError, match="both must be above 0, or both 0"):
        to_config(TrainConfig, {"weights": {"waveform": [60.0, 0.0]}}, "train")
