"""What the same model costs as a stream: computed in place, by the worker, and from Python; and per tick in Pd.

    python3 tests/bench/audio_thread.py                       a fresh model of the preset tiny
    python3 tests/bench/audio_thread.py runs/demo/model.ts    a model of yours

All take turns, round after round, on one core, so that the ratios hold on a busy machine. `offline` computes where
`in place` does, with the buffers of the worker. A worker is paced by its stream and cannot be hurried: its row is what
its thread takes for a block (the median of its `stats`, to 9 %), given one block at a time and a rest after it; a loop
that asked all the time whether it is done would take the core from it. Plain TorchScript from Python is the 1 of the
ratios. Pd renders (`-batch`) in place and with a block; its start is taken out by a second, shorter run.

The cost of a tick is what nn~ takes of Pd's audio thread for 64 samples, as its `stats` say, with Pd against the clock.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch  # first, because luthier_streaming uses its libtorch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import luthier_streaming
from fresh_models import fresh_model
from tests.hosts.pd.pd_patch import Patch, pd_command, timeline
from tests.hosts.pd.real_time import RATE_HZ, TICK_US, perform

from luthier.contract.model_file import read_spec

BLOCK = 2048
TURNS = 3
BLOCKS, UNCOUNTED = 40, 10
PD_SHORT_S, PD_LONG_S = 1.0, 21.0
TICK_SECONDS = 8.0
REST_S = 0.01
"""Longer than the worker needs for a block."""
PLAIN = "TorchScript from Python"


class Ways:
    """The same model in Python, each way of playing it."""

    def __init__(self, path: Path) -> None:
        self.sound = (0.1 * np.random.default_rng(0).standard_normal((1, BLOCK))).astype(np.float32)
        self.module = torch.jit.load(str(path))  # type: ignore[no-untyped-call]
        in_place = luthier_streaming.Streamer(str(path), "forward", 0, host_vector=BLOCK, mode="in_place")
        offline = luthier_streaming.Streamer(str(path), "forward", BLOCK, mode="offline")
        self.worker = luthier_streaming.Streamer(str(path), "forward", BLOCK, mode="worker")
        self.timed: dict[str, Callable[[], object]] = {
            PLAIN: self.play_torch,
            "Streamer, in place": lambda: in_place.process(self.sound),
            "Streamer, offline": lambda: offline.process(self.sound),
        }

    def play_torch(self) -> None:
        """One block, as anyone would."""
        with torch.inference_mode():
            self.module(torch.from_numpy(self.sound)[None])

    def block_seconds(self) -> dict[str, float]:
        """Median seconds for BLOCK samples of each way, in turns."""
        spent: dict[str, list[float]] = {name: [] for name in self.timed}
        for number in range(BLOCKS + UNCOUNTED):
            first = number % len(self.timed)  # whoever comes after the rest finds the caches cold
            for name, play in [*self.timed.items()][first:] + [*self.timed.items()][:first]:
                began = time.perf_counter()
                play()
                if number >= UNCOUNTED:
                    spent[name].append(time.perf_counter() - began)
            self.worker.process(self.sound)
            time.sleep(REST_S)
        medians = {name: statistics.median(times) for name, times in spent.items()}
        return {**medians, "Streamer, worker": self.worker.stats()["p50_ms"] / 1000}


def pd_seconds(folder: Path, arguments: str, seconds: float, rate_hz: int = RATE_HZ) -> float:
    """Wall time of a headless Pd that renders so much."""
    patch = Patch()
    nn = patch.obj(f"nn~ {arguments}")
    patch.connect(patch.obj("noise~"), 0, nn, 0)
    timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (1000 * seconds, patch.send("pd", "dsp 0"))])
    file = folder / "render.pd"
    file.write_text(patch.text())
    began = time.perf_counter()
    program, *options = pd_command(file, batch=True, paths=[])
    command = [program, "-r", str(rate_hz), *options]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - began


def pd_block_seconds(folder: Path, rate: int) -> dict[str, float]:
    """The same in headless Pd; in place it computes hop by hop, because 64 samples are less than a hop."""
    ways = {"Pd, in place, block of a hop": "model forward 0", f"Pd, block {BLOCK}": f"model forward {BLOCK}"}
    spent = {}
    for name, arguments in ways.items():
        longer = pd_seconds(folder, arguments, PD_LONG_S) - pd_seconds(folder, arguments, PD_SHORT_S)
        spent[name] = longer * BLOCK / rate / (PD_LONG_S - PD_SHORT_S)
    return spent


def median_of_turns(path: Path, rate: int) -> dict[str, float]:
    """Seconds for BLOCK samples of every way."""
    ways = Ways(path)
    turns = [{**ways.block_seconds(), **pd_block_seconds(path.parent, rate)} for _ in range(TURNS)]
    return {way: statistics.median(turn[way] for turn in turns) for way in turns[0]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "model.ts"
        if options.model:
            path.write_bytes(options.model.read_bytes())
        else:
            fresh_model(folder).rename(path)
        spec = read_spec(path)
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(everywhere)})
        seconds = median_of_turns(path, spec.sample_rate)
        os.sched_setaffinity(0, everywhere)
        plain = seconds[PLAIN]
        print(f"{BLOCK} samples on one core          x real time   speed / TorchScript's")
        for way, spent in seconds.items():
            print(f"{way:30s}  {BLOCK / spec.sample_rate / spent:8.1f}      {plain / spent:8.2f}")
        print(f"\none tick of nn~ in Pd ({TICK_US:.0f} us), against the clock, all cores")
        for how, arguments in (("worker", f"model forward {BLOCK}"), ("in place", "model forward 0")):
            stats = perform(folder, arguments, TICK_SECONDS).stats
            print(f"{how:10s} p50 {stats['tick_p50_us']:8.1f} us   p99.9 {stats['tick_p999_us']:8.1f} us")


if __name__ == "__main__":
    main()
