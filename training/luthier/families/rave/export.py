"""The module that hosts load: a streaming RAVE behind the public nn~ contract."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch

from luthier.contract.codec import ExportedLatents
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.rave.model import Rave


class ExportedRave(ExportedLatents):
    """A streaming RAVE; which attributes a host is told of depends on the latent."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Rave

    def __init__(self, model: Rave, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]) -> None:
        super().__init__(model, methods, attributes)
        self.seed = 0

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
