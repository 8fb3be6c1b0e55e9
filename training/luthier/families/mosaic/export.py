"""The module that hosts load: a streaming mosaic behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch

from luthier.contract.codec import ExportedCodec
from luthier.families.mosaic.model import Mosaic


class ExportedMosaic(ExportedCodec):
    """A streaming `Mosaic`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Mosaic

    @torch.jit.export
    def get_neighbours(self) -> int:
        """How many of the nearest units take turns."""
        return self.model.grains.neighbours

    @torch.jit.export
    def set_neighbours(self, value: int) -> int:
        """Set how many."""
        if not self.allows("neighbours", float(value)):
            return -1
        self.model.grains.neighbours = value
        return 0

    @torch.jit.export
    def get_grain_ms(self) -> float:
        """How long a grain plays on at least."""
        return self.model.grains.grain_ms

    @torch.jit.export
    def set_grain_ms(self, value: float) -> int:
        """Set how long."""
        if not self.allows("grain_ms", value):
            return -1
        self.model.grains.grain_ms = value
        return 0

    @torch.jit.export
    def get_glide(self) -> float:
        """Share of a hop over which grains overlap."""
        return self.model.grains.glide

    @torch.jit.export
    def set_glide(self, value: float) -> int:
        """Set the share."""
        if not self.allows("glide", value):
            return -1
        self.model.grains.glide = value
        return 0

    @torch.jit.export
    def get_pitch_follow(self) -> float:
        """How far grains are brought to the pitch asked for."""
        return self.model.grains.pitch_follow

    @torch.jit.export
    def set_pitch_follow(self, value: float) -> int:
        """Set how far."""
        if not self.allows("pitch_follow", value):
            return -1
        self.model.grains.pitch_follow = value
        return 0
