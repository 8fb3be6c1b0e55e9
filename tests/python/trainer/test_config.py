"""Presets, configurations and schedules."""

import pytest

from luthier.configuration import changed, to_config
from luthier.errors import UserError
from luthier.families.presets import preset_names, read_preset
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.training import CodecTrainConfig, LossWeights, kl_weight, waveform_weight
from luthier.families.table import family
from luthier.runs.checkpoints import load_checkpoint
from luthier.trainer.schedule import Moment, learning_rate, progress_share


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_makes_its_configurations(name):
    preset = read_preset(name)
    kind = family(preset["family"])
    to_config(kind.config, preset["model"], "model")
    to_config(kind.training, preset["train"], "train")


def test_an_unknown_preset_names_those_there_are():
    with pytest.raises(UserError, match=r"'huge' is unknown: choose one of .*tiny"):
        read_preset("huge")


def test_a_misspelt_setting_names_the_right_ones():
    with pytest.raises(UserError, match=r"train\.stepz is unknown: did you mean train\.steps\?"):
        to_config(CodecTrainConfig, {"stepz": 3}, "train")


def test_a_refused_value_says_where_it_stood():
    with pytest.raises(UserError, match=r"model\.channels is 7: it must be one of 1, 2"):
        to_config(RaveConfig, {"channels": 7}, "model")


def test_lists_become_tuples_and_maps_become_configurations():
    config = to_config(CodecTrainConfig, {"scales": [64, 32], "augmentation": {"gain_db": 6.0}}, "train")
    assert config.scales == (64, 32)
    assert config.augmentation.gain_db == 6.0


def test_a_run_is_as_far_as_the_further_of_steps_and_time():
    config = CodecTrainConfig(steps=100, minutes=1.0)
    assert progress_share(config, 25, 6.0) == 0.25
    assert progress_share(config, 25, 30.0) == 0.5
    assert progress_share(config, 300, 0.0) == 1.0
    assert progress_share(CodecTrainConfig(steps=10, minutes=0.0), 5, 1e9) == 0.5


def test_the_learning_rate_warms_up_and_falls():
    config = CodecTrainConfig(warmup_steps=10, decay_share=0.5)
    rates = [learning_rate(1.0, config, moment) for moment in (Moment(0, 0.0), Moment(50, 0.0), Moment(50, 0.5))]
    assert rates == pytest.approx([0.1, 1.0, 1.0])
    assert learning_rate(1.0, config, Moment(50, 0.75)) == pytest.approx(0.51)
    assert learning_rate(1.0, config, Moment(50, 1.0)) == pytest.approx(0.02)


def test_a_rate_that_has_fallen_does_not_rise_again():
    config = CodecTrainConfig(warmup_steps=10, decay_share=0.5)
    assert learning_rate(1.0, config, Moment(50, 0.2, highest_rate=0.3)) == pytest.approx(0.3)


def test_loss_weights_move_between_their_ends():
    config = CodecTrainConfig(kl_warmup_steps=10, weights=LossWeights(kl=0.5, waveform=(100.0, 1.0)))
    assert (kl_weight(config, 0), kl_weight(config, 5), kl_weight(config, 99)) == (0.0, 0.25, 0.5)
    assert waveform_weight(config, Moment(0, 0.0)) == 100.0
    assert waveform_weight(config, Moment(0, 0.5)) == pytest.approx(10.0)


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
        to_config(CodecTrainConfig, {"weights": {"waveform": [60.0, 0.0]}}, "train")
