"""The module that hosts load: a streaming RAVE with faders behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.families.fader.model import Fader
from luthier.families.rave.export import ExportedRave

# For each descriptor, as its name is known only now; TorchScript itself compiles methods of classes alone. They go by
# names, not by numbers: models that differ only in the order of their descriptors share one compiled type.
_ACCESSORS = {
    "get_{}_mode": """
def get_{0}_mode(self) -> str:
    return self.mode_of('{0}')
""",
    "set_{}_mode": """
def set_{0}_mode(self, value: str) -> int:
    return self.set_mode_of('{0}', value)
""",
    "get_{}_range": """
def get_{0}_range(self) -> Tuple[float, float]:
    return self.range_of('{0}')
""",
    "set_{}_range": """
def set_{0}_range(self, low: float, high: float) -> int:
    return self.set_range_of('{0}', low, high)
""",
}


class ExportedFader(ExportedRave):
    """A streaming RAVE that takes and gives descriptors."""

    if TYPE_CHECKING:
        model: Fader

    @torch.jit.export
    def describe(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> descriptors [batch, descriptors, frames]."""
        return self.model.describe(x)

    @torch.jit.export
    def mode_of(self, name: str) -> str:
        """Mode of the fader of a descriptor."""
        return self.model.faders.modes[self.model.names.index(name)]

    @torch.jit.export
    def set_mode_of(self, name: str, mode: str) -> int:
        """Choose it: 0, or -1 if there is no such mode."""
        return 0 if self.model.faders.set_mode(self.model.names.index(name), mode) else -1

    @torch.jit.export
    def range_of(self, name: str) -> tuple[float, float]:
        """Range of the fader of a descriptor."""
        fader = self.model.names.index(name)
        return self.model.faders.lows[fader], self.model.faders.highs[fader]

    @torch.jit.export
    def set_range_of(self, name: str, low: float, high: float) -> int:
        """Choose it: 0, or -1 if an end is further out than any may be."""
        attribute = name + "_range"
        if not (self.allows(attribute, low) and self.allows(attribute, high)):
            return -1
        self.model.faders.set_range(self.model.names.index(name), low, high)
        return 0

    def definitions(self) -> dict[str, str]:
        """See `ExportedModel.definitions`: the attributes of each fader."""
        return {
            method.format(name): source.format(name)
            for name in self.model.names
            for method, source in _ACCESSORS.items()
        }
