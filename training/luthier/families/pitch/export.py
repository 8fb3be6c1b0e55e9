"""The module that hosts load: a streaming listener to pitch behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.families.listener.export import ExportedListener
from luthier.families.pitch.model import PitchListener


class ExportedPitch(ExportedListener):
    """A streaming `PitchListener`."""

    if TYPE_CHECKING:
        model: PitchListener

    @torch.jit.export
    def pitch(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> MIDI note and confidence [batch, 2, frames]."""
        return self.model.pitch(x)

    @torch.jit.export
    def get_threshold(self) -> float:
        """Confidence below which the pitch stays."""
        return self.model.threshold

    @torch.jit.export
    def set_threshold(self, value: float) -> int:
        """Set it."""
        if not self.allows("threshold", value):
            return -1
        self.model.threshold = value
        return 0
