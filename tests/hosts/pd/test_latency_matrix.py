"""[nn~] declares the latency that an impulse measures, to the sample: blocks, host vectors, deadlines, changes."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE, TAIL_MS, Played, Player, delayed, render
from tests.hosts.pd.tiny_models import DELAY

BLOCKS = (64, 128, 512, 2048, 16384)
VECTORS = (1, 16, 64, 512, 2048)
DEADLINES = ("-1", "256", "0", "auto")
"""-1 is one block, 0 as short as can be: one host vector."""
AT = 5000
FRAMES = 45056
"""Longer than the impulse with the largest latency of all, and a whole number of the largest vector."""


def impulse() -> np.ndarray:
    sound = np.zeros(FRAMES, dtype=np.float32)
    sound[AT] = 1
    return sound


@pytest.fixture(scope="module")
def folder(all_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all of this file, so that one Pd can measure everything at once."""
    made = tmp_path_factory.mktemp("latency")
    (made / "delay.ts").symlink_to(all_models / "delay.ts")
    return made


@pytest.fixture(scope="module")
def matrix(folder: Path) -> dict[tuple[str, int, int], Played]:
    """Deadline, block and vector -> what an impulse became. Block 0 knows no deadline."""
    cases = [(deadline, block, vector) for deadline in DEADLINES for block in BLOCKS for vector in VECTORS]
    cases += [("-1", 0, vector) for vector in VECTORS]
    players = [
        Player(f"delay forward {block}", vector, messages=(f"deadline {deadline}",))
        for deadline, block, vector in cases
    ]
    return dict(zip(cases, render(players, impulse(), folder), strict=True))


def check_measured(played: Played) -> None:
    """What is heard is the impulse, later by what the object declared, and nothing else."""
    assert played.model == DELAY
    assert played.total == played.buffering + DELAY
    assert int(played.reference.argmax()) + played.total < FRAMES
    np.testing.assert_array_equal(played.outputs[0], delayed(played.reference, played.total))


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("deadline", DEADLINES)
def test_an_impulse_is_as_late_as_declared(
    matrix: dict[tuple[str, int, int], Played], deadline: str, block: int, vector: int
) -> None:
    played = matrix[deadline, block, vector]
    check_measured(played)
    for_the_worker = played.buffering - (block - math.gcd(block, vector))
    if deadline == "auto":
        assert vector <= for_the_worker <= max(block, vector)
    else:
        wanted = block if deadline == "-1" else int(deadline)
        assert for_the_worker == max(wanted, vector)


@pytest.mark.parametrize("vector", VECTORS)
def test_in_place_only_the_model_is_late(matrix: dict[tuple[str, int, int], Played], vector: int) -> None:
    played = matrix["-1", 0, vector]
    check_measured(played)
    assert played.buffering == 0


def heard_from(
    folder: Path, make: Callable[[Patch], int], messages: list[tuple[int, str, str]]
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """What [nn~] in a subpatch makes of an impulse, what a wire beside it makes of it, and what Pd printed.

    `make` puts the [nn~] into the subpatch, with what else is wanted there. `messages` are (samples, receiver,
    message); [nn~] hears the name `nn`.
    """
    soundfile.write(folder / "in.wav", impulse(), PD_RATE, subtype="FLOAT")
    patch, sub = Patch(), Patch()
    inlet = sub.obj("inlet~")
    box = make(sub)
    sub.connect(inlet, 0, box, 0)
    sub.connect(sub.obj("r nn"), 0, box, 0)
    sub.connect(box, 0, sub.obj("outlet~"), 0)
    sub.connect(inlet, 0, sub.obj("outlet~"), 0)
    sub.connect(box, 1, sub.obj("print nn"), 0)
    reader, start = patch.obj("soundfiler"), patch.obj("bang")
    read, save = patch.msg("read -resize in.wav in"), patch.msg("write -wave -bytes 4 out.wav out wire")
    patch.obj("table in")
    play, made = patch.obj("tabplay~ in"), patch.subpatch(sub)
    patch.connect(read, 0, reader, 0)
    patch.connect(save, 0, reader, 0)
    patch.connect(start, 0, play, 0)
    patch.connect(play, 0, made, 0)
    for number, name in enumerate(("out", "wire")):
        patch.obj(f"table {name} {FRAMES}")
        record = patch.obj(f"tabwrite~ {name}")
        patch.connect(made, number, record, 0)
        patch.connect(start, 0, record, 0)
    steps = [(0.0, read), (0.0, patch.send("pd", "dsp 1")), (0.0, start)]
    steps += [(1000 * at / PD_RATE, patch.send(receiver, message)) for at, receiver, message in messages]
    timeline(patch, [*steps, (1000 * FRAMES / PD_RATE + TAIL_MS, save)])
    lines = run_pd(patch, folder)
    out, wire = soundfile.read(folder / "out.wav", dtype="float32")[0].T
    return out, wire, lines


def declared(lines: list[str]) -> int:
    """The last total that [nn~] sent."""
    return int([line for line in lines if line.startswith("nn: latency ")][-1].split()[2])


@pytest.mark.parametrize("vector", [16, 64, 512, 2048])
@pytest.mark.parametrize("block", [0, 512, 2048])
def test_a_subpatch_that_is_switched_on_later_has_the_same_latency(folder: Path, vector: int, block: int) -> None:
    def switched(sub: Patch) -> int:
        sub.connect(sub.obj("r switch"), 0, sub.obj(f"switch~ {vector}"), 0)
        return sub.obj(f"nn~ delay forward {block}")

    on = (AT // 2, "switch", "1")
    out, wire, lines = heard_from(folder, switched, [on, (FRAMES - 64, "nn", "latency")])
    assert errors(lines) == []
    size = block or vector
    buffering = size - math.gcd(size, vector) + (max(size, vector) if block else 0)
    assert declared(lines) == buffering + DELAY
    assert wire.max() == 1
    np.testing.assert_array_equal(out, delayed(wire, buffering + DELAY))


@pytest.mark.parametrize(
    ("messages", "buffering"),
    [
        (["bufsize 512"], 512 - 64 + 512),
        (["deadline 0"], 2048 - 64 + 64),
        (["deadline 256"], 2048 - 64 + 256),
        (["deadline 256", "bufsize 128"], 128 - 64 + 256),
        (["bufsize 0"], 0),
        (["bufsize 0", "deadline 256", "bufsize 1024"], 1024 - 64 + 256),
    ],
)
def test_a_change_while_playing_has_the_latency_it_declares(folder: Path, messages: list[str], buffering: int) -> None:
    changes = [(64 * (number + 1), "nn", message) for number, message in enumerate(messages)]
    out, wire, lines = heard_from(
        folder, lambda sub: sub.obj("nn~ delay forward 2048"), [*changes, (FRAMES - 64, "nn", "latency")]
    )
    assert errors(lines) == []
    assert declared(lines) == buffering + DELAY
    np.testing.assert_array_equal(out, delayed(wire, buffering + DELAY))


@pytest.mark.clock
def test_the_worker_is_as_late_as_declared_in_real_time(folder: Path) -> None:
    cases = [(0, "-1", 64, 0), (0, "-1", 512, 0), (4096, "8192", 64, 8192), (2048, "12000", 512, 12000),
             (16384, "-1", 64, 16384), (4096, "8192", 2048, 8192)]  # fmt: skip
    players = [
        Player(f"delay forward {block}", vector, messages=(f"deadline {deadline}",))
        for block, deadline, vector, _ in cases
    ]
    for (block, _, vector, for_the_worker), played in zip(
        cases, render(players, impulse(), folder, batch=False), strict=True
    ):
        waiting = block - math.gcd(block, vector) if block else 0
        assert played.buffering == waiting + for_the_worker
        check_measured(played)
