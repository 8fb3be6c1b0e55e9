"""Pd's time ahead of the clock: the worker is waited for, so that nothing of what is rendered is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline

SAMPLES = 88200
SETTLED_MS = 300.0
TRIES = 5
"""A machine that does other things may hold the worker for longer than a block may take: only what fails each time has
failed."""


def rendered(folder: Path, arguments: str, *, at_once: bool) -> tuple[np.ndarray, list[str]]:
    """A sine beside what [nn~ arguments] makes of it, from where Pd's time begins to run; and Pd's lines.

    `at_once`: from the first sample on; else Pd plays in real time before.
    """
    patch = Patch()
    tone, nn = patch.obj("osc~ 441.7"), patch.obj(f"nn~ {arguments}")
    patch.connect(tone, 0, nn, 0)
    patch.connect(nn, 1, patch.obj("print info"), 0)
    start = 0.0 if at_once else SETTLED_MS
    record, writer = patch.obj("bang"), patch.obj("soundfiler")
    for name, source in (("dry", tone), ("wet", nn)):
        patch.obj(f"table {name} {SAMPLES}")
        table = patch.obj(f"tabwrite~ {name}")
        patch.connect(source, 0, table, 0)
        patch.connect(record, 0, table, 0)
    write = patch.msg("write -wave -bytes 4 rendered.wav dry wet")
    patch.connect(write, 0, writer, 0)
    stats = patch.msg("stats")
    patch.connect(stats, 0, nn, 0)
    length_ms = 1000 * SAMPLES / 44100
    steps = [(0.0, patch.send("pd", "dsp 1")), (start + length_ms + 200, write), (start + length_ms + 210, stats)]
    forward = patch.send("pd", f"fast-forward {length_ms + 1000}")
    timeline(patch, [*steps, (start, forward), (start, record)])
    lines = run_pd(patch, folder, batch=False)
    return soundfile.read(folder / "rendered.wav", dtype="float32")[0], lines


@pytest.mark.parametrize("at_once", [True, False], ids=["from the start", "while it plays"])
@pytest.mark.parametrize("block", [2048, 4096])
def test_a_worker_is_waited_for_while_pd_runs_ahead(folder: Path, block: int, at_once: bool) -> None:
    latency = 2 * block - 64
    told = []
    for _ in range(TRIES):
        sound, lines = rendered(folder, f"identity forward {block}", at_once=at_once)
        (stats,) = [line.split() for line in lines if line.startswith("info: stats ")]
        whole = np.array_equal(sound[latency:, 1], sound[:-latency, 0])
        if whole and not errors(lines) and stats[stats.index("late") + 1] == "0":
            return
        told.append(f"{'whole' if whole else 'not whole'}: {' '.join(stats)} {errors(lines)}")
    pytest.fail("\n".join(told))


def test_a_small_block_has_less_than_half_a_second_of_silence(folder: Path) -> None:
    sound, _ = rendered(folder, "identity forward 256", at_once=False)
    latency = 2 * 256 - 64
    wrong = np.flatnonzero(sound[latency:, 1] != sound[:-latency, 0])
    assert wrong.size == 0 or wrong.max() < 44100 / 2
