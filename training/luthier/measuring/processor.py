"""Who computes on this machine: cores that this process may use, and those that other programs leave free. Light."""

import os
import time
from collections.abc import Callable
from pathlib import Path

_SECONDS = 0.5  # of a look: fewer say little where the system counts in hundredths
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
_TIMES = Path("/proc/stat")
_IDLE = (3, 4)  # places of `idle` and `iowait` in a line of /proc/stat


def usable_cores(quota: Path = _QUOTA) -> float:
    """Cores that this process may use: those it is bound to, within the limit of a container."""
    cores = float(len(_bound_to()))
    try:
        limit, period = quota.read_text().split()
        return max(min(cores, int(limit) / int(period)), 0.1)
    except (OSError, ValueError, ZeroDivisionError):  # no container, or "max": no limit
        return cores


_Times = tuple[float, float | None, float]  # of the clock, of all, of our own


class Neighbours:
    """Cores that other programs take.

    Args:
        clock: seconds.
        all_busy: seconds that the usable cores have computed, for anyone; None where the system does not say.
        own_busy: seconds that this process and its ended children have computed.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        all_busy: Callable[[], float | None] | None = None,
        own_busy: Callable[[], float] | None = None,
    ) -> None:
        self._clock = clock
        self._all_busy, self._own_busy = all_busy or busy_seconds, own_busy or own_seconds
        self._first = self._last = self._now()

    def cores(self) -> float:
        """How many they took on average since the last question; 0 where the system does not say."""
        last, self._last = self._last, self._now()
        return _between(last, self._last)

    def average(self) -> float:
        """How many they took on average since this was made."""
        return _between(self._first, self._now())

    def _now(self) -> _Times:
        return self._clock(), self._all_busy(), self._own_busy()


def _between(first: _Times, last: _Times) -> float:
    if first[1] is None or last[1] is None or last[0] <= first[0]:
        return 0.0
    others = (last[1] - first[1]) - (last[2] - first[2])
    return max(others / (last[0] - first[0]), 0.0)


def cores_of_others(seconds: float = _SECONDS) -> float:
    """How many cores other programs take, watched for so long."""
    neighbours = Neighbours()
    time.sleep(seconds)
    return neighbours.cores()


def fitting_threads(others: float, cores: float | None = None) -> int:
    """Threads that fit beside programs that take `others` cores, of `cores`, by default the usable ones; at least 1."""
    return max(int((usable_cores() if cores is None else cores) - others + 0.5), 1)


def busy_seconds(times: Path = _TIMES) -> float | None:
    """Seconds that the cores of this process have computed since the machine started; None where nobody counts."""
    try:
        lines = times.read_text().splitlines()
    except OSError:
        return None
    rows = [line.split() for line in lines if line.startswith("cpu")]
    ours = {f"cpu{core}" for core in _bound_to()}
    ticks = 0
    for name, *values in rows:
        if name in ours:
            # what guests take is in `user` already
            ticks += sum(int(value) for place, value in enumerate(values[:8]) if place not in _IDLE)
    return ticks / os.sysconf("SC_CLK_TCK")


def _bound_to() -> set[int]:
    if hasattr(os, "sched_getaffinity"):
        return set(os.sched_getaffinity(0))
    return set(range(os.cpu_count() or 1))


def own_seconds() -> float:
    """Processor time of this process and its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
