"""Pulses of a pitch: equally strong partials, whose phase goes on from block to block."""

import pytest
import torch

from luthier.blocks.block import set_streaming
from luthier.blocks.excitation import Excitation, RunningPhase

RATE, HOP, BANDS = 16000, 64, 8


@pytest.mark.parametrize("extra_delay", [0, 5])
@pytest.mark.parametrize("pieces", [1, 3])
@torch.no_grad()
def test_a_stream_is_as_late_as_it_says_and_else_the_same(pieces, extra_delay):
    excitation = Excitation(RATE, HOP, BANDS)
    delay = excitation.align(2)
    f0_hz = 300.0 + 50.0 * torch.rand(2, 1, 60, dtype=torch.float64)
    whole = excitation.double()(f0_hz)
    set_streaming(excitation, True)
    late = torch.cat([torch.zeros(2, 1, 2 + extra_delay).double(), f0_hz], 2).clamp_min(8.0)
    stream = torch.cat([excitation(part, extra_delay) for part in late.split(pieces, 2)], 2)
    delay += extra_delay * HOP // BANDS
    begin, end = 80, 400
    assert torch.allclose(stream[..., begin + delay : end + delay], whole[..., begin:end], atol=1e-8)


@torch.no_grad()
def test_a_script_gives_what_the_block_gives():
    f0_hz = 300.0 + 50.0 * torch.rand(1, 1, 20)
    script = torch.jit.script(Excitation(RATE, HOP, BANDS))
    offline = Excitation(RATE, HOP, BANDS)(f0_hz)
    assert torch.allclose(script(f0_hz), offline, atol=1e-4)


@torch.no_grad()
def test_every_partial_is_there_and_equally_strong():
    excitation = Excitation(RATE, HOP, BANDS).double()
    pulses = excitation._pulses(torch.full((1, 1, 250), 400.0).double(), 0)[0, 0]
    spectrum = torch.fft.rfft(pulses).abs() / len(pulses)
    partials = spectrum[400 : int(0.48 * RATE) : 400]
    assert float(partials.min()) > 0.99 * float(partials.max())
    others = spectrum.clone()
    others[::400] = 0.0
    assert float(others.max()) < 1e-6 * float(partials.max())
    assert float(pulses.square().mean()) == pytest.approx(1.0, abs=0.1)
    assert float(excitation(torch.full((1, 1, 250), 400.0).double()).square().mean()) == pytest.approx(1.0, abs=0.15)


def test_after_ten_hours_a_phase_is_where_it_should_be():
    rate, hop, hz, frames = 44100, 256, 440.1, 10 * 3600 * 44100 // 256
    running = RunningPhase(rate, hop)
    set_streaming(running, True)
    f0_hz = torch.full((1, 1, 4096), hz)
    for done in range(0, frames, 4096):
        cycles = running(f0_hz[..., : min(4096, frames - done)])
    # whole numbers have no rounding: the pitch as a fraction of 2^-n Hz
    above, below = (float(f0_hz[0, 0, 0]) * hop / rate).as_integer_ratio()
    expected = above * frames % below / below
    assert abs((float(cycles[0, -1]) - expected + 0.5) % 1.0 - 0.5) < 1e-7


def test_a_pitch_that_is_no_number_moves_the_phase_nowhere():
    running, f0_hz = RunningPhase(RATE, HOP), torch.full((1, 1, 20), 300.0)
    f0_hz[..., 5], f0_hz[..., 6] = torch.nan, torch.inf
    without = torch.cat([f0_hz[..., :5], f0_hz[..., 7:]], 2)
    assert torch.allclose(running(f0_hz)[:, 7 * HOP :], running(without)[:, 5 * HOP :])
