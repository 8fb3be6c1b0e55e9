"""The TorchScript module that hosts load; the only place that scripts."""

import warnings
from collections.abc import Mapping

import torch
from torch import Tensor, nn

from luthier.export.contract import ATTRIBUTE_TYPES, AttributeSpec, MethodSpec
from luthier.models.rave import Rave

MAX_NOISE_GAIN = 4.0


class ExportedRave(nn.Module):
    """A streaming RAVE behind the public nn~ contract.

    For each method a tensor `<method>_params` and two lists of labels; for each attribute a tensor
    `<attribute>_params` of type codes, `get_<attribute>` and `set_<attribute>`, which returns 0, or
    -1 where a value is refused.
    """

    method_names: list[str]
    attribute_names: list[str]

    def __init__(self, model: Rave) -> None:
        super().__init__()
        self.model = model
        self.total_delay = model.delay
        self.max_noise_gain = MAX_NOISE_GAIN
        self.method_names = []
        self.attribute_names = []
        self.declare(method_specs(model), attribute_specs(model))

    def declare(self, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]) -> None:
        """Add what hosts read of methods and attributes; before scripting."""
        self.method_names += list(methods)
        self.attribute_names += list(attributes)
        for name, method in methods.items():
            self.register_buffer(f"{name}_params", torch.tensor(method.params))
            setattr(self, f"{name}_input_labels", list(method.input_labels))
            setattr(self, f"{name}_output_labels", list(method.output_labels))
        for name, attribute in attributes.items():
            codes = [ATTRIBUTE_TYPES.index(kind) for kind in attribute.types]
            self.register_buffer(f"{name}_params", torch.tensor(codes))

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> the same, `delay` samples later."""
        return self.model(x)

    @torch.jit.export
    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> latent [batch, latents, frames]."""
        return self.model.encode(x)

    @torch.jit.export
    def decode(self, z: Tensor) -> Tensor:
        """Latent [batch, latents, frames] -> audio [batch, channels, time]."""
        return self.model.decode(z)

    @torch.jit.export
    def get_methods(self) -> list[str]:
        """Names of the methods that hosts may stream."""
        return self.method_names

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        """Names of the attributes."""
        return self.attribute_names

    @torch.jit.export
    def get_latency(self) -> int:
        """Samples that `forward` is late."""
        return self.total_delay

    @torch.jit.export
    def set_latency(self, value: int) -> int:
        """Refused: the delay follows from the model."""
        return -1

    @torch.jit.export
    def get_reset(self) -> bool:
        """Always false: reset is an act, not a state."""
        return False

    @torch.jit.export
    def set_reset(self, value: bool) -> int:
        """Forget the past when given true."""
        if value:
            self.model.reset()
        return 0

    @torch.jit.export
    def get_noise_gain(self) -> float:
        """Gain of the noise branch."""
        return self.model.decoder.noise_gain

    @torch.jit.export
    def set_noise_gain(self, value: float) -> int:
        """Set the gain of the noise branch."""
        if not 0.0 <= value <= self.max_noise_gain:
            return -1
        self.model.decoder.noise_gain = value
        return 0


def method_specs(model: Rave) -> dict[str, MethodSpec]:
    """The methods of an exported RAVE."""
    audio = tuple(f"audio {n}" for n in ("left", "right")) if model.channels == 2 else ("audio",)
    latent = tuple(f"latent {n + 1}" for n in range(model.latents))
    encode_delay = model.encode_delay * model.hop_length
    hop = model.hop_length
    return {
        "encode": MethodSpec(model.channels, 1, model.latents, hop, encode_delay, audio, latent),
        "decode": MethodSpec(model.latents, hop, model.channels, 1, model.decode_delay, latent, audio),
        "forward": MethodSpec(model.channels, 1, model.channels, 1, model.delay, audio, audio),
    }


def attribute_specs(model: Rave) -> dict[str, AttributeSpec]:
    """The attributes of an exported RAVE."""
    return {
        "latency": AttributeSpec(("int",), (model.delay,), False, "samples that forward is late, without buffering"),
        "reset": AttributeSpec(("bool",), (False,), True, "true forgets the past"),
        "noise_gain": AttributeSpec(("float",), (1.0,), True, "gain of the noise branch", 0.0, MAX_NOISE_GAIN),
    }


def script(model: Rave) -> torch.jit.ScriptModule:
    """Script `model` for streaming; the model itself is left streaming and in evaluation."""
    model.eval()
    model.reset()
    model.set_streaming(True)
    return compiled(ExportedRave(model))


def compiled(exported: nn.Module) -> torch.jit.ScriptModule:
    """Script a module that keeps the contract; what is inside it is streaming and in evaluation."""
    with warnings.catch_warnings():
        # Upstream deprecates TorchScript without a date; every nn~ host reads it.
        warnings.simplefilter("ignore", DeprecationWarning)
        scripted: torch.jit.ScriptModule = torch.jit.script(exported)
    return scripted
