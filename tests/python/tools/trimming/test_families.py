"""Every family without half of its units computes the same as where nothing hears them, and is an ordinary model."""

import copy

import pytest
import torch
from tests.python.families.examples import SMALL
from tests.python.families.prior.priors import small_prior

from luthier.contract.widths import tensors_of
from luthier.families.table import family
from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model
from luthier.tools.trimming.removal import remove, silence
from luthier.tools.trimming.units import units_of
from luthier.tools.trimming.uses import uses_of
from luthier.trainer.checkpoint import Checkpoint

WITHOUT_NETWORK = {"mosaic"}


def lively(name: str):
    """A model of the family whose every weight is heard."""
    torch.manual_seed(0)
    if name == "prior":
        return small_prior()
    model = family(name).model(SMALL[name]).eval()
    for parameter in model.parameters():
        if parameter.requires_grad:
            parameter.detach().add_(0.05 * torch.randn_like(parameter))
    return model


def half(units):
    """Every second unit of each layer."""
    layers = {}
    for unit in units:
        layers.setdefault(unit.layer, []).append(unit)
    return [unit for layer in layers.values() for unit in layer[::2]]


def seen(use, model):
    torch.manual_seed(1)
    found = use(copy.deepcopy(model).eval())
    return found if isinstance(found, list) else [found]


@torch.no_grad()
@pytest.mark.parametrize("name", sorted({*SMALL, "prior"} - WITHOUT_NETWORK))
def test_a_trimmed_model_is_the_dense_one_with_those_units_zeroed(name):
    model = lively(name)
    uses = uses_of(family(name), model)
    gone = half(units_of(model, uses))
    assert gone
    small, silent = copy.deepcopy(model), copy.deepcopy(model)
    remove(small, gone)
    silence(silent, gone)
    changed = 0.0
    for use in uses:
        for one, other, dense in zip(seen(use, small), seen(use, silent), seen(use, model), strict=True):
            peak = max(1.0, float(other.abs().max()))
            assert float((one - other).abs().max()) <= 1e-5 * peak
            changed = max(changed, float((dense - other).abs().max()))
    assert changed > 1e-4
    assert sum(p.numel() for p in small.parameters()) < sum(p.numel() for p in model.parameters())


@pytest.mark.parametrize("name", sorted(WITHOUT_NETWORK))
def test_a_family_that_learns_no_network_has_nothing_to_trim(name):
    model = lively(name)
    assert units_of(model, uses_of(family(name), model)) == []


@pytest.mark.parametrize("name", sorted(set(SMALL) - WITHOUT_NETWORK))
def test_a_trimmed_checkpoint_is_built_and_exported_as_any_other(name, tmp_path):
    record, model = family(name), lively(name)
    small = copy.deepcopy(model)
    widths = remove(small, half(units_of(model, uses_of(record, model))))
    checkpoint = Checkpoint(name, "test", SMALL[name], record.training(), small.state_dict(), widths=widths)
    built = built_model(checkpoint)
    assert {key: value.shape for key, value in tensors_of(built).items()} == {
        key: value.shape for key, value in tensors_of(small).items()
    }
    spec, results = export_model(checkpoint, tmp_path / "model.ts", brief=True)
    assert results and not spec.native
