"""The module that hosts load: a streaming listener to chords behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.families.chords.model import ChordListener
from luthier.families.listener.export import ExportedListener


class ExportedChords(ExportedListener):
    """A streaming `ChordListener`."""

    if TYPE_CHECKING:
        model: ChordListener

    @torch.jit.export
    def chords(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> shares [batch, chords, frames]."""
        return self.model.chords(x)
