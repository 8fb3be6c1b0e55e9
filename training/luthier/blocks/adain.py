"""Adaptive instance normalisation with statistics that are learnt while a stream runs.

Source: Huang and Belongie, "Arbitrary style transfer in real-time with adaptive instance normalization", 2017.
"""

import torch
from torch import Tensor, nn

from luthier.blocks.block import StreamingBlock


class RunningStatistics(nn.Module):
    """Mean and deviation of each channel over every frame gathered so far, all voices together.

    Merges pieces exactly (Chan, Golub and LeVeque, 1979), so the size of the pieces does not matter.
    """

    mean: Tensor
    squares: Tensor
    frames: int

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(1, channels, 1), persistent=False)
        self.register_buffer("squares", torch.zeros(1, channels, 1), persistent=False)
        self.frames = 0

    def forward(self, x: Tensor) -> None:
        """Gather the frames of x [batch, channels, time]."""
        x = x.detach()
        new = x.size(0) * x.size(2)
        total = self.frames + new
        mean = x.mean((0, 2), keepdim=True)
        squares = (x - mean).square().sum((0, 2), keepdim=True)
        shift = mean - self.mean
        self.squares = self.squares + squares + shift.square() * (float(self.frames) * new / total)
        self.mean = self.mean + shift * (float(new) / total)
        self.frames = total

    def deviation(self) -> Tensor:
        """[1, channels, 1]."""
        return (self.squares / max(1, self.frames) + 1e-8).sqrt()

    def forget(self) -> None:
        """Back to nothing gathered."""
        self.mean = torch.zeros_like(self.mean)
        self.squares = torch.zeros_like(self.squares)
        self.frames = 0


class AdaptiveNorm(StreamingBlock):
    """Moves each channel's mean and deviation from those of a source to those of a target.

    While `learn_source` or `learn_target` is true, the frames that pass are gathered. `amount` goes
    from 0, which returns the input itself, to 1. Without both statistics nothing is changed.
    `reset` is of streams and leaves what was learnt alone.
    """

    amount: float
    learn_source: bool
    learn_target: bool

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.source, self.target = RunningStatistics(channels), RunningStatistics(channels)
        self.amount = 0.0
        self.learn_source = self.learn_target = False

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> the same."""
        if self.learn_source:
            self.source(x)
        if self.learn_target:
            self.target(x)
        if self.amount == 0.0 or self.source.frames == 0 or self.target.frames == 0:
            return x
        normal = (x - self.source.mean) / self.source.deviation()
        moved = normal * self.target.deviation() + self.target.mean
        return x + self.amount * (moved - x)
