"""Small causal networks over frames: convolutions of each channel alone, then of all channels in a moment."""

from typing import Any

import torch
from torch import Tensor, nn

from luthier.blocks.block import Pointwise, StreamingBlock
from luthier.blocks.branches import Chain, Residual
from luthier.blocks.convolution import StreamingConv1d

_KERNEL = 5


def normed(into: int, out: int, kernel: int, **settings: Any) -> list[StreamingBlock]:
    """A convolution, a batch normalization that `fold_norms` takes into it, and a rectifier."""
    conv = StreamingConv1d(into, out, kernel, bias=False, **settings)
    return [conv, Pointwise(nn.BatchNorm1d(out)), Pointwise(nn.LeakyReLU(0.1))]


def separable_trunk(into: int, width: int, dilations: tuple[int, ...], dropout: float = 0.0) -> Chain:
    """[batch, into, frames] -> [batch, width, frames], each frame from those before it.

    The input is normalized, mixed in each frame, and goes through residual blocks: five frames, `dilations` apart,
    of each channel, then all channels (depthwise separable: Sifre, 2014; MobileNets, arXiv 1704.04861).
    """
    blocks: list[StreamingBlock] = [Pointwise(nn.BatchNorm1d(into)), *normed(into, width, 1)]
    for dilation in dilations:
        inner = Chain(*normed(width, width, _KERNEL, dilation=dilation, groups=width), *normed(width, width, 1))
        blocks.append(Residual(inner, width))
    if dropout:
        blocks.append(Pointwise(nn.Dropout(dropout)))
    return Chain(*blocks)


def trunk_frames(dilations: tuple[int, ...]) -> int:
    """Frames that a `separable_trunk` hears for one."""
    return 1 + (_KERNEL - 1) * sum(dilations)


@torch.no_grad()
def fold_norms(part: nn.Module) -> None:
    """Take every batch normalization that follows a convolution of a `Chain` into it, and leave dropout out.

    In evaluation it is the same function, with fewer steps.
    """
    for chain in [module for module in part.modules() if isinstance(module, Chain)]:
        kept: list[nn.Module] = []
        for block in chain.blocks:
            inner = block.module if isinstance(block, Pointwise) else None
            before = kept[-1] if kept else None
            if isinstance(inner, nn.BatchNorm1d) and isinstance(before, StreamingConv1d):
                _fold(before, inner)
            elif not isinstance(inner, nn.Dropout):
                kept.append(block)
        chain.blocks = nn.ModuleList(kept)


def _fold(conv: StreamingConv1d, norm: nn.BatchNorm1d) -> None:
    assert norm.running_mean is not None
    assert norm.running_var is not None
    scale: Tensor = norm.weight * (norm.running_var + norm.eps).rsqrt()
    before = torch.zeros_like(scale) if conv.bias is None else conv.bias
    conv.weight.copy_(conv.weight * scale[:, None, None])
    conv.bias = nn.Parameter(norm.bias + (before - norm.running_mean) * scale)
