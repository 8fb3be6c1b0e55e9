"""Objects that come and go: memory stays flat and Pd alive."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hosts.pd.pd_patch import Patch, errors, pd_command, run_pd, timeline

pytestmark = pytest.mark.clock

MEGABYTE = 1024  # kilobytes, as /proc counts


def resident_kb(pid: int) -> int:
    """0 when the process has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(found[0].split()[1]) if found else 0


def beginning(patch: Patch) -> list[tuple[float, int]]:
    """Switches audio on and says so."""
    said, begun = patch.msg("now"), patch.obj("print begun")
    patch.connect(said, 0, begun, 0)
    return [(0.0, patch.send("pd", "dsp 1")), (0.0, said)]


def making_and_deleting(arguments: str, times: int, every_ms: float) -> Patch:
    """Makes [nn~] in a subpatch and deletes it again, with audio running."""
    patch = Patch()
    inner = Patch()
    patch.subpatch(inner)
    make = patch.send("pd-inner", f"obj 10 10 nn~ {arguments}")
    noise = patch.send("pd-inner", "obj 10 50 noise~")
    connect = patch.send("pd-inner", "connect 1 0 0 0")
    clear = patch.send("pd-inner", "clear")
    steps = beginning(patch)
    for turn in range(times):
        at = 1 + turn * every_ms
        steps += [(at, make), (at, noise), (at, connect), (at + every_ms * 0.75, clear)]
    timeline(patch, steps)
    return patch


def changing(times: int, every_ms: float) -> Patch:
    """Loads one model after the other into one [nn~], with audio running; then says how many were loaded."""
    patch = Patch()
    nn = patch.obj("nn~ large forward 1024")
    patch.connect(patch.obj("noise~"), 0, nn, 0)
    route, each, count, more = patch.obj("route loaded"), patch.obj("t b"), patch.obj("f"), patch.obj("+ 1")
    told, printer = patch.obj("f"), patch.obj("print swaps")
    for source, outlet, sink, inlet in (
        (nn, 1, route, 0), (route, 0, each, 0), (each, 0, count, 0), (count, 0, more, 0), (more, 0, count, 1),
        (more, 0, told, 1), (told, 0, printer, 0),
    ):  # fmt: skip
        patch.connect(source, outlet, sink, inlet)
    loads = [patch.msg(f"load {name}") for name in ("delay", "large")]
    for load in loads:
        patch.connect(load, 0, nn, 0)
    turns = [(1 + turn * every_ms, loads[turn % 2]) for turn in range(times)]
    timeline(patch, [*beginning(patch), *turns, (1 + times * every_ms + 300, told)])
    return patch


def memory_while_running(patch: Patch, folder: Path, *, batch: bool = True) -> tuple[list[int], list[str]]:
    """Resident kilobytes every 20 ms since audio began, and what Pd printed."""
    file, console = folder / "test.pd", folder / "console.txt"
    file.write_text(patch.text())
    samples: list[int] = []
    command = pd_command(file, batch=batch, paths=[])
    with console.open("w") as lines, subprocess.Popen(command, cwd=folder, stderr=lines) as pd:
        while pd.poll() is None:
            if samples or "begun: now" in console.read_text():
                samples.append(resident_kb(pd.pid))
            time.sleep(0.02)
    assert pd.returncode == 0, console.read_text()
    return [sample for sample in samples if sample > 0], console.read_text().splitlines()


def growth_kb(samples: list[int]) -> float:
    """From the median of the middle third to that of the last; the first holds the loading of libtorch."""
    third = len(samples) // 3
    return statistics.median(samples[-third:]) - statistics.median(samples[third:-third])


def test_a_thousand_objects_made_and_deleted_leave_memory_flat(folder: Path) -> None:
    samples, _ = memory_while_running(making_and_deleting("large forward 512", 1000, 20), folder)
    assert growth_kb(samples) < 8 * MEGABYTE, f"{samples[::20]}: two of 300 objects would show"


@pytest.mark.parametrize(
    ("times", "every_ms", "batch"),
    [
        pytest.param(1500, 50, True, id="1500 in a rendering"),
        pytest.param(60, 100, False, id="60 in real time"),
        pytest.param(500, 120, False, id="500 in real time", marks=pytest.mark.slow),
    ],
)
def test_models_that_replace_each_other_while_they_play_leave_memory_flat(
    folder: Path, times: int, every_ms: float, batch: bool
) -> None:
    samples, console = memory_while_running(changing(times, every_ms), folder, batch=batch)
    assert f"swaps: {times}" in console, console[-5:]
    assert {line for line in errors(console) if "too slow" not in line} == set()
    assert growth_kb(samples) < max(8 * MEGABYTE, 0.05 * max(samples)), f"{samples[::20]}: two of 20 models would show"


COUNTS = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
typedef void (*Stop)(int, void*);
static int count;
int on_exit(Stop stop, void* what) {
  ++count;
  return ((int (*)(Stop, void*))dlsym(RTLD_NEXT, "on_exit"))(stop, what);
}
__attribute__((destructor)) static void say(void) { fprintf(stderr, "registered: %d\\n", count); }
"""


def test_what_is_kept_for_the_end_of_pd_does_not_grow_with_each_model(folder: Path) -> None:
    (folder / "counts.c").write_text(COUNTS)
    library = folder / "counts.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, folder / "counts.c", "-ldl"], check=True)
    (folder / "test.pd").write_text(changing(100, 50).text())
    command = pd_command(folder / "test.pd", batch=True, paths=[])
    environment = os.environ | {"LD_PRELOAD": str(library)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert "swaps: 100" in done.stderr
    # Pd's watchdog is a process, too, and registers nothing
    registered = [int(line.split()[1]) for line in done.stderr.splitlines() if line.startswith("registered: ")]
    assert 1 <= max(registered) <= 10


@pytest.mark.slow
def test_a_thousand_objects_made_and_deleted_in_real_time_leave_memory_flat(folder: Path) -> None:
    samples, _ = memory_while_running(making_and_deleting("large forward 512", 1000, 60), folder, batch=False)
    assert growth_kb(samples) < 8 * MEGABYTE, f"{samples[::20]}: two of 300 objects would show"


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
