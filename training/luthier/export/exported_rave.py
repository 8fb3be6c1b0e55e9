"""The module that hosts load: a streaming RAVE behind the public nn~ contract."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from luthier.export.contract import ATTRIBUTE_TYPES, AttributeSpec, MethodSpec
from luthier.models.rave import Rave


class ExportedRave(nn.Module):
    """A streaming RAVE behind the public nn~ contract.

    For each method a tensor `<method>_params` and two lists of labels; for each attribute a tensor
    `<attribute>_params` of type codes, `get_<attribute>` and `set_<attribute>`, which returns 0, or
    -1 where a value is refused. Which attributes a host is told of depends on the latent.
    """

    def __init__(self, model: Rave, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]) -> None:
        super().__init__()
        self.model = model
        self.total_delay = model.delay
        self.method_names, self.attribute_names = list(methods), list(attributes)
        self.lowest = {name: spec.min for name, spec in attributes.items() if spec.min is not None}
        self.highest = {name: spec.max for name, spec in attributes.items() if spec.max is not None}
        self.seed = 0
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

    def allows(self, name: str, value: float) -> bool:
        """Whether an attribute takes this value; not a number is never taken."""
        return name in self.lowest and self.lowest[name] <= value <= self.highest[name]

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
        if not self.allows("noise_gain", value):
            return -1
        self.model.decoder.noise_gain = value
        return 0

    @torch.jit.export
    def get_seed(self) -> int:
        """Which noise is heard."""
        return self.seed

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise, for the noise branch and for the latent."""
        if not self.allows("seed", float(value)):
            return -1
        self.sow(value)
        return 0

    def sow(self, seed: int) -> None:
        """Let noise branch and latent draw from another seed."""
        self.seed = seed
        self.model.decoder.noise.seed = seed
        self.model.latent.set_seed(seed)

    @torch.jit.export
    def get_latent_noise(self) -> float:
        """Deviation of the noise in the latent, over that of its posterior."""
        return self.model.latent.temperature

    @torch.jit.export
    def set_latent_noise(self, value: float) -> int:
        """Set the noise in the latent."""
        if not self.allows("latent_noise", value):
            return -1
        self.model.latent.temperature = value
        return 0

    @torch.jit.export
    def get_fill(self) -> float:
        """Deviation of the noise in place of the latents that are not kept."""
        return self.model.latent.fill

    @torch.jit.export
    def set_fill(self, value: float) -> int:
        """Set the noise in place of the latents that are not kept."""
        if not self.allows("fill", value):
            return -1
        self.model.latent.fill = value
        return 0

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

    def put(self, kept: Tensor, value: Tensor) -> int:
        """Write finite numbers into `kept` [1, latents, 1]: one for all, or one for each."""
        if value.numel() != 1 and value.numel() != kept.numel():
            return -1
        if not bool(torch.isfinite(value).all()):
            return -1
        kept.copy_(value.to(kept.dtype).reshape(1, -1, 1).expand_as(kept))
        return 0

    @torch.jit.export
    def get_adain(self) -> float:
        """How far the timbre is moved from source to target."""
        return self.model.decoder.style.amount

    @torch.jit.export
    def set_adain(self, value: float) -> int:
        """Set how far the timbre is moved."""
        if not self.allows("adain", value):
            return -1
        self.model.decoder.style.amount = value
        return 0

    @torch.jit.export
    def get_learn_source(self) -> bool:
        """Whether what is heard is learnt as the source."""
        return self.model.decoder.style.learn_source

    @torch.jit.export
    def set_learn_source(self, value: bool) -> int:
        """Start or stop learning the source."""
        self.model.decoder.style.learn_source = value
        return 0

    @torch.jit.export
    def get_learn_target(self) -> bool:
        """Whether what is heard is learnt as the target."""
        return self.model.decoder.style.learn_target

    @torch.jit.export
    def set_learn_target(self, value: bool) -> int:
        """Start or stop learning the target."""
        self.model.decoder.style.learn_target = value
        return 0

    @torch.jit.export
    def get_reset_source(self) -> bool:
        """Always false: it is an act."""
        return False

    @torch.jit.export
    def set_reset_source(self, value: bool) -> int:
        """Forget the source when given true."""
        if value:
            self.model.decoder.style.source.forget()
        return 0

    @torch.jit.export
    def get_reset_target(self) -> bool:
        """Always false: it is an act."""
        return False

    @torch.jit.export
    def set_reset_target(self, value: bool) -> int:
        """Forget the target when given true."""
        if value:
            self.model.decoder.style.target.forget()
        return 0
