"""A family of ten lines in a folder of its own trains, exports, streams and plays by the ordinary commands."""

import numpy as np
import pytest
import soundfile

from luthier.audio.rendering import render_tone_corpus
from luthier.cli.main import main
from luthier.contract.model_file import read_spec
from luthier.contract.native_check import native_streamer
from luthier.errors import UserError
from luthier.families.table import FOLDERS, family, family_names

TEN_LINES = """
from dataclasses import dataclass
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.families.chain import ChainModel, chain_family
@dataclass(frozen=True)
class Config: sample_rate: int = 16000; channels: int = 1
class Bank(ChainModel):
    def __init__(self, config):
        ends = (StreamingConv1d(1, 8, 64, stride=32), StreamingConvTranspose1d(8, 1, 64, stride=32))
        super().__init__(config, 32, 8, *ends)
FAMILY = chain_family("bank", Config, Bank)
"""
SETTINGS = {
    "train.crop_length": 2048,
    "train.scales": "[512, 128]",
    "train.validation_length": 4096,
    "train.validation_crops": 2,
    "train.learning_rate": 0.01,
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    assert len(TEN_LINES.strip().splitlines()) == 10
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "bank.py").write_text(TEN_LINES)
    monkeypatch.setenv(FOLDERS, str(tmp_path / "families"))
    render_tone_corpus(tmp_path / "sounds", 0.2)
    return tmp_path


def luthier(*words: object) -> None:
    assert main([str(word) for word in words]) == 0


def test_it_trains_exports_streams_and_plays_by_the_ordinary_commands(folder, capsys):
    run, settings = folder / "run", [f"--set={name}={value}" for name, value in SETTINGS.items()]
    luthier("train", folder / "sounds", "--model", "bank", "--run", run, "--steps", 60, "--threads", 1, *settings)
    assert "bank, preset bank: " in capsys.readouterr().out
    luthier("train", "--resume", run, "--steps", 62, "--threads", 1)
    luthier("export", run)
    said = capsys.readouterr().out
    assert "streamed = offline" in said
    if native_streamer() is not None:
        assert "checked: native engine = TorchScript" in said
    spec = read_spec(run / "model.ts")
    assert (spec.family, list(spec.methods), spec.hop_length) == ("bank", ["encode", "decode", "forward"], 32)
    luthier("inspect", run / "model.ts")
    luthier("evaluate", run, "--crops", 2)
    if native_streamer() is not None:
        voice = np.sin(np.arange(16000) * 0.1).astype(np.float32) * 0.5
        soundfile.write(folder / "voice.wav", voice, 16000)
        luthier("render", run / "model.ts", folder / "voice.wav", "-o", folder / "out.wav")
        assert np.abs(soundfile.read(folder / "out.wav")[0]).max() > 0.01


def test_it_is_listed_beside_those_of_luthier(folder):
    assert "bank" in family_names()
    assert family("bank").name == "bank"


def test_a_file_without_a_record_and_an_unknown_name_are_refused_in_words(folder):
    (folder / "families" / "empty.py").write_text("")
    with pytest.raises(UserError, match="a file of a family defines FAMILY"):
        family("empty")
    with pytest.raises(UserError, match="the family 'violin' is unknown: choose one of bank, chords, classify, codes"):
        family("violin")


def test_a_file_does_not_replace_a_family_of_luthier(folder):
    (folder / "families" / "rave.py").write_text("FAMILY = 3")
    assert family("rave").name == "rave"
