"""Every preset is what its name says: its size, its delay, its phases."""

import pytest
import torch
from tests.python.families.presets import narrow_preset, preset_config, presets_of

from luthier.families.presets import preset_names
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave


def millions(module: torch.nn.Module) -> float:
    """Parameters, in millions, to three decimals."""
    return round(sum(p.numel() for p in module.parameters() if p is not None) / 1e6, 3)


def test_the_presets_are_those_that_are_documented():
    assert set(preset_names()) >= {"rave-v1", "rave-v2", "small", "tiny", "low-latency"}


def test_rave_v1_has_the_parameters_of_the_paper():
    model = Rave(preset_config("rave-v1"))
    assert (millions(model.encoder), millions(model.decoder)) == (4.836, 12.779)
    trained = sum(p.numel() for p in (*model.encoder.parameters(), *model.decoder.parameters()))
    assert round(trained / 1e6, 3) == 17.616
    assert (model.hop_length, model.latents) == (2048, 128)


def test_tiny_is_rave_by_its_defaults_and_has_less_than_a_million_parameters():
    assert preset_config("tiny") == RaveConfig(look_ahead=1, noise_steps=4)
    assert millions(Rave(RaveConfig())) < 1.0


def test_low_latency_answers_within_ten_milliseconds_block_included():
    config = preset_config("low-latency")
    model = Rave(config)
    assert config.padding == "causal"
    assert config.hop_length <= 256
    assert config.sample_rate == 48000
    assert (model.delay + model.hop_length) / 48000 <= 0.010


@pytest.mark.parametrize("name", presets_of("rave"))
@pytest.mark.parametrize("padding", ["causal", "centred"])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_preset_can_be_causal_or_centred_mono_or_stereo_at_any_rate(name, padding, channels):
    model = Rave(narrow_preset(name, padding=padding, channels=channels, sample_rate=16000)).eval()
    x = torch.randn(1, channels, 4 * model.hop_length)
    with torch.no_grad():
        assert model(x).shape == x.shape


@pytest.mark.parametrize("name", presets_of("rave"))
def test_noise_comes_with_the_phase_that_the_preset_names(name):
    model = Rave(narrow_preset(name))
    trained = [p.requires_grad for p in model.decoder.amplitudes.parameters()]
    assert model.decoder.noise_on == (model.config.noise_phase == 1) == all(trained)
    model.begin_phase(2)
    assert model.decoder.noise_on
    assert all(p.requires_grad for p in model.decoder.amplitudes.parameters())


def test_phase_two_leaves_everything_before_the_decoder_as_it_was():
    model = Rave(narrow_preset("rave-v1", latent="discrete")).train()
    x = torch.randn(4, 1, 8 * model.hop_length)
    model.draw(model.analysis(x))
    model.begin_phase(2)
    model.train()
    before = {k: v.clone() for k, v in model.state_dict().items() if k.startswith(("encoder", "latent"))}
    z, terms = model.draw(model.analysis(x))
    (model.rebuild(z).square().mean() + sum(terms.values())).backward()
    assert all(p.grad is None for p in model.encoder.parameters())
    assert model.decoder.waveform.parametrizations.weight.original0.grad is not None
    after = model.state_dict()
    assert len(before) > 20
    assert all(torch.equal(after[name], value) for name, value in before.items())


def test_folded_weights_sound_the_same_and_leave_nothing_of_the_normalization():
    torch.manual_seed(0)
    model = Rave(narrow_preset("rave-v2")).eval()
    x = torch.randn(1, 1, 8 * model.hop_length)
    with torch.no_grad():
        before = model(x)
        model.fold()
        assert torch.allclose(model(x), before, atol=1e-6)
    assert not any("parametrizations" in name for name in model.state_dict())
