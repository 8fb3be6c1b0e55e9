"""A model that says which label a sound has."""

from torch import Tensor

from luthier.families.classify.config import ClassifyConfig
from luthier.families.listener.model import Listener

NOTHING = "nothing"


class Classifier(Listener):
    """Audio -> how sure each label is, and last how sure it is that nothing sounds."""

    def __init__(self, config: ClassifyConfig) -> None:
        super().__init__(config, len(config.labels) + 1)
        self.names = (*config.labels, NOTHING)

    def classify(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> shares [batch, labels + 1, time / hop_length]."""
        return self.shares(x)
