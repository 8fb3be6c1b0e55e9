"""[clone]: many copies of a patch with an nn~ in it, made, played and freed by Pd."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline
from tests.hosts.pd.tiny_models import DELAY

SAMPLES = 22050
VOICES = 5


def test_every_copy_of_a_clone_plays_for_itself(folder: Path) -> None:
    voice = Patch()
    inlet, outlet = voice.obj("inlet~"), voice.obj("outlet~")
    nn = voice.obj("nn~ delay forward 0")
    gain = voice.obj("loadbang")
    message = voice.msg("set gain $1")
    number = voice.obj("float $1")
    for source, sink in [(inlet, nn), (nn, outlet), (gain, number), (number, message), (message, nn)]:
        voice.connect(source, 0, sink, 0)
    (folder / "voice.pd").write_text(voice.text())
    patch = Patch()
    tone, clone = patch.obj("osc~ 441.7"), patch.obj(f"clone voice {VOICES}")
    patch.connect(tone, 0, clone, 0)
    record, writer = patch.obj("bang"), patch.obj("soundfiler")
    for name, source in (("dry", tone), ("wet", clone)):
        patch.obj(f"table {name} {SAMPLES}")
        table = patch.obj(f"tabwrite~ {name}")
        patch.connect(source, 0, table, 0)
        patch.connect(record, 0, table, 0)
    write, fewer = patch.msg("write -wave -bytes 4 clone.wav dry wet"), patch.msg("resize 2")
    patch.connect(write, 0, writer, 0)
    patch.connect(fewer, 0, clone, 0)
    end = 1000 * SAMPLES / 44100 + 20
    timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (10.0, record), (end, write), (end + 10, fewer)])
    lines = run_pd(patch, folder)
    assert not errors(lines)
    dry, wet = soundfile.read(folder / "clone.wav", dtype="float32")[0].T
    # the first value comes with the first block after it
    skipped = 1000
    expected = sum(range(VOICES)) * dry[skipped - DELAY : -DELAY]
    assert np.allclose(wet[skipped:], expected, atol=1e-5)
