"""The module that hosts load: a streaming model of codes behind the public nn~ contract."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.contract.codec import ExportedCodec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.codes.descriptor_map import MAPPED
from luthier.families.codes.model import Codes


class ExportedCodes(ExportedCodec):
    """A streaming model of codes."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Codes

    def __init__(
        self, model: Codes, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]
    ) -> None:
        super().__init__(model, methods, attributes)
        self.seed = 0
        self.names, self.known = list(MAPPED), model.map.known()

    @torch.jit.export
    def descriptor(self, x: Tensor) -> Tensor:
        """Target and gain [batch, 2, frames] -> audio [batch, 1, time]."""
        return self.model.descriptor(x)

    @torch.jit.export
    def get_follow(self) -> str:
        """What the method `descriptor` follows."""
        return self.names[self.model.descriptor_choice]

    @torch.jit.export
    def set_follow(self, value: str) -> int:
        """Choose what the method `descriptor` follows."""
        if value not in self.known:
            return -1
        self.model.descriptor_choice = self.names.index(value)
        return 0

    @torch.jit.export
    def get_hertz(self) -> bool:
        """Whether targets are in Hz."""
        return self.model.hertz

    @torch.jit.export
    def set_hertz(self, value: bool) -> int:
        """Have targets in Hz, or from 0 to 1."""
        self.model.hertz = value
        return 0

    @torch.jit.export
    def get_lowest_hz(self) -> float:
        """What a target of 0 is."""
        return float(self.model.map.range_hz[self.model.descriptor_choice, 0])

    @torch.jit.export
    def set_lowest_hz(self, value: float) -> int:
        """Refused: it follows from the codes."""
        return -1

    @torch.jit.export
    def get_highest_hz(self) -> float:
        """What a target of 1 is."""
        return float(self.model.map.range_hz[self.model.descriptor_choice, 1])

    @torch.jit.export
    def set_highest_hz(self, value: float) -> int:
        """Refused: it follows from the codes."""
        return -1

    @torch.jit.export
    def get_seed(self) -> int:
        """Which noise is heard."""
        return self.seed

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise."""
        if not self.allows("seed", float(value)):
            return -1
        self.seed = value
        self.model.synthesis.noise.seed = value
        return 0
