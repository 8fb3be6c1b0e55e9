"""Every model: streams what it computes offline, reports its delay truly, saves and loads strictly."""

import pytest
import torch
from tests.python.families.presets import narrow_preset, presets_of

from luthier.contract.model import Model
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave

SMALL = {"bands": 4, "ratios": (4, 2), "noise_ratios": (4,), "capacity": 4, "latents": 3}
LATENTS = ("variational", "discrete", "wasserstein", "spherical")
SHAPES = {
    "causal": RaveConfig(**SMALL),
    "centred": RaveConfig(**SMALL, padding="centred"),
    "anticausal": RaveConfig(**SMALL, padding="anticausal"),
    "stereo": RaveConfig(**SMALL, channels=2, padding="centred"),
    "odd ratios": RaveConfig(**SMALL | {"ratios": (3, 2), "noise_ratios": (3, 2)}, padding="centred"),
    "noise in lines": RaveConfig(**SMALL, noise_steps=2),
    "no look-ahead": RaveConfig(),
    "tiny": RaveConfig(look_ahead=1, noise_steps=4),
}
CONFIGS = (
    SHAPES
    | {kind: RaveConfig(**SMALL, padding="centred", latent=kind, quantizers=2, codebook_size=8) for kind in LATENTS}
    | {f"{name} causal": narrow_preset(name, padding="causal") for name in presets_of("rave")}
    | {f"{name} centred stereo": narrow_preset(name, padding="centred", channels=2) for name in presets_of("rave")}
)


def make(config: RaveConfig) -> Rave:
    """A model with weights large enough that every part of it is heard."""
    torch.manual_seed(0)
    model = Rave(config)
    model.begin_phase(config.noise_phase)
    for norm in model.modules():
        if isinstance(norm, torch.nn.BatchNorm1d):
            norm.running_mean.normal_(0.0, 0.2)
            norm.running_var.uniform_(0.5, 2.0)
    return model.eval()


@torch.no_grad()
def streamed(model: Model, method: str, x: torch.Tensor, piece: int) -> torch.Tensor:
    model.reset()
    model.set_streaming(True)
    y = torch.cat([getattr(model, method)(part) for part in x.split(piece, -1)], -1)
    model.set_streaming(False)
    return y


def assert_streams(config: RaveConfig, dtype: torch.dtype, tolerance: float) -> None:
    """The whole chain in pieces of 1 and 8 hops equals the whole chain at once, `delay` samples later."""
    model = make(config).to(dtype)
    hop, late = model.hop_length, -(-model.delay // model.hop_length)
    begin = model.memory_hops() + 2 * late + 2
    hops = 8 * -(-(begin + 2 * late + 4) // 8)
    x = torch.randn(2, model.channels, hop * hops, dtype=dtype) * 0.3
    with torch.no_grad():
        offline = model(x)
    expected = offline[..., begin * hop : x.size(-1) - model.delay - late * hop]
    assert expected.size(-1) >= hop
    assert float(expected.abs().max()) > 0.01, "silence equals silence: no test"
    for pieces in (1, 8):
        stream = streamed(model, "forward", x, pieces * hop)
        got = stream[..., begin * hop + model.delay : x.size(-1) - late * hop]
        assert float((expected - got).abs().max()) <= tolerance


# Long memory, much look-ahead, many layers: a quarter of a minute.
LONGEST = "rave-v2 centred stereo"


@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.slow) if n == LONGEST else n for n in CONFIGS])
def test_the_whole_chain_streams_what_it_computes_offline(name):
    assert_streams(CONFIGS[name], torch.float64, 1e-12)


@pytest.mark.parametrize("name", [*SHAPES, "variational", "wasserstein", "spherical"])
def test_the_whole_chain_streams_in_single_precision(name):
    """Presets do so in the check of their export; codes do not, where rounding chooses."""
    assert_streams(CONFIGS[name], torch.float32, 1e-5)


@pytest.mark.parametrize("name", SHAPES | dict.fromkeys(LATENTS))
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


def test_the_delay_of_the_tiny_instrument_is_the_filter_bank_and_one_hop():
    assert (make(CONFIGS["no look-ahead"]).encode_delay, make(CONFIGS["no look-ahead"]).delay) == (0, 206)
    assert (make(CONFIGS["tiny"]).encode_delay, make(CONFIGS["tiny"]).delay) == (0, 206 + 256)


def heard_of(config: RaveConfig) -> torch.Tensor:
    """How much each band frame of one hop decides of what is made of that hop, [band frames]."""
    model, hop = make(config).double(), slice(20 * config.band_hop, 21 * config.band_hop)
    model.decoder.set_noise(False)
    bands = torch.randn(1, config.bands, 40 * config.band_hop, dtype=torch.float64, requires_grad=True)
    made = model.rebuild(model.point(bands))
    (gradient,) = torch.autograd.grad(made[..., hop].square().sum(), bands)
    return gradient[0, :, hop].abs().mean(0)


def test_the_decoder_of_the_tiny_instrument_hears_the_whole_hop_that_it_plays():
    """A drum may be struck anywhere in it; what a model has to foretell it plays too softly."""
    assert float(heard_of(CONFIGS["no look-ahead"])[1:].max()) == 0.0
    whole = heard_of(CONFIGS["tiny"])
    assert float(whole.min() / whole.max()) > 0.05


@pytest.mark.parametrize("name", SHAPES)
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


def test_noise_in_lines_has_no_steps_from_frame_to_frame():
    """A hiss that swells in steps buzzes at the rate of its frames."""
    torch.manual_seed(0)
    decoder = make(RaveConfig(noise_steps=16, noise_points=2)).decoder
    swelling = torch.linspace(0.0, 1.0, 8).repeat(1, 32, 1)
    lines = decoder.noise_ramp(swelling)
    assert lines.shape == (1, 32, 8 * 16)
    assert float(lines.diff().abs().max()) < 1.01 / 7 / 16
    assert decoder.noise.frame_length == 1
    assert make(RaveConfig()).decoder.noise.frame_length == 16


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


def test_impossible_shapes_are_refused_with_the_value():
    with pytest.raises(ValueError, match="channels is 3"):
        RaveConfig(channels=3)
    with pytest.raises(ValueError, match=r"noise_ratios is \[4, 4\]: they multiply to 16"):
        RaveConfig(ratios=(4, 2))
    with pytest.raises(ValueError, match="noise_steps is 3: it must divide the product of noise_ratios, 16"):
        RaveConfig(noise_steps=3)
    with pytest.raises(ValueError, match="latent is 'gaussian': it must be one of variational, discrete"):
        RaveConfig(latent="gaussian")
    with pytest.raises(ValueError, match=r"decoder_ratios is \[4, 2\]: it must hold as many as ratios, \[4, 2, 2\]"):
        RaveConfig(decoder_ratios=(4, 2))
