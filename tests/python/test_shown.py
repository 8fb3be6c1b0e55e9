"""Nothing that somebody named reaches a terminal that would obey it."""

import io
import json
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import pytest
from tests.python.contract.test_spec_check import ATTRIBUTE, METHOD, SPEC

from luthier.cli.main import main
from luthier.errors import UserError
from luthier.shown import Spelling, quoted, shown, shown_lines

HOSTILE = "a\x1b[2Jb\nc\r\x9b31m\u202ed"


def obeyed(text: str) -> list[str]:
    """Signs that a terminal would obey, line ends apart."""
    return [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf") and sign != "\n"]


def test_signs_that_a_terminal_obeys_are_spelled_out():
    assert shown(HOSTILE) == r"a\x1b[2Jb\nc\r\x9b31m\u202ed"
    assert shown("Gläser ‘été’ 音") == "Gläser ‘été’ 音"
    assert shown_lines("a\tb\n\x1bc") == "a\tb\n\\x1bc"


@pytest.mark.parametrize("name", ["plain", "with blank", "it's", HOSTILE, "back\\slash\n'quote'", "é\x1b"])
def test_a_printed_command_names_the_file_and_holds_nothing_to_obey(name: str, tmp_path: Path):
    word = quoted(name)
    assert obeyed(word) == [] and "\n" not in word
    done = subprocess.run(["bash", "-c", f"printf %s {word}"], capture_output=True, check=True)
    assert done.stdout == name.encode()


def test_a_stream_spells_whatever_is_written():
    under = io.StringIO()
    print("one\x1b[0m\ntwo", file=Spelling(under))
    assert under.getvalue() == "one\\x1b[0m\ntwo\n"


def model_file(path: Path, spec: dict) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model/extra/luthier.json", json.dumps(spec))
    return path


def test_inspect_shows_names_of_a_file_and_obeys_none(tmp_path: Path, capsys):
    labels = METHOD | {"output_labels": [HOSTILE, "b"]}
    spec = SPEC | {
        "preset": HOSTILE,
        "family": HOSTILE,
        "native": HOSTILE,
        "methods": {"encode": labels},
        "attributes": {"gain": ATTRIBUTE | {"help": HOSTILE}},
        "latents": {HOSTILE: [1.0]},
        "training": {HOSTILE: HOSTILE},
    }
    path = model_file(tmp_path / f"m{HOSTILE}.ts", spec)
    assert main(["inspect", str(path)]) == 0
    said = capsys.readouterr().out
    assert obeyed(said) == []
    assert r"a\x1b[2Jb\nc" in said
    assert "\nc" not in said
    assert main(["inspect", "--json", str(path)]) == 0
    said = capsys.readouterr().out
    assert obeyed(said) == []
    assert json.loads(said)["preset"] == HOSTILE


@pytest.mark.parametrize(
    "words",
    [
        ["inspect", "{}.ts"],
        ["export", "{}"],
        ["train", "{}"],
        ["train", ".", "--preset", "{}"],
        ["train", ".", "--set", "{}=1"],
        ["render", "{}.ts", "{}", "-o", "{}"],
        ["{}"],
        ["train", "--threads", "{}"],
    ],
    ids=" ".join,
)
def test_an_error_is_one_line_whatever_it_names(words: list[str], capsys):
    try:
        assert main([word.format(HOSTILE) for word in words]) == 2
    except SystemExit as ended:
        assert ended.code == 2
    said = capsys.readouterr()
    assert obeyed(said.out + said.err) == []
    assert len(said.err.splitlines()) == 1


def test_further_lines_of_an_error_are_kept():
    error = UserError("what is wrong", "a table\nof two lines")
    assert str(error) == "what is wrong\na table\nof two lines"
    assert (error.message, error.details) == ("what is wrong", "a table\nof two lines")


def test_a_record_that_unpacks_to_much_is_not_unpacked(tmp_path: Path, capsys):
    path = tmp_path / "bomb.ts"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model/extra/luthier.json", b" " * (17 * 2**20))
    assert main(["inspect", str(path)]) == 2
    assert "is larger than 16 MB" in capsys.readouterr().err
