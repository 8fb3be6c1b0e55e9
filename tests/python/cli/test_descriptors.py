"""`luthier descriptors`: what it prints is what the features say, what it writes can be read, and errors help."""

import csv

import numpy as np
import pytest
import soundfile
import torch

from luthier.cli.main import main
from luthier.features.descriptors import DESCRIPTORS, describe

RATE = 22050


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A second of silence, then a second of 440 Hz, in stereo."""
    path = tmp_path_factory.mktemp("sounds") / "tone.wav"
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)
    samples = np.concatenate([np.zeros(RATE), tone]).astype(np.float32)
    soundfile.write(path, np.stack([samples, 0.5 * samples], 1), RATE, subtype="FLOAT")
    return path


def refusal(capsys, *words):
    assert main(["descriptors", *map(str, words)]) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said


def rows_of(printed):
    """Name -> the words of its row."""
    return {words[0]: words for words in map(str.split, printed.splitlines()) if words and words[0] in DESCRIPTORS}


def test_it_prints_a_row_a_descriptor_with_unit_range_and_how_often_it_is_defined(capsys, sound):
    assert main(["descriptors", str(sound)]) == 0
    said = capsys.readouterr().out
    rows = rows_of(said)
    assert list(rows) == list(DESCRIPTORS)
    unit, least, median, most, defined = rows["f0_hz"][1:6]
    assert unit == "Hz" and 45 <= float(defined.rstrip("%")) <= 55
    assert float(median) == pytest.approx(440, abs=1)
    assert float(least) <= float(median) <= float(most)
    assert "2.00 s, 22050 Hz, 2 channel(s); 87 values, one each 23.2 ms" in said
    assert sound.with_suffix(".descriptors.png").read_bytes().startswith(b"\x89PNG")


def test_the_csv_holds_what_the_features_say_and_nothing_where_they_say_nothing(capsys, tmp_path, sound):
    names = ["f0_hz", "centroid_hz", "flatness"]
    words = ["--only", ",".join(names), "--hop", "256", "--window", "1024", "-o", tmp_path / "p.png"]
    assert main(["descriptors", str(sound), *map(str, words), "--csv", str(tmp_path / "v.csv")]) == 0
    with open(tmp_path / "v.csv", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == ["seconds", *names]
    audio = torch.from_numpy(soundfile.read(sound, dtype="float32")[0].T.copy())[None]
    expected = describe(names, audio, RATE, 256, 1024)[0].T.numpy()
    got = np.array([[float(cell or 0) for cell in line] for line in lines])
    np.testing.assert_allclose(got[:, 1:], expected, rtol=1e-5)
    np.testing.assert_allclose(got[:, 0], (np.arange(len(got)) + 0.5) * 256 / RATE, atol=1e-6)
    assert lines[0][1:] == ["", "", ""]
    assert list(rows_of(capsys.readouterr().out)) == names


def test_it_measures_at_another_rate_if_asked(capsys, tmp_path, sound):
    words = ["--only", "f0_hz", "--sample-rate", "16000", "-o", str(tmp_path / "p.png")]
    assert main(["descriptors", str(sound), *words]) == 0
    said = capsys.readouterr().out
    assert "16000 Hz" in said
    assert float(rows_of(said)["f0_hz"][3]) == pytest.approx(440, abs=1)


def test_silence_has_no_numbers_and_is_no_error(capsys, tmp_path):
    soundfile.write(tmp_path / "silence.wav", np.zeros(9000), RATE)
    assert main(["descriptors", str(tmp_path / "silence.wav")]) == 0
    assert rows_of(capsys.readouterr().out)["centroid_hz"][2:6] == ["-", "-", "-", "0%"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--only", "brightness"], "no descriptor 'brightness': choose from loudness_db, centroid_hz"),
        (["--only", ""], "are none: name each once"),
        (["--hop", "0"], "--hop is 0: choose at least 1 sample a value"),
        (["--window", "999"], "999 samples: choose an even number from 64 up"),
        (["-o", "picture.jpeg"], "picture.jpeg: the name of a picture must end in .png"),
        (["--sample-rate", "-1"], "--sample-rate is -1: choose"),
    ],
)
def test_what_cannot_be_done_is_one_line_that_says_what_can(capsys, sound, words, sentence):
    assert sentence in refusal(capsys, sound, *words)


def test_what_is_no_sound_is_named(capsys, tmp_path):
    assert "there is no such file" in refusal(capsys, tmp_path / "nothing.wav")
    (tmp_path / "text.wav").write_text("no sound")
    assert "not readable as audio" in refusal(capsys, tmp_path / "text.wav")
