"""What each kind of latent promises: its regularisation, its values, its principal axes."""

import dataclasses

import pytest
import torch
from tests.python.families.rave.test_model import streamed

from luthier.blocks.principal_axes import PrincipalAxes, fit_principal_axes
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.latents import discrepancy, kl_divergence
from luthier.families.rave.model import Rave

SMALL = RaveConfig(
    bands=4,
    ratios=(4, 2),
    noise_ratios=(4,),
    capacity=4,
    latents=6,
    quantizers=2,
    codebook_size=8,
    padding="centred",
)


def make(kind: str) -> Rave:
    torch.manual_seed(0)
    return Rave(dataclasses.replace(SMALL, latent=kind))


def sound(model: Rave, batch: int = 4, hops: int = 32) -> torch.Tensor:
    """Bands of noise."""
    return model.analysis(torch.randn(batch, 1, hops * model.hop_length) * 0.3)


def test_kl_is_zero_for_the_unit_normal_only():
    zeros, ones = torch.zeros(2, 3, 5), torch.ones(2, 3, 5)
    assert float(kl_divergence(zeros, ones)) == pytest.approx(0, abs=1e-6)
    # One latent off by 1: mu^2 = 1 in each of 3 latents.
    assert float(kl_divergence(ones, ones)) == pytest.approx(3)


def test_the_discrepancy_is_near_zero_for_the_same_distribution_only():
    torch.manual_seed(0)
    x, y = torch.randn(2, 512, 8)
    assert abs(float(discrepancy(x, y))) < 0.01
    assert float(discrepancy(x + 1, y)) > 0.1
    assert float(discrepancy(3 * x, y)) > 0.1


def test_following_the_discrepancy_brings_latents_to_the_unit_normal():
    torch.manual_seed(0)
    x = torch.nn.Parameter(1.5 + 0.2 * torch.randn(128, 4))
    optimizer = torch.optim.Adam([x], lr=0.1)
    for _ in range(80):
        optimizer.zero_grad()
        discrepancy(x, torch.randn(128, 4)).backward()
        optimizer.step()
    assert float(x.detach().mean(0).abs().max()) < 0.3
    assert torch.allclose(x.detach().std(0), torch.ones(4), atol=0.4)


@pytest.mark.parametrize(
    ("kind", "names"),
    [("variational", {"kl"}), ("discrete", {"commitment"}), ("wasserstein", {"mmd"}), ("spherical", set())],
)
def test_each_kind_draws_a_latent_with_its_terms_and_lets_gradients_through(kind, names):
    model = make(kind).train()
    z, terms = model.draw(sound(model))
    assert set(terms) == names
    assert z.shape == (4, 6, 32)
    model.rebuild(z).square().mean().backward()
    assert float(model.encoder.blocks[0].weight.grad.abs().sum()) > 0


@pytest.mark.parametrize("kind", ["variational", "discrete", "wasserstein", "spherical"])
@torch.no_grad()
def test_what_is_decoded_of_the_values_is_the_point(kind):
    model = make(kind).eval()
    bands = sound(model)
    raw = model.encoder(bands / model.band_level)
    values = model.latent.encode(raw)
    assert values.size(1) == model.latents
    assert torch.allclose(model.latent.decode(values, 0), model.point(bands), atol=1e-6)


@torch.no_grad()
def test_spherical_latents_lie_on_their_sphere_whatever_the_host_sends():
    model = make("spherical").eval()
    assert torch.allclose(model.point(sound(model)).norm(dim=1), torch.tensor(6.0**0.5))
    assert torch.allclose(model.latent.decode(torch.randn(1, 6, 9) * 50, 0).norm(dim=1), torch.tensor(6.0**0.5))
    assert bool(torch.isfinite(model.latent.decode(torch.zeros(1, 6, 9), 0)).all())


@torch.no_grad()
def test_codes_are_whole_numbers_and_any_number_is_taken_as_the_nearest_code():
    model = make("discrete").eval()
    codes = model.latent.encode(model.encoder(sound(model)))
    assert codes.dtype == torch.float32
    assert torch.equal(codes, codes.round())
    assert float(codes.min()) >= 0 and float(codes.max()) <= 7
    odd = torch.tensor([[[-9.0, 2.4, float("nan"), 1e9], [1.0, 1.0, 1.0, 1.0]]])
    tidy = torch.tensor([[[0.0, 2.0, 0.0, 7.0], [1.0, 1.0, 1.0, 1.0]]])
    assert torch.equal(model.latent.decode(odd, 0), model.latent.decode(tidy, 0))


@torch.no_grad()
def test_temperature_adds_the_noise_of_the_posterior():
    model = make("variational").eval()
    raw = model.encoder(sound(model, batch=1, hops=2000))
    still = model.latent.encode(raw)
    model.latent.temperature = 0.5
    added = model.latent.encode(raw) - still
    deviation = model.latent.posterior(raw)[1]
    assert float((added / deviation).std()) == pytest.approx(0.5, rel=0.05)
    assert torch.equal(model.latent.encode(raw) - still, added), "the noise of a place is always the same"
    model.latent.set_seed(3)
    assert not torch.allclose(model.latent.encode(raw) - still, added, atol=0.01)


def correlated(frames: int = 4000) -> torch.Tensor:
    """Latents [2, 6, frames] in which two of six dimensions hold nearly everything."""
    generator = torch.Generator().manual_seed(0)
    sources = torch.randn(2, 6, frames, generator=generator) * torch.tensor([3, 2, 0.1, 0.1, 0.1, 0.1]).view(-1, 1)
    turn = torch.linalg.qr(torch.randn(6, 6, generator=generator))[0]
    return turn @ sources + torch.arange(6.0).view(-1, 1)


def test_principal_axes_order_the_latent_by_variance():
    z = correlated()
    mean, axes, cumulative, deviation = fit_principal_axes(z)
    assert torch.allclose(axes @ axes.t(), torch.eye(6), atol=1e-5)
    variance = (axes @ (z - mean.unsqueeze(1))).transpose(0, 1).flatten(1).var(1)
    assert torch.allclose(variance[:2], torch.tensor([9.0, 4.0]), rtol=0.1)
    assert torch.all(variance.diff() <= 1e-4)
    assert float(cumulative[-1]) == pytest.approx(1)
    assert torch.all(cumulative.diff() >= 0)
    assert torch.allclose(deviation.square(), variance, rtol=0.01, atol=1e-4)


@pytest.mark.parametrize(("fidelity", "dimensions", "kept"), [(0.5, 1, 1), (0.95, 2, 2), (0.998, 3, 4), (1.0, 6, 6)])
def test_fidelity_asks_for_the_fewest_dimensions_and_keeps_a_power_of_two(fidelity, dimensions, kept):
    principal = PrincipalAxes(6)
    assert principal.dimensions(fidelity) == 6, "no axes, nothing to leave out"
    principal.set(torch.zeros(6), torch.eye(6), torch.tensor([0.69, 0.997, 0.9985, 0.999, 0.9995, 1.0]))
    assert principal.dimensions(fidelity) == dimensions
    assert principal.crop(fidelity) == kept


@torch.no_grad()
def test_what_is_left_out_is_filled_with_unit_noise_that_the_stream_repeats():
    principal = PrincipalAxes(6).double()
    z = correlated().double()
    principal.set(*fit_principal_axes(z))
    principal.crop(0.95)
    components = principal(z)
    assert components.shape == (2, 2, 4000)
    offline = principal.inverse(components, 1.0, 0)
    assert torch.allclose(principal.inverse(components, 0.0, 0), z, atol=1.0)
    left_out = (principal.axes @ (offline - principal.mean.unsqueeze(1)))[:, 2:]
    assert float(left_out.std()) == pytest.approx(1.0, rel=0.02)
    principal.streaming = True
    principal.noise.streaming = True
    stream = torch.cat([principal.inverse(part, 1.0, 0) for part in components.split(7, -1)], -1)
    assert torch.allclose(stream, offline, atol=1e-12)


@pytest.mark.parametrize("kind", ["variational", "wasserstein"])
@torch.no_grad()
def test_a_cropped_model_still_streams_what_it_computes_offline(kind):
    model = make(kind).double().eval()
    model.set_principal_axes(*fit_principal_axes(correlated().double()))
    assert model.latents == 6
    assert model.crop_latents(0.95) == model.latents == 2
    assert model.encode_delay > 0, "the noise must allow for it"
    model.latent.temperature = 0.5
    x = torch.randn(2, 1, 132 * model.hop_length, dtype=torch.float64)
    offline, stream = model(x), streamed(model, "forward", x, model.hop_length)
    start, end = 48 * model.hop_length, 90 * model.hop_length
    assert torch.allclose(stream[..., start + model.delay : end + model.delay], offline[..., start:end], atol=1e-12)
    z = model.encode(x)
    assert z.size(1) == 2
    again = streamed(model, "decode", z, 3)
    delay = model.decode_delay
    assert torch.allclose(again[..., start + delay : end + delay], model.decode(z)[..., start:end], atol=1e-12)


def spread(*deviations: float, seed: int = 0, frames: int = 4000) -> torch.Tensor:
    """Latents of these deviations on the axes of a fixed turn, [1, n, frames]."""
    turn = torch.linalg.qr(torch.randn(len(deviations), len(deviations), generator=torch.Generator().manual_seed(9)))[0]
    z = torch.randn(len(deviations), frames, generator=torch.Generator().manual_seed(seed))
    return (turn @ (torch.tensor(deviations).unsqueeze(1) * z))[None]


def test_the_sign_of_an_axis_does_not_hang_on_chance():
    axes = fit_principal_axes(spread(3.0, 2.0, 1.0))[1]
    assert (axes.gather(1, axes.abs().argmax(1, keepdim=True)) > 0).all()


@pytest.mark.parametrize("flipped", [[0], [1, 2], [0, 1, 2]])
def test_axes_that_are_fitted_again_point_as_before(flipped):
    before = fit_principal_axes(spread(3.0, 2.0, 1.0))[1]
    before[flipped] *= -1
    after = fit_principal_axes(spread(3.0, 2.0, 1.0, seed=1), before)[1]
    assert ((before * after).sum(1) > 0.99).all()


def test_two_axes_of_about_one_width_do_not_change_places():
    before = fit_principal_axes(spread(2.3, 2.0, 0.5))[1]
    after = fit_principal_axes(spread(2.0, 2.3, 0.5), before)[1]
    assert torch.equal((after @ before.t()).abs().argmax(1), torch.arange(3))


def test_an_axis_that_becomes_clearly_wider_comes_first():
    before = fit_principal_axes(spread(3.0, 1.0, 0.5))[1]
    _, after, cumulative, deviation = fit_principal_axes(spread(1.0, 3.0, 0.5), before)
    assert (after @ before.t()).abs().argmax(1).tolist() == [1, 0, 2]
    assert ((after @ before.t()).abs().amax(1) > 0.99).all()
    assert deviation[0] == pytest.approx(3.0, rel=0.1)
    assert (cumulative.diff() > 0).all() and cumulative[-1] == pytest.approx(1.0)


def test_principal_axes_travel_in_the_state_dict():
    model, other = make("variational"), make("variational")
    model.set_principal_axes(*fit_principal_axes(correlated()))
    other.load_state_dict(model.state_dict(), strict=True)
    assert other.crop_latents(0.95) == 2


@pytest.mark.parametrize("kind", ["discrete", "spherical"])
def test_latents_without_axes_stay_whole(kind):
    model = make(kind)
    before = model.latents
    model.set_principal_axes(torch.zeros(6), torch.eye(6), torch.ones(6))
    assert model.crop_latents(0.5) == before
