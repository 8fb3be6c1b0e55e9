"""A family whose task learns a label, by the ordinary commands."""

import numpy as np
import pytest
import soundfile

from luthier.cli.main import main
from luthier.families.table import FOLDERS
from luthier.runs.checkpoints import load_checkpoint

# hears how many partials a tone has from the power of what its encoder finds; the sound itself it does not learn
FAMILY = """
from dataclasses import dataclass
import torch
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.families.chain import ChainModel, ChainTask, Rebuilding
from luthier.families.family import Family
from luthier.families.rave.training import CodecTrainConfig
from luthier.trainer.task import Measured


@dataclass(frozen=True)
class Config:
    sample_rate: int = 16000
    channels: int = 1


class Listener(ChainModel):
    def __init__(self, config):
        ends = (StreamingConv1d(1, 8, 64, stride=32), StreamingConvTranspose1d(8, 1, 64, stride=32))
        super().__init__(config, 32, 8, *ends)
        self.head = torch.nn.Linear(8, 1)

    def partials(self, audio):
        power = self.encode(audio / audio.square().mean((1, 2), keepdim=True).sqrt()).square().mean(-1)
        return self.head(torch.log(power + 1e-4))[:, 0]


class Learning(Rebuilding):
    def step(self, batch, moment):
        error = (self.model.partials(batch.audio) - batch.columns["partials"]).square().mean()
        self.learned.gather(error)
        self.learned.update(self.config.learning_rate)
        return {"error": error}


class Task(ChainTask):
    watched = "label_error"
    learners = (Learning, Learning)

    def begin(self):
        pass

    def measure(self, model, phase):
        with torch.no_grad():
            told = model.partials(self.validation.audio.to(self.fabric.device)).cpu()
        error = float((told - self.validation.columns["partials"]).abs().mean())
        return Measured({self.watched: error}, f"error {error:.2f} partials")


FAMILY = Family("listener", Config, CodecTrainConfig, Listener, Task)
"""
SETTINGS = ["--set=train.crop_length=4096", "--set=train.validation_length=8192", "--set=train.learning_rate=0.03"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Tones called after the number of their partials, some of them wrongly."""
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "listener.py").write_text(FAMILY)
    monkeypatch.setenv(FOLDERS, str(tmp_path / "families"))
    (tmp_path / "sounds").mkdir()
    time = np.arange(16000) / 16000
    for note in range(48, 72):
        partials = 1 + 7 * (note % 2)
        phase = 2 * np.pi * 440 * 2 ** ((note - 69) / 12) * time
        tone = sum(np.sin(k * phase) for k in range(1, partials + 1))
        soundfile.write(tmp_path / "sounds" / f"{partials}-{note}.wav", 0.1 * tone, 16000)
    soundfile.write(tmp_path / "sounds" / "many-60.wav", 0.1 * np.sin(100 * time), 16000)
    return tmp_path


def test_a_task_learns_a_label_and_the_run_keeps_to_its_labels(folder, capsys):
    run, sounds = folder / "run", folder / "sounds"
    steps = ["--steps", "80", "--threads", "1"]
    pattern = "{partials}-{note}"
    words = ["train", str(sounds), "--model", "listener", "--run", str(run), "--labels", pattern, *steps, *SETTINGS]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "many-60.wav  (its name: partials 'many' is no number)" in said
    assert "labels from {partials}-{note}: partials (number), note (note)" in said
    history = load_checkpoint(run).history
    assert history[0]["label_error"] > 2 and history[-1]["label_error"] < 1.5

    assert main(["train", "--resume", str(run), "--steps", "82", "--threads", "1"]) == 0
    assert main(["train", "--resume", str(run), "--labels", "folders"]) == 2
    assert "leave out --labels" in capsys.readouterr().err
    for path in list(sounds.iterdir()):
        path.rename(sounds / path.name.replace("8-", "eight-"))
    assert main(["train", "--resume", str(run), "--steps", "90"]) == 2
    assert "are not those that this run began with" in capsys.readouterr().err


def test_every_file_is_listed_when_it_is_asked_for(folder, capsys):
    for note in range(20):
        rng = np.random.default_rng(note)
        soundfile.write(folder / "sounds" / f"2-{72 + note}.wav", 0.1 * rng.standard_normal(1600), 16000)
    words = ["train", str(folder / "sounds"), "--model", "listener", "--steps", "1", "--threads", "1", *SETTINGS]
    words += ["--labels", "{partials}-{note}"]
    said = []
    for name, more in (("few", []), ("all", ["--all-files"])):
        assert main([*words, "--run", str(folder / name), *more]) == 0
        said.append(capsys.readouterr().out)
    assert "... and 4 more; --all-files shows them" in said[0] and "8-71.wav" not in said[0]
    assert "--all-files" not in said[1] and "8-71.wav" in said[1]
