"""Engines and the machine measured by the programs of `cmake --build build/dev --target benches`, each alone."""

import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "dev"


def build_benches() -> None:
    """Compile what is missing or old."""
    command = ["cmake", "--build", str(BUILD), "--target", "benches", "-j", "1"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@dataclass(frozen=True)
class Alone:
    """One engine in a process of its own. Load and warm-up are of its CPU time and of the wall clock."""

    load_ms: float
    load_wall_ms: float
    resident_mb: float
    forbidden: float
    block_us: list[float]

    @property
    def tail(self) -> float:
        """99th percentile over median of the block time."""
        return statistics.quantiles(self.block_us, n=100)[98] / statistics.median(self.block_us)


def measure_alone(path: Path, engine: str, block: int, rounds: int) -> Alone:
    """`forward` of a model."""
    words = [str(BUILD / "pd" / "bench_engine"), str(path), "forward", str(block), engine, str(rounds)]
    text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    found = {line.split()[0]: [float(word) for word in line.split()[1:]] for line in text.splitlines()}
    numbers = (found[name][0] for name in ("load_ms", "load_wall_ms", "resident_mb", "forbidden"))
    return Alone(*numbers, found["block_us"])


@dataclass(frozen=True)
class Machine:
    """Peak in operations a second, and bytes a second of reading so many bytes again and again."""

    instructions: str
    flops: float
    bandwidths: dict[int, float]


def measure_machine(sizes: list[int]) -> Machine:
    """One core, now."""
    words = [str(BUILD / "tests" / "cpp" / "bench_machine"), *map(str, sizes)]
    lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
    return Machine(lines[0], float(lines[1]), dict(zip(sizes, map(float, lines[2:]), strict=True)))


def cpu_name() -> str:
    """As the system calls it."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown CPU"
