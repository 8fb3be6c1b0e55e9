"""What tells how much a unit matters, and which units go."""

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.families.table import family
from luthier.measuring.size import multiply_adds_a_second, parameters
from luthier.tools.trimming.edge import information
from luthier.tools.trimming.removal import remove
from luthier.tools.trimming.scores import Heard, scores
from luthier.tools.trimming.selection import LEAST_UNITS, parameters_left, selected
from luthier.tools.trimming.units import units_of
from luthier.tools.trimming.uses import uses_of
from luthier.trainer.batches import Batch


def small_model():
    torch.manual_seed(0)
    return family("ddsp").model(SMALL["ddsp"]).eval()


def layers_of(units):
    layers = {}
    for unit in units:
        layers.setdefault(unit.layer, []).append(unit)
    return list(layers.values())


def test_samples_that_follow_each_other_tell_more_than_those_that_do_not():
    torch.manual_seed(0)
    x, other = torch.randn(800, 1), torch.randn(800, 1)
    near, far = information(x, x + 0.05 * torch.randn(800, 1)), information(x, other)
    assert near > far + 1.0
    assert near > information(x, x + torch.randn(800, 1)) > far + 0.1
    assert information(x, x, seed=1) == information(x, x, seed=1)


def test_many_dimensions_are_told_by_one_of_them():
    torch.manual_seed(0)
    common = torch.randn(800, 1)
    y = common @ torch.randn(1, 20) + 0.3 * torch.randn(800, 20)
    assert information(common, y) > 1.0 > information(torch.randn(800, 1), y)


def test_the_least_units_go_until_few_parameters_are_left():
    model = small_model()
    units = units_of(model, uses_of(family("ddsp"), model))
    found = [float(number) for number in range(len(units))]
    most = round(0.7 * parameters(model))
    for selection in ("global", "local"):
        gone = selected(model, units, found, most, selection)
        assert parameters_left(model, gone) <= most < parameters_left(model, gone[:-1])
        small = small_model()
        remove(small, gone)
        assert parameters(small) == parameters_left(model, gone)


def test_a_layer_keeps_some_units_however_few_are_wanted():
    model = small_model()
    units = units_of(model, uses_of(family("ddsp"), model))
    gone = {id(unit) for unit in selected(model, units, [1.0] * len(units), 0)}
    assert all(sum(id(unit) not in gone for unit in layer) == LEAST_UNITS for layer in layers_of(units))


def test_local_selection_takes_an_equal_share_of_each_layer():
    model = small_model()
    units = units_of(model, uses_of(family("ddsp"), model))
    found = torch.rand(len(units), generator=torch.Generator().manual_seed(0)).tolist()
    gone = {id(unit) for unit in selected(model, units, found, round(0.7 * parameters(model)), "local")}
    shares = [sum(id(unit) in gone for unit in layer) / len(layer) for layer in layers_of(units)]
    assert max(shares) - min(shares) <= 0.07


@pytest.mark.parametrize("measure", ["magnitude", "activation"])
def test_a_unit_that_does_nothing_matters_least(measure):
    model = small_model()
    units = units_of(model, uses_of(family("ddsp"), model))
    wide = [unit for unit in units if ("gains.block_1.wide.weight", 0) in unit.indices]
    dead = wide[5].indices["gains.block_1.wide.weight", 0][0]
    with torch.no_grad():
        model.gains.block_1.wide.weight[dead] = 0.0
        model.gains.block_1.wide.bias[dead] = 0.0
    crops = model.example("forward", 1, (4, 1, 64 * model.hop_length), torch.Generator().manual_seed(0))
    heard = Heard(None, Batch(crops, torch.zeros(4, dtype=torch.int64)), torch.randn(4, 8, 64))
    found = scores(model, wide, measure, heard)
    assert found[5] == min(found) and sorted(found)[1] > found[5]


def test_multiply_adds_fall_with_the_channels():
    model = small_model()
    units = units_of(model, uses_of(family("ddsp"), model))
    before = multiply_adds_a_second(model)
    assert before > 0
    remove(model, [unit for layer in layers_of(units) for unit in layer[::2]])
    assert multiply_adds_a_second(model) < 0.7 * before
