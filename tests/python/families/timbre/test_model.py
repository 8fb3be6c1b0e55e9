"""A timbre model: loudness beside a latent from -1 to 1."""

import dataclasses

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.blocks.principal_axes import fit_principal_axes
from luthier.families.timbre.config import TimbreConfig
from luthier.families.timbre.model import Timbre
from luthier.features.loudness import loudness_db


@pytest.fixture
def model() -> Timbre:
    torch.manual_seed(0)
    made = Timbre(dataclasses.replace(SMALL["timbre"], sample_rate=16000)).eval()
    made.calibrate(sound())
    return made


def sound() -> torch.Tensor:
    """Noise that becomes louder, [2, 1, 8192]."""
    generator = torch.Generator().manual_seed(1)
    return torch.randn(2, 1, 8192, generator=generator) * torch.logspace(-2, -0.5, 8192)


@torch.no_grad()
def test_encode_gives_the_loudness_first_from_the_quietest_to_full_scale(model):
    values = model.encode(sound())
    assert values.shape == (2, 1 + model.config.latents, 8192 // model.hop_length)
    expected = loudness_db(sound(), 16000, model.hop_length, 2 * model.hop_length)
    assert torch.allclose(values[:, 0], 1.0 + 2.0 * expected / 70.0, atol=1e-5)
    silence = model.encode(torch.zeros(1, 1, 1024))
    assert torch.equal(silence[:, 0], -torch.ones_like(silence[:, 0]))


@torch.no_grad()
def test_the_latent_hears_the_same_sound_at_any_level_but_for_what_it_is_told_of_the_loudness(model):
    model.level_weight = 0.0
    quiet, loud = model.full_latents(0.1 * sound()), model.full_latents(sound())
    assert torch.allclose(quiet, loud, atol=1e-3)
    model.level_weight = 6.0
    assert not torch.allclose(model.full_latents(0.1 * sound()), model.full_latents(sound()), atol=1e-2)


@torch.no_grad()
def test_a_louder_command_is_a_louder_sound_by_as_much(model):
    model.decoder.noise_gain = 0.0
    values = torch.randn(1, 4, 64)
    values[:, 0] = 0.0
    before = model._rebuilt(values[:, :1], values[:, 1:], 0)
    louder = model._rebuilt(values[:, :1] + 20.0 / 35.0, values[:, 1:], 0)
    told = model.decoder(torch.cat([values[:, 1:], values[:, :1]], 1))
    told_louder = model.decoder(torch.cat([values[:, 1:], values[:, :1] + 20.0 / 35.0], 1))
    settled = slice(16, None)  # the first frame comes from silence
    ratio = (louder / before / (told_louder / told))[..., settled]
    assert torch.allclose(ratio, torch.full_like(ratio, 10.0), rtol=1e-3)


@torch.no_grad()
def test_axes_from_minus_one_to_one_change_what_is_shown_and_not_what_is_heard(model):
    model.double()
    x = sound().double()
    before = model(x)
    model.set_principal_axes(*fit_principal_axes(model.full_latents(x)))
    assert torch.allclose(model(x), before, atol=1e-10)
    shown = model.encode(x)[:, 1:]
    deviation = shown.transpose(0, 1).flatten(1).std(1, correction=0)
    assert torch.allclose(deviation, torch.full_like(deviation, 1.0 / 3.0), atol=1e-6)
    assert shown.abs().max() < 3.0


def test_fewer_axes_can_be_shown_and_the_loudness_stays(model):
    axes = torch.zeros(3), torch.eye(3), torch.tensor([0.99, 0.995, 1.0]), torch.tensor([3.0, 0.2, 0.1])
    model.set_principal_axes(*axes)
    assert model.latents == 4
    assert model.crop_latents(0.9) == 2
    with torch.no_grad():
        assert model.encode(sound()).shape[1] == 2
        assert model(sound()).isfinite().all()


def test_a_latent_without_axes_is_refused():
    with pytest.raises(ValueError, match="latent is 'discrete': a timbre model needs one of variational, wasserstein"):
        TimbreConfig(latent="discrete")
    with pytest.raises(ValueError, match=r"quietest_db is 3\.0: it must be a number from -100 to -20 dB"):
        TimbreConfig(quietest_db=3.0)
