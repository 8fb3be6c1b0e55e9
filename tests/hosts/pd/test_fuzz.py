"""Thousands of random messages, models and objects, the same ones every time: Pd lives, ends by itself, stays small."""

from __future__ import annotations

import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.fuzzing import Fuzz, run_fuzz, save_bombs

SLACK_KB = 16 * 1024
"""What the heap may still take after two thirds of a short run."""


@pytest.mark.parametrize("fuzz", [Fuzz(seed=1, messages=1200, batch=True), Fuzz(seed=2, messages=800, batch=False)])
def test_random_messages_never_end_pd_nor_fill_memory(tmp_path: Path, streaming: ModuleType, fuzz: Fuzz) -> None:
    commands = [row["name"] for row in streaming.commands()]
    outcome = run_fuzz(fuzz, tmp_path, commands, HANG_S)
    assert not outcome.troubles, f"{outcome.troubles}: repeat it with\n{fuzz.command}\n{outcome.console[-20:]}"
    _, middle, last = outcome.medians_kb(3)
    assert last <= 1.05 * middle + SLACK_KB, f"from {middle} to {last} kB: repeat it with\n{fuzz.command}"


def test_every_command_of_the_table_is_among_the_messages(tmp_path: Path, streaming: ModuleType) -> None:
    commands = [row["name"] for row in streaming.commands()]
    run_fuzz(Fuzz(seed=1, messages=400, batch=True), tmp_path, commands, HANG_S)
    sent = {line.split()[1] for line in (tmp_path / "program.txt").read_text().splitlines() if line.startswith("nn")}
    assert sent >= {f"{command}" for command in commands}


def test_the_bombs_are_small_and_one_says_that_it_is_large(tmp_path: Path) -> None:
    save_bombs(tmp_path)
    assert all(path.stat().st_size < 4 << 20 for path in tmp_path.glob("bomb*.ts"))
    assert zipfile.ZipFile(tmp_path / "bomb_claims_4_gigabytes.ts").getinfo("bomb/data.pkl").file_size > 4_000_000_000
