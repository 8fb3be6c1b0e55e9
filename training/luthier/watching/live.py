"""The model so far, in a file that is always whole, so that it can be played while it learns."""

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from luthier.contract.check import CheckFailedError
from luthier.errors import UserError
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Progress, Validation

EVERY_SECONDS = 20.0
_SHARE = 0.1  # of the time, at most, that is spent on exports between validations


class Export(Protocol):
    """Writes the model of a checkpoint to a path, as `luthier.runs.export.export_model`."""

    def __call__(self, checkpoint: Checkpoint, path: Path, *, brief: bool) -> object:
        """A `brief` check will do for a file that is replaced in a moment."""


class LiveModel(Observer):
    """Exports to `path`, which is replaced in one move, then calls `announce`.

    It does so when a training begins or goes on, at every validation, about every 20 s between them, and at the end,
    then with the whole check. A model that fails its check is not written: the one before stays, and `tell` takes a
    line.

    Args:
        clock: seconds that never go back.

    Raises:
        UserError: `path` does not end in .ts.
    """

    def __init__(
        self,
        path: Path,
        export: Export,
        announce: Callable[[Path], None],
        tell: Callable[[str], None] = print,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if path.suffix != ".ts":
            raise UserError(f"--live {path}: the name of a model must end in .ts")
        self._path, self._export, self._announce, self._tell = path, export, announce, tell
        self._clock = clock
        self._due = float("inf")
        self._model: Any = None  # that is heard; a new phase has another, which its first validation shows

    def began(self, checkpoint: Checkpoint, model: Any) -> None:
        """A run that goes on is heard at once; a new one when it has looked at its sounds."""
        self._checkpoint, self._model = checkpoint, model
        if checkpoint.step:
            self._write(brief=True)

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Export the weights of `model`."""
        self._checkpoint, self._model = checkpoint, model
        self._write(brief=True)

    def stepped(self, progress: Progress) -> None:
        """Export, if that is due."""
        if self._model is not None and self._clock() >= self._due:
            self._write(brief=True)

    def phase_changed(self, phase: int, why: str) -> None:
        """Wait for what the new phase has to show."""
        self._model = None

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Export what the run leaves, checked in full."""
        if self._model is not None:
            self._write(brief=False)

    def _write(self, brief: bool) -> None:
        began = self._clock()
        weights = {name: value.detach().cpu().clone() for name, value in self._model.state_dict().items()}
        try:
            self._export(dataclasses.replace(self._checkpoint, model=weights, average={}), self._path, brief=brief)
        except CheckFailedError as error:
            self._tell(f"{shown(self._path)} was not replaced: {shown(str(error))}")
            return
        finally:
            now = self._clock()
            self._due = now + max(EVERY_SECONDS, (now - began) / _SHARE)
        self._announce(self._path)
