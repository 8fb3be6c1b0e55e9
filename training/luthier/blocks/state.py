"""The two kinds of streaming state: frames still needed, and output still to be added to."""

import torch
from torch import Tensor, nn

from luthier.blocks.block import StreamingBlock


class History(nn.Module):
    """Keeps the last `length` frames of a stream and puts them in front of the next piece.

    A change of batch size starts from silence.
    """

    frames: Tensor

    def __init__(self, channels: int, length: int = 0) -> None:
        super().__init__()
        self.channels = channels
        self.resize(length)

    def resize(self, length: int) -> None:
        """Keep `length` frames from now on, all zero."""
        self.length = length
        self.register_buffer("frames", torch.zeros(1, self.channels, length), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> [batch, channels, length + time]."""
        past = self.frames
        if past.size(0) != x.size(0):
            past = x.new_zeros(x.size(0), self.channels, self.length)
        joined = torch.cat([past, x], dim=-1)
        self.frames = joined.narrow(-1, x.size(-1), self.length).detach()
        return joined

    def reset(self) -> None:
        """Back to silence."""
        self.frames = torch.zeros_like(self.frames)


class OverlapTail(nn.Module):
    """Adds the unfinished end of the previous piece to the start of the next (overlap-add)."""

    tail: Tensor

    def __init__(self, channels: int, length: int) -> None:
        super().__init__()
        self.channels = channels
        self.length = length
        self.register_buffer("tail", torch.zeros(1, channels, length), persistent=False)

    def forward(self, y: Tensor) -> Tensor:
        """[batch, channels, time + length] -> [batch, channels, time], the finished part."""
        tail = self.tail
        if tail.size(0) != y.size(0):
            tail = y.new_zeros(y.size(0), self.channels, self.length)
        begun, rest = y[..., : self.length] + tail, y[..., self.length :]
        joined = torch.cat([begun, rest], dim=-1)
        done = y.size(-1) - self.length
        self.tail = joined.narrow(-1, done, self.length).detach()
        return joined.narrow(-1, 0, done)

    def reset(self) -> None:
        """Back to silence."""
        self.tail = torch.zeros_like(self.tail)


class DelayLine(StreamingBlock):
    """Delays a stream by `delay` frames to meet a later branch; offline it does nothing."""

    def __init__(self, channels: int, delay: int = 0) -> None:
        super().__init__()
        self.history = History(channels, delay)

    def resize(self, delay: int) -> None:
        """Delay by `delay` frames from now on."""
        self.history.resize(delay)

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> the same, `delay` frames later when streaming."""
        if not self.streaming:
            return x
        return self.history(x).narrow(-1, 0, x.size(-1))

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
