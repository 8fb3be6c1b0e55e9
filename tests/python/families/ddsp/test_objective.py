"""The objective is nothing at the target, minds the floor alone, and has the gradient that it should."""

import torch

from luthier.families.ddsp.objective import Objective, _Magnitudes


def test_the_short_gradient_of_magnitudes_is_the_long_one():
    frames = torch.randn(3, 16, dtype=torch.float64, generator=torch.Generator().manual_seed(0), requires_grad=True)
    assert torch.autograd.gradcheck(_Magnitudes.apply, (frames,))


def test_it_is_nothing_where_nothing_is_missing_and_grows_with_level_and_colour():
    objective, generator = Objective(44100), torch.Generator().manual_seed(0)
    heard = 0.1 * torch.randn(2, 16384, generator=generator)
    objective.measure_floor(heard)
    assert float(objective(heard, heard, objective.scales)) == 0.0
    softer, far = objective(0.9 * heard, heard, (2048,)), objective(0.5 * heard, heard, (2048,))
    assert 0.0 < float(softer) < float(far)


def test_what_lies_eighty_decibels_down_does_not_matter():
    objective, generator = Objective(44100), torch.Generator().manual_seed(0)
    heard = torch.sin(0.1 * torch.arange(16384.0)).repeat(1, 1)
    objective.measure_floor(heard)
    dither = 1e-6 * torch.randn(1, 16384, generator=generator)
    assert float(objective(heard + dither, heard, (1024,))) < 0.02


def test_partials_that_die_away_have_to_stand_out_of_the_hiss():
    """As loud as the loudest for a moment, then 90 dB softer, where hiss 20 dB below the tone is heard by its noise."""
    objective, generator = Objective(44100), torch.Generator().manual_seed(0)
    level = torch.where(torch.arange(16384) < 2048, 1.0, 3e-5)
    heard = (level * torch.sin(0.1 * torch.arange(16384.0)))[None]
    objective.measure_floor(heard)
    hiss = 3e-6 * torch.randn(1, 16384, generator=generator)
    assert float(objective(heard + hiss, heard, (1024,))) > 1.0
