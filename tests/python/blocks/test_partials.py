"""Partials and noise: what is read from a sound makes that sound again, at its pitch."""

import math

import torch

from luthier.blocks.sources.partials import HeldPitch, PartialAnalyzer, PartialSynthesizer
from luthier.features.partials import PARTIALS, between, place_of_partial
from luthier.features.pitch import f0_hz

RATE, HOP = 44100, 256


def tone(hz: float, amplitudes: tuple[float, ...], noise: float = 0.0) -> torch.Tensor:
    time = torch.arange(HOP * 160) / RATE
    sines = [a * torch.sin(2 * math.pi * hz * (k + 1) * time) for k, a in enumerate(amplitudes)]
    hiss = noise * (2 * torch.rand(len(time), generator=torch.Generator().manual_seed(0)) - 1)
    return (torch.stack(sines).sum(0) + hiss)[None, None]


def test_levels_of_partials_are_their_power_in_db():
    levels, pitch = PartialAnalyzer(RATE, HOP)(tone(330.0, (0.5, 0.0, 0.1)))
    middle = levels[0, :3, 60:100].mean(-1)
    assert abs(float(pitch[0, 0, 80]) - 330.0) < 0.5
    assert abs(float(middle[0]) - 10 * math.log10(0.125)) < 0.2
    assert float(middle[1]) < -60.0
    assert abs(float(middle[2]) - 10 * math.log10(0.005)) < 0.2


def test_noise_has_its_density_whatever_partials_stand_in_it():
    levels, _ = PartialAnalyzer(RATE, HOP)(tone(330.0, (0.3, 0.2, 0.1), noise=0.05))
    density = levels[0, PARTIALS + 10 : PARTIALS + 50, 60:100].mean()
    white = 10 * math.log10(0.05**2 / 3 / (RATE / 2))
    assert abs(float(density) - white) < 2.5  # the mean of a logarithm is below the logarithm of the mean


def test_what_is_read_makes_the_sound_again():
    sound = tone(440.0, (0.4, 0.05, 0.2, 0.02), noise=0.02)
    levels, pitch = PartialAnalyzer(RATE, HOP)(sound)
    again = PartialSynthesizer(RATE, HOP).eval()(levels, pitch)
    levels_again, _ = PartialAnalyzer(RATE, HOP)(again)
    error = (levels - levels_again)[0, :, 60:100].mean(-1)
    assert float(error[:4].abs().max()) < 0.5
    assert float(error[PARTIALS + 5 :].abs().mean()) < 2.0
    found = f0_hz(again, RATE, 1024)[0, 10:30]
    assert float((12 * torch.log2(found / 440.0)).abs().max()) < 0.05


def test_pitch_is_held_where_there_is_none_and_before_the_first():
    held = HeldPitch()
    assert held(torch.tensor([[0.0, 300.0, 0.0, 0.0, 200.0, 0.0]])).tolist() == [[220, 300, 300, 300, 200, 200]]


def test_places_of_partials_are_whole_for_the_first_and_grow_for_all():
    number = torch.arange(1.0, 257.0)
    place = place_of_partial(number)
    assert torch.equal(place[:32], number[:32] - 1)
    assert bool((place.diff() > 0).all())
    assert abs(float(place[-1]) - (PARTIALS - 1)) < 1e-4
    assert float(between(torch.tensor([[0.0, 10.0]]), torch.tensor([[0.3]]))) == 3.0


def test_a_sound_with_weak_odd_partials_is_not_taken_for_an_octave_higher():
    sound = tone(350.0, (0.06, 0.4, 0.05, 0.3, 0.03, 0.2))
    _, pitch = PartialAnalyzer(RATE, HOP)(sound)
    assert abs(float(f0_hz(sound, RATE, HOP)[0, 80]) - 700.0) < 5.0, "YIN's own threshold takes it for that"
    assert abs(float(pitch[0, 0, 80]) - 350.0) < 2.0
