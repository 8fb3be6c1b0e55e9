"""The spectral distance follows its formula."""

import pytest
import torch

from luthier.blocks.precision import exact
from luthier.families.rave.objective import waveform_error, whistle
from luthier.losses.spectral import SCALES, SpectralDistance, former_distance
from luthier.trainer.devices import one_process


def test_equal_sounds_are_at_distance_zero():
    x = torch.randn(2, 1, 8192)
    assert float(SpectralDistance()(x, x)) == 0


def by_formula(x, y, scales):
    """Relative error of each signal, and the difference of logarithms over a floor of -80 dBFS."""
    total = torch.zeros((), dtype=x.dtype)
    for n in scales:
        window = torch.hann_window(n, dtype=torch.float32).to(x.dtype)
        a, b = (torch.fft.rfft(s.flatten(0, 1).unfold(-1, n, n // 4) * window).abs() for s in (x, y))
        floor = 1e-4 * n / 4
        norm = (a.square().sum((1, 2)) + floor**2 * a[0].numel()).sqrt()
        apart = 0.5 * ((a.square() + floor**2) / (b.square() + floor**2)).log()
        total = total + ((a - b).square().sum((1, 2)).sqrt() / norm).mean()
        total = total + ((apart.square() + 0.01).sqrt() - 0.1).mean()
    return total


def test_a_sine_of_the_floor_is_minus_80_dbfs():
    x = 1e-4 * torch.sin(2 * torch.pi * 40 * torch.arange(8192) / 256)[None, None]
    magnitude = torch.fft.rfft(x.unfold(-1, 256, 64) * torch.hann_window(256)).abs()[0, 0, :, 40]
    assert magnitude == pytest.approx(1e-4 * 256 / 4, rel=1e-3)


def test_the_former_distance_is_that_of_rave():
    x, y = torch.randn(2, 1, 4096), torch.randn(2, 1, 4096)
    wanted = 0.0
    for n in SCALES:
        a, b = (torch.fft.rfft(s.unfold(-1, n, n // 4) * torch.hann_window(n)).abs() for s in (x, y))
        wanted += float((a - b).norm() / a.norm() + ((a + 1e-7).log() - (b + 1e-7).log()).abs().mean())
    assert float(former_distance(x, y)) == pytest.approx(wanted, rel=1e-5)


def test_scales_add_up():
    x, y = torch.randn(1, 1, 4096), torch.randn(1, 1, 4096)
    each = sum(float(SpectralDistance((n,))(x, y)) for n in (512, 128))
    assert float(SpectralDistance((512, 128))(x, y)) == pytest.approx(each, rel=1e-5)


def test_half_the_level_is_half_away_in_the_relative_term_and_log_two_in_the_other():
    x = torch.randn(1, 1, 8192)
    distance = float(SpectralDistance((512,))(x, 0.5 * x))
    assert distance == pytest.approx(0.5 + 0.6931 - 0.1, abs=2e-2)


def test_silence_stays_finite_and_so_does_its_gradient():
    y = torch.zeros(1, 1, 4096, requires_grad=True)
    distance = SpectralDistance()(torch.zeros(1, 1, 4096), y + 1e-4 * torch.randn(1, 1, 4096))
    distance.backward()
    assert torch.isfinite(distance)
    assert bool(torch.isfinite(y.grad).all())


def test_the_gradient_is_that_of_the_formula():
    scales = (64, 16)
    x = torch.randn(2, 2, 301, dtype=torch.float64)  # the last frames fill no whole window
    x[1] *= 1e-4  # one that the floor decides
    y = (x + 0.5 * x[[1, 0]] + 1e-4 * torch.randn_like(x)).requires_grad_()
    wanted = by_formula(x, y, scales)
    (expected,) = torch.autograd.grad(wanted, y)
    distance = SpectralDistance(scales)(x, y)
    (gradient,) = torch.autograd.grad(3 * distance, y)
    assert float(distance.detach()) == pytest.approx(float(wanted.detach()), rel=1e-10)
    assert torch.allclose(gradient, 3 * expected, rtol=1e-9, atol=1e-12)


def test_a_loud_crop_does_not_decide_for_a_soft_one():
    x = torch.randn(2, 1, 8192)
    x[1] *= 0.01
    loud_is_wrong, soft_is_wrong = x.clone(), x.clone()
    loud_is_wrong[0] *= 0.5
    soft_is_wrong[1] *= 0.5
    distance = SpectralDistance((512,))
    assert float(distance(x, soft_is_wrong)) == pytest.approx(float(distance(x, loud_is_wrong)), rel=0.05)


def fading_tone() -> torch.Tensor:
    time = torch.arange(16384) / 44100
    return (0.5 * torch.exp(-4 * time) * torch.sin(2 * torch.pi * 220 * time))[None, None]


@pytest.mark.parametrize("precision", ["32-true", "bf16-mixed"])
def test_two_dithers_of_a_sound_are_far_nearer_than_its_8_bit_version(precision):
    """What nobody hears is not minded, whatever the precision of the training."""
    torch.manual_seed(0)
    step, sound, distance = 2.0**-15, fading_tone(), SpectralDistance()

    def dithered():
        noise = torch.rand_like(sound) - torch.rand_like(sound)
        return ((sound / step + noise).round() * step).requires_grad_()

    with one_process(precision).autocast(), exact(sound):
        apart = distance(dithered(), dithered())
        eight_bits = distance(dithered(), ((sound * 128).round() / 128).requires_grad_())
    assert float(apart.detach()) < 0.1 * float(eight_bits.detach())
    assert float(former_distance(dithered(), dithered()).detach()) > 1.0


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


def test_the_waveform_term_is_the_mean_over_the_crops_and_silence_asks_for_little():
    bands = torch.randn(3, 4, 1600)
    bands[1] *= 0.05
    bands[2] = 0.0
    rebuilt = 0.5 * bands  # a quarter of the power of each, however loud
    rebuilt[2] = 1e-4
    assert float(waveform_error(bands, rebuilt)) == pytest.approx((0.25 + 0.25 + 0.01) / 3, rel=0.01)


def test_a_lower_floor_minds_what_is_under_the_usual_one():
    torch.manual_seed(0)
    x = 0.3 * torch.sin(torch.arange(8192) * 0.05).view(1, 1, -1)
    y = x + 1e-6 * torch.randn_like(x)
    assert SpectralDistance((512,))(x, y) < 0.01
    assert SpectralDistance((512,), floor_dbfs=-180.0)(x, y) > 1.0
    y.requires_grad_(True)
    (low,) = torch.autograd.grad(SpectralDistance((512,), floor_dbfs=-180.0)(x, y), y)
    (usual,) = torch.autograd.grad(SpectralDistance((512,))(x, y), y)
    assert low.norm() > 10 * usual.norm()
