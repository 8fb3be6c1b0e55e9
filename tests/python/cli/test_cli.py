"""The command line as a person meets it: examples, clear sentences, exit codes, no traceback."""

import contextlib
import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from luthier.audio.rendering import render_tone_corpus
from luthier.cli.inspect import described
from luthier.cli.main import main
from luthier.contract.model_file import read_spec
from luthier.contract.spec import ModelSpec

COMMANDS = ["train", "report", "evaluate", "export", "inspect", "render", "descriptors", "demo"]


@pytest.fixture(scope="module")
def training(tmp_path_factory):
    """A folder with a run of two steps of the default, and what the training printed; one sound was broken."""
    folder = tmp_path_factory.mktemp("cli")
    render_tone_corpus(folder / "my sounds", 0.5)
    (folder / "my sounds" / "broken.wav").write_bytes(b"no sound")
    words = ["train", str(folder / "my sounds"), "--run", str(folder / "my run"), "--steps", "2", "--threads", "1"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        assert main([*words, "--batch", "2"]) == 0
    return folder, said.getvalue()


@pytest.fixture(scope="module")
def trained(training):
    """The folder of that run, with its export."""
    folder, said = training
    assert main([*next_words(said)[1:], "-o", str(folder / "model.ts")]) == 0
    return folder


def next_words(said: str) -> list[str]:
    """The words of the command that was said to be next."""
    (line,) = [line for line in said.splitlines() if line.startswith("next: ")]
    return shlex.split(line.removeprefix("next: "))


def refusal(capsys, *words: str) -> str:
    """The one line said when `words` are refused with exit code 2."""
    assert main(list(words)) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(capsys, command):
    with pytest.raises(SystemExit) as exit_:
        main([command, "--help"])
    assert exit_.value.code == 0
    said = capsys.readouterr().out
    assert "examples:" in said
    assert f"luthier {command}" in said


def test_training_prints_a_table_of_files_and_what_to_do_next(training):
    _, said = training
    assert "rejected" in said
    assert "broken.wav" in said
    assert "ddsp, preset ddsp: " in said


def test_what_is_next_can_be_pasted_into_this_shell(training):
    folder, said = training
    program, *words = next_words(said)
    assert words == ["export", str(folder / "my run")]
    assert subprocess.run([program, "--version"], capture_output=True, check=True).stdout.startswith(b"luthier ")


def test_inspect_tells_a_person_and_a_program(capsys, trained):
    assert main(["inspect", str(trained / "model.ts")]) == 0
    said = capsys.readouterr().out
    for word in ("44100 Hz", "encode", "decode", "forward", "noise_gain", "latents", "steps: 2", "native program: "):
        assert word in said
    assert main(["inspect", str(trained / "model.ts"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["methods"]["forward"]["in_channels"] == 1


def test_inspect_shows_ranges_and_what_each_latent_follows():
    latents = {"min": [-3.0, -2.0], "p95": [1.5, 2.25], "fidelity": [0.75, 1.0]}
    correlations = {"spearman_loudness_db": [0.25, 0.0], "spearman_f0_hz": [-0.75, 0.0]}
    assert latent_table(latents | correlations) == [
        ["latents", "min", "p95", "fidelity", "follows", "(correlation)"],
        ["1", "-3.000", "1.500", "0.750", "f0_hz", "(-0.75)"],
        ["2", "-2.000", "2.250", "1.000", "loudness_db", "(+0.00)"],
    ]
    assert latent_table({"min": [0.0], "max": [1.0]}) == [["latents", "min", "max"], ["1", "0.000", "1.000"]]


def latent_table(latents):
    """Words of the lines that `luthier inspect` prints of these latents."""
    spec = ModelSpec("0", "0", "rave", "tiny", 44100, 256, 1, {}, {}, latents=latents)
    lines = described(Path("model.ts"), spec, None).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("latents"))
    return [line.split() for line in lines[start:]]


def test_render_writes_a_sound_as_long_as_its_input(trained):
    sound, output = trained / "input.wav", trained / "output.wav"
    soundfile.write(sound, 0.1 * np.random.default_rng(0).standard_normal((30_000, 2)), 48_000)
    words = ["render", str(trained / "model.ts"), str(sound), "-o", str(output), "--set", "noise_gain=0.5"]
    assert main(words) == 0
    info = soundfile.info(output)
    assert (info.samplerate, info.channels) == (44_100, 1)
    assert abs(info.frames - 30_000 * 44_100 / 48_000) <= 2


def test_a_stereo_instrument_goes_the_whole_way(trained):
    run, model = trained / "stereo", trained / "stereo.ts"
    words = ["train", str(trained / "my sounds"), "--run", str(run), "--channels", "2", "--steps", "1"]
    assert main([*words, "--preset", "tiny", "--batch", "2", "--sample-rate", "48000", "--threads", "1"]) == 0
    assert main(["export", str(run), "-o", str(model)]) == 0
    assert read_spec(model).training["kilowatt_hours"] > 0, "the file carries what its training took"
    sound, output = trained / "stereo.wav", trained / "stereo_out.wav"
    soundfile.write(sound, 0.1 * np.random.default_rng(0).standard_normal((9_000, 2)), 48_000)
    assert main(["render", str(model), str(sound), "-o", str(output)]) == 0
    info = soundfile.info(output)
    assert (info.channels, info.samplerate, info.frames) == (2, 48_000, 9_000)


def test_training_a_run_that_exists_says_how_to_resume(capsys, trained):
    said = refusal(capsys, "train", str(trained / "my sounds"), "--run", str(trained / "my run"))
    assert "--resume" in said


def test_mistakes_get_a_sentence_with_the_value_and_what_to_do(capsys, trained, tmp_path):
    model, voice = str(trained / "model.ts"), str(tmp_path / "none.wav")
    empty = tmp_path / "empty"
    empty.mkdir()
    cases = {
        ("train",): "name a folder of sounds",
        ("train", str(tmp_path / "nowhere")): "nowhere",
        ("train", str(empty)): "empty",
        ("train", str(empty), "--preset", "huge"): "'huge' is unknown: choose one of",
        ("train", str(empty), "--sample-rate", "7"): "sample_rate is 7: it must be a whole number from 8000",
        ("train", "--resume", str(trained / "my run"), "--steps", "-5"): "steps is -5",
        ("train", "--resume", str(tmp_path / "norun")): "there is no checkpoint",
        ("export", str(tmp_path / "norun")): "there is no checkpoint",
        ("export", str(trained / "my run"), "-o", str(tmp_path / "model.pt")): "must end in .ts",
        ("inspect", str(tmp_path / "none.ts")): "there is no such file",
        ("inspect", str(tmp_path)): "this is no file",
        ("render", model, voice, "-o", str(tmp_path / "o.wav")): "none.wav",
        ("render", model, voice, "-o", "o.wav", "--method", "sing"): "forward",
    }
    for words, sentence in cases.items():
        said = refusal(capsys, *words)
        assert sentence in said, (words, said)
        assert len(said.strip().splitlines()) == 1, said


def test_wrong_attributes_are_refused(capsys, trained):
    sound = trained / "short.wav"
    soundfile.write(sound, np.zeros(1000), 44_100)
    render = ["render", str(trained / "model.ts"), str(sound), "-o", str(trained / "o.wav")]
    assert "write NAME=VALUE" in refusal(capsys, *render, "--set", "noise_gain")
    assert "nois" in refusal(capsys, *render, "--set", "nois=1")
    assert not (trained / "o.wav").exists()


def test_debug_shows_the_traceback(trained):
    from luthier.errors import UserError

    with pytest.raises(UserError):
        main(["inspect", str(trained / "none.ts"), "--debug"])


def test_a_reader_that_has_seen_enough_is_no_error():
    """A pipe into `head` closes before everything is written."""
    program = (
        "import sys; from luthier.cli import main as m;"
        "m.run = lambda command, options: print('x' * 500_000) or 0;"
        "sys.exit(m.main(['train', 'sounds']))"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
