"""Sines on the multiples of a pitch, whose phase goes on from block to block."""

import math

import pytest
import torch

from luthier.blocks.block import set_streaming
from luthier.blocks.sources.sines import SINES, Sines

RATE, HOP = 16000, 64


@pytest.mark.parametrize("extra_delay", [0, 5])
@pytest.mark.parametrize("pieces", [1, 3])
@torch.no_grad()
def test_a_stream_is_as_late_as_it_says_and_else_the_same(pieces, extra_delay):
    sines = Sines(RATE, HOP)
    delay = sines.align(2) + extra_delay * HOP
    f0_hz = 300.0 + 50.0 * torch.rand(2, 1, 60, dtype=torch.float64)
    amplitudes = torch.rand(2, SINES, 60, dtype=torch.float64)
    whole = sines.double()(amplitudes, f0_hz)
    set_streaming(sines, True)
    late = [torch.cat([torch.zeros_like(x[..., : 2 + extra_delay]), x], 2) for x in (amplitudes, f0_hz.clamp_min(8.0))]
    parts = zip(*(x.split(pieces, 2) for x in late), strict=True)
    stream = torch.cat([sines(*part, extra_delay) for part in parts], 2)
    assert torch.allclose(stream[..., delay:], whole[..., : stream.size(2) - delay], atol=1e-9)


@torch.no_grad()
def test_each_amplitude_is_that_of_its_partial_reached_on_a_straight_line():
    amplitudes = torch.zeros(1, SINES, 40, dtype=torch.float64)
    amplitudes[:, 0], amplitudes[:, 2], amplitudes[:, 4, 20:] = 0.5, 0.25, 0.1
    y = Sines(RATE, HOP).double()(amplitudes, torch.full((1, 1, 40), 250.0).double())[0, 0]
    time = torch.arange(1, len(y) + 1, dtype=torch.float64) / RATE
    waves = [torch.sin(2.0 * math.pi * 250.0 * k * time) for k in (1, 3, 5)]
    steady = 0.5 * waves[0] + 0.25 * waves[1]
    assert torch.allclose(y[HOP : 20 * HOP], steady[HOP : 20 * HOP], atol=1e-9)
    line = (torch.arange(1, HOP + 1) / HOP).double()
    rising = slice(20 * HOP, 21 * HOP)
    assert torch.allclose(y[rising], steady[rising] + 0.1 * line * waves[2][rising], atol=1e-9)


@torch.no_grad()
def test_a_long_sound_is_summed_in_parts_and_the_same():
    sines = Sines(RATE, HOP).double()
    amplitudes, f0_hz = torch.rand(1, SINES, 50).double(), 200.0 + 100.0 * torch.rand(1, 1, 50).double()
    whole = sines(amplitudes, f0_hz)
    sines.at_once = 7
    assert torch.allclose(sines(amplitudes, f0_hz), whole, atol=1e-12)


def test_amplitudes_learn_and_a_script_gives_what_the_block_gives():
    sines = Sines(RATE, HOP)
    amplitudes, f0_hz = torch.rand(2, SINES, 20, requires_grad=True), torch.full((2, 1, 20), 330.0)
    y = sines(amplitudes, f0_hz)
    y.square().mean().backward()
    assert float(amplitudes.grad.abs().min()) > 0.0
    assert torch.allclose(torch.jit.script(sines)(amplitudes, f0_hz), y, atol=1e-4)
