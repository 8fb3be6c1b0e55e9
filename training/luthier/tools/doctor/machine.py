"""What of the machine decides whether blocks are late: cores, their clock, priority, memory, disk."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from luthier.audio.cache.store import cache_folder
from luthier.measuring.memory import available_bytes
from luthier.measuring.processor import cores_of_others, usable_cores
from luthier.tools.doctor.finding import FINE, NOTE, WRONG, Finding

_GOVERNORS = Path("/sys/devices/system/cpu")
_BUSY = 0.5  # of a core, taken by others
_LEAST_FREE_BYTES = 2e9  # of memory: a training of the default family takes about half of it
_LEAST_FREE_DISK_BYTES = 1e9
_LEAST_PRIORITY = 10  # that a program may ask for, where Pd's -rt works


def machine_findings() -> list[Finding]:
    """All of it."""
    return [processor(), governor(), priority(), memory(), disk()]


def processor(others: Callable[[], float] = cores_of_others) -> Finding:
    """How many cores there are, and what other programs leave of them."""
    cores, taken = usable_cores(), others()
    said = f"{cores:g} core{'s' if cores != 1 else ''} may be used, other programs take {taken:.1f}"
    if taken > _BUSY:
        return Finding("processor", NOTE, said, "end what is not needed: a busy machine trains slowly and plays late")
    return Finding("processor", FINE, said)


def governor(folder: Path = _GOVERNORS) -> Finding:
    """Whether the clock of the cores may sink between blocks, which makes the next one late."""
    kinds = sorted({path.read_text().strip() for path in folder.glob("cpu[0-9]*/cpufreq/scaling_governor")})
    if not kinds:
        return Finding("clock rate", FINE, "the system does not change it, or does not say so")
    said = f"governed by {', '.join(kinds)}"
    if kinds == ["performance"]:
        return Finding("clock rate", FINE, said)
    remedy = "on a stage: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor"
    return Finding("clock rate", NOTE, f"{said}: it may sink while little is to be done", remedy)


def priority(allowed: Callable[[], int | None] | None = None) -> Finding:
    """Whether Pd may run before other programs (`-rt`)."""
    limit = (allowed or _realtime_limit)()
    if limit is None:
        return Finding("priority", FINE, "the system gives audio threads their own")
    if limit >= _LEAST_PRIORITY:
        return Finding("priority", FINE, f"programs may ask for real-time priority up to {limit}")
    return Finding(
        "priority",
        NOTE,
        "programs may not ask for real-time priority, so Pd's -rt does nothing",
        "echo '@audio - rtprio 95' | sudo tee /etc/security/limits.d/audio.conf; "
        "sudo usermod -aG audio $USER; log in again",
    )


def _realtime_limit() -> int | None:
    """The greatest priority that may be asked for; None where threads of audio have a class of their own."""
    if not sys.platform.startswith("linux"):
        return None
    import resource  # Windows has none

    if os.geteuid() == 0:
        return 99
    limit = resource.getrlimit(resource.RLIMIT_RTPRIO)[0]
    return 99 if limit == resource.RLIM_INFINITY else limit


def memory() -> Finding:
    """Whether a training fits."""
    free = available_bytes()
    if not free:
        return Finding("memory", FINE, "the system does not say how much is free")
    said = f"{free / 1e9:.1f} GB are free"
    if free < _LEAST_FREE_BYTES:
        return Finding("memory", NOTE, said, "enough to play; to train, end other programs or take --batch 2")
    return Finding("memory", FINE, said)


def disk(folder: Path | None = None) -> Finding:
    """Whether decoded sounds fit, at the place where they are kept."""
    place = folder or cache_folder()
    there = next((path for path in (place, *place.parents) if path.exists()), Path.cwd())
    free = shutil.disk_usage(there).free
    said = f"{free / 1e9:.1f} GB are free for decoded sounds in {place}"
    if free < _LEAST_FREE_DISK_BYTES:
        return Finding("disk", WRONG, said, "luthier cache --clean --all, or LUTHIER_CACHE=/another/folder")
    return Finding("disk", FINE, said)
