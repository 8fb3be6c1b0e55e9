"""Descriptors on a common scale, and back."""

import math

import pytest
import torch

from luthier.errors import UserError
from luthier.features.descriptors import DESCRIPTORS
from luthier.features.normalizer import Normalizer

NAMES = ["loudness_db", "centroid_hz", "f0_confidence"]


def described(*rows):
    return torch.tensor([rows], dtype=torch.float32)


@pytest.fixture
def measured():
    normalizer = Normalizer(NAMES)
    normalizer.measure(described([-60.0, -100, -20, -40], [100.0, 0, 10_000, 1000], [0.1, 0.5, 0.9, 0.0]))
    return normalizer


def test_the_measured_range_becomes_minus_one_to_one_in_db_and_in_octaves(measured):
    ends = measured(described([-60.0, -20, -40], [100.0, 10_000, 1000], [0.1, 0.9, 0.5]))
    torch.testing.assert_close(ends, described(*[[-1.0, 1.0, 0.0]] * 3))
    assert float(measured.low[1]) == pytest.approx(math.log(100))


def test_what_is_undefined_does_not_count_and_maps_to_the_low_end_of_a_log_scale(measured):
    assert float(measured.low[0]) == -60  # -100 dB is silence
    silent = measured(described([-100.0], [0.0], [0.0]))
    assert silent[0, 1] == -1 and torch.isfinite(silent).all()


@pytest.mark.parametrize("names", [NAMES, list(DESCRIPTORS)])
def test_the_inverse_undoes_it_also_beyond_the_range(names):
    normalizer = Normalizer(names)
    values = torch.rand(3, len(names), 50) * 100 + 1
    normalizer.measure(values)
    torch.testing.assert_close(normalizer.inverse(normalizer(3 * values)), 3 * values, rtol=1e-4, atol=1e-4)


def test_it_may_be_clamped_to_the_range(measured):
    clamped = Normalizer(NAMES, clamp=True)
    clamped.load_state_dict(measured.state_dict())
    beyond = described([0.0], [20_000.0], [0.0])
    assert clamped(beyond).abs().max() == 1 and torch.equal(clamped.unclamped(beyond), measured(beyond))
    assert measured(beyond).abs().max() > 1


def test_a_share_of_the_values_leaves_outliers_out():
    values = torch.linspace(0, 100, 1001).reshape(1, 1, -1)
    normalizer = Normalizer(["f0_confidence"])
    normalizer.measure(values, share=0.9)
    assert float(normalizer.low) == pytest.approx(5.1, abs=0.2) and float(normalizer.high) == pytest.approx(95, abs=0.2)


def test_the_range_is_saved_and_the_module_compiles_and_has_gradients(measured):
    assert set(measured.state_dict()) == {"low", "high"}
    values = described([-30.0, -100.0], [500.0, 0.0], [0.3, 0.0]).requires_grad_()
    compiled = torch.jit.script(measured)
    torch.testing.assert_close(compiled(values), measured(values))
    measured(values).sum().backward()
    assert torch.isfinite(values.grad).all()


def test_before_it_has_heard_sounds_it_takes_the_usual_range():
    normalizer = Normalizer(list(DESCRIPTORS))
    for end, normal in enumerate((-1.0, 1.0)):
        usual = torch.tensor([[[descriptor.usual[end]] for descriptor in DESCRIPTORS.values()]])
        torch.testing.assert_close(normalizer(usual), torch.full_like(usual, normal))


def test_one_that_does_not_vary_stays_finite():
    normalizer = Normalizer(["centroid_hz"])
    normalizer.measure(torch.full((1, 1, 5), 440.0))
    assert torch.isfinite(normalizer(torch.full((1, 1, 5), 440.0))).all()


@pytest.mark.parametrize(
    ("values", "share", "sentence"),
    [
        (torch.zeros(1, 1, 9), 1.0, "f0_hz is nowhere defined in these sounds: leave it out"),
        (torch.ones(1, 1, 9), 0.0, "share of values is 0.0: choose one above 0 and at most 1"),
    ],
)
def test_a_range_of_nothing_is_refused(values, share, sentence):
    with pytest.raises(UserError, match=sentence):
        Normalizer(["f0_hz"]).measure(values, share)
