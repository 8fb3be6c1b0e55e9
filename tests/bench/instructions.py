"""Instructions that the native engine takes for a second of audio, and from them guesses for two small computers.

    python3 tests/bench/instructions.py
    python3 tests/bench/instructions.py --models tiny --folder build/bench

Emulated by qemu-user, whose plugin counts: x86-64 with AVX2 (qemu knows no AVX-512) and arm64 with NEON. A short and a
long input are played; their difference has neither start nor load. Counts do not depend on what else the machine does.
The times of a Raspberry Pi are ESTIMATES, not measurements: instructions a cycle as `BOARDS` assumes, and no faster
than their memory gives the weights once a block, where those are larger than the caches.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from engine_process import ROOT
from fresh_models import fresh_model

from luthier.contract.model_file import read_spec
from luthier.contract.program_cost import ProgramCost

MODELS = {"tiny": 2048, "low-latency": 128, "small": 2048, "rave-v2": 2048}
SHORT_S, LONG_S = 0.5, 1.5


@dataclass(frozen=True)
class Target:
    """What is emulated, and with which preset it is built."""

    name: str
    emulator: tuple[str, ...]
    preset: str


@dataclass(frozen=True)
class Board:
    """A small computer, guessed at."""

    name: str
    hz: float
    instructions_a_cycle: float
    cache_bytes: int
    bandwidth: float


TARGETS = (
    Target("x86-64, AVX2", ("qemu-x86_64", "-cpu", "max"), "dev"),
    Target("arm64, NEON", ("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"), "arm64"),
)
BOARDS = (
    Board("Raspberry Pi 4 (Cortex-A72, 1.8 GHz)", 1.8e9, 1.0, 1 << 20, 3e9),
    Board("Raspberry Pi 5 (Cortex-A76, 2.4 GHz)", 2.4e9, 2.0, 2 << 20, 8e9),
)


def build(folder: Path) -> Path:
    """Both players; return the plugin."""
    for target in TARGETS:
        if target.preset != "dev":
            subprocess.run(["cmake", "--preset", target.preset], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        command = ["cmake", "--build", f"build/{target.preset}", "--target", "native_play"]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return built_plugin(folder)


def built_plugin(folder: Path) -> Path:
    """What counts in the emulator."""
    plugin = folder / "libinstruction_counter.so"
    source = Path(__file__).parent / "instruction_counter.cpp"
    subprocess.run(["c++", "-std=c++17", "-O2", "-shared", "-fPIC", "-o", str(plugin), str(source)], check=True)
    return plugin


def counted(emulator: Sequence[str], plugin: Path, *words: str) -> int:
    """Instructions of a whole process."""
    command = [*emulator, "-d", "plugin", "-plugin", str(plugin), *words]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return int(told.split("instructions")[1].split()[0])


def played(emulator: Sequence[str], plugin: Path, player: Path, model: Path, block: int, frames: int) -> int:
    """Of the process of a player that plays so many frames of noise."""
    sound = plugin.parent / "in.f32"
    (0.1 * np.random.default_rng(0).standard_normal(frames)).astype(np.float32).tofile(sound)
    out = str(plugin.parent / "out.f32")
    return counted(emulator, plugin, str(player), str(model), "forward", str(block), "1", str(sound), out)


def instructions(target: Target, plugin: Path, path: Path, block: int, frames: int) -> int:
    """Of the whole process that plays so many frames."""
    player = ROOT / "build" / target.preset / "tests" / "cpp" / "native_play"
    return played(target.emulator, plugin, player, path, block, frames)


def a_second(target: Target, plugin: Path, path: Path, block: int) -> float:
    """Instructions for one second of audio."""
    rate = read_spec(path).sample_rate
    short, long = (int(seconds * rate) // block * block for seconds in (SHORT_S, LONG_S))
    counts = [instructions(target, plugin, path, block, frames) for frames in (short, long)]
    return (counts[1] - counts[0]) / (long - short) * rate


def estimate(board: Board, path: Path, block: int, count: float) -> float:
    """x real time."""
    weights = ProgramCost(path).of("forward", block).weight_bytes
    read = 0.0 if weights <= board.cache_bytes else weights * read_spec(path).sample_rate / block / board.bandwidth
    return 1.0 / max(count / board.hz / board.instructions_a_cycle, read)


def report(name: str, path: Path, plugin: Path) -> None:
    block = MODELS[name]
    operations = ProgramCost(path).of("forward", block).operations * read_spec(path).sample_rate / block
    for target in TARGETS:
        count = a_second(target, plugin, path, block)
        print(
            f"{name:12s} block {block:4d} {target.name:13s} {count / 1e6:8.0f} M instructions for a second of audio, "
            f"{operations / count:.1f} operations each",
            flush=True,
        )
    for board in BOARDS:
        print(f"{'':12s} ESTIMATE {board.name}: {estimate(board, path, block, count):.1f} x real time")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", choices=MODELS, default=[*MODELS])
    parser.add_argument("--folder", type=Path, help="where models are kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        plugin = build(Path(temporary))
        for name in options.models:
            report(name, fresh_model(options.folder or Path(temporary), name), plugin)
        for board in BOARDS:
            print(
                f"assumed of a {board.name}: {board.instructions_a_cycle:.0f} instructions a cycle, "
                f"{board.bandwidth / 1e9:.0f} GB/s for weights above {board.cache_bytes >> 20} MB"
            )


if __name__ == "__main__":
    main()
