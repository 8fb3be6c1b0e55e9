"""The module that hosts load: a streaming classifier behind the public nn~ contract."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.families.classify.model import Classifier
from luthier.families.listener.export import ExportedListener


class ExportedClassifier(ExportedListener):
    """A streaming `Classifier`."""

    if TYPE_CHECKING:
        model: Classifier

    @torch.jit.export
    def classify(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> shares [batch, labels + 1, frames]."""
        return self.model.classify(x)
