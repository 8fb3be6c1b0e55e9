"""A fader model is told descriptors: measured, moved by controls, or those of another sound."""

import dataclasses

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.families.fader.config import FaderConfig
from luthier.families.fader.faders import Faders
from luthier.families.fader.model import BINS, Fader
from luthier.features.descriptors import describe

CONFIG = SMALL["fader"]
HOP = CONFIG.hop_length


def make(**changes: object) -> Fader:
    torch.manual_seed(0)
    return Fader(dataclasses.replace(CONFIG, **changes)).eval()


def sounds(count: int = 8, hops: int = 64) -> torch.Tensor:
    """Noise of many levels and colours."""
    generator = torch.Generator().manual_seed(0)
    white = torch.randn(count, 1, hops * HOP, generator=generator)
    rough = torch.cat([white[..., :1], white.diff(dim=-1)], -1)
    colour = torch.linspace(0, 1, count).view(-1, 1, 1)
    return (colour * rough + (1 - colour) * white.cumsum(-1).sub(white.cumsum(-1).mean(-1, keepdim=True)) * 0.1) * (
        torch.logspace(-3, -1, count).roll(count // 2).view(-1, 1, 1)
    )


@pytest.fixture
def calibrated() -> Fader:
    model = make()
    model.calibrate(sounds())
    return model


def test_calibrated_bins_hold_equally_many_values_of_the_sounds(calibrated):
    bins = calibrated.bins(calibrated.describe(sounds()))
    assert bins.shape == (8, 2, 64)
    for one in bins.transpose(0, 1).flatten(1):
        counts = torch.bincount(one, minlength=BINS)
        assert len(counts) == BINS
        assert int(counts.max() - counts.min()) <= 2


def test_calibrated_descriptors_lie_between_minus_one_and_one_and_rise_with_what_they_measure(calibrated):
    x = sounds()
    a = calibrated.describe(x)
    natural = describe(CONFIG.descriptors, x, CONFIG.sample_rate, HOP, CONFIG.window)
    assert float(a.min()) == -1.0 and float(a.max()) == 1.0
    for n in range(2):
        order = natural[:, n].flatten().argsort()
        assert bool((a[:, n].flatten()[order].diff() >= -1e-6).all())


def test_range_and_bins_are_saved_with_the_model(calibrated):
    again = make()
    again.load_state_dict(calibrated.state_dict(), strict=True)
    assert torch.equal(again.bins(again.describe(sounds())), calibrated.bins(calibrated.describe(sounds())))


def test_with_every_fader_at_rest_forward_is_decode_of_encode_and_describe(calibrated):
    x = sounds()
    with torch.no_grad():
        parts = torch.cat([calibrated.describe(x), calibrated.encode(x)], 1)
        assert torch.allclose(calibrated.listen(x), calibrated.decode(parts), atol=1e-6)


def test_the_descriptors_of_another_sound_can_be_decoded(calibrated):
    one, other = sounds()[:1], sounds()[4:5]
    with torch.no_grad():
        z = calibrated.encode(one)
        own = calibrated.decode(torch.cat([calibrated.describe(one), z], 1))
        changed = calibrated.decode(torch.cat([calibrated.describe(other), z], 1))
    assert float((own - changed).abs().max()) > 0.01 * float(own.abs().max())


def test_controls_are_averaged_over_a_hop(calibrated):
    x = sounds()
    control = torch.zeros(8, 2, x.size(-1))
    control[:, 0, ::2] = 0.6  # the same mean as 0.3 all the time
    steady = torch.zeros_like(control)
    steady[:, 0] = 0.3
    with torch.no_grad():
        zigzag, even = (calibrated(torch.cat([x, c], 1)) for c in (control, steady))
        assert torch.allclose(zigzag, even, atol=1e-6)
        assert not torch.allclose(even, calibrated.listen(x), atol=1e-4)


def test_no_control_tells_the_decoder_more_than_the_sounds_had(calibrated):
    z = torch.randn(1, 3, 16)
    with torch.no_grad():
        far, end = (calibrated.decode(torch.cat([torch.full((1, 2, 16), a), z], 1)) for a in (5.0, 1.0))
    assert torch.equal(far, end)


def test_the_control_of_a_hop_meets_its_latent_in_the_stream():
    """Whatever the encoder and the descriptors look ahead: a control that changes in time is part of the check."""
    for padding in ("causal", "centred"):
        model = make(padding=padding).double()
        hops = 8 * (model.memory_hops() // 8 + 12)
        x = 0.3 * torch.randn(2, 3, hops * HOP, dtype=torch.float64)
        with torch.no_grad():
            offline = model(x)
            model.set_streaming(True)
            stream = torch.cat([model(part) for part in x.split(2 * HOP, -1)], -1)
        begin, end = model.memory_hops() * HOP, x.size(-1) - 2 * model.delay
        got = stream[..., begin + model.delay : end + model.delay]
        assert end > begin + HOP
        assert float((offline[..., begin:end] - got).abs().max()) < 1e-10


def test_a_fader_replaces_moves_or_scales_what_was_measured():
    faders = Faders(3)
    for n, mode in enumerate(("replace", "offset", "scale")):
        assert faders.set_mode(n, mode)
    measured, control = torch.full((1, 3, 2), 0.5), torch.full((1, 3, 2), -0.25)
    assert faders(measured, control)[0, :, 0].tolist() == [-0.25, 0.25, -0.125]


def test_a_range_says_what_the_ends_of_a_fader_mean():
    faders = Faders(1)
    faders.set_mode(0, "replace")
    faders.set_range(0, 0.8, -0.2)
    control = torch.tensor([[[-1.0, 0.0, 1.0]]])
    assert torch.allclose(faders(torch.zeros_like(control), control), torch.tensor([[[0.8, 0.3, -0.2]]]))


def test_an_unknown_mode_is_refused_and_changes_nothing():
    faders = Faders(1)
    assert not faders.set_mode(0, "multiply")
    assert faders.modes == ["offset"]


def test_impossible_shapes_are_refused_with_the_value():
    with pytest.raises(ValueError, match=r"descriptors is \['brightness'\]: .* each one of loudness_db"):
        FaderConfig(descriptors=("brightness",))
    with pytest.raises(ValueError, match="window is 33: it must be a whole number from 64"):
        FaderConfig(window=33)
    with pytest.raises(ValueError, match="latent is 'discrete'"):
        FaderConfig(latent="discrete")
