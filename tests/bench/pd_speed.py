"""x real time of [nn~] in headless Pd (`-batch`), for each preset and engine.

    python3 tests/bench/pd_speed.py
    python3 tests/bench/pd_speed.py --models tiny low-latency --seconds 20

`forward`, one voice, Pd at the model's rate. Engines take turns; the medians are of the wall clock and, for busy
machines, of the CPU time of the whole Pd: a longer performance less a shorter one, so that neither start nor load
counts. Models are untrained.
"""

import argparse
import os
import resource
import statistics
import tempfile
from pathlib import Path

import torch  # first, because luthier_streaming uses its libtorch
from audio_thread import pd_seconds
from fresh_models import fresh_model

from luthier.contract.model_file import read_spec
from luthier.families.presets import preset_names

BLOCK, SMALL_BLOCK = 2048, 128
SECONDS = {"tiny": 200.0, "small": 100.0, "low-latency": 60.0}
"""Longer for models that take so little that Pd's start would hide them."""
OTHERS_SECONDS = 20.0
ENGINES = ("plain", "torch", "native", "f16")


def pd_cpu_seconds() -> float:
    """Of all children so far."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def performance(folder: Path, name: str, engine: str, seconds: float) -> tuple[float, float]:
    """Wall and CPU seconds of one Pd."""
    path = fresh_model(folder, name, "f16" if engine == "f16" else "f32")
    block = SMALL_BLOCK if name == "low-latency" else BLOCK
    chosen = "native" if engine == "f16" else engine
    before = pd_cpu_seconds()
    wall = pd_seconds(folder, f"-engine {chosen} {path.stem} forward {block}", seconds, read_spec(path).sample_rate)
    return wall, pd_cpu_seconds() - before


def speeds(folder: Path, name: str, seconds: float, turns: int) -> dict[str, tuple[float, float]]:
    """x real time of each engine, by the wall clock and by CPU time."""
    spent: dict[str, list[tuple[float, float]]] = {engine: [] for engine in ENGINES}
    for _ in range(turns):
        for engine in ENGINES:
            short, long = (performance(folder, name, engine, length) for length in (1.0, 1.0 + seconds))
            spent[engine].append((long[0] - short[0], long[1] - short[1]))
    return {
        engine: (seconds / statistics.median(w for w, _ in each), seconds / statistics.median(c for _, c in each))
        for engine, each in spent.items()
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", choices=preset_names(), default=preset_names())
    parser.add_argument("--seconds", type=float, help="that each performance lasts; by default longer for small models")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where models are kept")
    options = parser.parse_args()
    torch.set_num_threads(1)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        print("model        engine  x real time  by CPU time    x plain")
        for name in options.models:
            seconds = options.seconds or SECONDS.get(name, OTHERS_SECONDS)
            found = speeds(folder, name, seconds, options.turns)
            for engine, (wall, cpu) in found.items():
                print(f"{name:12s} {engine:7s} {wall:11.1f} {cpu:12.1f} {cpu / found['plain'][1]:10.1f}", flush=True)


if __name__ == "__main__":
    main()
