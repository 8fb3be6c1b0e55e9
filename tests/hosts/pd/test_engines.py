"""[nn~ -engine] in a real Pd: both engines play a luthier file alike, and say which they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.hosts.pd.pd_patch import errors, run_pd, silent_patch
from tests.hosts.pd.rendering import Player, delayed, render
from tests.python.trainer.runs import new_checkpoint

from luthier.runs.golden import read_golden, write_golden


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_golden(new_checkpoint(), tmp_path_factory.mktemp("engines"), hops=64).parent


@pytest.mark.parametrize("engine", ["automatic", "native", "torch"])
def test_each_engine_plays_what_python_plays(folder: Path, engine: str) -> None:
    sound, golden = read_golden(folder / "model.ts", "forward")
    (heard,) = render([Player(f"-engine {engine} model forward 0")], sound[0].astype(np.float32), folder)
    np.testing.assert_allclose(heard.outputs, delayed(golden, heard.buffering), atol=1e-5)


@pytest.mark.parametrize(("flag", "name"), [("", "native"), ("-engine native ", "native"), ("-engine torch ", "torch")])
def test_bang_says_which_engine_plays(folder: Path, flag: str, name: str) -> None:
    said = errors(run_pd(silent_patch(f"{flag}model forward 2048", ["bang"]), folder))
    assert any(f"engine: {name}" in line for line in said), said


def test_an_unknown_engine_is_one_line_with_those_that_there_are(folder: Path) -> None:
    said = errors(run_pd(silent_patch("-engine steam model forward", []), folder))
    assert any("engine 'steam' is unknown: allowed are automatic, native, torch" in line for line in said), said
