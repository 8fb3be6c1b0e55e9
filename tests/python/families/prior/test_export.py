"""An exported prior keeps the contract, makes what the prior makes, and is refused where it does not fit."""

import dataclasses

import pytest
import torch
from tests.python.families.prior.priors import new_run, small_prior, train_prior
from tests.python.trainer.runs import MODEL, new_checkpoint

from luthier.cli.main import main
from luthier.contract.check import CheckFailedError, streamed
from luthier.contract.model_file import read_spec
from luthier.families.prior.export import check_prior, script_with_prior
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.export import export_model
from luthier.trainer.checkpoint import save_checkpoint


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "model.ts"
    spec, results = export_model(new_checkpoint(), path, small_prior())
    return path, spec, results


@pytest.fixture
def module(exported):
    return torch.jit.load(str(exported[0]))


def test_the_method_and_its_attributes_are_declared(exported, module):
    assert list(module.get_methods()) == ["encode", "decode", "forward", "prior"]
    hop = MODEL.hop_length
    assert module.prior_params.tolist() == [1, hop, 4, hop]
    assert list(module.prior_input_labels) == ["temperature"]
    assert module.prior_output_labels == module.decode_input_labels
    assert {"latency", "reset", "noise_gain", "temperature", "seed"} <= set(module.get_attributes())
    assert (module.temperature_params.tolist(), module.seed_params.tolist()) == ([2], [1])
    spec = read_spec(exported[0])
    assert spec == exported[1]
    assert spec.methods["prior"].delay == 0
    assert (spec.attributes["seed"].min, spec.attributes["seed"].max) == (0, 2**24 - 1)


def test_the_check_tried_the_prior_at_several_blocks_and_batches(exported):
    assert len({(r.pieces, r.batch) for r in exported[2] if r.method == "prior" and r.engine == "script"}) == 6


def test_the_file_makes_what_the_prior_makes(module):
    prior = small_prior()
    prior.set_streaming(True)
    temperature = torch.rand(2, 1, 40)
    with torch.no_grad():
        expected = prior(temperature)
    assert torch.equal(streamed(module, "prior", temperature, 8), expected)


def test_the_attribute_temperature_multiplies_what_comes_in(module):
    half = streamed(module, "prior", torch.full((1, 1, 40), 0.5), 8)
    assert module.set_temperature(0.5) == 0
    assert torch.equal(streamed(module, "prior", torch.ones(1, 1, 40), 8), half)
    for refused in (-0.1, 4.1, float("nan")):
        assert module.set_temperature(refused) == -1
    assert module.get_temperature() == 0.5
    assert module.set_temperature(0.0) == 0
    assert torch.equal(
        streamed(module, "prior", torch.ones(1, 1, 40), 8), streamed(module, "prior", torch.zeros(1, 1, 40), 8)
    )


def test_seed_and_reset_repeat_a_sequence(module):
    hot = torch.ones(1, 1, 40)
    module.set_reset(True)
    first, goes_on = module.prior(hot), module.prior(hot)
    assert not torch.equal(first, goes_on)
    assert module.set_seed(5) == 0
    assert module.get_seed() == 5
    other = streamed(module, "prior", hot, 8)
    assert not torch.equal(other, first)
    assert module.set_seed(0) == 0
    assert torch.equal(streamed(module, "prior", hot, 8), first)
    for refused in (-1, 2**24):
        assert module.set_seed(refused) == -1


def test_what_the_prior_makes_can_be_decoded_while_other_methods_run(module):
    module.set_reset(True)
    alone = module.prior(torch.ones(1, 1, 8))
    module.set_reset(True)
    module(torch.randn(1, 1, 8 * MODEL.hop_length))
    z = module.prior(torch.ones(1, 1, 8))
    assert torch.equal(z, alone)
    assert bool(torch.isfinite(module.decode(z)).all())


def test_a_prior_that_streams_something_else_fails_the_check():
    prior = small_prior()
    scripted = script_with_prior(built_model(new_checkpoint()), prior)
    prior.chance.seed = 1
    with pytest.raises(CheckFailedError, match=r"prior, 64 samples a block, batch 1: differs"):
        check_prior(prior, scripted, MODEL.hop_length)


def test_a_prior_of_other_latents_is_refused():
    with pytest.raises(ValueError, match="the prior has 5 latents and the model 4"):
        script_with_prior(built_model(new_checkpoint()), small_prior(latents=5))


def test_export_takes_the_prior_of_the_run_and_refuses_that_of_another_model(tmp_path, capsys):
    run = new_run(tmp_path)
    assert main(["export", str(run)]) == 0
    spec = read_spec(run / "model.ts")
    assert not {"prior", "temperature"} & {*spec.methods, *spec.attributes}
    assert train_prior(run, "--steps", "1") == 0
    assert main(["export", str(run)]) == 0
    assert "prior" in read_spec(run / "model.ts").methods
    checkpoint = load_checkpoint(run)
    moved = checkpoint.model | {"band_level": torch.full((1, 8, 1), 3.0)}
    save_checkpoint(run / "checkpoint.ckpt", dataclasses.replace(checkpoint, model=moved, average={}))
    capsys.readouterr()
    assert main(["export", str(run)]) == 2
    assert "does not fit any more" in capsys.readouterr().err
