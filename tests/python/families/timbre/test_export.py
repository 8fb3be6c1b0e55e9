"""Exported models of timbre and of codes: what hosts are told, and what they can choose."""

import dataclasses

import pytest
import torch
from tests.python.contract.lively import export_unchecked
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.blocks.principal_axes import fit_principal_axes
from luthier.contract.check import streamed
from luthier.contract.model_file import read_program
from luthier.families.table import family as record
from luthier.trainer.checkpoint import Checkpoint


def exported(family, config, path, prepare=lambda model: None):
    torch.manual_seed(0)
    model = record(family).model(config)
    prepare(model)
    spec = export_unchecked(Checkpoint(family, "test", config, TRAIN, model.state_dict()), path, fidelity=1.0)
    return spec, torch.jit.load(str(path))


def test_a_timbre_model_names_the_loudness_first_and_its_axes_after_it(tmp_path):
    spec, module = exported("timbre", SMALL["timbre"], tmp_path / "timbre.ts")
    names = ("loudness", "latent 1", "latent 2", "latent 3")
    assert spec.methods["encode"].output_labels == spec.methods["decode"].input_labels == names
    assert module.encode_params.tolist() == [1, 1, 4, spec.hop_length]
    assert module.get_latent_scale().tolist() == [1.0] * 4


def test_what_is_shown_lies_between_minus_one_and_one(tmp_path):
    x = 0.1 * torch.randn(1, 1, 8192)

    def prepare(model):
        with torch.no_grad():
            model.eval().set_principal_axes(*fit_principal_axes(model.full_latents(x)))

    spec, module = exported("timbre", SMALL["timbre"], tmp_path / "timbre.ts", prepare)
    z = streamed(module, "encode", x, 4 * spec.hop_length)[..., 32:]
    assert float((z.abs() <= 1.0).float().mean()) > 0.95


def test_a_rave_whose_axes_are_in_three_deviations_is_written_with_a_native_program(tmp_path):
    config = dataclasses.replace(SMALL["rave"], unit_axes=True)
    spec, _ = exported("rave", config, tmp_path / "rave.ts")
    assert spec.native == ""
    assert read_program(tmp_path / "rave.ts") is not None


@pytest.fixture(scope="module")
def codes(tmp_path_factory):
    return exported("codes", SMALL["codes"], tmp_path_factory.mktemp("codes") / "codes.ts")


def test_a_model_of_codes_is_surveyed_when_it_is_exported_and_says_what_it_can_follow(codes):
    spec, module = codes
    assert spec.methods["descriptor"].input_labels == ("target", "gain")
    assert spec.attributes["follow"].default == ("centroid",)
    assert module.get_follow() == "centroid"
    lowest, highest = module.get_lowest_hz(), module.get_highest_hz()
    assert 0.0 < lowest < highest
    assert module.set_follow("bandwidth") == 0
    assert (module.get_lowest_hz(), module.get_highest_hz()) != (lowest, highest)
    assert module.set_follow("loudness") == -1
    assert module.set_lowest_hz(3.0) == -1
    assert module.get_follow() == "bandwidth"
    module.set_follow("centroid")


def test_a_target_in_hertz_is_the_same_place_as_from_0_to_1(codes):
    _, module = codes
    gain = torch.full((1, 1, 64), 0.1)
    by_share = streamed(module, "descriptor", torch.cat([torch.ones_like(gain), gain], 1), 8)
    module.set_hertz(True)
    in_hz = torch.cat([torch.full_like(gain, module.get_highest_hz()), gain], 1)
    assert torch.equal(streamed(module, "descriptor", in_hz, 8), by_share)
    module.set_hertz(False)


def test_another_seed_is_another_noise_at_the_same_level(codes):
    _, module = codes
    values = torch.full((1, 2, 256), 0.1)
    first = streamed(module, "decode", values, 8)
    assert module.set_seed(7) == 0
    second = streamed(module, "decode", values, 8)
    assert not torch.equal(first, second)
    assert float(second.std()) == pytest.approx(float(first.std()), rel=0.1)
    assert module.set_seed(-1) == -1
