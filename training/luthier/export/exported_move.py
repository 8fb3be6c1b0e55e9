"""The module that hosts load: a streaming timbre transfer behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.export.exported_targets import ExportedTargets
from luthier.models.move import Move


class ExportedMove(ExportedTargets):
    """A streaming `Move`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Move

    def forward(self, x: Tensor) -> Tensor:
        """Audio of `source` [batch, 1, time] -> audio of `target` or `blend`, `delay` samples later."""
        return self.model(x)

    @torch.jit.export
    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> timbre and MIDI note [batch, 3 + 1, frames]."""
        return self.model.encode(x)

    @torch.jit.export
    def decode(self, z: Tensor) -> Tensor:
        """Timbre and MIDI note [batch, 3 + 1, frames] -> audio [batch, 1, time]."""
        return self.model.decode(z)

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
    def get_latent_scale(self) -> Tensor:
        """What the timbre is multiplied by, [3]."""
        return self.model.latent_scale.flatten()

    @torch.jit.export
    def set_latent_scale(self, value: Tensor) -> int:
        """Set one number for all three, or one for each."""
        return self.put(self.model.latent_scale, value)

    @torch.jit.export
    def get_latent_bias(self) -> Tensor:
        """What is then added to the timbre, [3]."""
        return self.model.latent_bias.flatten()

    @torch.jit.export
    def set_latent_bias(self, value: Tensor) -> int:
        """Set one number for all three, or one for each."""
        return self.put(self.model.latent_bias, value)

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
