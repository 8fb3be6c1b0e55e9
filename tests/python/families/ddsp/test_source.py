"""Pulses are partials of the pitch and nothing else, at any pitch as strong."""

import pytest
import torch

from luthier.families.ddsp.source import Pulses, chirp_taps

RATE, HOP = 44100, 512


def pulses(hz: float, frames: int = 64) -> torch.Tensor:
    return Pulses(1, RATE, HOP, 300).eval()(torch.full((1, 1, frames), hz, dtype=torch.float64))[0, 0, 2048:]


@pytest.mark.parametrize("hz", [55.0, 233.0, 1234.5])
def test_their_density_does_not_depend_on_the_pitch(hz):
    assert float(pulses(hz).square().mean()) == pytest.approx(0.125, rel=0.1)


def test_nothing_lies_between_the_partials():
    period = 100  # samples, so that whole periods fit
    sound = pulses(RATE / period, 64)[: period * 200]
    spectrum = torch.fft.rfft(sound.double()).abs()
    partials = spectrum[200::200][: int(17500 / (RATE / period))]
    between = spectrum.clone()
    between[::200] = 0.0
    assert float(between.max()) < 1e-3 * float(partials.min())


def test_a_chirp_keeps_magnitudes_and_spares_the_peak():
    assert float(chirp_taps(300).square().sum()) == pytest.approx(1.0, abs=0.01)
    sound = pulses(110.0)
    assert float(sound.abs().max() / sound.square().mean().sqrt()) < 4.0


def test_a_small_step_glides_and_a_leap_does_not():
    source = Pulses(1, RATE, HOP, 300).eval()
    for step, whole in ((1.01, False), (1.5, True)):
        hz = torch.tensor([[[220.0] * 8 + [220.0 * step] * 8]], dtype=torch.float64)
        leaping = source(hz)[0, 0]
        at_once = 220.0 * step * HOP / RATE
        source.streaming = True
        source.reset()
        source(hz[..., :8])
        before = float(source.phase)
        source(hz[..., 8:9])
        source.streaming = False
        moved = (float(source.phase) - before) % 1.0
        assert (abs(moved - at_once % 1.0) < 1e-6) == whole
        assert bool(torch.isfinite(leaping).all())
