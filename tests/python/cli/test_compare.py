"""`luthier compare`: two instruments on a few sounds."""

import numpy as np
import pytest
import soundfile

from luthier.cli.main import main


@pytest.fixture(scope="module")
def sounds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sounds")
    time = np.arange(2 * 44100) / 44100
    for note, hz in enumerate((220, 330)):
        soundfile.write(folder / f"{note}.wav", 0.2 * np.sign(np.sin(2 * np.pi * hz * time)), 44100)
    return folder


def test_instruments_in_the_box_are_compared_and_heard_on_a_page(sounds, tmp_path, capsys):
    words = ["compare", "strings", "flute", "--on", str(sounds), "-o", str(tmp_path), "--crops", "2", "--seconds", "1"]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "instrument strings" in said
    assert "comes nearest by spectrum" in said
    assert {path.name for path in tmp_path.iterdir()} == {"compare.html", "compare.png", "compare.csv"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["strings"], "two instruments"),
        (["strings", "strings"], "named twice"),
        (["strings", "missing"], "missing"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_line(words, expected, sounds, capsys):
    assert main(["compare", *words, "--on", str(sounds)]) == 2
    said = capsys.readouterr().err
    assert expected in said
    assert len(said.splitlines()) == 1
