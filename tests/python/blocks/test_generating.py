"""What generators are made of: the frame before, and chance that can be repeated."""

import pytest
import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.block import set_streaming
from luthier.blocks.feedback import Feedback
from luthier.blocks.sources.chance import HashedGumbel


@pytest.mark.parametrize("piece", [1, 3, 7])
def test_the_frame_before_is_the_same_streamed_and_offline(piece):
    block, x = Feedback(2), torch.randn(3, 2, 21)
    expected = block(x)
    assert torch.equal(expected[..., 1:], x[..., :-1])
    assert not expected[..., 0].any()
    with streaming(block):
        assert torch.equal(streamed(block, x, piece), expected)
    assert list(block.state_dict()) == []


def test_another_number_of_voices_begins_with_silence():
    block = Feedback(2)
    block.keep(torch.ones(1, 2, 1))
    assert torch.equal(block.recall(1), torch.ones(1, 2, 1))
    assert not block.recall(4).any()


@pytest.mark.parametrize("piece", [1, 5, 16])
def test_chance_depends_on_the_place_in_time_and_not_on_the_blocks(piece):
    block, x = HashedGumbel(6), torch.zeros(2, 1, 32)
    block.seed = 3
    expected = block(x)
    set_streaming(block, True)
    scripted = torch.jit.script(Scriptable(block))
    assert torch.equal(streamed(scripted, x, piece), expected)
    scripted.reset()
    assert torch.equal(streamed(scripted, x, piece), expected)


def test_seeds_voices_and_channels_hear_different_noise():
    block, x = HashedGumbel(3), torch.zeros(2, 1, 200)
    noises = []
    for seed in (0, 1, 2, 2**24 - 1):
        block.seed = seed
        noises += list(block(x).flatten(0, 1))
    correlation = torch.corrcoef(torch.stack(noises))
    assert float((correlation - torch.eye(len(noises))).abs().max()) < 0.35


def test_the_noise_has_the_moments_of_gumbel():
    noise = HashedGumbel(64)(torch.zeros(1, 1, 4000))
    assert float(noise.mean()) == pytest.approx(0.5772, abs=0.01)
    assert float(noise.var()) == pytest.approx(torch.pi**2 / 6, rel=0.02)
    assert bool(torch.isfinite(noise).all())
