"""What exported models share that turn sound into something smaller and back."""

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from luthier.contract.exported_model import ExportedModel


class ExportedCodec(ExportedModel):
    """The methods `forward`, `encode` and `decode`, with the channels that the model's own have."""

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> audio, `delay` samples later."""
        return self.model(x)

    @torch.jit.export
    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> values [batch, values, frames]."""
        return self.model.encode(x)

    @torch.jit.export
    def decode(self, z: Tensor) -> Tensor:
        """Values [batch, values, frames] -> audio [batch, channels, time]."""
        return self.model.decode(z)


class ExportedLatents(ExportedCodec):
    """Attributes `latent_scale` and `latent_bias` of a model that has tensors of these names."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Any  # with these two tensors, each [1, latents, 1]

    @torch.jit.export
    def get_latent_scale(self) -> Tensor:
        """What each latent is multiplied by, [latents]."""
        return self.model.latent_scale.flatten()

    @torch.jit.export
    def set_latent_scale(self, value: Tensor) -> int:
        """Set one number for all latents, or one for each."""
        return self.put(self.model.latent_scale, value)

    @torch.jit.export
    def get_latent_bias(self) -> Tensor:
        """What is then added to each latent, [latents]."""
        return self.model.latent_bias.flatten()

    @torch.jit.export
    def set_latent_bias(self, value: Tensor) -> int:
        """Set one number for all latents, or one for each."""
        return self.put(self.model.latent_bias, value)
