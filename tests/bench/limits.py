"""What is asked of the engines, and whether it was measured."""

from engine_process import Alone

LARGE = ("rave-v1", "rave-v2", "rave-v2/96")
FOREIGN_GAIN = {"rave-shaped 96": 5.0, "rave-shaped 16": 4.0}
NATIVE_GAIN = {
    ("rave-v2/96", 2048): 8.0,
    ("rave-v2/96", 4096): 8.0,
    ("rave-v2", 2048): 8.0,
    ("rave-v2", 4096): 8.0,
    ("rave-v2/16", 2048): 15.0,
    ("rave-v2/16", 4096): 15.0,
    ("tiny", 2048): 15.0,
    ("low-latency", 128): 30.0,
    ("low-latency/16", 128): 30.0,
}
HALF_GAIN, HALF_SNR_DB = 1.3, 40.0
ABOVE_FLOOR = 1.5
TAIL = 1.5
SHARE_OF_MEMORY = 1 / 3
READY_MS = 100.0
GROWTH = 0.05


class Limits:
    """Collects values beside their limits."""

    def __init__(self) -> None:
        self.lines: list[tuple[bool, str]] = []

    def foreign(self, name: str, block: int, ms: dict[str, float]) -> None:
        """Speed of the rewritten TorchScript."""
        self.at_least(f"{name}, {block}: torch engine, x jit", ms["jit"] / ms["torch"], FOREIGN_GAIN[name])

    def preset(self, name: str, block: int, ms: dict[str, float], floors: dict[str, float]) -> None:
        """Speed of the native engine."""
        if (name, block) in NATIVE_GAIN:
            self.at_least(f"{name}, {block}: native, x jit", ms["jit"] / ms["native"], NATIVE_GAIN[name, block])
        if name in LARGE:
            self.at_most(f"{name}, {block}: native, x floor", ms["native"] / floors["native"], ABOVE_FLOOR)
            self.at_least(f"{name}, {block}: f16 weights, x native", ms["native"] / ms["f16"], HALF_GAIN)

    def file(self, name: str, snr_db: float, growth: float) -> None:
        """What is in a file."""
        self.at_least(f"{name}: f16 weights, dB of SNR", snr_db, HALF_SNR_DB)
        self.at_most(f"{name}: growth of the file by its program", growth, GROWTH)

    def processes(self, name: str, alone: dict[str, Alone]) -> None:
        """One engine in a process."""
        for engine in ("native", "f16"):
            one = alone[engine]
            self.at_most(f"{name}: {engine}, forbidden calls a block", one.forbidden, 0)
            self.at_most(f"{name}: {engine}, p99 / median", one.tail, TAIL)
            self.at_most(f"{name}: {engine}, load and warm-up, CPU ms", one.load_ms, READY_MS)
            memory = one.resident_mb / alone["torch"].resident_mb
            self.at_most(f"{name}: {engine}, memory, x torch engine", memory, SHARE_OF_MEMORY)

    def at_least(self, what: str, value: float, limit: float) -> None:
        self.lines.append((value >= limit, f"{what}: {value:.3g}, at least {limit:.3g}"))

    def at_most(self, what: str, value: float, limit: float) -> None:
        self.lines.append((value <= limit, f"{what}: {value:.3g}, at most {limit:.3g}"))

    def told(self) -> bool:
        """Print all; return whether nothing failed."""
        for passed, line in self.lines:
            print(f"{'pass' if passed else 'FAIL'}  {line}")
        return all(passed for passed, _ in self.lines)
