"""Timbre statistics: learnt exactly, moved to the target's, and nothing at all while off."""

import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.adain import AdaptiveNorm, RunningStatistics


def material(level: float, offset: float, frames: int = 2000) -> torch.Tensor:
    """[2, 3, frames] with a level and an offset of its own in each channel."""
    generator = torch.Generator().manual_seed(round(100 * level))
    levels, offsets = torch.tensor([1.0, 2.0, 3.0]).view(-1, 1), torch.tensor([0.0, 1.0, -1.0]).view(-1, 1)
    return torch.randn(2, 3, frames, generator=generator) * level * levels + offset + offsets


def taught() -> tuple[AdaptiveNorm, torch.Tensor, torch.Tensor]:
    """A block that has heard a source and a target, and both."""
    block, source, target = AdaptiveNorm(3).eval(), material(1.0, 0.0), material(4.0, 5.0)
    block.learn_source = True
    block(source)
    block.learn_source, block.learn_target = False, True
    block(target)
    block.learn_target = False
    return block, source, target


def test_statistics_do_not_depend_on_how_a_stream_is_cut():
    x = material(1.0, 3.0)
    statistics = RunningStatistics(3)
    for part in x.split([1, 7, 992, 1000], -1):
        statistics(part)
    assert torch.allclose(statistics.mean.flatten(), x.mean((0, 2)), atol=1e-5)
    assert torch.allclose(statistics.deviation().flatten(), x.std((0, 2), correction=0), rtol=1e-5)


def test_off_is_bit_identical_even_after_learning():
    block, source, _ = taught()
    assert block(source) is source


def test_at_full_amount_the_source_takes_on_the_statistics_of_the_target():
    block, source, target = taught()
    block.amount = 1.0
    moved = block(source)
    assert torch.allclose(moved.mean((0, 2)), target.mean((0, 2)), atol=1e-3)
    assert torch.allclose(moved.std((0, 2)), target.std((0, 2)), rtol=1e-3)
    block.amount = 0.5
    halfway = (source.mean((0, 2)) + target.mean((0, 2))) / 2
    assert torch.allclose(block(source).mean((0, 2)), halfway, atol=1e-3)


def test_without_a_source_or_a_target_nothing_moves():
    block, source, _ = taught()
    block.amount = 1.0
    block.target.forget()
    assert torch.equal(block(source), source)


def test_a_stream_through_it_is_the_offline_signal():
    block, source, _ = taught()
    block = block.double()
    block.amount = 0.7
    x = source.double()
    offline = block(x)
    with streaming(block):
        assert torch.allclose(streamed(torch.jit.script(Scriptable(block)), x, 9), offline, atol=1e-12)


def test_reset_of_a_stream_keeps_what_was_learnt():
    block, source, _ = taught()
    block.amount = 1.0
    before = block(source)
    block.reset()
    assert torch.equal(block(source), before)


def test_what_is_learnt_is_not_part_of_the_weights():
    assert list(taught()[0].state_dict()) == []
