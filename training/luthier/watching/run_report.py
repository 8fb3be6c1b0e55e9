"""Keeps the notes for the report of a run, and writes it when the training ends."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Validation
from luthier.watching.machine import EnergyMeter, read_sessions, this_machine, write_sessions
from luthier.watching.report import write_report


class RunReport(Observer):
    """Notes machine, time and energy at every validation; writes RUN/report.html at the end.

    Args:
        run: folder of the run.
        tell: takes a line that names the report.
    """

    def __init__(self, run: Path, tell: Callable[[str], None] = print) -> None:
        self._run, self._tell = run, tell
        self._earlier = read_sessions(run)
        self._meter: EnergyMeter | None = None

    def began(self, checkpoint: Checkpoint, model: Any) -> None:
        """Read the clock and the meters."""
        device = next((parameter.device.type for parameter in model.parameters()), "cpu")
        self._meter = EnergyMeter.of(this_machine(device))

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Keep what would be lost with a power cut."""
        self._note()

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Write the report."""
        self._note()
        self._tell(f"report: {shown(write_report(checkpoint, self._run))}")

    def _note(self) -> None:
        if self._meter:
            write_sessions(self._run, [*self._earlier, self._meter.session()])
