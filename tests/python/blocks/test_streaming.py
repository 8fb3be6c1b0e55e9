"""Every streaming block: any split into pieces equals the whole, after the delay it declares."""

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.python.blocks.streams import Net, Scriptable, mismatch, nets, streamed, streaming
from torch import nn

from luthier.blocks.block import set_streaming
from luthier.blocks.branches import Chain
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.describer import Describer
from luthier.blocks.pqmf import PQMFAnalysis, PQMFSynthesis

TOLERANCE = {torch.float64: 1e-12, torch.float32: 1e-5}
RELAXED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def receptive_frames(block: nn.Module) -> int:
    """A generous bound on the memory of a net, in input frames: where the transient has ended."""
    total, rate = 0.0, 1.0
    for layer in block.modules():
        if isinstance(layer, StreamingConv1d):
            total += (layer.window + layer.stride[0]) * rate
            rate *= layer.stride[0]
        elif isinstance(layer, StreamingConvTranspose1d):
            total += layer.kernel_size[0] * rate
            rate /= layer.stride[0]
        elif isinstance(layer, Describer):
            total += (layer.window + layer.hop_length) * rate
            rate *= layer.hop_length
    return int(total) + 1


def stream_error(net: Net, dtype: torch.dtype, batch: int, pieces: int, script: bool) -> float:
    """Largest difference between `net` offline and streamed, relative to its largest output."""
    block = net.chain.to(dtype).eval()
    delay = block.align(0)
    # The delay shifts what a zero history meant, so the transient lasts twice the memory.
    memory = receptive_frames(block)
    needed = 2 * memory + (delay + 8) * net.down
    x = torch.randn(batch, net.channels, net.frames(-(-2 * needed // net.down)), dtype=dtype)
    with torch.no_grad():
        offline = block(x)
    with streaming(block):
        module = torch.jit.script(Scriptable(block)) if script else block
        stream = streamed(module, x, net.block(pieces))
    scale = lambda frames: -(-frames * net.up // net.down)  # noqa: E731
    error = mismatch(offline, stream, delay, scale(needed), scale(memory) + 1)
    return error / max(1.0, float(offline.abs().max()))


@RELAXED
@given(nets(), st.sampled_from([1, 2, 8]), st.sampled_from([1, 4]))
def test_any_random_net_streams_what_it_computes_offline(net, pieces, batch):
    assert stream_error(net, torch.float64, batch, pieces, script=False) <= TOLERANCE[torch.float64]


@RELAXED
@given(nets(), st.sampled_from([1, 2, 8]))
def test_random_nets_agree_in_single_precision(net, pieces):
    assert stream_error(net, torch.float32, 1, pieces, script=False) <= TOLERANCE[torch.float32]


@settings(RELAXED, max_examples=15)
@given(nets(), st.sampled_from([1, 4]))
def test_random_nets_stream_after_scripting_with_no_warm_up(net, batch):
    assert stream_error(net, torch.float64, batch, 1, script=True) <= TOLERANCE[torch.float64]


@settings(RELAXED, max_examples=30)
@given(nets())
def test_every_split_into_pieces_gives_the_same_stream(net):
    block = net.chain.double().eval()
    block.align(0)
    x = torch.randn(2, net.channels, net.frames(12), dtype=torch.float64)
    with streaming(block):
        whole = streamed(block, x, x.size(-1))
        block.reset()
        parts = streamed(block, x, net.frames(1))
    assert torch.allclose(whole, parts, rtol=0, atol=1e-12 * float(1 + whole.abs().max()))


@settings(RELAXED, max_examples=20)
@given(nets(), st.integers(1, 3))
def test_a_late_input_is_answered_late_and_otherwise_alike(net, late):
    """The delay algebra: an input `late` frames behind gives an output `align(late)` behind."""
    block = net.chain.double().eval()
    delay = block.align(late)
    memory = receptive_frames(block) + late
    x = torch.randn(1, net.channels, net.frames(2 * (-(-2 * memory // net.down) + delay + 8)))
    x = x.double()
    with torch.no_grad():
        offline = block(x)
    with streaming(block):
        delayed = nn.functional.pad(x, (late, 0))[..., : x.size(-1)]
        stream = streamed(block, delayed, net.block(1))
    scale = lambda frames: -(-frames * net.up // net.down)  # noqa: E731
    start = scale(2 * memory) + delay
    error = mismatch(offline, stream, delay, start, scale(memory) + 1)
    assert error <= 1e-12 * max(1.0, float(offline.abs().max()))


@settings(RELAXED, max_examples=20)
@given(nets())
def test_streaming_leaves_the_state_dict_alone(net):
    before = {name: value.clone() for name, value in net.chain.state_dict().items()}
    with streaming(net.chain):
        streamed(net.chain, torch.randn(3, net.channels, net.frames(2)), net.frames(1))
    after = net.chain.state_dict()
    assert list(after) == list(before)
    assert all(torch.equal(after[name], value) for name, value in before.items())


@settings(RELAXED, max_examples=20)
@given(nets())
def test_reset_starts_the_stream_anew(net):
    net.chain.eval().align(0)
    x = torch.randn(1, net.channels, net.frames(4))
    with streaming(net.chain):
        first = streamed(net.chain, x, net.frames(1))
        net.chain.reset()
        again = streamed(net.chain, x, net.frames(1))
    assert torch.equal(first, again)


@pytest.mark.parametrize("padding", ["causal", "centred", "anticausal"])
@pytest.mark.parametrize("bands", [4, 8])
def test_a_chain_between_filter_banks_is_exact_at_every_block_size(padding, bands):
    """Analysis, strided encoder, transposed decoder, synthesis: where public exports go wrong."""
    torch.manual_seed(0)
    chain = Chain(
        PQMFAnalysis(bands),
        StreamingConv1d(bands, 6, 9, stride=4, padding=padding),
        StreamingConv1d(6, 6, 5, stride=2, padding=padding),
        StreamingConvTranspose1d(6, 4, 8, stride=4, padding=padding),
        StreamingConvTranspose1d(4, bands, 4, stride=2, padding=padding),
        PQMFSynthesis(bands),
    ).double()
    delay, hop = chain.align(0), 8 * bands
    x = torch.randn(1, 1, hop * 128, dtype=torch.float64)
    with torch.no_grad():
        offline = chain(x)
    for pieces in (1, 2, 8):
        with streaming(chain):
            chain.reset()
            stream = streamed(chain, x, pieces * hop)
        assert mismatch(offline, stream, delay, hop * 40, hop * 12) <= 1e-12


def test_two_instances_do_not_share_their_mode_or_state():
    one, two = StreamingConv1d(1, 1, 3), StreamingConv1d(1, 1, 3)
    set_streaming(one, True)
    assert one.streaming and not two.streaming
    one(torch.ones(1, 1, 8))
    assert float(one.history.frames.abs().sum()) > 0
    assert float(two.history.frames.abs().sum()) == 0


def test_an_unknown_padding_names_the_allowed_ones():
    with pytest.raises(ValueError, match=r"'same'.*causal, centred or anticausal"):
        StreamingConv1d(1, 1, 3, padding="same")


@pytest.mark.parametrize("ahead", [-1, 3])
def test_a_window_cannot_look_farther_ahead_than_it_is_long(ahead):
    with pytest.raises(ValueError, match=rf"padding is {ahead}: a window of 3 frames looks 0 to 2 ahead"):
        StreamingConv1d(1, 1, 3, padding=ahead)


def test_a_transposed_kernel_shorter_than_its_stride_is_refused():
    with pytest.raises(ValueError, match=r"kernel_size is 3.*at least stride, 4"):
        StreamingConvTranspose1d(1, 1, 3, stride=4)
