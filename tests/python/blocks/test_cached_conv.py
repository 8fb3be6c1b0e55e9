"""The same weights through `cached_conv`, the public reference, give the same numbers.

Its mode is process-wide, so its cached classes are used by name. It makes its caches at the first
call and knows no batch but 1 here; delays differ, because its strided windows end earlier.
"""

import cached_conv
import pytest
import torch
from cached_conv.convs import CachedConv1d, CachedConvTranspose1d
from tests.python.blocks.streams import streamed

from luthier.blocks.block import set_streaming
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d

PIECE = 64


def assert_same_after_delays(ours, theirs, ours_delay, theirs_delay, transient=400):
    """Two streams of one signal, each at its own delay."""
    start = transient + max(ours_delay, theirs_delay)
    length = ours.size(-1) - start
    a = ours[..., start + ours_delay - max(ours_delay, theirs_delay) :][..., :length]
    b = theirs[..., start + theirs_delay - max(ours_delay, theirs_delay) :][..., :length]
    assert length > 50
    assert torch.allclose(a, b, atol=1e-12)


def _one_ahead(kernel: int, dilation: int) -> tuple[int, int]:
    return (kernel - 1) * dilation - 1, 1


@pytest.mark.parametrize("padding", ["causal", "centred", "anticausal", 1])
@pytest.mark.parametrize("kernel", [2, 3, 8, 9])
@pytest.mark.parametrize(("stride", "dilation"), [(1, 1), (1, 4), (2, 1), (4, 1)])
@pytest.mark.parametrize("groups", [1, 2])
def test_a_convolution_equals_the_reference(padding, kernel, stride, dilation, groups):
    torch.manual_seed(0)
    ours = StreamingConv1d(4, 6, kernel, stride=stride, dilation=dilation, groups=groups, padding=padding).double()
    mode = "centered" if padding == "centred" else padding
    pads = cached_conv.get_padding(kernel, stride, dilation, mode) if padding != 1 else _one_ahead(kernel, dilation)
    theirs = CachedConv1d(4, 6, kernel, stride=stride, dilation=dilation, groups=groups, padding=pads).double()
    theirs.load_state_dict(ours.state_dict())
    delay = ours.align(0)
    assert delay <= theirs.cumulative_delay, "luthier never waits longer"
    set_streaming(ours, True)
    x = torch.randn(1, 4, 4096, dtype=torch.float64)
    assert_same_after_delays(streamed(ours, x, PIECE), streamed(theirs, x, PIECE), delay, theirs.cumulative_delay)


@pytest.mark.parametrize("stride", [2, 4, 8])
def test_a_transposed_convolution_equals_the_reference(stride):
    torch.manual_seed(0)
    ours = StreamingConvTranspose1d(3, 5, 2 * stride, stride=stride, padding="centred").double()
    theirs = CachedConvTranspose1d(3, 5, 2 * stride, stride=stride, padding=stride // 2).double()
    theirs.load_state_dict(ours.state_dict())
    delay = ours.align(0)
    assert delay == theirs.cumulative_delay
    set_streaming(ours, True)
    x = torch.randn(1, 3, 1024, dtype=torch.float64)
    assert_same_after_delays(streamed(ours, x, PIECE), streamed(theirs, x, PIECE), delay, delay)
