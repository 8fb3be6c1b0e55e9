"""A gated recurrent unit that streams (Cho et al., EMNLP 2014)."""

import torch
from torch import Tensor, nn

from luthier.blocks.block import StreamingBlock


class StreamingGRU(StreamingBlock):
    """[batch, frames, inputs] -> [batch, frames, width]: channels last, as `torch.nn.GRU` has them.

    Before the first frame the state is zero. A change of batch size starts from there.
    """

    state: Tensor

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.gru = nn.GRU(inputs, width, batch_first=True)
        self.register_buffer("state", torch.zeros(1, 1, width), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        before = x.new_zeros(1, x.size(0), self.state.size(2))
        if self.streaming and self.state.size(1) == x.size(0):
            before = self.state
        y, after = self.gru(x, before)
        if self.streaming:
            self.state = after.detach().nan_to_num(0.0, 0.0, 0.0)  # it would be remembered for ever
        return y

    def reset(self) -> None:
        """Back to the state before the first frame."""
        self.state = torch.zeros_like(self.state[:, :1])
