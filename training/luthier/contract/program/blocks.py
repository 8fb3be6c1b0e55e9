"""The operations of each streaming block: one small function a class."""

from functools import singledispatch

from torch import Tensor, nn

from luthier.blocks.activations import Snake
from luthier.blocks.adain import AdaptiveNorm
from luthier.blocks.block import Pointwise
from luthier.blocks.branches import Chain, Residual, Sum
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.describer import Describer
from luthier.blocks.film import FiLM, ModulatedChain
from luthier.blocks.ramp import Ramp
from luthier.blocks.recurrent import StreamingGRU
from luthier.blocks.sources.partials import HeldPitch
from luthier.blocks.state import DelayLine
from luthier.contract.program.describer import write_describer
from luthier.contract.program.program import NotInProgramError, SegmentWriter
from luthier.features.normalizer import Normalizer


@singledispatch
def write_block(block: nn.Module, x: int, to: SegmentWriter) -> int:
    """Write what `block` does to value x; return the number of its output.

    Raises:
        NotInProgramError: no operation says it.
    """
    raise NotInProgramError(f"it has no operation for {type(block).__name__}")


@write_block.register
def _(block: StreamingConv1d, x: int, to: SegmentWriter) -> int:
    return to.add(
        "convolution",
        x,
        weight=block.weight,
        bias=block.bias,
        stride=block.stride[0],
        dilation=block.dilation[0],
        groups=block.groups,
        history=block.history.length,
        skipped=block.skipped,
    )


@write_block.register
def _(block: StreamingConvTranspose1d, x: int, to: SegmentWriter) -> int:
    weight, bias = block.weight, block.bias
    return to.add("transposed_convolution", x, weight=weight, bias=bias, stride=block.stride[0], groups=block.groups)


@write_block.register
def _(block: nn.Conv1d, x: int, to: SegmentWriter) -> int:
    """Without a memory: one frame of the result from one frame of x."""
    if (block.kernel_size, block.stride, block.padding) != ((1,), (1,), (0,)):
        raise NotInProgramError("it has a convolution over time that does not stream")
    return to.add(
        "convolution",
        x,
        weight=block.weight,
        bias=block.bias,
        stride=1,
        dilation=1,
        groups=block.groups,
        history=0,
        skipped=0,
    )


@write_block.register
def _(block: Chain, x: int, to: SegmentWriter) -> int:
    for part in block.blocks:
        x = write_block(part, x, to)
    return x


@write_block.register
def _(block: Residual, x: int, to: SegmentWriter) -> int:
    return to.add("add", write_block(block.skip, x, to), write_block(block.block, x, to))


@write_block.register
def _(block: Sum, x: int, to: SegmentWriter) -> int:
    outputs = [
        write_block(line, write_block(branch, x, to), to)
        for branch, line in zip(block.branches, block.lines, strict=True)
    ]
    total = outputs[0]
    for output in outputs[1:]:
        total = to.add("add", total, output)
    return total


@write_block.register
def _(block: DelayLine, x: int, to: SegmentWriter) -> int:
    return to.add("delay", x, frames=block.history.length) if block.history.length else x


@write_block.register
def _(block: Pointwise, x: int, to: SegmentWriter) -> int:
    return write_block(block.module, x, to)


@write_block.register
def _(block: nn.LeakyReLU, x: int, to: SegmentWriter) -> int:
    return to.add("leaky_relu", x, slope=block.negative_slope)


@write_block.register
def _(block: Snake, x: int, to: SegmentWriter) -> int:
    return to.add("snake", x, log_alpha=block.log_alpha.flatten())


@write_block.register
def _(block: nn.BatchNorm1d, x: int, to: SegmentWriter) -> int:
    mean, variance = block.running_mean, block.running_var
    if not isinstance(mean, Tensor) or not isinstance(variance, Tensor) or not block.affine:
        raise NotInProgramError("it has a batch normalization without statistics or without weights")
    weight, bias = block.weight, block.bias
    return to.add("batch_norm", x, mean=mean, variance=variance, weight=weight, bias=bias, epsilon=block.eps)


@write_block.register
def _(block: AdaptiveNorm, x: int, to: SegmentWriter) -> int:
    return to.add("adaptive_norm", x, amount="adain", learn_source="learn_source", learn_target="learn_target")


@write_block.register
def _(block: Describer, x: int, to: SegmentWriter) -> int:
    return write_describer(block, x, to)


@write_block.register
def _(block: Ramp, x: int, to: SegmentWriter) -> int:
    return to.add("ramp", x, frames=block.ratio)


@write_block.register
def _(block: StreamingGRU, x: int, to: SegmentWriter) -> int:
    weights = dict(block.gru.named_parameters())
    told = write_linear(weights["weight_ih_l0"], weights["bias_ih_l0"], x, to)
    return to.add("gru", told, weight=weights["weight_hh_l0"], bias=weights["bias_hh_l0"])


@write_block.register
def _(block: nn.Linear, x: int, to: SegmentWriter) -> int:
    return write_linear(block.weight, block.bias, x, to)


def write_linear(weight: Tensor, bias: Tensor | None, x: int, to: SegmentWriter) -> int:
    """Write weight [out, in] times value x: a convolution of one frame."""
    plain = {"stride": 1, "dilation": 1, "groups": 1, "history": 0, "skipped": 0}
    return to.add("convolution", x, weight=weight.unsqueeze(-1), bias=bias, **plain)


@write_block.register
def _(block: Normalizer, x: int, to: SegmentWriter) -> int:
    log = [channel for channel, is_log in enumerate(block.log.flatten().tolist()) if is_log]
    low, high = block.low.flatten(), block.high.flatten()
    return to.add("rescale", x, low=low, high=high, log=log, smallest=block.smallest, clamp=block.clamp)


@write_block.register
def _(block: HeldPitch, x: int, to: SegmentWriter) -> int:
    return to.add("held_pitch", x, first=block.first_hz, delay=block.delay)


def write_film(block: FiLM, h: int, condition: int, to: SegmentWriter) -> int:
    """Write FiLM of value h by a value of a lower rate; return the number of the result."""
    if block.condition_line.history.length:
        held = _write_held(condition, block.frames, to)
        told = write_block(block.generator, write_block(block.condition_line, held, to), to)
    else:  # the same at fewer frames
        told = _write_held(write_block(block.generator, condition, to), block.frames, to)
    return to.add("film", write_block(block.line, h, to), told)


def _write_held(x: int, frames: int, to: SegmentWriter) -> int:
    return to.add("hold", x, frames=frames) if frames > 1 else x


def write_modulated(block: ModulatedChain, x: int, condition: int, to: SegmentWriter) -> int:
    """Write layers of value x that a second value modulates; return the number of the result."""
    for layer, film in zip(block.layers, block.films, strict=True):
        assert isinstance(film, FiLM)
        x = write_film(film, write_block(layer, x, to), condition, to)
        if block.rectified:
            x = to.add("leaky_relu", x, slope=0.2)
    return x
