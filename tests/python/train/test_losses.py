"""The spectral distance follows its formula."""

import pytest
import torch

from luthier.train.losses import SpectralDistance
from luthier.train.objective import whistle


def test_equal_sounds_are_at_distance_zero():
    x = torch.randn(2, 1, 8192)
    assert float(SpectralDistance()(x, x)) == 0


def test_one_scale_is_relative_frobenius_plus_mean_log_difference():
    x, y = torch.randn(2, 1, 2048), torch.randn(2, 1, 2048)
    stft = [
        torch.stft(s[:, 0], 256, 64, window=torch.hann_window(256), center=False, return_complex=True).abs()
        for s in (x, y)
    ]
    relative = (stft[0] - stft[1]).norm() / stft[0].norm()
    logarithmic = ((stft[0] + 1e-7).log() - (stft[1] + 1e-7).log()).abs().mean()
    assert float(SpectralDistance((256,))(x, y)) == pytest.approx(float(relative + logarithmic), rel=1e-5)


def test_scales_add_up():
    x, y = torch.randn(1, 1, 4096), torch.randn(1, 1, 4096)
    each = sum(float(SpectralDistance((n,))(x, y)) for n in (512, 128))
    assert float(SpectralDistance((512, 128))(x, y)) == pytest.approx(each, rel=1e-5)


def test_half_the_level_is_half_away_in_the_relative_term_and_log_two_in_the_other():
    x = torch.randn(1, 1, 8192)
    distance = float(SpectralDistance((512,))(x, 0.5 * x))
    assert distance == pytest.approx(0.5 + 0.6931, abs=1e-2)


def test_silence_stays_finite_and_so_does_its_gradient():
    y = torch.zeros(1, 1, 4096, requires_grad=True)
    distance = SpectralDistance()(torch.zeros(1, 1, 4096), y + 1e-4 * torch.randn(1, 1, 4096))
    distance.backward()
    assert torch.isfinite(distance)
    assert bool(torch.isfinite(y.grad).all())


def test_the_whistle_term_is_the_share_of_power_that_repeats_every_hop():
    bands = torch.randn(4, 3, 1600)
    pattern = torch.tensor([1.0, 0.0, -1.0, 0.0]).repeat(400)  # power 1/2, period 4 and so 16
    assert float(whistle(bands, bands, 16)) == 0
    assert float(whistle(bands, bands + pattern, 16)) == pytest.approx(0.5, rel=0.1)
    free = torch.sin(torch.arange(1600.0) * 0.37)  # as strong, but not locked to the hop
    assert float(whistle(bands, bands + free, 16)) < 0.01
