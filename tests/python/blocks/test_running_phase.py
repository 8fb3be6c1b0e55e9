"""A phase that goes on for hours, whatever it is given."""

import torch

from luthier.blocks.block import set_streaming
from luthier.blocks.sources.running_phase import RunningPhase


def test_after_ten_hours_a_phase_is_where_it_should_be():
    rate, hop, hz, frames = 44100, 256, 440.1, 10 * 3600 * 44100 // 256
    running = RunningPhase(rate, hop)
    set_streaming(running, True)
    f0_hz = torch.full((1, 1, 4096), hz)
    for done in range(0, frames, 4096):
        cycles = running(f0_hz[..., : min(4096, frames - done)])
    # whole numbers have no rounding: the cycles of a frame as a fraction
    above, below = (float(f0_hz[0, 0, 0]) * hop / rate).as_integer_ratio()
    expected = above * frames % below / below
    assert abs((float(cycles[0, -1]) - expected + 0.5) % 1.0 - 0.5) < 1e-7


def test_a_pitch_that_is_no_number_moves_the_phase_nowhere():
    hop = 64
    running, f0_hz = RunningPhase(16000, hop), torch.full((1, 1, 20), 300.0)
    f0_hz[..., 5], f0_hz[..., 6] = torch.nan, torch.inf
    without = torch.cat([f0_hz[..., :5], f0_hz[..., 7:]], 2)
    assert torch.allclose(running(f0_hz)[:, 7 * hop :], running(without)[:, 5 * hop :])
