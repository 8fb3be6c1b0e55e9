"""Pd's time ahead of the clock: the worker is waited for, so that nothing of what is rendered is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, Patch, run_pd, timeline

SAMPLES = 88200
SETTLED_MS = 300.0


def rendered(folder: Path, arguments: str, *, at_once: bool) -> tuple[np.ndarray, list[str]]:
    """A sine beside what [nn~ arguments] makes of it, from where Pd's time begins to run; and Pd's lines.

    `at_once`: from the first sample on; else Pd plays in real time before, of which nothing is counted.
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
    forget, stats = patch.msg("stats reset"), patch.msg("stats")
    for message in (forget, stats):
        patch.connect(message, 0, nn, 0)
    length_ms = 1000 * SAMPLES / 44100
    steps = [(0.0, patch.send("pd", "dsp 1")), (start + length_ms + 200, write), (start + length_ms + 210, stats)]
    forward = patch.send("pd", f"fast-forward {length_ms + 1000}")
    timeline(patch, [*steps, (start, forget), (start, forward), (start, record)])
    lines = run_pd(patch, folder, batch=False)
    return soundfile.read(folder / "rendered.wav", dtype="float32")[0], lines


@pytest.mark.parametrize("at_once", [True, False], ids=["from the start", "while it plays"])
@pytest.mark.parametrize("block", [256, 2048, 4096])
def test_a_worker_is_waited_for_while_pd_runs_ahead(folder: Path, block: int, at_once: bool) -> None:
    latency = 2 * block - 64
    sound, lines = rendered(folder, f"identity forward {block}", at_once=at_once)
    (stats,) = [line.split() for line in lines if line.startswith("info: stats ")]
    assert stats[stats.index("late") + 1] == "0"
    assert np.array_equal(sound[latency:, 1], sound[:-latency, 0])


CHILD_FOLDERS = [Path("/usr/lib/puredata/extra/pd~"), Path("/usr/lib/pd/extra/pd~")]


@pytest.mark.skipif(
    not any(folder.exists() for folder in CHILD_FOLDERS), reason="no [pd~]: apt-get install puredata-extra"
)
@pytest.mark.parametrize("block", [256, 4096])
def test_the_pd_inside_of_a_rendering_pd_computes_each_block_when_it_is_told_that_it_renders(
    folder: Path, block: int
) -> None:
    """[pd~ start -batch ...]: the Pd inside is asked for sound as fast as it gives it, and cannot know that else."""
    child = Patch()
    source, sink, nn = child.obj("adc~ 1"), child.obj("dac~ 1 2"), child.obj(f"nn~ identity forward {block}")
    for start, end, inlet in ((source, sink, 0), (source, nn, 0), (nn, sink, 1)):
        child.connect(start, 0, end, inlet)
    child.connect(child.obj("loadbang"), 0, child.send("pd", "dsp 1"), 0)
    (folder / "child.pd").write_text(child.text())
    (within,) = [found for found in CHILD_FOLDERS if found.exists()][:1]
    parent = Patch()
    tone = parent.obj("osc~ 441.7")
    pd = parent.obj("pd~ -ninsig 1 -noutsig 2")
    parent.connect(tone, 0, pd, 0)
    start = parent.msg(f"pd~ start -batch -nogui -noprefs -path {EXTERNAL_DIR} -path {folder} {folder}/child.pd")
    parent.connect(start, 0, pd, 0)
    record, writer = parent.obj("bang"), parent.obj("soundfiler")
    for outlet, name in enumerate(("dry", "wet")):
        parent.obj(f"table {name} {SAMPLES}")
        table = parent.obj(f"tabwrite~ {name}")
        parent.connect(pd, outlet + 1, table, 0)  # its first outlet is for messages
        parent.connect(record, 0, table, 0)
    write = parent.msg("write -wave -bytes 4 rendered.wav dry wet")
    parent.connect(write, 0, writer, 0)
    steps = [(0.0, start), (0.0, parent.send("pd", "dsp 1")), (0.0, record), (1000 * SAMPLES / 44100 + 200, write)]
    timeline(parent, steps)
    run_pd(parent, folder, paths=[within])
    sound = soundfile.read(folder / "rendered.wav", dtype="float32")[0]
    latency = 2 * block - 64
    assert np.abs(sound[latency:, 1]).max() > 0.5
    assert np.array_equal(sound[latency:, 1], sound[:-latency, 0])
