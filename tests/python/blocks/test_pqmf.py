"""The filter bank: reconstruction, delay, independence of stereo channels."""

import pytest
import torch
from tests.python.blocks.streams import streamed, streaming

from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.pqmf import PQMFAnalysis, PQMFSynthesis


def signal_to_noise_db(clean: torch.Tensor, got: torch.Tensor) -> float:
    return float(10 * torch.log10(clean.square().mean() / (got - clean).square().mean()))


@pytest.mark.parametrize("bands", [2, 4, 8, 16, 32])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_reconstruction_is_better_than_55_db(bands, dtype):
    torch.manual_seed(0)
    x = torch.randn(1, 1, 1024 * bands, dtype=dtype)
    analysis, synthesis = PQMFAnalysis(bands).to(dtype), PQMFSynthesis(bands).to(dtype)
    y = synthesis(analysis(x))
    edge = 64 * bands
    assert signal_to_noise_db(x[..., edge:-edge], y[..., edge:-edge]) >= 55


def test_a_streamed_impulse_comes_out_at_the_declared_delay():
    analysis, synthesis = PQMFAnalysis(16), PQMFSynthesis(16)
    delay = synthesis.align(analysis.align(0))
    x = torch.zeros(1, 1, 4096)
    x[..., 1000] = 1
    with streaming(analysis), streaming(synthesis):
        y = torch.cat([synthesis(analysis(part)) for part in x.split(64, -1)], -1)
    assert int(y.abs().argmax()) == 1000 + delay
    assert float(y[..., 1000 + delay]) == pytest.approx(1, abs=2e-3)


@pytest.mark.parametrize("late", range(4))
def test_an_odd_delay_of_the_bands_does_not_break_the_synthesis(late):
    """The sign-flipping bank of the public exports fails here at odd delays."""
    x = torch.randn(1, 1, 8192, dtype=torch.float64)
    analysis, synthesis = PQMFAnalysis(16).double(), PQMFSynthesis(16).double()
    delayed = torch.nn.functional.pad(analysis(x), (late, 0))
    with streaming(synthesis):
        y = streamed(synthesis, delayed, 8)
    delay = synthesis.align(late)
    middle = slice(1000, 7000)
    assert signal_to_noise_db(x[..., middle], y[..., 1000 + delay : 7000 + delay]) >= 55


def test_a_tone_stays_in_its_band():
    frequency = (5 + 0.5) / 32  # centre of band 5 of 16, in cycles a sample
    x = torch.sin(2 * torch.pi * frequency * torch.arange(16384).double()).view(1, 1, -1)
    energy = PQMFAnalysis(16).double()(x)[0, :, 100:-100].square().mean(-1)
    assert int(energy.argmax()) == 5
    others = torch.cat([energy[:4], energy[7:]])
    assert float(10 * torch.log10(others.max() / energy[5])) < -80


def test_stereo_channels_do_not_mix():
    x = torch.randn(1, 2, 4096)
    both = PQMFAnalysis(8, channels=2)(x)
    left = PQMFAnalysis(8)(x[:, :1])
    assert torch.allclose(both[:, :8], left, atol=1e-6)
    back = PQMFSynthesis(8, channels=2)(both)
    assert torch.allclose(back[:, :1], PQMFSynthesis(8)(left), atol=1e-5)


def test_the_bank_is_not_trained():
    assert not [p for p in PQMFAnalysis(8).parameters() if p.requires_grad]
    assert not [p for p in PQMFSynthesis(8).parameters() if p.requires_grad]


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("time", [16, 1000, 1024])
def test_polyphase_is_the_long_filter_it_stands_for(channels, time):
    analysis, synthesis = PQMFAnalysis(16, channels), PQMFSynthesis(16, channels)
    x = torch.randn(2, channels, time)
    padded = torch.nn.functional.pad(x, (analysis.past, analysis.look_ahead))
    bands = torch.nn.functional.conv1d(padded, analysis.weight, None, 16, groups=channels)
    assert torch.allclose(analysis(x), bands, atol=1e-5)
    y = torch.nn.functional.conv_transpose1d(bands, synthesis.weight, None, 16, groups=channels)
    assert torch.allclose(synthesis(bands), y.narrow(-1, synthesis.cut, 16 * bands.size(-1)), atol=1e-5)


def test_the_bands_of_a_frame_are_neighbours_in_memory_through_a_convolution():
    bands = PQMFAnalysis(16)(torch.randn(2, 1, 1024))
    for x in (bands, StreamingConv1d(16, 8, 3, padding="centred")(bands)):
        assert x.stride(1) == 1
