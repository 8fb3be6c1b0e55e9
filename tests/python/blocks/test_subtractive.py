"""Subtractive noise: white where the filter is open, coloured where it is not, streamed as offline."""

import pytest
import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.sources.subtractive import SubtractiveNoise


def test_open_filters_let_unit_noise_through():
    y = SubtractiveNoise(512, 128)(torch.ones(2, 257, 400))[..., 1024:-1024]
    assert float(y.std()) == pytest.approx(1.0, abs=0.02)
    assert abs(float(y.mean())) < 0.02


def test_what_a_filter_keeps_out_is_not_heard():
    gains = torch.zeros(1, 257, 200)
    gains[:, 20:24] = 1.0
    y = SubtractiveNoise(512, 128)(gains)[0, 0, 1024:-1024]
    power = torch.fft.rfft(y * torch.hann_window(len(y))).abs().square()
    bins = torch.arange(len(power)) * 512 / len(y)
    assert float(power[(bins > 17) & (bins < 27)].sum() / power.sum()) > 0.99


@pytest.mark.parametrize("late", [0, 3])
@pytest.mark.parametrize("piece", [1, 2, 8])
def test_the_stream_is_the_same_noise_at_the_declared_delay(late, piece):
    noise, gains = SubtractiveNoise(128, 32).double(), torch.rand(2, 65, 64, dtype=torch.float64)
    offline, delay = noise(gains), noise.align(late)
    assert delay == (late + 3) * 32
    with streaming(noise):
        delayed = torch.nn.functional.pad(gains, (late, 0))[..., :64]
        stream = streamed(torch.jit.script(Scriptable(noise)), delayed, piece)
    assert torch.allclose(stream[..., 256 + delay :], offline[..., 256 : 64 * 32 - delay], atol=1e-12)
