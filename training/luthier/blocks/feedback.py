"""What a generator gave last, for it to hear before it gives the next."""

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock


class Feedback(StreamingBlock):
    """Gives for each frame the one before it: zeros before the first.

    Offline and streaming alike this is part of the signal, not a delay of the stream. A generator, which
    has no frame yet when it needs the one before, asks by `recall` and answers by `keep`.
    A change of batch size starts from silence.
    """

    frame: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channels = channels
        self.register_buffer("frame", torch.zeros(1, channels, 1), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> the same, one frame later."""
        if not self.streaming:
            return F.pad(x, (1, 0))[..., :-1]
        before = torch.cat([self.recall(x.size(0)), x[..., :-1]], dim=-1)
        self.keep(x[..., -1:])
        return before

    def recall(self, batch: int) -> Tensor:
        """The frame that was kept last, [batch, channels, 1]."""
        if self.frame.size(0) != batch:
            return self.frame.new_zeros(batch, self.channels, 1)
        return self.frame

    def keep(self, frame: Tensor) -> None:
        """Keep the newest frame, [batch, channels, 1]."""
        self.frame = frame.detach()

    def reset(self) -> None:
        """Back to silence."""
        self.frame = torch.zeros_like(self.frame)
