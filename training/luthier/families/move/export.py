"""The module that hosts load: a streaming timbre transfer behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch

from luthier.contract.codec import ExportedLatents
from luthier.families.move.model import Move
from luthier.families.move.targets import ExportedTargets


class ExportedMove(ExportedLatents, ExportedTargets):
    """A streaming `Move`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Move

    @torch.jit.export
    def get_source(self) -> int:
        """Which instrument is heard; -1 any."""
        if bool((self.model.source == 0.0).all()):
            return -1
        return int(self.model.source.flatten().argmax())

    @torch.jit.export
    def set_source(self, value: int) -> int:
        """Say which instrument is heard."""
        if not self.allows("source", float(value)):
            return -1
        self.model.source.zero_()
        if value >= 0:
            self.model.source[:, value] = 1.0
        return 0

    @torch.jit.export
    def get_dynamics(self) -> float:
        """How far the loudness of a transfer follows what is heard."""
        return self.model.dynamics

    @torch.jit.export
    def set_dynamics(self, value: float) -> int:
        """Set how far the loudness follows."""
        if not self.allows("dynamics", value):
            return -1
        self.model.dynamics = value
        return 0

    @torch.jit.export
    def get_noise_gain(self) -> float:
        """Gain of the noise between the partials."""
        return self.model.synthesizer.noise_gain

    @torch.jit.export
    def set_noise_gain(self, value: float) -> int:
        """Set the gain of the noise."""
        if not self.allows("noise_gain", value):
            return -1
        self.model.synthesizer.noise_gain = value
        return 0

    @torch.jit.export
    def get_seed(self) -> int:
        """Which noise is heard."""
        return self.model.synthesizer.noise.seed

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise."""
        if not self.allows("seed", float(value)):
            return -1
        self.model.synthesizer.noise.seed = value
        return 0
