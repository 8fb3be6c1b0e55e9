"""Slow values as a curve of quick ones."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.feedback import Feedback


class Ramp(StreamingBlock):
    """[batch, channels, frames] -> [batch, channels, frames * ratio]: lines from each value to the next.

    A frame ends at its own value; the first begins at 0.
    """

    steps: Tensor

    def __init__(self, channels: int, ratio: int) -> None:
        super().__init__()
        self.ratio = ratio
        self.before = Feedback(channels)
        steps = torch.arange(1, ratio + 1, dtype=torch.float64) / ratio
        self.register_buffer("steps", steps.to(torch.get_default_dtype()), persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        return input_delay * self.ratio

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        before = self.before(x).unsqueeze(-1)
        return (before + (x.unsqueeze(-1) - before) * self.steps).flatten(2)

    def reset(self) -> None:
        """Begin at 0 again."""
        self.before.reset()
