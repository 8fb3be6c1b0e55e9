"""The module that hosts load: a streaming source-filter auto-encoder behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch

from luthier.contract.codec import ExportedCodec
from luthier.families.ddsp.model import Ddsp


class ExportedDdsp(ExportedCodec):
    """A streaming `Ddsp`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Ddsp

    @torch.jit.export
    def get_transpose(self) -> float:
        """Semitones added to every pitch."""
        return self.model.transpose

    @torch.jit.export
    def set_transpose(self, value: float) -> int:
        """Set the transposition."""
        if not self.allows("transpose", value):
            return -1
        self.model.transpose = value
        return 0

    @torch.jit.export
    def get_noise_gain(self) -> float:
        """Gain of the noise."""
        return self.model.filter.noise_gain

    @torch.jit.export
    def set_noise_gain(self, value: float) -> int:
        """Set the gain of the noise."""
        if not self.allows("noise_gain", value):
            return -1
        self.model.filter.noise_gain = value
        return 0

    @torch.jit.export
    def get_source_gain(self) -> float:
        """Gain of the pulses."""
        return self.model.filter.source_gain

    @torch.jit.export
    def set_source_gain(self, value: float) -> int:
        """Set the gain of the pulses."""
        if not self.allows("source_gain", value):
            return -1
        self.model.filter.source_gain = value
        return 0

    @torch.jit.export
    def get_freeze(self) -> bool:
        """Whether latents are held."""
        return self.model.freeze.on

    @torch.jit.export
    def set_freeze(self, value: bool) -> int:
        """Hold the latents of the last 0.2 s, or let them go."""
        self.model.freeze.on = value
        return 0

    @torch.jit.export
    def get_adapt(self) -> float:
        """How far latents are brought to those of the corpus."""
        return self.model.adaptation.amount

    @torch.jit.export
    def set_adapt(self, value: float) -> int:
        """Set how far."""
        if not self.allows("adapt", value):
            return -1
        self.model.adaptation.amount = value
        return 0

    @torch.jit.export
    def get_seed(self) -> int:
        """Which noise is heard."""
        return self.model.filter.noise.seed

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise."""
        if not self.allows("seed", float(value)):
            return -1
        self.model.filter.noise.seed = value
        return 0
