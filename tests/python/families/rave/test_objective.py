"""Nothing is learned from the sound that a crop lacks."""

import dataclasses

import pytest
import torch

from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.families.rave.objective import RaveObjective, compared_hops
from luthier.families.rave.training import CodecTrainConfig, LossWeights
from luthier.trainer.schedule import Moment

SHAPE = RaveConfig(bands=8, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4, look_ahead=1)
CROP = 8192
CONFIG = CodecTrainConfig(scales=(512, 128), weights=LossWeights(loudness=1.0, bands=0.1))


@pytest.mark.parametrize("padding", ["causal", "centred"])
def test_what_the_crop_lacks_of_the_look_ahead_is_not_compared(padding):
    """A model that is told one sound with two different continuations learns the same from both."""
    model = Rave(dataclasses.replace(SHAPE, padding=padding)).eval()
    hops = compared_hops(model, CROP, 2048)
    assert hops * model.hop_length <= CROP - model.delay
    long = 0.1 * torch.randn(1, 1, 2 * CROP)
    with torch.no_grad():
        cut, whole = model(long[..., :CROP]), model(long)[..., :CROP]
    model.decoder.noise_gain = 0.0
    kept = slice(0, hops * model.hop_length)
    assert torch.allclose(cut[..., kept], whole[..., kept], atol=1e-5)
    assert not torch.allclose(cut, whole, atol=1e-3)


def test_as_much_is_left_as_the_windows_of_the_loss_need():
    model = Rave(SHAPE)
    hops = CROP // model.hop_length
    assert compared_hops(model, CROP, 2048) == hops - 4
    assert compared_hops(model, CROP, CROP) == hops
    assert compared_hops(model, 2048, 2048) == 2048 // model.hop_length


def test_no_term_hears_the_end_of_a_crop():
    torch.manual_seed(0)
    model, objective = Rave(SHAPE), RaveObjective(CONFIG, SHAPE.sample_rate)
    x = 0.1 * torch.randn(2, 1, CROP)
    longest = 512 * SHAPE.bands
    hops = compared_hops(model, CROP, max(2048, longest))
    given: list[torch.Tensor] = []
    rebuild = model.rebuild

    def noted(z: torch.Tensor, extra_delay: int = 0) -> torch.Tensor:
        given.append(rebuild(z, extra_delay).detach().requires_grad_())
        return given[-1]

    model.rebuild = noted  # type: ignore[method-assign]
    made = objective(model, x, Moment(0, 0.0), 1)
    assert made.x.shape == made.y.shape
    (gradient,) = torch.autograd.grad(sum(made.heard.values()) + sum(made.other.values()), given)
    bank = model.delay // SHAPE.bands  # synthesis hears so far beyond
    end = hops * SHAPE.band_hop
    assert float(gradient[..., end + bank :].abs().sum()) == 0.0
    assert float(gradient[..., :end].abs().min()) > 0.0
