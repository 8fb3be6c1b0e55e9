"""Every engine on every kind of model: speed, bounds of the machine, memory, allocations. Prints what is asked of it.

    python3 tests/bench/engines.py                             about ten minutes
    python3 tests/bench/engines.py --models tiny low-latency --rounds 8
    python3 tests/bench/engines.py --folder build/bench        keeps the models for the next time

One thread. Engines take turns, a few blocks each, in one process, so that ratios hold on a busy machine too: `jit` is
`torch.jit.load` and a call as other players make it, `plain` our engine of libtorch with libtorch's convolutions,
`torch` the same with ours, `native` and `f16` the native engine. Medians of process CPU time and of the wall clock.
Floor: max(operations / peak, bytes of weights / bandwidth for so many bytes), both measured before and after. Memory,
allocations, load and the spread of block times are of a process that has one engine only, the quietest of a few.
`rave-shaped` models are TorchScript as other tools write it; the others are untrained presets, `/16` of that capacity.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import luthier_streaming
import numpy as np
import torch  # first, because luthier_streaming uses its libtorch
from engine_process import Alone, build_benches, cpu_name, measure_alone, measure_machine
from fresh_models import fresh_model
from limits import Limits
from rave_shaped import write_model

from luthier.contract.model_file import read_program, read_spec
from luthier.contract.program_cost import ProgramCost
from luthier.contract.spec import ModelSpec

FOREIGN = {"rave-shaped 96": 96, "rave-shaped 16": 16}
OURS = (
    *("rave-v2", "rave-v2/96", "rave-v1", "rave-v2/16", "small", "tiny", "low-latency", "low-latency/16"),
    *("move", "transfer"),
)
BLOCKS = (2048, 4096)
SMALL_BLOCKS = (128, 256)
FOREIGN_RATE_HZ = 48000
TURN_SAMPLES = 8192
UNCOUNTED = 2
PLAYED_ALONE, TRIES = 300, 3


@dataclass
class Timed:
    """Medians a block in ms, of each engine."""

    cpu: dict[str, float] = field(default_factory=dict)
    wall: dict[str, float] = field(default_factory=dict)


def players(path: Path, half: Path | None, block: int) -> dict[str, Callable[[], object]]:
    """Name -> what plays one turn."""
    turn = max(2 * block, TURN_SAMPLES)
    sound = (0.1 * np.random.default_rng(0).standard_normal((1, turn))).astype(np.float32)
    module = torch.jit.load(str(path))  # type: ignore[no-untyped-call]
    pieces = torch.from_numpy(sound)[None].split(block, -1)

    def engine(name: str, file: Path = path) -> Callable[[], object]:
        streamer = luthier_streaming.Streamer(str(file), "forward", block, host_vector=block, engine=name)
        return lambda: streamer.process(sound)

    playing = {"jit": lambda: [module(piece) for piece in pieces], "plain": engine("plain"), "torch": engine("torch")}
    if half is not None:
        playing |= {"native": engine("native"), "f16": engine("native", half)}
    return playing


def take_turns(playing: dict[str, Callable[[], object]], block: int, rounds: int) -> Timed:
    """Who begins changes, because the first after the rest finds the caches cold."""
    cpu: dict[str, list[float]] = {name: [] for name in playing}
    wall: dict[str, list[float]] = {name: [] for name in playing}
    blocks = max(2 * block, TURN_SAMPLES) // block
    for number in range(UNCOUNTED + rounds):
        first = number % len(playing)
        for name, play in [*playing.items()][first:] + [*playing.items()][:first]:
            began, began_cpu = time.perf_counter(), time.process_time()
            play()
            cpu[name].append(1000 * (time.process_time() - began_cpu) / blocks)
            wall[name].append(1000 * (time.perf_counter() - began) / blocks)
    medians = [{name: statistics.median(ms[UNCOUNTED:]) for name, ms in each.items()} for each in (cpu, wall)]
    return Timed(*medians)


def print_speeds(name: str, block: int, rate: int, timed: Timed, floors: dict[str, float]) -> None:
    """One row an engine."""
    for engine, ms in timed.cpu.items():
        bound = f"{ms / floors[engine]:7.2f} x floor of {floors[engine]:.3f} ms" if engine in floors else ""
        print(
            f"{name:15s} {block:5d} {engine:7s} {ms:9.3f} {timed.wall[engine]:9.3f} "
            f"{timed.cpu['jit'] / ms:8.1f} {timed.cpu['plain'] / ms:8.1f} {1000 * block / rate / ms:9.1f}  {bound}",
            flush=True,
        )


def floors_of(path: Path, half: Path, block: int) -> dict[str, float]:
    """Lower bound in ms a block of the native engine with each type of weights, of this machine now."""
    costs = {"native": ProgramCost(path).of("forward", block), "f16": ProgramCost(half).of("forward", block)}
    machine = measure_machine([cost.weight_bytes for cost in costs.values()])
    return {n: cost.floor_ms(machine.flops, machine.bandwidths[cost.weight_bytes]) for n, cost in costs.items()}


def lower(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """Others on the machine slow it down at times: the faster measurement is what it can do."""
    return {name: min(bound, other[name]) for name, bound in one.items()}


def snr_db(path: Path, half: Path, block: int) -> float:
    """What the native engine plays over what half precision changes in it."""
    sound = (0.1 * np.random.default_rng(1).standard_normal((1, 24 * block))).astype(np.float32)
    exact, rounded = (
        luthier_streaming.Streamer(str(file), "forward", block, host_vector=block, engine="native")
        .process(sound)
        .astype(np.float64)
        for file in (path, half)
    )
    return float(10 * np.log10(np.square(exact).sum() / np.square(exact - rounded).sum()))


def growth(path: Path) -> float:
    """Share of the file that the native program adds."""
    program = len((read_program(path) or "").encode())
    return program / (path.stat().st_size - program)


def print_alone(name: str, engine: str, block: int, alone: Alone) -> None:
    print(
        f"{name:15s} {block:5d} {engine:7s} {alone.load_ms:8.1f} {alone.load_wall_ms:8.1f} {alone.resident_mb:8.1f} "
        f"{alone.forbidden:9.1f} {statistics.median(alone.block_us) / 1000:9.3f} {alone.tail:7.2f}",
        flush=True,
    )


def measure_foreign(folder: Path, names: list[str], rounds: int, limits: Limits) -> None:
    """Files without a native program: libtorch only."""
    for name in names:
        path = folder / f"{name.replace(' ', '-')}.ts"
        if not path.is_file():
            write_model(path, FOREIGN[name])
        for block in BLOCKS:
            timed = take_turns(players(path, None, block), block, rounds)
            print_speeds(name, block, FOREIGN_RATE_HZ, timed, {})
            limits.foreign(name, block, timed.cpu)


def measure_preset(folder: Path, name: str, rounds: int, limits: Limits) -> None:
    """Files of our own."""
    path, half = fresh_model(folder, name), fresh_model(folder, name, "f16")
    spec = read_spec(path)
    for block in blocks_of(name):
        before = floors_of(path, half, block)
        timed = take_turns(players(path, half, block), block, rounds)
        floors = lower(before, floors_of(path, half, block))
        print_speeds(name, block, spec.sample_rate, timed, floors)
        limits.preset(name, block, timed.cpu, floors)
    limits.file(name, snr_db(path, half, block_alone(spec)), growth(path))


def measure_processes(folder: Path, name: str, limits: Limits) -> None:
    """Each engine alone."""
    path, half = fresh_model(folder, name), fresh_model(folder, name, "f16")
    block, found = block_alone(read_spec(path)), {}
    for engine, file in (("plain", path), ("torch", path), ("native", path), ("f16", half)):
        if engine in ("native", "f16"):
            tries = [measure_alone(file, "native", block, PLAYED_ALONE) for _ in range(TRIES)]
            found[engine] = min(tries, key=lambda alone: alone.tail)
        else:
            found[engine] = measure_alone(file, engine, block, PLAYED_ALONE // 4)
        print_alone(name, engine, block, found[engine])
    limits.processes(name, found)


def blocks_of(name: str) -> tuple[int, ...]:
    return SMALL_BLOCKS if name.startswith("low-latency") else BLOCKS


def block_alone(spec: ModelSpec) -> int:
    """The block that a player of this model would choose."""
    return max(SMALL_BLOCKS[0], spec.hop_length) if spec.preset == "low-latency" else BLOCKS[0]


def measure(folder: Path, names: list[str], rounds: int) -> bool:
    """Print all tables; return whether nothing failed."""
    machine = measure_machine([])
    print(f"{cpu_name()}, {machine.instructions}, one thread, peak {machine.flops / 1e9:.0f} GFLOP/s")
    print(f"{os.getloadavg()[0]:.1f} processes want {os.cpu_count()} cores; limits are for an idle one\n")
    limits = Limits()
    print("model           block engine     CPU ms   wall ms    x jit  x plain    x real time")
    measure_foreign(folder, [name for name in names if name in FOREIGN], rounds, limits)
    presets = [name for name in names if name in OURS]
    for name in presets:
        measure_preset(folder, name, rounds, limits)
    print("\nmodel           block engine   load ms  wall ms       MB forbidden/block median ms p99/median")
    for name in presets:
        measure_processes(folder, name, limits)
    print()
    return limits.told()


def main() -> None:
    """Measure and print; exit code 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", choices=[*FOREIGN, *OURS], default=[*FOREIGN, *OURS])
    parser.add_argument("--rounds", type=int, default=16)
    parser.add_argument("--folder", type=Path, help="where models are kept")
    options = parser.parse_args()
    torch.set_num_threads(1)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    build_benches()
    with torch.inference_mode(), tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        sys.exit(0 if measure(folder, options.models, options.rounds) else 1)


if __name__ == "__main__":
    main()
