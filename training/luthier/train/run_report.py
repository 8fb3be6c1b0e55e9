"""Keeps the notes for the report of a run, and writes it when the training ends."""

from collections.abc import Callable
from pathlib import Path

from luthier.models.model import Model
from luthier.train.checkpoint import Checkpoint
from luthier.train.machine import EnergyMeter, read_sessions, this_machine, write_sessions
from luthier.train.observer import Validation
from luthier.train.onlooker import Onlooker
from luthier.train.report import write_report


class RunReport(Onlooker):
    """Notes machine, time and energy at every validation; writes RUN/report.html at the end.

    Args:
        run: folder of the run.
        tell: takes a line that names the report.
    """

    def __init__(self, run: Path, tell: Callable[[str], None] = print) -> None:
        self._run, self._tell = run, tell
        self._earlier = read_sessions(run)
        self._meter: EnergyMeter | None = None

    def began(self, checkpoint: Checkpoint, model: Model) -> None:
        """Read the clock and the meters."""
        device = next((parameter.device.type for parameter in model.parameters()), "cpu")
        self._meter = EnergyMeter(this_machine(device))

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Model) -> None:
        """Keep what would be lost with a power cut."""
        self._note()

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Write the report."""
        self._note()
        self._tell(f"report: {write_report(checkpoint, self._run)}")

    def _note(self) -> None:
        if self._meter:
            write_sessions(self._run, [*self._earlier, self._meter.session()])
