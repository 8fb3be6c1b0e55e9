"""A model of known cost that Pd plays against the clock: late blocks, time in the audio thread, lag of Pd itself."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tests.hanging import HANG_S
from tests.hosts.pd.pd_patch import Patch, pd_command, timeline
from tests.hosts.pd.tiny_models import save_busy_model

RATE_HZ = 44100
TICK_US = 1e6 * 64 / RATE_HZ
BLOCK = 4096
LOOK_MS = 20
SETTLING_MS = 500.0
CALIBRATION_ROUNDS = 256

Command = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Performance:
    stats: dict[str, float]
    """What nn~ sent, since it had settled."""
    lag_ms: np.ndarray
    """How far Pd's own time was behind the clock at each look, more than at the best one."""
    sounding: float
    """Share of the looks at which the output was not silent, in the second half: what went on."""

    def told(self) -> str:
        s = self.stats
        return (
            f"{s['blocks']:.0f} blocks, {s['late']:.0f} late, {s['dropped']:.0f} dropped, load {s['load']:.2f}, "
            f"block p99 {s['p99_ms']:.1f} ms, tick p50 {s['tick_p50_us']:.1f} us, p99.9 {s['tick_p999_us']:.1f} us "
            f"({100 * s['tick_p999_us'] / TICK_US:.1f} % of a tick), "
            f"lag p50 {np.median(self.lag_ms):.1f} ms, max {self.lag_ms.max():.1f} ms, "
            f"sound in {100 * self.sounding:.0f} % of the second half"
        )


def against_the_clock(patch_file: Path) -> list[str]:
    """Pd without a sound card keeps real time by itself."""
    return pd_command(patch_file, batch=False, paths=[])


def perform(
    folder: Path,
    arguments: str,
    seconds: float,
    command: Command = against_the_clock,
    message: str = "latency",
    settling_ms: float = SETTLING_MS,
) -> Performance:
    """Plays a sine through [nn~ arguments] in `folder`, which is sent a message at first."""
    patch = Patch()
    nn = patch.obj(f"nn~ {arguments}")
    patch.connect(patch.obj("osc~ 441.7"), 0, nn, 0)
    patch.connect(nn, 1, patch.obj("print info"), 0)
    _add_looks(patch, nn)
    dsp, forget, ask = patch.send("pd", "dsp 1"), patch.msg("stats reset"), patch.msg("stats")
    look, first = patch.send("look", "1"), patch.msg(message)
    for each in (forget, ask, first):
        patch.connect(each, 0, nn, 0)
    ends = settling_ms + 1000 * seconds
    timeline(patch, [(0.0, first), (0.0, dsp), (settling_ms, look), (settling_ms, forget), (ends, ask)])
    file = folder / "real_time.pd"
    file.write_text(patch.text())
    done = subprocess.run(command(file), capture_output=True, text=True, timeout=HANG_S, cwd=folder, check=True)
    return _performance(done.stderr.splitlines())


def _add_looks(patch: Patch, nn: int) -> None:
    """From `look` on: every LOOK_MS the level, and the clock's time less Pd's own."""
    clock = patch.obj(f"metro {LOOK_MS}")
    begin = patch.obj("t b f b b")
    patch.connect(patch.obj("r look"), 0, begin, 0)
    patch.connect(begin, 1, clock, 0)
    level, printer = patch.obj("snapshot~"), patch.obj("print level")
    patch.connect(nn, 0, level, 0)
    patch.connect(level, 0, printer, 0)
    real, logical, lag = patch.obj("realtime"), patch.obj("timer"), patch.obj("-")
    each = patch.obj("t b b b")
    patch.connect(clock, 0, each, 0)
    for outlet, timer in ((2, real), (3, logical)):
        patch.connect(begin, outlet, timer, 0)
    patch.connect(each, 2, logical, 1)
    patch.connect(each, 1, real, 1)
    patch.connect(each, 0, level, 0)
    patch.connect(logical, 0, lag, 1)
    patch.connect(real, 0, lag, 0)
    patch.connect(lag, 0, patch.obj("print lag"), 0)


def _performance(console: list[str]) -> Performance:
    def numbers(name: str) -> np.ndarray:
        return np.array([float(line.split()[1]) for line in console if line.startswith(f"{name}: ")])

    words = next(line for line in console if line.startswith("info: stats ")).split()[2:]
    stats = {name: float(value) for name, value in zip(words[::2], words[1::2], strict=True)}
    lag, level = numbers("lag"), numbers("level")
    return Performance(stats, lag - lag.min(), float((level[len(level) // 2 :] != 0).mean()))


def save_model_of_load(folder: Path, name: str, load: float) -> None:
    """Writes a model that takes this share of the time of a block, on this machine and now."""
    save_busy_model(folder / f"{name}.ts", CALIBRATION_ROUNDS)
    measured = perform(folder, f"{name} forward {BLOCK}", 1.5)
    taken = measured.stats["p50_ms"] / (1000 * BLOCK / RATE_HZ)
    save_busy_model(folder / f"{name}.ts", round(CALIBRATION_ROUNDS * load / taken))
