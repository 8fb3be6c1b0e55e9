"""Descriptors on a common scale: -1 the least and 1 the most that a set of sounds has."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from luthier.errors import UserError
from luthier.features.descriptors import DESCRIPTORS, chosen

_SMALLEST = 1e-8  # below what any descriptor on a log scale reaches where it is defined
_LEAST_SPAN = 1e-6  # of one that does not vary


class Normalizer(nn.Module):
    """Maps each descriptor to [-1, 1] over a measured range, and back: a = 2 ((s - low) / (high - low) - 1/2).

    s is the descriptor itself, or on the scale `log` of DESCRIPTORS its natural logarithm, because equal ratios of
    frequency sound like equal steps. What is undefined (0.0 on a log scale) is taken as the low end, so that a model is
    given a number in range. The range is saved with the model; before `measure` it is the usual one of DESCRIPTORS.

    Source of the formula: Continuous descriptor control (F-RAVE), arXiv 2302.13542.

    Args:
        names: of DESCRIPTORS, one a channel.
        clamp: whether `forward` stays within [-1, 1] where a sound goes beyond the range.
    """

    low: Tensor
    high: Tensor
    log: Tensor

    def __init__(self, names: Sequence[str], clamp: bool = False) -> None:
        super().__init__()
        self.names, self.clamp = list(names), clamp
        descriptors = chosen(names)
        log = [descriptor.scale == "log" for descriptor in descriptors]
        self.smallest = _SMALLEST
        self.register_buffer("log", torch.tensor(log)[:, None], persistent=False)
        for end, name in enumerate(("low", "high")):
            usual = torch.tensor([[descriptor.usual[end]] for descriptor in descriptors])
            self.register_buffer(name, torch.where(self.log, usual.clamp_min(_SMALLEST).log(), usual))

    def measure(self, described: Tensor, share: float = 1.0) -> None:
        """Take the range from descriptors of sounds, [batch, names, frames], where they are defined.

        Args:
            described: in natural units.
            share: of the values that the range holds, the rest left out half at each end; 1 is all of them.

        Raises:
            UserError: the share is not above 0 and at most 1, or a descriptor is nowhere defined.
        """
        if not 0.0 < share <= 1.0:
            raise UserError(f"The share of values is {share}: choose one above 0 and at most 1, such as 0.98.")
        for n, name in enumerate(self.names):
            values = described[:, n].detach().flatten().cpu().double()
            values = values[values != DESCRIPTORS[name].undefined]
            if not len(values):
                raise UserError(f"{name} is nowhere defined in these sounds: leave it out, or give other sounds.")
            scaled = values.clamp_min(_SMALLEST).log() if bool(self.log[n]) else values
            low, high = np.quantile(scaled.numpy(), [(1.0 - share) / 2.0, (1.0 + share) / 2.0])
            self.low[n], self.high[n] = float(low), max(float(high), float(low) + _LEAST_SPAN)

    def forward(self, described: Tensor) -> Tensor:
        """Natural units -> normalised, [batch, names, frames]."""
        normal = self.unclamped(described)
        return normal.clamp(-1.0, 1.0) if self.clamp else normal

    def unclamped(self, described: Tensor) -> Tensor:
        """As `forward`, beyond the range as well, so that gradients lead back into it."""
        defined = self.log & (described > self.smallest)
        logarithm = torch.where(defined, described, torch.ones_like(described)).log()
        scaled = torch.where(self.log, torch.where(defined, logarithm, self.low), described)
        return 2.0 * ((scaled - self.low) / (self.high - self.low) - 0.5)

    def inverse(self, normal: Tensor) -> Tensor:
        """Normalised -> natural units, [batch, names, frames]."""
        scaled = self.low + (normal / 2.0 + 0.5) * (self.high - self.low)
        return torch.where(self.log, torch.where(self.log, scaled, torch.zeros_like(scaled)).exp(), scaled)
