"""Descriptors together: equal to each alone, compiled, with gradients, and with errors that say what to do."""

import pytest
import torch
from tests.python.features.sounds import HOP, SAMPLE_RATE, as_batch, sine

from luthier.errors import UserError
from luthier.features.descriptors import DESCRIPTORS, analyzer, describe
from luthier.features.frames import centred_frames

COUNTED = {"zero_crossings_hz"}  # what is counted has no slope


@pytest.fixture(scope="module")
def mixed():
    """A tone in noise after silence, [2, 1, time]."""
    generator = torch.Generator().manual_seed(0)
    x = as_batch(sine(220, 0.3)) + 0.01 * torch.randn(2, 1, SAMPLE_RATE // 2, generator=generator)
    x[..., :5000] = 0
    return x


@pytest.mark.parametrize(("rate", "window"), [(44100, 2048), (16000, 1024), (48000, 256)])
def test_all_together_are_each_alone_although_pitch_needs_another_window(mixed, rate, window):
    together = describe(list(DESCRIPTORS), mixed, rate, HOP, window)
    for n, descriptor in enumerate(DESCRIPTORS.values()):
        torch.testing.assert_close(together[:, n], descriptor(mixed, rate, HOP, window), rtol=1e-5, atol=1e-6)


def test_torchscript_computes_the_same_without_a_warm_up(mixed):
    plain = analyzer(list(DESCRIPTORS), SAMPLE_RATE)
    compiled = torch.jit.script(plain)
    frames = centred_frames(mixed, plain.window, HOP, plain.centre)
    torch.testing.assert_close(compiled(frames), plain(frames), rtol=0, atol=0)


@pytest.mark.parametrize("name", DESCRIPTORS)
@pytest.mark.parametrize("kind", ["silence", "after silence", "next to nothing", "constant"])
def test_gradients_are_finite_everywhere(mixed, name, kind):
    silence = torch.zeros(1, 1, 8192)
    faint = 1e-20 * torch.randn(1, 1, 8192, generator=torch.Generator().manual_seed(0))
    x = {"silence": silence, "after silence": mixed[:1], "next to nothing": faint, "constant": silence + 0.5}[kind]
    x = x.clone().requires_grad_()
    y = DESCRIPTORS[name](x, SAMPLE_RATE, HOP)
    (slope,) = torch.autograd.grad(y.sum(), x)
    assert torch.isfinite(y).all() and torch.isfinite(slope).all()
    if kind == "after silence":
        assert bool(slope.abs().max() > 0) != (name in COUNTED)


@pytest.mark.parametrize("name", sorted(set(DESCRIPTORS) - COUNTED - {"f0_hz", "f0_confidence"}))
def test_the_slope_is_the_derivative(mixed, name):
    x = mixed[:1, :, 8000:12000].double().requires_grad_()
    direction = torch.randn_like(x)
    y = DESCRIPTORS[name](x, SAMPLE_RATE, 4000, 1024).sum()
    (slope,) = torch.autograd.grad(y, x)
    step = 1e-7
    moved = [DESCRIPTORS[name](x + sign * step * direction, SAMPLE_RATE, 4000, 1024).sum() for sign in (1, -1)]
    difference = (moved[0] - moved[1]).detach() / (2 * step)
    assert float((slope * direction).sum()) == pytest.approx(float(difference), rel=1e-3)


@pytest.mark.parametrize("name", DESCRIPTORS)
def test_silence_is_exactly_the_value_of_the_undefined(name):
    silent = DESCRIPTORS[name](torch.zeros(1, 2, 8192), SAMPLE_RATE, HOP)
    assert (silent == DESCRIPTORS[name].undefined).all()


def test_names_end_in_their_units():
    endings = {"dB": "_db", "Hz": "_hz", "1/s": "_hz", "acum": "_acum", "sone": "_sone", "": ""}
    assert all(name.endswith(endings[descriptor.unit]) for name, descriptor in DESCRIPTORS.items())


@pytest.mark.parametrize(
    ("names", "window", "sentence"),
    [
        (["brightness"], 2048, r"no descriptor 'brightness': choose from loudness_db, centroid_hz"),
        ([], 2048, r"are none: name each once, at least one, of loudness_db"),
        (["f0_hz", "f0_hz"], 2048, r"are f0_hz, f0_hz: name each once"),
        (["centroid_hz"], 1023, r"1023 samples: choose an even number from 64 up"),
        (["centroid_hz"], 32, r"32 samples: choose an even number from 64 up"),
    ],
)
def test_what_cannot_be_measured_is_refused_with_what_can(names, window, sentence):
    with pytest.raises(UserError, match=sentence):
        analyzer(names, SAMPLE_RATE, window)
