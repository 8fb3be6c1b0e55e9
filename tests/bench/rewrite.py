"""What our convolutions gain inside the TorchScript engine.

    python tests/bench/rewrite.py                      RAVE-shaped models of capacity 96 and 16
    python tests/bench/rewrite.py model.ts --blocks 2048

TorchScript as other players run it and the engines `plain` and `torch` take turns block by block in one process with
one thread; medians of process CPU time a block, so that the ratios hold on a busy machine too.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import luthier_streaming
import numpy as np
import torch
from rave_shaped import write_model

CAPACITIES = (96, 16)
WARM_UP = 6


def players(path: Path, block: int) -> dict:
    """Name -> what plays one block."""
    sound = (0.1 * np.random.default_rng(0).standard_normal((1, block))).astype(np.float32)
    module, tensor = torch.jit.load(str(path)), torch.from_numpy(sound)[None]

    def engine(name: str):
        streamer = luthier_streaming.Streamer(str(path), "forward", block, host_vector=block, engine=name)
        return lambda: streamer.process(sound)

    return {"torch.jit": lambda: module(tensor), "plain": engine("plain"), "torch": engine("torch")}


def medians(path: Path, block: int, rounds: int) -> dict[str, float]:
    """Median CPU ms a block of each player."""
    playing = players(path, block)
    times: dict[str, list[float]] = {name: [] for name in playing}
    for _ in range(WARM_UP + rounds):
        for name, play in playing.items():
            began = time.process_time()
            play()
            times[name].append(1000 * (time.process_time() - began))
    return {name: statistics.median(values[WARM_UP:]) for name, values in times.items()}


def report(name: str, path: Path, blocks: list[int], rounds: int) -> None:
    facts = luthier_streaming.Streamer(str(path), "forward", engine="torch").facts()
    print(f"{name}: {' '.join(str(fact) for fact in facts)}")
    for block in blocks:
        ms = medians(path, block, rounds)
        cells = ", ".join(f"{player} {value:.2f} ms" for player, value in ms.items())
        print(f"  block {block}: {cells}: x {ms['torch.jit'] / ms['torch']:.1f} and x {ms['plain'] / ms['torch']:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", type=Path)
    parser.add_argument("--blocks", nargs="+", type=int, default=[2048, 4096])
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    torch.set_num_threads(1)
    with torch.inference_mode(), tempfile.TemporaryDirectory() as folder:
        for path in options.models:
            report(path.name, path, options.blocks, options.rounds)
        for capacity in CAPACITIES if not options.models else ():
            path = Path(folder) / f"{capacity}.ts"
            parameters = write_model(path, capacity)
            report(f"capacity {capacity}, {parameters / 1e6:.1f} M parameters", path, options.blocks, options.rounds)


if __name__ == "__main__":
    main()
