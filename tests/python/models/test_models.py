"""Every model: streams what it computes offline, reports its delay truly, saves and loads strictly."""

import pytest
import torch

from luthier.models.latents import kl_divergence
from luthier.models.model import Model
from luthier.models.rave import Rave
from luthier.models.rave_config import RaveConfig

SMALL = {"bands": 4, "ratios": (4, 2), "noise_ratios": (4,), "capacity": 4, "latents": 3}
CONFIGS = {
    "causal": RaveConfig(**SMALL),
    "centred": RaveConfig(**SMALL, padding="centred"),
    "anticausal": RaveConfig(**SMALL, padding="anticausal"),
    "stereo": RaveConfig(**SMALL, channels=2, padding="centred"),
    "odd ratios": RaveConfig(**SMALL | {"ratios": (3, 2), "noise_ratios": (3, 2)}, padding="centred"),
    "tiny": RaveConfig(),
}


def make(config: RaveConfig) -> Rave:
    """A model with weights large enough that every part of it is heard."""
    torch.manual_seed(0)
    return Rave(config).eval()


@torch.no_grad()
def streamed(model: Model, method: str, x: torch.Tensor, piece: int) -> torch.Tensor:
    model.reset()
    model.set_streaming(True)
    y = torch.cat([getattr(model, method)(part) for part in x.split(piece, -1)], -1)
    model.set_streaming(False)
    return y


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float64, 1e-12), (torch.float32, 1e-5)])
@pytest.mark.parametrize("hops", [1, 2, 8])
def test_the_whole_chain_streams_what_it_computes_offline(name, dtype, tolerance, hops):
    model = make(CONFIGS[name]).to(dtype)
    hop, late = model.hop_length, -(-model.delay // model.hop_length)
    x = torch.randn(2, model.channels, hop * 8 * (6 + late), dtype=dtype) * 0.3
    with torch.no_grad():
        offline = model(x)
    stream = streamed(model, "forward", x, hops * hop)
    begin, end = hop * (32 + 2 * late), x.size(-1) - model.delay - hop * late
    assert end - begin > hop
    error = (offline[..., begin:end] - stream[..., begin + model.delay : end + model.delay]).abs().max()
    assert float(error) <= tolerance
    assert float(offline[..., begin:end].abs().max()) > 0.01, "silence equals silence: no test"


@pytest.mark.parametrize("name", CONFIGS)
def test_encode_and_decode_stream_each_at_its_own_delay(name):
    model = make(CONFIGS[name]).double()
    hop = model.hop_length
    x = torch.randn(1, model.channels, hop * 96, dtype=torch.float64)
    with torch.no_grad():
        z = model.encode(x)
        y = model.decode(z)
    late = model.encode_delay
    z_stream = streamed(model, "encode", x, hop)
    assert torch.allclose(z_stream[..., 40 + late : 80 + late], z[..., 40:80], atol=1e-12)
    y_stream, delay = streamed(model, "decode", z, 2), model.decode_delay
    middle = slice(hop * 40, hop * 70)
    shifted = slice(hop * 40 + delay, hop * 70 + delay)
    assert torch.allclose(y_stream[..., shifted], y[..., middle], atol=1e-12)


def test_the_delay_of_the_tiny_instrument_is_only_the_filter_bank():
    model = make(RaveConfig())
    assert (model.encode_delay, model.delay) == (0, 206)


@pytest.mark.parametrize("name", CONFIGS)
def test_a_batch_of_four_is_four_streams(name):
    model = make(CONFIGS[name])
    model.decoder.noise_gain = 0.0  # voices hear different noise, on purpose
    x = torch.randn(4, model.channels, model.hop_length * 8) * 0.3
    together = streamed(model, "forward", x, model.hop_length)
    alone = torch.cat([streamed(model, "forward", item[None], model.hop_length) for item in x])
    assert torch.allclose(together, alone, atol=1e-6)


def test_streaming_adds_nothing_to_the_state_dict():
    model = make(CONFIGS["centred"])
    names = list(model.state_dict())
    streamed(model, "forward", torch.randn(2, 1, model.hop_length * 4), model.hop_length)
    assert list(model.state_dict()) == names
    make(CONFIGS["centred"]).load_state_dict(model.state_dict(), strict=True)


def test_a_new_model_lets_its_input_through_to_its_latent_and_its_output():
    """With the usual initialisation the output of an untrained chain is nearly all bias."""
    model = make(RaveConfig())
    x = torch.randn(1, 1, 65536) * 0.2
    with torch.no_grad():
        z = model.encode(x)
        loud, soft = model(x), model(x * 0.1)
    assert 0.3 < float(z.std()) < 3
    assert float((loud - soft).square().mean() / loud.square().mean()) > 0.05


def test_calibration_makes_a_model_blind_to_the_level_of_its_sounds():
    x = torch.randn(1, 1, 16384) * 0.2
    loud, soft = make(CONFIGS["causal"]), make(CONFIGS["causal"])
    loud.calibrate(x)
    soft.calibrate(0.1 * x)
    with torch.no_grad():
        assert torch.allclose(soft.encode(0.1 * x), loud.encode(x), atol=1e-4)
        assert torch.allclose(soft(0.1 * x), 0.1 * loud(x), atol=1e-5)


def test_calibration_evens_bands_out_but_does_not_blow_up_empty_ones():
    model = make(RaveConfig())
    tone = torch.sin(2 * torch.pi * 300 / 44100 * torch.arange(32768.0)).view(1, 1, -1)
    model.calibrate(tone)
    level = model.band_level.flatten()
    assert float(level.max() / level.min()) == pytest.approx(1 / 0.03, rel=0.01)


def test_kl_is_zero_for_the_unit_normal_only():
    zeros, ones = torch.zeros(2, 3, 5), torch.ones(2, 3, 5)
    assert float(kl_divergence(zeros, ones)) == pytest.approx(0, abs=1e-6)
    # One latent off by 1: mu^2 = 1 in each of 3 latents.
    assert float(kl_divergence(ones, ones)) == pytest.approx(3)


def test_impossible_shapes_are_refused_with_the_value():
    with pytest.raises(ValueError, match="channels is 3"):
        RaveConfig(channels=3)
    with pytest.raises(ValueError, match=r"noise_ratios \(4, 4\) multiply to 16"):
        RaveConfig(ratios=(4, 2))
