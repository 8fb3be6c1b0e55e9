"""The streaming STFT: perfect reconstruction, offline equals streamed, known spectrum."""

import pytest
import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.stft import StreamingISTFT, StreamingSTFT


@pytest.mark.parametrize(("n_fft", "hop"), [(256, 64), (512, 256), (128, 16)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_analysis_then_synthesis_is_the_signal(n_fft, hop, dtype):
    x = torch.randn(2, 1, hop * 60, dtype=dtype)
    y = StreamingISTFT(n_fft, hop).to(dtype)(StreamingSTFT(n_fft, hop).to(dtype)(x))
    inside = slice(n_fft, -n_fft)
    assert torch.allclose(y[..., inside], x[..., inside], atol=1e-5)


@pytest.mark.parametrize("late", [0, 5, 64, 100])
@pytest.mark.parametrize("pieces", [1, 2, 8])
def test_the_stream_is_the_signal_at_the_declared_delay(late, pieces):
    stft, istft = StreamingSTFT(256, 64).double(), StreamingISTFT(256, 64).double()
    delay = istft.align(stft.align(late))
    x = torch.randn(3, 1, 64 * 64, dtype=torch.float64)
    delayed = torch.nn.functional.pad(x, (late, 0))[..., : x.size(-1)]
    with streaming(stft), streaming(istft):
        down, up = torch.jit.script(Scriptable(stft)), torch.jit.script(Scriptable(istft))
        y = streamed(lambda part: up(down(part)), delayed, 64 * pieces)
    length = x.size(-1) - delay
    assert torch.allclose(y[..., delay:], x[..., :length], atol=1e-12)


def test_a_frame_holds_the_spectrum_of_its_samples():
    x = torch.randn(1, 1, 1024, dtype=torch.float64)
    frames = StreamingSTFT(256, 64).double()(x)
    window = torch.hann_window(256, dtype=torch.float64).sqrt()
    m = 7
    start = m * 64 + 64 - 256
    expected = torch.fft.rfft(x[0, 0, start : start + 256] * window)
    assert torch.allclose(frames[0, :, m], expected, atol=1e-6)


def test_a_hop_that_does_not_divide_the_frame_is_refused():
    with pytest.raises(ValueError, match="hop_length is 100"):
        StreamingSTFT(256, 100)
