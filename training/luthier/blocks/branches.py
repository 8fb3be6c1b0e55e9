"""Blocks made of blocks: one after another, and side by side with their delays made equal."""

from collections.abc import Sequence

from torch import Tensor, nn

from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import DelayLine


def equalize(delays: Sequence[int], lines: Sequence[DelayLine]) -> int:
    """Make every branch as late as the latest: set each branch's line; return the common delay."""
    latest = max(delays)
    for delay, line in zip(delays, lines, strict=True):
        line.resize(latest - delay)
    return latest


class Chain(StreamingBlock):
    """Blocks one after another."""

    def __init__(self, *blocks: StreamingBlock) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(blocks)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: each block's delay enters the next."""
        for block in self.blocks:
            input_delay = block.align(input_delay)
        return input_delay

    def forward(self, x: Tensor) -> Tensor:
        """[batch, in_channels of the first, time] -> the last block's output."""
        for block in self.blocks:
            x = block(x)
        return x

    def reset(self) -> None:
        """Reset every block."""
        for block in self.blocks:
            block.reset()


class Residual(StreamingBlock):
    """`x + block(x)`, the skip path as late as the block."""

    def __init__(self, block: StreamingBlock, channels: int) -> None:
        super().__init__()
        self.block = block
        self.skip = DelayLine(channels)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        output_delay = self.block.align(input_delay)
        self.skip.resize(output_delay - input_delay)
        return output_delay

    def forward(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> the same."""
        y: Tensor = self.skip(x) + self.block(x)
        return y

    def reset(self) -> None:
        """Reset both paths."""
        self.block.reset()
        self.skip.reset()


class Sum(StreamingBlock):
    """The sum of branches that share input, output channels and total stride."""

    def __init__(self, branches: Sequence[StreamingBlock], out_channels: int) -> None:
        super().__init__()
        self.branches = nn.ModuleList(branches)
        self.lines = nn.ModuleList(DelayLine(out_channels) for _ in branches)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        delays = [branch.align(input_delay) for branch in self.branches]
        return equalize(delays, list(self.lines))

    def forward(self, x: Tensor) -> Tensor:
        """[batch, in_channels, time] -> [batch, out_channels, time / stride]."""
        outputs = [line(branch(x)) for branch, line in zip(self.branches, self.lines)]  # noqa: B905
        total = outputs[0]
        for output in outputs[1:]:
            total = total + output
        return total

    def reset(self) -> None:
        """Reset every branch."""
        for branch in self.branches:
            branch.reset()
        for line in self.lines:
            line.reset()
