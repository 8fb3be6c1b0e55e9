"""Filtered noise: repeatable, white, shaped by its amplitudes, the same streamed as offline."""

import pytest
import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.sources.noise import FilteredNoise, hashed_noise


def test_hashed_noise_is_white_uniform_and_differs_by_channel_and_voice():
    noise = hashed_noise(torch.zeros(2, 3, 50_000, dtype=torch.float64), -100)
    assert abs(float(noise.mean())) < 5e-3
    assert float(noise.std()) == pytest.approx(3**-0.5, abs=5e-3)
    assert float(noise.abs().max()) <= 1
    crossed = torch.corrcoef(noise.flatten(0, 1)) - torch.eye(6)
    assert float(crossed.abs().max()) < 0.03
    spectrum = torch.fft.rfft(noise[0, 0]).abs().square()
    correlation = torch.fft.irfft(spectrum)
    assert float((correlation[1:] / correlation[0]).abs().max()) < 0.03


def test_hashed_noise_depends_on_place_only():
    like = torch.zeros(1, 2, 64)
    assert torch.equal(hashed_noise(like, -20)[..., 30:], hashed_noise(like, 10)[..., :34])


@pytest.mark.parametrize("late", [0, 3])
@pytest.mark.parametrize("pieces", [1, 4])
def test_streamed_noise_is_the_offline_noise_later(late, pieces):
    block = FilteredNoise(4, 5, 8).double().eval()
    amplitudes = torch.rand(2, 20, 40, dtype=torch.float64)
    offline = block(amplitudes)
    delay = block.align(late)
    padded = torch.nn.functional.pad(amplitudes, (late, 4 - late % 4))
    with streaming(block):
        stream = streamed(torch.jit.script(Scriptable(block)), padded, pieces)
    assert torch.allclose(stream[..., delay : delay + offline.size(-1)], offline, atol=1e-14)


def test_amplitudes_shape_the_spectrum():
    low = torch.zeros(1, 5, 500)
    low[:, 0] = 1.0  # only the lowest of five points is open
    spectrum = torch.fft.rfft(FilteredNoise(1, 5, 16).eval()(low)[0, 0]).abs().square()
    quarter = spectrum.numel() // 4
    assert float(spectrum[:quarter].mean() / spectrum[-quarter:].mean()) > 1000


def test_training_noise_is_drawn_anew():
    block, open_filter = FilteredNoise(1, 3, 8), torch.ones(1, 3, 10)
    assert not torch.equal(block(open_filter), block(open_filter))
    block.eval()
    assert torch.equal(block(open_filter), block(open_filter))
