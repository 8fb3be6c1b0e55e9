"""On what, how long and with how much energy a run was trained: kept in RUN/machine.json, a session a start."""

import dataclasses
import json
import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from luthier.files import replaced_atomically

FILE_NAME = "machine.json"
_RAPL = Path("/sys/class/powercap")
# Assumed where nothing measures: a core that computes, and an accelerator at work.
CPU_CORE_WATTS = 8.0
ACCELERATOR_WATTS = {"cuda": 300.0, "mps": 20.0}


@dataclass(frozen=True)
class Machine:
    """What computes.

    Attributes:
        cpu: name of the processor.
        cores: it has, as the system counts them.
        threads: torch computes with.
        device: "cpu", "cuda" or "mps".
        accelerator: name of the graphics card, empty without one.
        system: operating system and processor architecture.
        torch_version: of the library.
    """

    cpu: str
    cores: int
    threads: int
    device: str
    accelerator: str
    system: str
    torch_version: str


@dataclass(frozen=True)
class Session:
    """One stretch of training, from a start or a resume to its end.

    Attributes:
        machine: what computed.
        seconds: of the clock on the wall, pauses and validation included.
        joules: used in that time.
        measured: by a meter of the processor; else assumed watts times seconds.
    """

    machine: Machine
    seconds: float
    joules: float
    measured: bool


def this_machine(device: str) -> Machine:
    """What this process computes on."""
    accelerator = torch.cuda.get_device_name() if device == "cuda" else {"mps": "Apple GPU"}.get(device, "")
    return Machine(
        cpu=_cpu_name(),
        cores=os.cpu_count() or 1,
        threads=torch.get_num_threads(),
        device=device,
        accelerator=accelerator,
        system=f"{platform.system()} {platform.machine()}",
        torch_version=torch.__version__,
    )


class EnergyMeter:
    """Energy since it was made: the processor's own meters (RAPL) where they can be read, else assumed watts.

    An accelerator is always assumed, because its meter needs a library that luthier does without.

    Args:
        machine: what computes.
        rapl: folder of the meters.
    """

    def __init__(self, machine: Machine, rapl: Path = _RAPL) -> None:
        self._machine = machine
        self._began = time.monotonic()
        packages = sorted(rapl.glob("intel-rapl:?")) + sorted(rapl.glob("intel-rapl:??"))
        self._meters = [meter for package in packages if (meter := _Meter.of(package))]

    def session(self) -> Session:
        """Seconds and joules so far. Call at least once an hour: the meters start again at some kilowatt-hours."""
        seconds = time.monotonic() - self._began
        measured = bool(self._meters) and self._machine.device == "cpu"
        cores = min(self._machine.threads, self._machine.cores)
        cpu = sum(meter.joules() for meter in self._meters) if self._meters else seconds * cores * CPU_CORE_WATTS
        joules = cpu + seconds * ACCELERATOR_WATTS.get(self._machine.device, 0.0)
        return Session(self._machine, seconds, joules, measured)


class _Meter:
    """One energy_uj of RAPL (Linux powercap), which counts microjoules and begins again after its range."""

    def __init__(self, counter: Path, full_range: int) -> None:
        self._counter, self._range = counter, full_range
        self._last = self._read()
        self._total = 0

    @classmethod
    def of(cls, package: Path) -> "_Meter | None":
        """The meter of a package, None where it may not be read."""
        try:
            return cls(package / "energy_uj", int((package / "max_energy_range_uj").read_text()))
        except (OSError, ValueError):
            return None

    def joules(self) -> float:
        now = self._read()
        self._total += now - self._last + (self._range if now < self._last else 0)
        self._last = now
        return self._total / 1e6

    def _read(self) -> int:
        return int(self._counter.read_text())


def read_sessions(run: Path) -> list[Session]:
    """The sessions of a run, empty where none was noted or the file is damaged."""
    try:
        plain = json.loads((run / FILE_NAME).read_text("utf-8"))
        return [Session(**(session | {"machine": Machine(**session["machine"])})) for session in plain["sessions"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def write_sessions(run: Path, sessions: list[Session]) -> None:
    """Replace the file whole.

    Raises:
        OSError: it cannot be written.
    """
    content = json.dumps({"format_version": 1, "sessions": [dataclasses.asdict(s) for s in sessions]}, indent=1)
    with replaced_atomically(run / FILE_NAME) as temporary:
        temporary.write_text(content, "utf-8")


def _cpu_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass  # no Linux
    return platform.processor() or platform.machine() or "unknown"
