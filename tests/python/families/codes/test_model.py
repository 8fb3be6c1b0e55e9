"""A model of codes: a gain and a number a frame, and the number by a descriptor."""

import dataclasses

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.families.codes.config import CodesConfig
from luthier.families.codes.descriptor_map import MAPPED, DescriptorMap
from luthier.families.codes.model import Codes
from luthier.features.descriptors import DESCRIPTORS


@pytest.fixture
def model() -> Codes:
    torch.manual_seed(0)
    return Codes(dataclasses.replace(SMALL["codes"], sample_rate=16000)).eval()


@torch.no_grad()
def test_the_code_does_not_know_the_gain_and_the_gain_is_the_level(model):
    x = torch.randn(1, 1, 32 * 200)
    loud, quiet = model.encode(x), model.encode(0.01 * x)
    settled = slice(10, None)
    assert torch.equal(loud[:, 1, settled], quiet[:, 1, settled])
    assert torch.allclose(0.01 * loud[:, 0], quiet[:, 0], rtol=1e-4)
    assert float(loud[:, 0, settled].mean()) == pytest.approx(1.0, abs=0.05)


@torch.no_grad()
@pytest.mark.parametrize("code", [0, 5])
def test_every_code_sounds_at_the_gain_that_is_asked_for(model, code):
    values = torch.full((1, 2, 400), float(code))
    values[:, 0] = 0.2
    y = model.decode(values)[..., 1024:-1024]
    assert float(y.square().mean().sqrt()) == pytest.approx(0.2, rel=0.1)


@torch.no_grad()
def test_the_map_holds_what_each_code_measures(model):
    model.survey()
    assert {"centroid", "bandwidth"} <= set(model.map.known())
    code = int(model.map.hz[0].argmax())
    values = torch.full((1, 2, 200), float(code))
    values[:, 0] = 1.0
    y = model.decode(values)
    measured = DESCRIPTORS["centroid_hz"](y, 16000, 32)[0, 80:-80].mean()
    assert float(measured) == pytest.approx(float(model.map.range_hz[0, 1]), rel=0.05)


def a_map() -> DescriptorMap:
    """Four codes; the third has no pitch."""
    made = DescriptorMap(4)
    made.set(torch.tensor([[400.0, 100.0, 200.0, 800.0], [50.0] * 4, [220.0, 110.0, 0.0, 440.0]]))
    return made


def test_a_target_chooses_the_nearest_code_in_octaves_and_never_one_without_the_descriptor():
    made = a_map()
    assert made.choose(torch.tensor([[90.0, 149.0, 290.0, 5000.0, float("nan")]]), 0).tolist() == [[1, 2, 0, 3, 1]]
    assert made.choose(torch.tensor([[1.0, 200.0, 9000.0]]), 2).tolist() == [[1, 0, 3]]


def test_targets_from_0_to_1_go_from_the_lowest_code_to_the_highest():
    targets = a_map().in_hz(torch.tensor([-1.0, 0.0, 1 / 3, 1.0, 2.0]), 0)
    assert torch.allclose(targets, torch.tensor([100.0, 100.0, 200.0, 800.0, 800.0]))


def test_what_no_two_codes_differ_in_cannot_be_asked_for():
    assert a_map().known() == ["centroid", "f0"]
    assert DescriptorMap(4).known() == []


@torch.no_grad()
def test_a_descriptor_plays_the_codes_that_its_map_chooses(model):
    model.map.set(torch.linspace(100.0, 800.0, 8).repeat(3, 1))
    target = torch.rand(1, 1, 50)
    gain = torch.full_like(target, 0.1)
    for number in range(len(MAPPED)):
        model.descriptor_choice = number
        code = model.map.choose(model.map.in_hz(target[:, 0], number), number).float().unsqueeze(1)
        assert torch.equal(model.descriptor(torch.cat([target, gain], 1)), model.decode(torch.cat([gain, code], 1)))
    model.hertz = True
    in_hz = torch.cat([torch.full_like(target, 300.0), gain], 1)
    expected = torch.cat([gain, torch.full_like(target, 2.0)], 1)
    assert torch.equal(model.descriptor(in_hz), model.decode(expected))


def test_impossible_shapes_are_refused_with_the_value():
    with pytest.raises(ValueError, match="channels is 2: it must be 1"):
        CodesConfig(channels=2)
    with pytest.raises(ValueError, match="hop_length is 300: it must divide window / 2 = 2048"):
        CodesConfig(hop_length=300)
