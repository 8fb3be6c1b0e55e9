"""A signal that follows another more slowly."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock


class Smoothing(StreamingBlock):
    """[batch, channels, frames] -> the same, following with the time constant `milliseconds`, from 0 on.

    y[n] = x[n] + exp(-frame / milliseconds) (y[n - 1] - x[n]). It may be changed while it plays.

    Args:
        frame_ms: between two frames.
    """

    milliseconds: float
    last: Tensor

    def __init__(self, channels: int, frame_ms: float, milliseconds: float) -> None:
        super().__init__()
        self.channels, self.frame_ms, self.milliseconds = channels, frame_ms, milliseconds
        self.register_buffer("last", torch.zeros(1, channels), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        kept = torch.exp(torch.full((1,), -self.frame_ms / self.milliseconds, dtype=x.dtype, device=x.device))
        last = self.last.to(x.dtype)
        if not self.streaming or last.size(0) != x.size(0):
            last = x.new_zeros(x.size(0), self.channels)
        frames = []
        for frame in x.unbind(2):
            last = frame + kept * (last - frame)
            frames.append(last)
        if self.streaming:
            self.last = last.detach()
        return torch.stack(frames, 2)

    def reset(self) -> None:
        """As if nothing had been heard."""
        self.last = torch.zeros_like(self.last)
