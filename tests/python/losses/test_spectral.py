"""The spectral distance follows its formula."""

import pytest
import torch

from luthier.families.rave.objective import whistle
from luthier.losses.spectral import SpectralDistance


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


def test_the_gradient_is_that_of_the_formula():
    scales = (64, 16)
    x = torch.randn(2, 2, 301, dtype=torch.float64)  # the last frames fill no whole window
    y = torch.randn(2, 2, 301, dtype=torch.float64, requires_grad=True)
    by_formula = torch.zeros((), dtype=torch.float64)
    for n in scales:
        window = torch.hann_window(n, dtype=torch.float32).double()
        a, b = (torch.fft.rfft(s.unfold(-1, n, n // 4) * window).abs() for s in (x, y))
        by_formula = by_formula + (a - b).norm() / a.norm() + ((a + 1e-7).log() - (b + 1e-7).log()).abs().mean()
    (expected,) = torch.autograd.grad(by_formula, y)
    distance = SpectralDistance(scales)(x, y)
    (gradient,) = torch.autograd.grad(3 * distance, y)
    assert float(distance.detach()) == pytest.approx(float(by_formula.detach()), rel=1e-10)
    assert torch.allclose(gradient, 3 * expected, rtol=1e-9, atol=1e-12)


def test_the_distance_is_the_same_with_and_without_a_gradient():
    x, y = torch.randn(2, 1, 4096), torch.randn(2, 1, 4096, requires_grad=True)
    distance = SpectralDistance((512, 128))
    assert float(distance(x, y).detach()) == pytest.approx(float(distance(x, y.detach())), rel=1e-6)


def test_an_estimate_of_half_precision_is_measured_in_single():
    x = torch.randn(1, 1, 2048)
    y = (0.5 * x).bfloat16().requires_grad_()
    SpectralDistance((256,))(x, y).backward()
    assert y.grad.dtype == torch.bfloat16
    assert bool(torch.isfinite(y.grad).all())


def test_a_silent_estimate_of_a_sound_has_a_finite_gradient():
    y = torch.zeros(1, 1, 4096, requires_grad=True)
    SpectralDistance((512,))(torch.randn(1, 1, 4096), y).backward()
    assert bool(torch.isfinite(y.grad).all())


def test_a_window_that_has_no_quarter_is_refused():
    with pytest.raises(ValueError, match="130"):
        SpectralDistance((256, 130))


def test_the_whistle_term_is_the_share_of_power_that_repeats_every_hop():
    bands = torch.randn(4, 3, 1600)
    pattern = torch.tensor([1.0, 0.0, -1.0, 0.0]).repeat(400)  # power 1/2, period 4 and so 16
    assert float(whistle(bands, bands, 16)) == 0
    assert float(whistle(bands, bands + pattern, 16)) == pytest.approx(0.5, rel=0.1)
    free = torch.sin(torch.arange(1600.0) * 0.37)  # as strong, but not locked to the hop
    assert float(whistle(bands, bands + free, 16)) < 0.01
