"""Activations as streaming blocks."""

from typing import Literal

import torch
from torch import Tensor, nn

from luthier.blocks.block import Pointwise, StreamingBlock

Activation = Literal["leaky", "snake"]


class Snake(StreamingBlock):
    """x + sin(a x)^2 / a with one learned a > 0 a channel (Ziyin et al., 2020): bends towards periodic output."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.log_alpha = nn.Parameter(torch.zeros(channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> the same."""
        alpha = self.log_alpha.exp()
        return x + torch.sin(alpha * x).square() / alpha


def activation(kind: Activation, channels: int) -> StreamingBlock:
    """A new activation for a signal of `channels`."""
    return Snake(channels) if kind == "snake" else Pointwise(nn.LeakyReLU(0.2))
