"""A prior learns what follows what, and makes the same latents however it is asked."""

import pytest
import torch
from torch import Tensor

from luthier.families.prior.model import Prior, PriorConfig

CONFIG = PriorConfig(latents=3, levels=8, residual=12, skip=16, layers=4, cycle=3, dropout=0.0)
PERIOD = 12


def untrained() -> Prior:
    """Calibrated on noise, with weights large enough that what it hears matters."""
    torch.manual_seed(0)
    prior = Prior(CONFIG).eval()
    prior.calibrate(torch.randn(1, 3, 2000))
    with torch.no_grad():
        prior.weight.mul_(8.0)
    return prior


def made(prior: Prior, temperature: Tensor, piece: int = 1000) -> Tensor:
    """What `prior` makes from a fresh state, `piece` frames at a time."""
    prior.set_streaming(True)
    prior.reset()
    with torch.no_grad():
        return torch.cat([prior(part) for part in temperature.split(piece, dim=-1)], dim=-1)


def pattern(frames: int) -> Tensor:
    """[1, 3, frames] that repeats, and whose third latent is decided by the other two of its frame only."""
    generator = torch.Generator().manual_seed(1)
    first = torch.randn(2, PERIOD, generator=generator).repeat(1, frames // PERIOD + 1)[:, :frames]
    return torch.cat([first, first[:1] - first[1:]])[None]


def test_quantised_latents_come_back_as_the_mean_of_their_level():
    prior, z = Prior(CONFIG), torch.randn(2, 3, 4000)
    prior.calibrate(z)
    codes = prior.quantise(z)
    assert torch.bincount(codes.flatten(), minlength=8).min() > 0.12 * codes.numel()
    back = prior.dequantise(codes)
    assert back.mean((0, 2)) == pytest.approx(z.mean((0, 2)), abs=1e-5)
    assert torch.equal(prior.quantise(back), codes)


def test_a_latent_that_never_moves_is_no_trouble():
    prior = Prior(CONFIG)
    z = torch.cat([torch.randn(1, 2, 500), torch.full((1, 1, 500), 0.25)], dim=1)
    prior.calibrate(z)
    assert prior.dequantise(prior.quantise(z))[:, 2].unique().tolist() == [0.25]
    assert float(prior.centres[2].min()) == float(prior.centres[2].max()) == 0.25


@pytest.mark.parametrize("piece", [1, 5, 64])
def test_step_by_step_logits_equal_those_of_the_whole(piece):
    prior = untrained()
    codes = torch.randint(0, 8, (2, 3, 64))
    with torch.no_grad():
        whole = prior.logits(codes)
        prior.set_streaming(True)
        prior.reset()
        parts = torch.cat([prior.logits(part) for part in codes.split(piece, dim=-1)], dim=1)
    assert float(whole.abs().max()) > 1.0
    assert float((whole - parts).abs().max()) <= 1e-6 * float(whole.abs().max())


def test_a_frame_is_told_the_past_and_the_latents_before_it_in_its_frame_only():
    prior = untrained()
    codes = torch.randint(0, 8, (1, 3, 40))
    with torch.no_grad():
        expected = prior.logits(codes)
        for latent in range(3):
            changed = codes.clone()
            changed[:, latent, 20] = (changed[:, latent, 20] + 3) % 8
            differs = (prior.logits(changed) != expected).any(-1)[0]
            assert not differs[:20].any()
            assert differs[20].tolist() == [other > latent for other in range(3)]
            assert differs[21].all()


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_what_is_made_is_what_the_logits_and_the_noise_say(temperature):
    prior = untrained()
    z = made(prior, torch.full((2, 1, 50), temperature))
    prior.set_streaming(False)
    codes = prior.quantise(z)
    with torch.no_grad():
        noise = prior.chance(torch.zeros(2, 1, 50)).view(2, 3, 8, 50).permute(0, 3, 1, 2)
        best = (prior.logits(codes) + temperature * noise).argmax(-1).transpose(1, 2)
    assert torch.equal(best, codes)


@pytest.mark.parametrize("piece", [1, 3, 50])
def test_the_split_into_blocks_changes_nothing(piece):
    prior = untrained()
    temperature = torch.linspace(-0.5, 2.0, 60).repeat(2, 1, 1)
    assert torch.equal(made(prior, temperature, piece), made(prior, temperature))


def test_the_same_seed_repeats_and_another_does_not_and_voices_differ():
    prior = untrained()
    hot = torch.ones(2, 1, 60)
    first = made(prior, hot)
    assert torch.equal(made(prior, hot), first)
    assert not torch.equal(first[0], first[1])
    prior.chance.seed = 7
    assert not torch.equal(made(prior, hot), first)
    cold = made(prior, 0 * hot)
    assert torch.equal(cold[0], cold[1])


def test_making_latents_leaves_the_state_dict_as_it_was():
    prior = untrained()
    names = list(prior.state_dict())
    made(prior, torch.ones(4, 1, 9))
    assert list(prior.state_dict()) == names
    again = Prior(CONFIG)
    again.load_state_dict(prior.state_dict(), strict=True)


def test_drawn_levels_are_as_frequent_as_the_model_says():
    prior = untrained()
    with torch.no_grad():
        prior.weight.zero_()
        prior.bias.copy_(torch.linspace(-1, 1, 8).expand(3, 8))
    codes = prior.quantise(made(prior, torch.ones(8, 1, 500)))
    share = torch.bincount(codes.flatten(), minlength=8) / codes.numel()
    assert share.tolist() == pytest.approx(torch.softmax(prior.bias[0], 0).tolist(), abs=0.02)


def test_it_learns_a_pattern_and_goes_on_with_it():
    torch.manual_seed(0)
    prior, z = Prior(CONFIG), pattern(480)
    prior.calibrate(z)
    optimizer = torch.optim.Adam(prior.parameters(), 1e-2)
    for _ in range(60):
        start = int(torch.randint(0, 400, ()))
        optimizer.zero_grad()
        prior.loss(z[..., start : start + 80]).backward()
        optimizer.step()
    assert prior.loss(z[..., :240]).item() < 0.5
    goes_on = made(prior.eval(), torch.zeros(1, 1, 10 * PERIOD))[0, :, 5 * PERIOD :]
    learned = prior.dequantise(prior.quantise(z))[0]
    assert any(torch.equal(goes_on, learned[:, shift : shift + goes_on.size(1)]) for shift in range(PERIOD))


@pytest.mark.parametrize(("name", "value"), [("levels", 1), ("levels", 1000), ("layers", 0), ("dropout", 1.0)])
def test_a_shape_that_cannot_be_is_refused_with_its_value(name, value):
    with pytest.raises(ValueError, match=rf"{name} is {value}"):
        PriorConfig(**{name: value})
