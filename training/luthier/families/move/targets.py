"""What exported transfers share: which instrument to become."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.contract.exported_model import ExportedModel
from luthier.families.move.model import Move
from luthier.families.transfer.model import Transfer


class ExportedTargets(ExportedModel):
    """Attributes `target` and `blend` of a model that has the weights `blend`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Move | Transfer

    @torch.jit.export
    def get_target(self) -> int:
        """Which instrument to become; of a blend, the one with most weight."""
        return int(self.model.blend.flatten().argmax())

    @torch.jit.export
    def set_target(self, value: int) -> int:
        """Become one instrument alone."""
        if not self.allows("target", float(value)):
            return -1
        self.model.blend.zero_()
        self.model.blend[:, value] = 1.0
        return 0

    @torch.jit.export
    def get_blend(self) -> Tensor:
        """Weights of the instruments to become, [instruments]."""
        return self.model.blend.flatten()

    @torch.jit.export
    def set_blend(self, value: Tensor) -> int:
        """Become several instruments at once: a weight for each."""
        if value.numel() != self.model.blend.numel():
            return -1
        return self.put(self.model.blend, value)
