"""Runs tests until they end or hang: a fault that makes them wait for ever would cost the hour that HANG_S is."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

LOOK_S = 5.0
WAITING_S = 180.0
"""Nobody of them has computed for so long, or even wished to: what they wait for does not come."""
LEAST_S = 600.0
"""More than ten times what tests take without a fault: they may be short, and the machine busy."""


def seconds_of(command: Sequence[str | Path], longest_s: float | None, **how: object) -> float | None:
    """By the clock, of a program that ends well; None where it does not, waits for ever, or takes longer than that."""
    began = time.monotonic()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    process = subprocess.Popen(command, **quiet | how)  # type: ignore[call-overload]
    computed, since = 0.0, began
    while True:
        try:
            code = process.wait(LOOK_S)
            return time.monotonic() - began if code == 0 else None
        except subprocess.TimeoutExpired:
            now, (seconds, is_wishing) = time.monotonic(), _work_of(process.pid)
            if seconds > computed or is_wishing:
                computed, since = max(seconds, computed), now
            if now - since > WAITING_S or (longest_s is not None and now - began > longest_s):
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return None


def _work_of(session: int) -> tuple[float, bool]:
    """Seconds of the processor of all programs of a session, and whether one of them would compute now."""
    ticks, is_wishing = 0, False
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = _words(place / "stat")
            if int(words[3]) != session:
                continue
            ticks += sum(map(int, words[11:15]))  # its own and those of children that have ended
            is_wishing |= any(_words(thread / "stat")[0] in "RD" for thread in (place / "task").iterdir())
        except OSError:  # it has ended
            continue
    return ticks / os.sysconf("SC_CLK_TCK"), is_wishing


def _words(file: Path) -> list[str]:
    """Of /proc/PID/stat, from the state on; the name before it may hold blanks."""
    return file.read_text().rpartition(")")[2].split()
