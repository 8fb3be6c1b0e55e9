"""Convolutions that stream: one set of weights, offline or piece by piece."""

import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.alignment import Padding, align_window, split_padding
from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History, OverlapTail


def channels_last(x: Tensor) -> Tensor:
    """The same [batch, channels, time], laid out so that the channels of a frame are neighbours in memory."""
    return x.transpose(1, 2).contiguous().transpose(1, 2)


class StreamingConv1d(nn.Conv1d, StreamingBlock):
    """A 1-d convolution, [batch, in, time] -> [batch, out, time / stride].

    Offline it pads with zeros; streaming it puts the last frames of the past in front, which also
    holds the shift that lines a strided window up with a delayed input. A streamed piece must be a
    whole number of strides.

    Args:
        padding: where the `(kernel_size - 1) * dilation` frames of padding go: `causal` all in the
            past, `anticausal` all ahead, `centred` half and half; a number so many ahead.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        *,
        stride: int = 1,
        dilation: int = 1,
        groups: int = 1,
        bias: bool = True,
        padding: Padding | int = "causal",
    ) -> None:
        super().__init__(in_channels, out_channels, kernel_size, stride, 0, dilation, groups, bias=bias)
        self.window = (kernel_size - 1) * dilation + 1
        self.past, self.look_ahead = split_padding(self.window - 1, padding)
        self.skipped = 0
        self.history = History(in_channels)
        self.align(0)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`. A window shorter than its stride skips frames instead."""
        stride = self.stride[0]
        shift, output_delay = align_window(input_delay, self.look_ahead, stride)
        kept = shift + self.window - stride
        self.skipped = max(0, -kept)
        self.history.resize(max(0, kept))
        return output_delay

    def forward(self, x: Tensor) -> Tensor:
        """[batch, in_channels, time] -> [batch, out_channels, time / stride]."""
        if not self.streaming:
            return self.whole(x)
        x = self.history(x)[..., self.skipped :]
        return F.conv1d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)

    def whole(self, x: Tensor) -> Tensor:
        """`forward` of a whole signal."""
        # As an image one pixel high: padding keeps the layout of an image, but not that of a 1-d signal, and
        # oneDNN is up to a third faster on channels that lie side by side (see `channels_last`).
        x = F.pad(x.unsqueeze(2), (self.past, self.look_ahead))
        stride, dilation = (1, self.stride[0]), (1, self.dilation[0])
        y = F.conv2d(x, self.weight.unsqueeze(2), self.bias, stride, (0, 0), dilation, self.groups)
        return y.squeeze(2)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()


class StreamingConvTranspose1d(nn.ConvTranspose1d, StreamingBlock):
    """A transposed convolution, [batch, in, time] -> [batch, out, time * stride].

    Streaming overlap-adds the tail that later frames still add to; the bias is added once.

    Args:
        kernel_size: at least `stride`.
        padding: which part of the `kernel_size - stride` surplus frames is cut from the start:
            `causal` none, `centred` half, `anticausal` all. That part is the delay.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        *,
        stride: int = 1,
        groups: int = 1,
        bias: bool = True,
        padding: Padding = "causal",
    ) -> None:
        if kernel_size < stride:
            raise ValueError(f"kernel_size is {kernel_size}: it must be at least stride, {stride}")
        super().__init__(in_channels, out_channels, kernel_size, stride, 0, 0, groups=groups, bias=bias)
        overlap = kernel_size - stride
        self.cut = overlap - split_padding(overlap, padding)[0]
        self.overlap = OverlapTail(out_channels, overlap)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.overlap.reset()
        return input_delay * self.stride[0] + self.cut

    def forward(self, x: Tensor) -> Tensor:  # type: ignore[override]
        """[batch, in_channels, time] -> [batch, out_channels, time * stride]."""
        if self.streaming:
            y = self.overlap(F.conv_transpose1d(x, self.weight, None, self.stride, 0, 0, self.groups))
        else:
            y = self.whole(x)
        bias = self.bias
        return y if bias is None else y + bias.unsqueeze(-1)

    def whole(self, x: Tensor) -> Tensor:
        """A whole signal, without the bias; as an image for the reason above."""
        weight, stride = self.weight.unsqueeze(2), (1, self.stride[0])
        y = F.conv_transpose2d(x.unsqueeze(2), weight, None, stride, (0, 0), (0, 0), self.groups)
        return y.squeeze(2).narrow(-1, self.cut, x.size(-1) * self.stride[0])

    def reset(self) -> None:
        """Back to silence."""
        self.overlap.reset()
