"""The model so far, in a file that is always whole, so that it can be played while it learns."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

from luthier.contract.check import CheckFailedError
from luthier.errors import UserError
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Validation


class LiveModel(Observer):
    """Exports at every validation to `path`, which is replaced in one move, then calls `announce`.

    A model that fails its check is not written: the one before stays, and `tell` takes a line.

    Args:
        export: writes the model of a checkpoint to a path, as `luthier.runs.export.export_model`.

    Raises:
        UserError: `path` does not end in .ts.
    """

    def __init__(
        self,
        path: Path,
        export: Callable[[Checkpoint, Path], object],
        announce: Callable[[Path], None],
        tell: Callable[[str], None] = print,
    ) -> None:
        if path.suffix != ".ts":
            raise UserError(f"--live {path}: the name of a model must end in .ts")
        self._path, self._export, self._announce, self._tell = path, export, announce, tell

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Export the weights of `model`."""
        weights = {name: value.detach().cpu().clone() for name, value in model.state_dict().items()}
        try:
            self._export(dataclasses.replace(checkpoint, model=weights, average={}), self._path)
        except CheckFailedError as error:
            self._tell(f"{self._path} was not replaced: {error}")
            return
        self._announce(self._path)
