"""`luthier energy`: in words for a person, in numbers for a program."""

import json
from pathlib import Path

import pytest

from luthier.cli.main import main

STRINGS = Path(__file__).resolve().parents[3] / "models" / "strings" / "model.ts"


def test_an_instrument_in_the_box_says_what_it_costs(capsys):
    assert main(["energy", "strings", "--seconds", "1", "--battery", "20"]) == 0
    said = capsys.readouterr().out
    assert "J a second of sound" in said
    assert "20 Wh carry this part" in said
    assert "million multiply-adds a second" in said


def test_numbers_for_programs_hold_what_can_be_counted_exactly(capsys):
    assert main(["energy", str(STRINGS), "--seconds", "1", "--watts", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["file_bytes"] == STRINGS.stat().st_size
    assert found["parameters"] > 100_000
    assert found["multiply_adds"] > 1e7
    playing = found["playing"]
    if playing["how"].startswith("estimated"):
        assert playing["joules"] == pytest.approx(2 * playing["processor_seconds"])


@pytest.mark.parametrize(("words", "expected"), [(["missing"], "missing"), (["strings", "--watts", "0"], "0.001")])
def test_what_cannot_be_measured_is_refused_in_a_line(words, expected, capsys):
    try:
        status = main(["energy", *words])
    except SystemExit as end:
        status = end.code
    assert status == 2
    said = capsys.readouterr().err
    assert expected in said
    assert len(said.splitlines()) == 1
