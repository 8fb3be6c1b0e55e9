"""The model so far, in a file that is always whole, so that it can be played while it learns."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

from luthier.errors import UserError
from luthier.export.check import CheckFailedError
from luthier.export.model_file import export_model
from luthier.models.model import Model
from luthier.train.checkpoint import Checkpoint
from luthier.train.observer import Validation
from luthier.train.onlooker import Onlooker


class LiveModel(Onlooker):
    """Exports at every validation to `path`, which is replaced in one move, then calls `announce`.

    A model that fails its check is not written: the one before stays, and `tell` takes a line.

    Raises:
        UserError: `path` does not end in .ts.
    """

    def __init__(self, path: Path, announce: Callable[[Path], None], tell: Callable[[str], None] = print) -> None:
        if path.suffix != ".ts":
            raise UserError(f"--live {path}: the name of a model must end in .ts")
        self._path, self._announce, self._tell = path, announce, tell

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Model) -> None:
        """Export the weights of `model`."""
        weights = {name: value.detach().cpu().clone() for name, value in model.state_dict().items()}
        try:
            export_model(dataclasses.replace(checkpoint, model=weights, average={}), self._path)
        except CheckFailedError as error:
            self._tell(f"{self._path} was not replaced: {error}")
            return
        self._announce(self._path)
