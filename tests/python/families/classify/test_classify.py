"""A classifier learns labels by the ordinary command, and says which sounds it confuses."""

import numpy as np
import pytest
import soundfile
import torch

from luthier.cli.main import main
from luthier.families.classify.labels import labelled
from luthier.families.classify.verdicts import Verdicts, verdict
from luthier.runs.checkpoints import load_checkpoint

RATE = 16000
EASY = [
    "train.disturbance.narrow_probability=0",
    "train.disturbance.colour_db=3",
    "train.augmentation.speed_probability=0",
]
SMALL = ["model.sample_rate=16000", "model.highest_hz=7000", "model.bands=16", "model.width=12", "model.dilations=[1]"]
SMALL += [
    "train.crop_length=8192",
    "train.validation_length=8192",
    "train.batch=8",
    "train.average_decay=0.9",
    "train.learning_rate=0.01",
]


@pytest.fixture
def sounds(tmp_path):
    """Low and high tones in two sub-folders, and one high tone in the wrong one."""
    time = np.arange(RATE) / RATE
    for number in range(24):
        label, hz = ("low", 200 + 10 * number) if number % 2 else ("high", 2000 + 50 * number)
        (tmp_path / "sounds" / label).mkdir(parents=True, exist_ok=True)
        tone = sum(np.sin(2 * np.pi * k * hz * time) / k for k in (1, 2, 3))
        soundfile.write(tmp_path / "sounds" / label / f"{number:02d}.wav", 0.1 * tone, RATE)
    return tmp_path / "sounds"


def trained(sounds, run, *more):
    words = ["train", str(sounds), "--model", "classify", "--run", str(run), "--threads", "1", *more]
    return main([*words, "--steps", "120", *(f"--set={setting}" for setting in SMALL + EASY)])


def test_it_learns_the_sub_folders_and_tells_how_often_it_is_right(sounds, tmp_path, capsys):
    assert trained(sounds, tmp_path / "run") == 0
    assert "step 120: held-out loss" in (said := capsys.readouterr().out)
    assert said.count("held-out sounds right") == 2
    checkpoint = load_checkpoint(tmp_path / "run")
    assert checkpoint.model_config.labels == ("high", "low")
    assert checkpoint.model_config.column == "folder"
    first, last = checkpoint.history[0], checkpoint.history[-1]
    assert last["accuracy"] == 1.0 and last["validation_loss"] < 0.5 * first["validation_loss"]
    assert main(["export", str(tmp_path / "run")]) == 0
    assert "model delay 0 samples" in capsys.readouterr().out
    assert main(["evaluate", str(tmp_path / "run")]) == 2
    assert "listens and makes no sound" in capsys.readouterr().err


def test_a_pattern_of_names_gives_the_labels_too(sounds, tmp_path):
    assert trained(sounds, tmp_path / "run", "--labels", "{height}/{_}") == 0
    assert load_checkpoint(tmp_path / "run").model_config.column == "height"


def test_a_folder_without_two_labels_is_refused_with_what_to_do(sounds, tmp_path, capsys):
    assert trained(sounds / "low", tmp_path / "run") == 2
    assert "sub-folder" in capsys.readouterr().err
    (sounds / "beside.wav").write_bytes((sounds / "low" / "01.wav").read_bytes())
    assert trained(sounds, tmp_path / "run") == 2
    assert "beside the sub-folders" in capsys.readouterr().err


def test_labels_that_are_given_are_kept(sounds):
    assert labelled(sounds, "auto", {"labels": ["a", "b"]}) == {}


def test_the_table_of_confusion_names_pairs_and_files_the_most_frequent_first():
    names = ["a1", "a2", "b1", "b2", "c1"]
    verdicts = Verdicts(names, [0, 0, 1, 1, 2], [1, 1, 1, 0, 2], ["a", "b", "c"])
    assert verdicts.right == 2 and verdicts.accuracy == 0.4
    assert verdicts.lines() == (
        "  a was taken for b: 2 of 2 sounds (a1, a2)",
        "  b was taken for a: 1 of 2 sounds (b2)",
    )


def test_a_sound_is_what_it_is_most_of_where_it_is_heard():
    logits = torch.tensor([[2.0, 2.0, -9.0], [0.0, 0.0, 9.0], [5.0, 5.0, 5.0]])
    assert verdict(logits, torch.tensor([True, True, False])) == 0
    assert verdict(logits, torch.tensor([False, False, True])) == 1
