"""The demo, whole: sounds in, model and sound of a real Pd out."""

import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import luthier_streaming
import numpy as np
import pytest
import soundfile

from luthier.audio.reading import read_audio
from luthier.audio.rendering import render_tone_corpus
from luthier.cli.main import main


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo on a person's own files, cut short."""
    folder = tmp_path_factory.mktemp("demo")
    render_tone_corpus(folder / "my sounds", 0.5)
    noise = 0.2 * np.random.default_rng(0).standard_normal((40_000, 2))
    soundfile.write(folder / "my voice.wav", noise, 48_000)
    words = ["demo", "--sounds", str(folder / "my sounds"), "--input", str(folder / "my voice.wav")]
    words += ["--out", str(folder / "out"), "--minutes", "0.03"]
    assert main(words) == 0
    return folder, words


def test_it_names_what_it_wrote_and_sums_up_in_one_line(demo, capsys):
    folder, words = demo
    assert main(words) == 0
    said = capsys.readouterr().out
    for name in ("model.ts", "output.wav", "spectrograms.png", "play.pd", "listen.html"):
        assert (folder / "out" / name).stat().st_size > 0
        assert name in said
    last = said.strip().splitlines()[-1]
    assert "x real time" in last
    assert "latency 4928 samples" in last
    assert "late blocks 0" in last
    assert "is trained already" in said


def test_what_pd_played_is_what_the_engine_plays_in_python(demo):
    out = demo[0] / "out"
    sound = read_audio(out / "input.wav", 44_100, 1)
    heard = read_audio(out / "output.wav", 44_100, 1)
    streamer = luthier_streaming.Streamer(str(out / "model.ts"), "forward", 2048)
    streamer.set("adapt", [1.0])
    frames = heard.shape[1]
    padded = np.pad(sound, ((0, 0), (0, frames - sound.shape[1])))
    expected = streamer.process(np.ascontiguousarray(padded))
    assert np.abs(heard).max() > 1e-3
    assert np.abs(heard - expected).max() <= 1e-4


def test_the_page_needs_nothing_beside_it_and_has_a_player_and_a_picture_of_each_sound(demo):
    page = (demo[0] / "out" / "listen.html").read_text("utf-8")
    assert page.count('<audio controls preload="none" src="data:audio/flac;base64,') == 3
    assert page.count('src="data:image/webp;base64,') == 3
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', page))
    assert "://" not in page
    assert "luthier" in page


def test_what_is_next_names_files_that_are_there(demo, capsys):
    folder, words = demo
    assert main(words) == 0
    commands = [line[6:] for line in capsys.readouterr().out.splitlines() if line.startswith("next: ")]
    assert [Path(shlex.split(command)[0]).name for command in commands] == ["pd", "luthier", "luthier", "luthier"]
    for command, written in ((commands[1], "changed.wav"), (commands[2], "compared.html")):
        assert main(shlex.split(command)[1:]) == 0
        assert (folder / "out" / written).stat().st_size > 0
    patch = Path(shlex.split(commands[0])[-1])
    assert patch.read_text("utf-8").startswith("#N canvas")


def test_another_preset_does_not_pass_as_the_trained_one(demo, capsys):
    words = demo[1]
    assert main([*words, "--preset", "tiny"]) == 2
    assert "was trained with the preset ddsp" in capsys.readouterr().err


def test_other_sounds_do_not_pass_as_the_trained_ones(demo, capsys, tmp_path):
    folder, words = demo
    render_tone_corpus(tmp_path / "others", 0.3)
    words = [str(tmp_path / "others") if word == str(folder / "my sounds") else word for word in words]
    assert main(words) == 2
    assert "was trained on" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(
    not find_spec("torchcrepe"), reason="pip install resampy, then --no-deps torchcrepe: it hears pitch"
)
def test_the_demo_itself_sounds_as_docs_say(tmp_path):
    assert main(["demo", "--out", str(tmp_path / "demo")]) == 0
    bench = Path(__file__).parents[2] / "bench" / "demo_sound.py"
    judged = subprocess.run([sys.executable, bench, tmp_path / "demo"], capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout + judged.stderr
