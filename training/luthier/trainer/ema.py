"""A running average of the weights, steadier than the weights themselves."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel


class WeightAverage:
    """Exponential moving average of a model's parameters; buffers are the model's own.

    It follows quickly at first: the decay after n updates is min(decay, (1 + n) / (10 + n)).

    Args:
        decay: below 1; 0 makes the average the model itself.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self._averaged = AveragedModel(model, multi_avg_fn=self._follow)

    @property
    def model(self) -> nn.Module:
        """A copy of the model with averaged weights."""
        module: nn.Module = self._averaged.module
        return module

    def update(self, model: nn.Module) -> None:
        """Let the average follow `model` by one step."""
        self._averaged.update_parameters(model)

    def state_dict(self) -> dict[str, Tensor]:
        """Averaged weights and `n_averaged`, the number of updates."""
        return {"n_averaged": self._averaged.n_averaged.cpu()} | dict(self.model.state_dict())

    def load_state_dict(self, state: dict[str, Tensor]) -> None:
        """Go on from `state_dict()`, strictly."""
        weights = dict(state)
        self._averaged.n_averaged.copy_(weights.pop("n_averaged"))
        self.model.load_state_dict(weights, strict=True)

    def _follow(self, averaged: Sequence[Tensor], current: Sequence[Tensor], updates: Tensor | int) -> None:
        count = int(updates)
        decay = min(self.decay, (1 + count) / (10 + count))
        torch._foreach_lerp_(list(averaged), list(current), 1.0 - decay)
