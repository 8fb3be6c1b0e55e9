"""Objects that come and go: memory stays flat and Pd alive."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hosts.pd.pd_patch import Patch, pd_command, run_pd, timeline

MEGABYTE = 1024  # kilobytes, as /proc counts


def resident_kb(pid: int) -> int:
    """0 when the process has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(found[0].split()[1]) if found else 0


def making_and_deleting(arguments: str, times: int, every_ms: float) -> Patch:
    """Makes [nn~] in a subpatch and deletes it again, with audio running."""
    patch = Patch()
    inner = Patch()
    patch.subpatch(inner)
    make = patch.send("pd-inner", f"obj 10 10 nn~ {arguments}")
    noise = patch.send("pd-inner", "obj 10 50 noise~")
    connect = patch.send("pd-inner", "connect 1 0 0 0")
    clear = patch.send("pd-inner", "clear")
    steps = [(0.0, patch.send("pd", "dsp 1"))]
    for turn in range(times):
        at = 1 + turn * every_ms
        steps += [(at, make), (at, noise), (at, connect), (at + every_ms * 0.75, clear)]
    timeline(patch, steps)
    return patch


def memory_while_running(patch: Patch, folder: Path) -> list[int]:
    """Resident kilobytes every 20 ms."""
    file = folder / "test.pd"
    file.write_text(patch.text())
    samples: list[int] = []
    with subprocess.Popen(pd_command(file, batch=True, paths=[]), cwd=folder, stderr=subprocess.DEVNULL) as pd:
        while pd.poll() is None:
            samples.append(resident_kb(pd.pid))
            time.sleep(0.02)
    assert pd.returncode == 0
    return [sample for sample in samples if sample > 0]


def test_a_thousand_objects_made_and_deleted_leave_memory_flat(folder: Path) -> None:
    samples = memory_while_running(making_and_deleting("large forward 512", 1000, 20), folder)
    third = len(samples) // 3  # the first third holds Pd's start and the loading of libtorch
    middle, late = max(samples[third:-third]), max(samples[-third:])
    assert late - middle < 8 * MEGABYTE, f"grew from {middle} to {late} kB: two of 300 objects would show"


def test_objects_can_be_deleted_while_they_compute(folder: Path) -> None:
    run_pd(making_and_deleting("convolution forward 64", 40, 15), folder, batch=False)


@pytest.fixture
def busy_machine() -> Iterator[None]:
    """Three processes that do nothing, hard: a race that is lost only now and then is then lost nearly always."""
    spinning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3)]
    yield
    for process in spinning:
        process.kill()
        process.wait()


@pytest.mark.usefixtures("busy_machine")
def test_pd_can_quit_while_objects_compute(folder: Path) -> None:
    """Pd ends without freeing its objects; without care, 17 of 40 such ends were crashes on a busy machine."""
    for _ in range(8):
        patch = Patch()
        noise = patch.obj("noise~")
        for _ in range(4):
            patch.connect(noise, 0, patch.obj("nn~ convolution forward 64"), 0)
        timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (60.0, patch.send("pd", "dsp 1"))])
        run_pd(patch, folder, batch=False)
