"""How much memory this process takes and this machine has, in bytes; 0 where the system does not say."""

import os
import sys
from pathlib import Path

_CONTAINER_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
_CONTAINER_USAGES = (Path("/sys/fs/cgroup/memory.current"), Path("/sys/fs/cgroup/memory/memory.usage_in_bytes"))


def resident_bytes() -> int:
    """Memory that this process holds now; its peak so far on systems without /proc."""
    return _kilobytes(Path("/proc/self/status"), "VmRSS") or peak_bytes()


def peak_bytes() -> int:
    """The most memory that this process has held."""
    # getrusage on Linux would count what the parent held when it started this process
    return _kilobytes(Path("/proc/self/status"), "VmHWM") or _peak_by_getrusage()


def available_bytes() -> int:
    """Memory that can be taken without swapping, within the limit of a container; without /proc, all there is."""
    free = _kilobytes(Path("/proc/meminfo"), "MemAvailable") or _physical_bytes()
    room = [
        int(limit.read_text()) - int(usage.read_text())
        for limit, usage in zip(_CONTAINER_LIMITS, _CONTAINER_USAGES, strict=True)
        if limit.is_file() and usage.is_file() and limit.read_text().strip().isdigit()
    ]
    return max(min([free, *room]), 0)


def _kilobytes(path: Path, name: str) -> int:
    """The value of `name: 123 kB` in a file of /proc, in bytes."""
    if not path.is_file():
        return 0
    lines = (line.split() for line in path.read_text().splitlines() if line.startswith(f"{name}:"))
    return next((1024 * int(words[1]) for words in lines), 0)


def _peak_by_getrusage() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # Windows has none

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak


def _physical_bytes() -> int:
    if sys.platform == "win32":
        return 0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
