"""Names of models and words of attributes as Pd makes them of what a person typed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.pd_patch import Patch, console_lines, errors, pd_command, run_pd, timeline

VOICE = "#N canvas 0 0 400 300 12;\n#X obj 10 10 inlet~;\n#X obj 10 40 nn~ \\$1 forward 2048;\n"


@pytest.fixture
def models(all_models: Path, tmp_path: Path) -> Path:
    """A folder with one model under several names, and an abstraction in a folder of its own."""
    (tmp_path / "my sounds 2").mkdir()
    for name in ("plain.ts", "20231224.ts", "12.5.ts", "my sounds 2/take 1.ts"):
        shutil.copy(all_models / "identity.ts", tmp_path / name)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "voice.pd").write_text(VOICE)
    return tmp_path


def said(folder: Path, box: str, *messages: str, to: str = "nn~") -> list[str]:
    patch = Patch()
    named = patch.obj(box)
    steps = []
    if box.startswith(to):
        patch.connect(named, 1 if to == "nn~" else 0, patch.obj("print info"), 0)
        for number, message in enumerate(messages):
            text = patch.msg(message)
            patch.connect(text, 0, named, 0)
            steps.append((1.0 + number, text))
    timeline(patch, [*steps, (10.0, patch.msg("end"))])
    return run_pd(patch, folder)


@pytest.mark.parametrize("name", ["20231224", "12.5"])
def test_a_model_may_be_called_a_number(models: Path, name: str) -> None:
    assert errors(said(models, f"nn~ {name} forward 2048")) == []
    assert f"info: loaded {models / name}.ts" in said(models, "nn~ void 1 1", f"load {name}")
    told = said(models, f"nn.info {name}", "bang", to="nn.info")
    assert f"info: model {models / name}.ts" in told


@pytest.mark.parametrize("words", ["my sounds 2/take 1.ts", "my sounds 2/take 1", "my sounds 2/take 1.ts forward"])
def test_blanks_in_a_path_are_part_of_it(models: Path, words: str) -> None:
    path = models / "my sounds 2" / "take 1.ts"
    lines = said(models, "nn~ void 1 1", f"load {words}")
    assert errors(lines) == []
    assert f"info: loaded {str(path).replace(' ', chr(92) + ' ')}" in lines
    assert errors(said(models, "nn~ my sounds 2/take 1.ts forward 2048")) == []
    assert any(line.startswith("info: model ") for line in said(models, "nn.info plain", f"read {words}", to="nn.info"))


def test_a_model_beside_the_main_patch_is_found_from_an_abstraction(models: Path) -> None:
    assert errors(said(models, "sub/voice plain.ts")) == []
    assert errors(said(models, "sub/voice plain")) == []


def test_a_name_that_is_not_found_says_where_it_was_looked_for(models: Path) -> None:
    patch = Patch()
    patch.obj("sub/voice lost.ts")
    timeline(patch, [(1.0, patch.msg("end"))])
    (models / "test.pd").write_text(patch.text())
    command = pd_command(models / "test.pd", batch=True, paths=[])
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, cwd=models, check=False)
    (line,) = errors(console_lines(done.stdout + done.stderr))
    places = f"looked in '{models / 'sub'}', '{models}' and Pd's search path"
    assert line == f"cannot find 'lost.ts': put it beside the patch or in the search path ({places})"


def test_every_word_of_a_name_that_is_not_found_is_named(models: Path) -> None:
    (line,) = errors(said(models, "nn~ void 1 1", "load with space/model.ts"))
    assert line.startswith("cannot find 'with' or 'with space/model.ts': put it")
    (line,) = errors(said(models, "nn~ void 1 1", "load 7"))
    assert line.endswith("; a name that looks like a number may reach nn~ as another one")


def test_a_word_of_an_attribute_may_look_like_a_number(foreign: Path, models: Path) -> None:
    (models / "alltypes.ts").symlink_to(foreign / "alltypes.ts")
    lines = said(
        models, "nn~ alltypes forward 64", "set mixed 1 808 0.5 1", "get mixed", "set mixed 1 1.5 0.5 1", "get mixed"
    )
    assert errors(lines) == []
    assert [line for line in lines if line.startswith("info: get")] == [
        "info: get mixed 1 808 0.5 1",
        "info: get mixed 1 1.5 0.5 1",
    ]
