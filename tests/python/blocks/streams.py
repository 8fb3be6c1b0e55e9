"""How a streaming block is compared with itself offline, and random nets to compare."""

from collections.abc import Iterator
from contextlib import contextmanager

import hypothesis.strategies as st
import torch
from torch import Tensor, nn

from luthier.blocks.block import Pointwise, StreamingBlock, set_streaming
from luthier.blocks.branches import Chain, Residual, Sum
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d

PADDINGS = st.sampled_from(["causal", "centred", "anticausal"])


class Scriptable(nn.Module):
    """A block with `reset` reachable after scripting, as an exported model has it."""

    def __init__(self, block: StreamingBlock) -> None:
        super().__init__()
        self.block = block

    def forward(self, x: Tensor) -> Tensor:
        return self.block(x)

    @torch.jit.export
    def reset(self) -> None:
        self.block.reset()


@contextmanager
def streaming(block: StreamingBlock) -> Iterator[None]:
    """Stream inside the context, offline again after it."""
    set_streaming(block, True)
    try:
        yield
    finally:
        set_streaming(block, False)


def streamed(module: nn.Module, x: Tensor, piece: int) -> Tensor:
    """Output of `module` fed `piece` frames at a time."""
    with torch.no_grad():
        return torch.cat([module(part) for part in x.split(piece, dim=-1)], dim=-1)


def mismatch(offline: Tensor, stream: Tensor, delay: int, transient: int, tail: int) -> float:
    """Largest |stream[t + delay] - offline[t]| beyond the transient and before the zero-padded end."""
    end = offline.size(-1) - max(delay, tail)
    assert end - transient >= 4, "the signal is too short to compare anything"
    a = offline[..., transient:end]
    b = stream[..., transient + delay : end + delay]
    return float((a - b).abs().max())


class Net:
    """A random net with what a test has to know about it."""

    def __init__(self, block: StreamingBlock, down: int, up: int, channels: int) -> None:
        self.chain, self.down, self.up, self.channels = block, down, up, channels

    def frames(self, count: int) -> int:
        """`count` pieces of input frames that every stride inside divides."""
        return count * self.down

    def block(self, count: int) -> int:
        """`count` blocks of a size a host would use: few enough to run through a long signal."""
        return count * self.down * -(-32 // self.down)


@st.composite
def convolutions(draw, inputs: int, stride: int) -> StreamingConv1d:
    groups = draw(st.sampled_from([g for g in (1, inputs) if inputs % g == 0]))
    return StreamingConv1d(
        inputs,
        inputs if groups > 1 else draw(st.integers(1, 4)),
        draw(st.integers(1, 9)),
        stride=stride,
        dilation=draw(st.integers(1, 9)) if stride == 1 else draw(st.integers(1, 3)),
        groups=groups,
        bias=draw(st.booleans()),
        padding=draw(PADDINGS),
    )


@st.composite
def nets(draw) -> Net:
    """Strided and transposed convolutions, residuals and sums in a random order."""
    torch.manual_seed(draw(st.integers(0, 2**16)))
    channels = first = draw(st.integers(1, 3))
    blocks: list[StreamingBlock] = []
    down, up, deepest = 1, 1, 1
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(["conv", "down", "up", "residual", "sum", "activation"]))
        if kind == "activation":
            blocks.append(Pointwise(nn.LeakyReLU(0.2)))
        elif kind == "residual":
            body = Chain(
                draw(convolutions(channels, 1)),
            )
            widths = StreamingConv1d(body.blocks[0].out_channels, channels, 1)
            blocks.append(Residual(Chain(body, widths), channels))
        elif kind == "sum":
            branches = [draw(convolutions(channels, 1)) for _ in range(draw(st.integers(2, 3)))]
            chains = [Chain(b, StreamingConv1d(b.out_channels, 2, 1)) for b in branches]
            blocks.append(Sum(chains, 2))
            channels = 2
        elif kind == "up" and up * 4 <= 16:
            stride = draw(st.sampled_from([2, 4]))
            width = draw(st.integers(1, 3))
            blocks.append(
                StreamingConvTranspose1d(
                    channels,
                    width,
                    stride * draw(st.integers(1, 3)),
                    stride=stride,
                    bias=draw(st.booleans()),
                    padding=draw(PADDINGS),
                )
            )
            up, channels = up * stride, width
        else:
            # Deeper than 16 the transient, and so the signal to compare, grows out of hand.
            stride = draw(st.sampled_from([s for s in (1, 2, 4, 8) if deepest * s <= 16])) if kind == "down" else 1
            conv = draw(convolutions(channels, stride))
            blocks.append(conv)
            down, channels, deepest = down * stride, conv.out_channels, deepest * stride
    return Net(Chain(*blocks), down, up, first)
