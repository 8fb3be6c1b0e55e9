"""Chance that can be repeated: random choices as a function of a seed and of the place in time."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import hashed_noise


class HashedGumbel(StreamingBlock):
    """Gumbel noise by hash: argmax(logits + temperature * noise) draws from softmax(logits / temperature).

    (Gumbel, 1954; "Gumbel-max trick".) Channels and batch items hear different noise. The same seed gives
    the same noise from the first frame on, whatever the blocks; offline a call starts at frame 0.
    """

    seed: int
    position: int

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channels = channels
        self.seed = 0
        self.position = 0

    def forward(self, like: Tensor) -> Tensor:
        """Anything [batch, channels, time] -> noise [batch, own channels, time] of its type."""
        # The odd factor (2 ** 32 / golden ratio) keeps the sequences of neighbouring seeds apart.
        start = (self.seed * 0x9E3779B1) & 0xFFFFFFFF
        if self.streaming:
            start += self.position
            self.position += like.size(-1)
        noise = hashed_noise(like.new_zeros(like.size(0), self.channels, like.size(-1)), start)
        uniform = ((noise + 1.0) * 0.5).clamp(1e-7, 1.0 - 1e-7)
        return -torch.log(-torch.log(uniform))

    def reset(self) -> None:
        """Back to the first frame; the seed stays."""
        self.position = 0
