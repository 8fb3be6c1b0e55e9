"""What a person names: runs by their checkpoints, sounds that were moved, one sound, places to write."""

import os
import shutil
import signal
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from luthier.audio.rendering import render_tone_corpus
from luthier.cli.main import main
from luthier.runs.checkpoints import load_checkpoint
from luthier.trainer.checkpoint import save_checkpoint
from luthier.trainer.loop import Trainer


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with sounds and a run of two steps of `tiny`, exported; the cache lies beside them."""
    folder = tmp_path_factory.mktemp("places")
    render_tone_corpus(folder / "sounds", 0.2)
    soundfile.write(folder / "voice.wav", 0.3 * np.sin(np.arange(20000) / 20), 44100)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LUTHIER_CACHE", str(folder / "cache"))
        words = ["train", str(folder / "sounds"), "--run", str(folder / "run"), "--preset", "tiny", "--steps", "2"]
        assert main([*words, "--batch", "2", "--threads", "1", "--previews", "0"]) == 0
        assert main(["export", str(folder / "run" / "checkpoint.ckpt")]) == 0
    return folder


@pytest.fixture
def place(made, tmp_path, monkeypatch):
    """A copy of that folder, in which the run remembers where its sounds were, and where we are."""
    shutil.copytree(made, tmp_path / "place")
    monkeypatch.setenv("LUTHIER_CACHE", str(tmp_path / "place" / "cache"))
    monkeypatch.chdir(tmp_path / "place")
    checkpoint = load_checkpoint(Path("run"))
    checkpoint.corpus["folder"] = "sounds"
    for name in ("checkpoint.ckpt", "best.ckpt"):
        save_checkpoint(Path("run") / name, checkpoint)
    return tmp_path / "place"


@pytest.fixture
def refused(capsys):
    """The one line that is said when some words are refused."""

    def line(*words):
        capsys.readouterr()
        assert main([str(word) for word in words]) == 2
        said = capsys.readouterr().err.strip()
        assert len(said.splitlines()) == 1 and "Traceback" not in said, said
        return said

    return line


def said(capsys, *words):
    capsys.readouterr()
    assert main([str(word) for word in words]) == 0
    return capsys.readouterr().out


def test_a_checkpoint_is_taken_for_its_run_by_every_command(place, capsys, refused):
    assert (place / "run" / "model.ts").is_file(), "export"
    assert "wrote run/report.html" in said(capsys, "report", "run/checkpoint.ckpt")
    assert "wrote run/evaluation.csv" in said(capsys, "evaluate", "run/best.ckpt", "--crops", "2")
    assert "wrote run/listen.html" in said(capsys, "listen", "run/checkpoint.ckpt", "--excerpts", "1", "--seconds", "1")
    resumed = said(capsys, "train", "--resume", "run/checkpoint.ckpt", "--steps", "3", "--threads", "1")
    assert "resuming run at step" in resumed
    started = ["train", "sounds", "--run", "other", "--steps", "1", "--batch", "2", "--threads", "1"]
    assert "starting from run" in said(capsys, *started, "--from", "run/checkpoint.ckpt")
    assert "prior: " in said(capsys, "train", "--prior", "run/checkpoint.ckpt", "--steps", "1", "--threads", "1")
    assert "not from best.ckpt: name run, or start another run" in refused("train", "--resume", "run/best.ckpt")


def test_moved_sounds_are_used_as_they_were_decoded(place, capsys):
    (place / "sounds").rename(place / "elsewhere")
    again = said(capsys, "train", "--resume", "run", "--steps", "3", "--threads", "1")
    assert "is not there any more, using what was decoded of it" in again and "done: 3 steps" in again
    assert "done: 1 steps" in said(capsys, "train", "--prior", "run", "--steps", "1", "--threads", "1")
    assert "held-out crops" in said(capsys, "evaluate", "run", "--crops", "2")


def test_moved_sounds_that_are_not_decoded_any_more_can_be_named(place, capsys, refused):
    (place / "sounds").rename(place / "elsewhere")
    shutil.rmtree(place / "cache")
    for words in (["train", "--resume", "run", "--steps", "4"], ["train", "--prior", "run"], ["evaluate", "run"]):
        line = refused(*words)
        assert "sounds is not there any more" in line and "Name the folder where the sounds are now" in line
    words = ["train", "--resume", "run", "elsewhere", "--steps", "3", "--threads", "1"]
    assert "done: 3 steps" in said(capsys, *words)
    shutil.rmtree(place / "cache")
    assert "done: 4 steps" in said(capsys, "train", "--resume", "run", "--steps", "4", "--threads", "1"), "it remembers"
    assert "done: 1 steps" in said(capsys, "train", "--prior", "run", "elsewhere", "--steps", "1", "--threads", "1")


def test_a_run_that_goes_on_with_other_sounds_says_so(place, capsys):
    soundfile.write(place / "sounds" / "more.wav", 0.3 * np.sin(np.arange(200000) / 30), 44100)
    again = said(capsys, "train", "--resume", "run", "--steps", "3", "--threads", "1")
    assert "sounds: 1 are new to this run, 0 are no longer there" in again


def test_labels_that_are_gone_with_the_sounds_are_asked_for(place, refused, capsys):
    (sound,) = (place / "sounds").glob("*.wav")
    (place / "sounds" / "labels.csv").write_text(f"file,level\n{sound.name},1\n")
    said(capsys, "train", "--resume", "run", "--steps", "3", "--threads", "1")
    shutil.rmtree(place / "sounds")
    assert "is gone, and the labels of the sounds with it" in refused("train", "--resume", "run", "--steps", "4")


def test_one_sound_is_learned_from_and_gives_its_name(place, capsys):
    words = ["train", "voice.wav", "--preset", "tiny", "--steps", "1", "--batch", "2", "--threads", "1"]
    assert "1 files accepted" in said(capsys, *words)
    assert (place / "runs" / "voice" / "checkpoint.ckpt").is_file()


def test_the_reason_for_the_voices_follows_the_table_and_is_not_said_of_nothing(place, capsys, refused, monkeypatch):
    reason = "of what is loud are tones"
    words = ["--steps", "1", "--batch", "2", "--threads", "1", "--previews", "0"]
    lines = said(capsys, "train", "voice.wav", "--run", "r", *words).splitlines()
    table = next(number for number, line in enumerate(lines) if "files accepted" in line)
    assert table < next(number for number, line in enumerate(lines) if reason in line)
    (place / "wrong").mkdir()
    soundfile.write(place / "wrong" / "a.wav", 32767 * np.sin(np.arange(200000) / 30), 44100, subtype="FLOAT")
    assert main(["train", "wrong", "--run", "r2", *words]) == 2
    captured = capsys.readouterr()
    assert "normalise it to full scale" in captured.err and reason not in captured.out + captured.err


@pytest.mark.parametrize(("name", "container"), [("x.wav", "WAV"), ("x.FLAC", "FLAC"), ("x.aiff", "AIFF")])
def test_render_writes_what_the_name_says(place, capsys, name, container):
    said(capsys, "render", "run/model.ts", "voice.wav", "-o", name)
    assert soundfile.info(name).format == container and soundfile.info(name).frames == 20000


def test_render_names_a_file_in_a_folder(place, capsys):
    assert "wrote new/voice-run.wav" in said(capsys, "render", "run/model.ts", "voice.wav", "-o", "new/")
    assert "wrote voice-run.wav" in said(capsys, "render", "run/model.ts", "voice.wav", "-o", ".")


def test_render_refuses_what_it_cannot_write_or_play(place, refused):
    soundfile.write("empty.wav", np.zeros(0), 44100)
    render = ["render", "run/model.ts"]
    assert "must end in .wav or .flac or .aiff" in refused(*render, "voice.wav", "-o", "x.mp3")
    assert "it is the sound that is played" in refused(*render, "voice.wav", "-o", "voice.wav")
    assert "empty.wav holds no samples: give a sound with something in it" in refused(
        *render, "empty.wav", "-o", "x.wav"
    )
    assert not list(place.glob("*x.wav")) and not list(place.glob(".*"))


def test_render_says_what_is_wrong_with_the_sound(place, capsys):
    y = 0.3 * np.sin(np.arange(20000) / 20)
    soundfile.write("stereo.wav", np.stack([y, -y], 1), 44100)
    assert main(["render", "run/model.ts", "stereo.wav", "-o", "o.wav"]) == 0
    assert "stereo.wav: its channels cancel in mono" in capsys.readouterr().err


class Foreign(torch.nn.Module):
    """A model in the public contract, twice as loud as what it hears."""

    def __init__(self, sample_rate: int | None) -> None:
        super().__init__()
        self.register_buffer("forward_params", torch.tensor([1, 1, 1, 1]))
        if sample_rate:
            self.register_buffer("sr", torch.tensor(sample_rate))
            self.sampling_rate = sample_rate

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return 2.0 * x

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["forward"]


def test_files_of_other_makers_render_too_and_can_be_inspected(place, capsys, refused):
    torch.jit.save(torch.jit.script(Foreign(None)), "foreign.ts")  # type: ignore[no-untyped-call]
    out = said(capsys, "render", "foreign.ts", "voice.wav", "-o", "loud.wav")
    assert "does not say its rate: it plays at the 44100 Hz of the sound" in out and "torch engine" in out
    assert np.allclose(soundfile.read("loud.wav")[0], 2 * soundfile.read("voice.wav")[0], atol=1e-6)
    shown = said(capsys, "inspect", "foreign.ts")
    assert "made by another tool" in shown and "forward" in shown
    line = refused("evaluate", "foreign.ts", "sounds")
    assert "another tool made it" in line and "may still play" not in line


class Picky(Foreign):
    """Hears four frames or nothing, as models with a window inside do; nn~ plays it with a block of 2048."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return 2.0 * x.reshape(1, 4, 512).reshape(1, 1, -1)


def test_a_model_that_runs_at_some_blocks_only_is_rendered_at_one_of_them(place, capsys):
    torch.jit.save(torch.jit.script(Picky(44100)), "picky.ts")  # type: ignore[no-untyped-call]
    said(capsys, "render", "picky.ts", "voice.wav", "-o", "loud.wav", "--block", "512")
    assert np.allclose(soundfile.read("loud.wav")[0], 2 * soundfile.read("voice.wav")[0], atol=1e-6)


class Listening(torch.nn.Module):
    """Makes values of sound, and no sound."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("loudness_params", torch.tensor([1, 1, 1, 512]))

    @torch.jit.export
    def loudness(self, x: torch.Tensor) -> torch.Tensor:
        return x.reshape(1, -1, 512).mean(-1).unsqueeze(0)

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["loudness"]


def test_a_model_that_makes_no_sound_is_not_rendered_and_says_what_it_has(place, refused):
    torch.jit.save(torch.jit.script(Listening()), "listening.ts")  # type: ignore[no-untyped-call]
    line = refused("render", "listening.ts", "voice.wav", "-o", "x.wav")
    assert "listening.ts makes no sound of sound, only loudness" in line


def test_what_cannot_be_played_is_not_said_to_be_playable(place, refused):
    torch.save({"weights": torch.zeros(3)}, "weights.ts")
    for words in (["inspect", "weights.ts"], ["render", "weights.ts", "voice.wav", "-o", "x.wav"]):
        assert "may still play" not in refused(*words)


def test_a_stop_before_the_first_checkpoint_says_how_to_begin_again(place, capsys, monkeypatch):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(Trainer, "begin", interrupted)
    words = ["train", "sounds", "--run", "my run", "--preset", "tiny", "--steps", "5"]
    assert main(words) == 130
    line = capsys.readouterr().err.splitlines()[-1]
    assert "interrupted before the first checkpoint, nothing is saved; start again with" in line
    assert line.endswith("train sounds --run 'my run' --preset tiny --steps 5")
    capsys.readouterr()
    monkeypatch.setattr(Trainer, "train", interrupted)
    assert main(["train", "--resume", "run", "--steps", "5"]) == 130
    assert "go on from the last checkpoint with" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("name", ["with blank", "Größe-鈴", "new\nline", "-dash", "~tilde", "a'quote\"s"])
def test_any_name_of_a_folder_works(made, tmp_path, monkeypatch, capsys, name):
    monkeypatch.setenv("LUTHIER_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).mkdir()
    shutil.copy(made / "voice.wav", tmp_path / name / f"{name}.wav")
    words = ["train", f"./{name}", "--run", f"./{name}/run", "--preset", "tiny", "--steps", "1", "--batch", "2"]
    out = said(capsys, *words, "--threads", "1", "--previews", "0")
    assert "1 files accepted" in out and "\nline" not in out
    render = ["render", made / "run" / "model.ts", f"./{name}/{name}.wav", "-o", f"./{name}/out.wav"]
    said(capsys, *render)
    assert soundfile.info(Path(name, "out.wav")).frames == 20000


@pytest.mark.parametrize(("setting", "sentence"), [
    ("model.voices=many", "model.voices is 'many': it must be"),
    ("model.voices=1.5", "model.voices is 1.5: it must be"),
    ("train.batch=8.5", "train.batch is 8.5: it must be a whole number"),
    ("train.learning_rate=fast", "train.learning_rate is 'fast': it must be a number"),
    ("train.seed=true", "train.seed is true: it must be a whole number"),
    ("train.nothing=1", "train.nothing is unknown"),
    ("nothing", "write NAME=VALUE"),
])  # fmt: skip
def test_values_of_a_wrong_kind_are_refused_with_the_right_one(place, refused, setting, sentence):
    assert sentence in refused("train", "sounds", "--run", "r", "--set", setting)
    assert not os.path.exists("r")
