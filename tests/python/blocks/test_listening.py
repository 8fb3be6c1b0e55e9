"""The blocks of models that listen: streamed as offline, and folded as before."""

import pytest
import torch
from tests.python.blocks.streams import Scriptable, mismatch, streamed, streaming

from luthier.blocks.branches import Chain
from luthier.blocks.listening.band_levels import BandLevels
from luthier.blocks.listening.separable import fold_norms, separable_trunk
from luthier.blocks.listening.smoothing import Smoothing
from luthier.features.bands import spaced_hz, triangles

RATE = 16000


@pytest.mark.parametrize("batch", [1, 3])
@pytest.mark.parametrize("pieces", [1, 3])
@pytest.mark.parametrize(("centre", "delay"), [(-1, 0), (128, 2)])
def test_levels_of_bands_stream_as_offline_after_the_delay_that_they_declare(batch, pieces, centre, delay):
    block = BandLevels(spaced_hz(100.0, 6000.0, 20), RATE, 256, 64, centre).double().eval()
    assert block.align(0) == delay
    x = torch.randn(batch, 1, 64 * 30, dtype=torch.float64)
    offline = block(x)
    with streaming(block):
        stream = streamed(torch.jit.script(Scriptable(block)), x, 64 * pieces)
    assert offline.shape == (batch, 20, 30)
    assert mismatch(offline, stream, delay, 6, 6) < 1e-12


def test_a_band_hears_its_own_tone_loudest_and_a_tone_twice_as_loud_6_db_more():
    centres = spaced_hz(200.0, 5000.0, 24)
    block = BandLevels(centres, RATE, 1024, 256).eval()
    time = torch.arange(RATE) / RATE
    for band in (4, 12, 20):
        tone = 0.1 * torch.sin(2 * torch.pi * float(centres[band]) * time)[None, None]
        levels = block(tone)[0, :, 20:40].mean(1)
        assert int(levels.argmax()) == band
        louder = block(2 * tone)[0, band, 20:40].mean()
        assert float(25.0 * (louder - levels[band])) == pytest.approx(6.02, abs=0.05)


def test_no_band_is_deaf_even_where_it_is_narrower_than_a_bin():
    bank = triangles(spaced_hz(55.0, 7000.0, 200), RATE, 512)
    assert bool((bank.sum(1) > 0.3).all())


def test_smoothing_follows_with_its_time_and_streams_as_offline():
    block = Smoothing(2, 10.0, 50.0).double()
    step = torch.ones(1, 2, 40, dtype=torch.float64)
    whole = block(step)
    assert float(whole[0, 0, 4]) == pytest.approx(1.0 - torch.tensor(-1.0).exp().item(), abs=1e-6)
    with streaming(block):
        assert torch.allclose(streamed(torch.jit.script(Scriptable(block)), step, 8), whole, atol=1e-12)
        block.reset()
        assert torch.allclose(streamed(block, step, 1), whole, atol=1e-12)


def test_a_trunk_is_the_same_once_its_normalizations_are_folded_and_smaller():
    trunk = separable_trunk(6, 8, (1, 2), dropout=0.5)
    for _ in range(5):
        trunk(torch.randn(4, 6, 50) * 3 + 1)
    trunk.eval()
    x = torch.randn(1, 6, 40)
    before = trunk(x)
    fold_norms(trunk)
    left = [module for module in trunk.modules() if isinstance(module, torch.nn.BatchNorm1d)]
    assert len(left) == 1, "of what comes in: there is no convolution before it"
    assert not [module for module in trunk.modules() if isinstance(module, torch.nn.Dropout)]
    assert torch.allclose(trunk(x), before, atol=1e-5)


def test_a_frame_of_a_trunk_is_made_of_frames_before_it_alone():
    trunk = Chain(separable_trunk(4, 8, (1, 2))).eval()
    x = torch.randn(1, 4, 60)
    later = x.clone()
    later[..., 40:] += 1.0
    assert torch.equal(trunk(x)[..., :40], trunk(later)[..., :40])
