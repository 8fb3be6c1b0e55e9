"""After a pause a real Pd plays only new sound: `enable`, a [switch~], DSP off and on again, `reset`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE

PAUSE_AT, SILENT_AT, ON_AT = 600.0, 650.0, 1000.0
RECORDED_MS = 1000


def after_a_pause(folder: Path, pause: str, block: int) -> np.ndarray:
    """What [nn~] gives from the end of a pause on, of a sine that ended during it."""
    inner = Patch()
    inner.obj("inlet~")
    inner.obj(f"nn~ identity forward {block}")
    inner.obj("outlet~")
    inner.connect(0, 0, 1, 0)
    inner.connect(1, 0, 2, 0)
    inner.connect(inner.obj("r nn"), 0, 1, 0)
    inner.connect(inner.obj("r switch"), 0, inner.obj("switch~"), 0)
    patch = Patch()
    tone, level = patch.obj("osc~ 440"), patch.obj("*~ 0.5")
    patch.connect(tone, 0, level, 0)
    sub = patch.subpatch(inner)
    patch.connect(level, 0, sub, 0)
    patch.obj(f"table out {PD_RATE * RECORDED_MS // 1000}")
    record, writer, silent = patch.obj("tabwrite~ out"), patch.obj("soundfiler"), patch.msg("0")
    patch.connect(sub, 0, record, 0)
    patch.connect(silent, 0, level, 1)
    write = patch.msg("write -wave -bytes 4 out.wav out")
    patch.connect(write, 0, writer, 0)
    off, on = {
        "enable": (patch.send("nn", "enable 0"), patch.send("nn", "enable 1")),
        "switch~": (patch.send("switch", "0"), patch.send("switch", "1")),
        "dsp": (patch.send("pd", "dsp 0"), patch.send("pd", "dsp 1")),
        "reset": (patch.send("nn", "get nothing"), patch.send("nn", "reset")),
        "none": (patch.send("nn", "smooth 0"), patch.send("nn", "smooth 0")),
    }[pause]
    started, switched = patch.send("pd", "dsp 1"), patch.send("switch", "1")
    silent_at = ON_AT if pause in ("reset", "none") else SILENT_AT
    timeline(
        patch,
        [(0.0, started), (0.0, switched), (PAUSE_AT, off), (silent_at, silent), (ON_AT, on), (ON_AT + 1, record),
         (ON_AT + RECORDED_MS + 50, write)],
    )  # fmt: skip
    run_pd(patch, folder)
    return soundfile.read(folder / "out.wav", dtype="float32")[0]


@pytest.mark.parametrize("pause", ["enable", "switch~", "dsp", "reset"])
@pytest.mark.parametrize("block", [16384, 2048])
def test_nothing_of_before_a_pause_is_heard_after_it(folder: Path, pause: str, block: int) -> None:
    assert np.abs(after_a_pause(folder, pause, block)).max() == 0


def test_without_a_pause_what_is_under_way_is_heard(folder: Path) -> None:
    assert np.abs(after_a_pause(folder, "none", 16384)).max() > 0.49
