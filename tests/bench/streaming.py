"""What nn~ costs: x real time on one core, latency, load time, memory.

    python3 tests/bench/streaming.py                       a fresh model of the preset tiny
    python3 tests/bench/streaming.py runs/demo/model.ts    a model of yours
    python3 tests/bench/streaming.py --engine torch        by the engine that other files need; --preset low-latency

Engine and plain TorchScript take turns block by block in one process on one core, so that their ratio holds on a
busy machine too; plain TorchScript is `torch.jit.load` and a call of `forward`, one thread, warmed up. The Pd row
is a whole headless Pd, with and without sound to play, so that its start is taken out.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from fresh_models import fresh_model

from luthier.audio.writing import write_wav
from luthier.contract.model_file import read_spec
from luthier.tools import headless_pd

BLOCKS = (128, 256, 512, 1024, 2048, 4096)
ROUNDS = 60
PD_SECONDS = 40.0

_LOADING = """
import resource, sys, time, torch, luthier_streaming
rss = lambda: int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
before, began = rss(), time.perf_counter()
streamer = luthier_streaming.Streamer(sys.argv[1], "forward", 2048)
print(f"{time.perf_counter() - began:.3f} {rss() - before:.0f}")
"""


def block_times(path: Path, block: int, engine: str) -> tuple[float, float, int]:
    """Median ms a block of the engine and of plain TorchScript, and the latency in samples."""
    import luthier_streaming

    streamer = luthier_streaming.Streamer(str(path), "forward", block, host_vector=block, engine=engine)
    module = torch.jit.load(str(path))  # type: ignore[no-untyped-call]
    sound = (0.1 * np.random.default_rng(0).standard_normal((1, block))).astype(np.float32)
    tensor = torch.from_numpy(sound)[None]
    ours, plain = [], []
    with torch.inference_mode():
        for number in range(ROUNDS + 20):
            ours.append(milliseconds(lambda: streamer.process(sound)))
            plain.append(milliseconds(lambda: module(tensor)))
            if number < 20:
                ours.clear()
                plain.clear()
    in_worker = luthier_streaming.Streamer(str(path), "forward", block, host_vector=64)
    return statistics.median(ours), statistics.median(plain), in_worker.latency


def milliseconds(action) -> float:
    """Wall time of one call."""
    began = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - began)


def pd_speed(path: Path, folder: Path, sample_rate: int) -> float:
    """x real time of headless Pd with one nn~."""

    def seconds_for(length: float) -> float:
        patch = folder / "play.pd"
        rng = np.random.default_rng(0)
        sound = (0.1 * rng.standard_normal((1, int(length * sample_rate)))).astype(np.float32)
        write_wav(folder / "input.wav", sound, sample_rate)
        headless_pd.write_patch(
            patch, folder / "model.ts", folder / "input.wav", folder / "output.wav", length, sample_rate, 2048
        )
        began = time.perf_counter()
        headless_pd.perform(patch, sample_rate)
        return time.perf_counter() - began

    if path != folder / "model.ts":
        (folder / "model.ts").write_bytes(path.read_bytes())
    return (PD_SECONDS - 1) / (seconds_for(PD_SECONDS) - seconds_for(1.0))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", type=Path)
    parser.add_argument("--engine", default="automatic", choices=("automatic", "native", "torch"))
    parser.add_argument("--preset", default="tiny", help="of the fresh model")
    options = parser.parse_args()
    torch.set_num_threads(1)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name:
        path = options.model or fresh_model(Path(name), options.preset)
        rate = read_spec(path).sample_rate
        print("block   nn~ engine         plain TorchScript   ratio   latency with worker, vector 64")
        for block in BLOCKS:
            if block % read_spec(path).hop_length:
                continue
            ours, plain, latency = block_times(path, block, options.engine)
            speed = 1000 * block / rate
            print(
                f"{block:5d}  {ours:6.2f} ms {speed / ours:4.0f} x   {plain:6.2f} ms {speed / plain:4.0f} x"
                f"   {plain / ours:5.2f}   {latency} samples, {1000 * latency / rate:.1f} ms"
            )
        print(f"headless Pd, block 2048, one core: {pd_speed(path, Path(name), rate):.0f} x real time")
        loading = subprocess.run(
            [sys.executable, "-c", _LOADING, str(path)], capture_output=True, text=True, check=True
        )
        seconds, megabytes = loading.stdout.split()
        print(f"load and warm-up: {seconds} s, {megabytes} MB of resident memory beside libtorch")


if __name__ == "__main__":
    main()
