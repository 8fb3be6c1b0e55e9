"""The module that hosts load: a streaming listener to onsets behind the public nn~ contract."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.contract.exported_model import ExportedModel
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.onset.model import OnsetListener


class ExportedOnset(ExportedModel):
    """A streaming `OnsetListener`."""

    if TYPE_CHECKING:
        model: OnsetListener

    def __init__(
        self, model: OnsetListener, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]
    ) -> None:
        super().__init__(model, methods, attributes)
        self.total_delay = model.picker.delay

    @torch.jit.export
    def onset(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> impulses [batch, labels, time]."""
        return self.model.onset(x)

    @torch.jit.export
    def get_threshold(self) -> float:
        """How sure it has to be."""
        return self.model.picker.threshold

    @torch.jit.export
    def set_threshold(self, value: float) -> int:
        """Set it."""
        if not self.allows("threshold", value):
            return -1
        self.model.picker.threshold = value
        return 0
