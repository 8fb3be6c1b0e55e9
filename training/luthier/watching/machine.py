"""On what, how long and with how much energy a run was trained: kept in RUN/machine.json, a session a start."""

import contextlib
import dataclasses
import json
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from luthier.files import replaced_atomically
from luthier.measuring.energy import CPU_CORE_WATTS, JOULES_A_KILOWATT_HOUR
from luthier.measuring.meters import RAPL_FOLDER, NvmlMeter, RaplMeter
from luthier.measuring.processor import own_seconds

FILE_NAME = "machine.json"
# Assumed where nothing measures: an accelerator at work.
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
        measured: all of it by meters; else some of it is assumed watts times seconds.
        how: which part was measured by what, and which assumed; empty in older files.
    """

    machine: Machine
    seconds: float
    joules: float
    measured: bool
    how: str = ""


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
    """Energy since it was made: by the machine's own meters where they can be read, else processor time by watts.

    Args:
        machine: what computes.
        rapl: folder of the processor's meters.
        card: meter of the accelerator, None where there is none.
    """

    def __init__(self, machine: Machine, rapl: Path = RAPL_FOLDER, card: NvmlMeter | None = None) -> None:
        self._machine, self._card = machine, card
        self._began = time.monotonic()
        self._processor, self._busy_before = RaplMeter.all(rapl), own_seconds()

    @classmethod
    def of(cls, machine: Machine) -> "EnergyMeter":
        """With what this machine has; of several cards the one that torch takes."""
        card = None
        if machine.device == "cuda":
            card = NvmlMeter.of(str(getattr(torch.cuda.get_device_properties(), "uuid", "")))
        return cls(machine, card=card)

    def session(self) -> Session:
        """Seconds and joules so far. Call at least once an hour, see `RaplMeter.joules`."""
        seconds, device = time.monotonic() - self._began, self._machine.device
        busy = own_seconds() - self._busy_before
        if self._processor:
            joules, how = sum(meter.joules() for meter in self._processor), ["processor measured (RAPL)"]
        else:
            joules, how = busy * CPU_CORE_WATTS, [f"processor assumed ({CPU_CORE_WATTS:g} W a core that computes)"]
        if device != "cpu":
            drawn, known = self._of_accelerator(seconds)
            joules, how = joules + drawn, [*how, known]
        return Session(self._machine, seconds, joules, not any("assumed" in word for word in how), ", ".join(how))

    def _of_accelerator(self, seconds: float) -> tuple[float, str]:
        if self._card is not None:
            with contextlib.suppress(OSError):  # a driver may go while a training runs
                return self._card.joules(), "card measured (NVML)"
        watts = ACCELERATOR_WATTS.get(self._machine.device, 0.0)
        return seconds * watts, f"card assumed ({watts:g} W)"


def read_sessions(run: Path) -> list[Session]:
    """The sessions of a run, empty where none was noted or the file is damaged."""
    try:
        plain = json.loads((run / FILE_NAME).read_text("utf-8"))
        return [Session(**(session | {"machine": Machine(**session["machine"])})) for session in plain["sessions"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def energy_noted(sessions: Sequence[Session]) -> dict[str, Any]:
    """What a model file says of the energy of its training: kilowatt-hours, and how they are known."""
    if not sessions:
        return {}
    kwh = sum(session.joules for session in sessions) / JOULES_A_KILOWATT_HOUR
    known = "measured" if all(session.measured for session in sessions) else "estimated"
    return {"kilowatt_hours": float(f"{kwh:.3g}"), "energy": known}


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
