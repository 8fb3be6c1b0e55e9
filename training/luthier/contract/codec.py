"""What exported models share that turn sound into something smaller and back."""

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from luthier.contract.exported_model import ExportedModel
from luthier.contract.model import Model
from luthier.contract.spec import AttributeSpec, MethodSpec


def audio_labels(channels: int) -> tuple[str, ...]:
    """Names of the audio channels of a model."""
    return ("audio left", "audio right") if channels == 2 else ("audio",)


def codec_methods(model: Model, latent: str = "latent") -> dict[str, MethodSpec]:
    """`encode`, `decode` and `forward` of a model that turns audio into latents and back; `latent` names one."""
    audio, hop = audio_labels(model.channels), model.hop_length
    values = tuple(f"{latent} {n + 1}" for n in range(model.latents))
    encode_delay = model.encode_delay * hop
    return {
        "encode": MethodSpec(model.channels, 1, model.latents, hop, encode_delay, audio, values),
        "decode": MethodSpec(model.latents, hop, model.channels, 1, model.decode_delay, values, audio),
        "forward": MethodSpec(model.channels, 1, model.channels, 1, model.delay, audio, audio),
    }


def codec_attributes(model: Model) -> dict[str, AttributeSpec]:
    """The attributes that every codec has."""
    return {
        "latency": AttributeSpec(("int",), (model.delay,), False, "samples that forward is late, without buffering"),
        "reset": AttributeSpec(("bool",), (False,), True, "true forgets the past"),
    }


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
