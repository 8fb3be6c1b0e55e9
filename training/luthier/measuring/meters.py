"""Meters of energy that the machine has: RAPL of the processor, NVML of graphics cards."""

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any

RAPL_FOLDER = Path("/sys/class/powercap")
_NVML = "libnvidia-ml.so.1"


class RaplMeter:
    """One energy_uj of RAPL (Linux powercap), from when this is made.

    It counts microjoules, and begins again after its range.
    """

    def __init__(self, counter: Path, full_range: int) -> None:
        self._counter, self._range = counter, full_range
        self._last = self._read()
        self._total = 0

    @classmethod
    def of(cls, package: Path) -> "RaplMeter | None":
        """The meter of a package, None where it may not be read."""
        try:
            return cls(package / "energy_uj", int((package / "max_energy_range_uj").read_text()))
        except (OSError, ValueError):
            return None

    @classmethod
    def all(cls, folder: Path = RAPL_FOLDER) -> "list[RaplMeter]":
        """Those of every package that may be read."""
        packages = sorted(folder.glob("intel-rapl:?")) + sorted(folder.glob("intel-rapl:??"))
        return [meter for package in packages if (meter := cls.of(package))]

    def joules(self) -> float:
        """So far. Call at least once an hour: it starts again at some kilowatt-hours."""
        now = self._read()
        self._total += now - self._last + (self._range if now < self._last else 0)
        self._last = now
        return self._total / 1e6

    def _read(self) -> int:
        return int(self._counter.read_text())


class NvmlMeter:
    """Everything that a graphics card takes, from when this is made: its counter of millijoules (NVML, since Volta).

    Args:
        library: of NVIDIA's driver, already begun.
        handle: of the card, as the library gives it.
    """

    def __init__(self, library: Any, handle: Any) -> None:
        self._library, self._handle = library, handle
        self._first = self._read()

    @classmethod
    def of(cls, uuid: str, load: Callable[[str], Any] = ctypes.CDLL) -> "NvmlMeter | None":
        """The meter of the card with this identifier; None without driver, or for a card that counts nothing."""
        try:
            library, handle = load(_NVML), ctypes.c_void_p()
            name = uuid if uuid.startswith(("GPU-", "MIG-")) else f"GPU-{uuid}"
            if library.nvmlInit_v2():
                return None
            if library.nvmlDeviceGetHandleByUUID(name.encode(), ctypes.byref(handle)):
                return None
            return cls(library, handle)
        except (OSError, AttributeError):
            return None

    def joules(self) -> float:
        """So far."""
        return (self._read() - self._first) / 1e3

    def _read(self) -> int:
        total = ctypes.c_ulonglong()
        if self._library.nvmlDeviceGetTotalEnergyConsumption(self._handle, ctypes.byref(total)):
            raise OSError("this card counts no energy")
        return int(total.value)
