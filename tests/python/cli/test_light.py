"""What a person asks before any work is done imports nothing that is slow; counted in modules, not by the clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from luthier.cli.main import COMMANDS
from luthier.families.presets import preset_names
from luthier.features.choices import DESCRIPTOR_NAMES
from luthier.features.descriptors import DESCRIPTORS

SLOW = {"torch", "lightning_fabric", "scipy", "matplotlib", "soundfile", "soxr", "numpy", "yaml", "tqdm", "mido"}
FOR_SOUND = {"soundfile", "soxr", "numpy"}  # which say what is wrong with a folder of sounds
ASK = """
import sys
from luthier.cli.main import main
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
print(code, *sorted(sys.modules))
"""


def asked(*words: str) -> tuple[int, set[str], str]:
    """The exit code of `luthier words`, the modules that it imported, and what it said on either stream."""
    done = subprocess.run([sys.executable, "-c", ASK, *words], capture_output=True, text=True, check=True)
    *said, last = done.stdout.splitlines()
    code, *modules = last.split()
    return int(code), set(modules), "\n".join(said) + done.stderr


@pytest.mark.parametrize(
    "words",
    [("--help",), ("--version",), ("sing",), ("train", "--bad-option"), *((one.name, "--help") for one in COMMANDS)],
    ids=" ".join,
)
def test_help_version_and_a_wrong_word_import_nothing_slow(words: tuple[str, ...]) -> None:
    code, modules, _ = asked(*words)
    assert code == (2 if words in (("sing",), ("train", "--bad-option")) else 0)
    assert modules & SLOW == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train"], "name a folder of sounds"),
        (["train", "nowhere"], "nowhere does not exist"),
        (["train", "nowhere", "--plan"], "nowhere does not exist"),
        (["train", "--resume", "nowhere"], "there is no checkpoint"),
        (["train", "--prior", "nowhere"], "there is no checkpoint"),
        (["train", ".", "--from", "nowhere"], "there is no checkpoint"),
        (["export", "nowhere"], "there is no checkpoint"),
        (["export", "nowhere", "-o", "model.wav"], "must end in .ts"),
        (["report", "nowhere"], "there is no checkpoint"),
        (["evaluate", "nowhere"], "there is no checkpoint"),
        (["evaluate", "nowhere.ts", "."], "there is no such file"),
        (["demo", "--sounds", "nowhere"], "nowhere does not exist"),
        (["inspect", "nowhere.ts"], "there is no such file"),
        (["render", "nowhere.ts", "voice.wav", "-o", "out.wav"], "there is no such file"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_is_not_there_is_said_without_torch(words: list[str], said: str) -> None:
    code, modules, line = asked(*words)
    assert code == 2
    assert said in line
    assert modules & (SLOW - FOR_SOUND - {"tqdm"}) == set()


def test_a_package_that_is_missing_is_one_line_with_what_to_type(tmp_path: Path) -> None:
    blocked = "import sys; sys.modules['torch'] = None\n" + ASK
    (tmp_path / "checkpoint.ckpt").touch()
    done = subprocess.run(
        [sys.executable, "-c", blocked, "export", str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[0] == "2"
    assert done.stderr == (
        'luthier: `luthier export` needs torch, which is not installed: pip install "luthier[train]"\n'
    )


def test_the_help_names_every_preset_and_every_descriptor() -> None:
    _, _, said = asked("train", "--help")
    assert set(preset_names()) <= set(said.replace(",", " ").split())
    assert tuple(DESCRIPTORS) == DESCRIPTOR_NAMES
