"""Weights of half precision: what is written is what was rounded, and it sounds nearly the same."""

import dataclasses
import json

import pytest
import torch
from tests.python.contract.lively import lively_checkpoint
from tests.python.contract.native_reference import ReferencePlayer
from tests.python.families.presets import narrow_preset
from tests.python.families.prior.priors import new_run, small_prior

from luthier.cli.main import main
from luthier.contract.check import streamed
from luthier.contract.model_file import read_program
from luthier.contract.rounding import round_weights, rounding_snr_db
from luthier.errors import UserError
from luthier.families.rave.config import RaveConfig
from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model

SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)
HALVES = {"f16": torch.float16, "bf16": torch.bfloat16}
WIDE = ("convolution", "transposed_convolution", "matrix")


def lively_model(config, kept=None):
    return built_model(lively_checkpoint(config, kept)).eval()


@pytest.mark.parametrize("weight_type", HALVES)
def test_a_file_holds_only_numbers_of_the_type_it_says(tmp_path, weight_type):
    checkpoint, prior = lively_checkpoint(SMALL, 2), small_prior(2)
    before = {name: value.clone() for name, value in prior.state_dict().items()}
    path = tmp_path / "model.ts"
    export_model(checkpoint, path, prior, weight_type=weight_type)
    program = json.loads(read_program(path))
    assert program["weight_type"] == weight_type
    player = ReferencePlayer(path)
    steps = [step for steps in program["segments"].values() for step in steps if step["op"] in WIDE]
    assert len(steps) > 20
    exact = set()
    for step in steps:
        weight = torch.from_numpy(player.weights[step["weight"]])
        if not torch.equal(weight.to(HALVES[weight_type]).double(), weight):
            exact.add((step["op"], weight.shape[1]))
    assert exact == {("convolution", 1), ("transposed_convolution", 1)}, "the filter bank's, of one channel"
    assert all(torch.equal(before[name], value) for name, value in prior.state_dict().items()), "the caller's own"
    x = 0.3 * torch.randn(1, 1, 640)
    with torch.no_grad():
        expected = streamed(torch.jit.load(str(path)), "forward", x, 64)
    assert torch.allclose(torch.from_numpy(player.stream("forward", x.numpy(), 64)).float(), expected, atol=1e-4)


@pytest.mark.parametrize("name", ["tiny", "rave-v1", "rave-v2"])
def test_rounding_is_far_below_the_sound(name):
    model = lively_model(narrow_preset(name, bands=8, capacity=8), 4)
    model.fold()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    half, short = rounding_snr_db(model, "f16"), rounding_snr_db(model, "bf16")
    assert half >= 40
    assert 20 <= short < half
    assert rounding_snr_db(model, "f32") == float("inf")
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())


def test_a_weight_beyond_the_type_is_named(tmp_path):
    checkpoint = lively_checkpoint(SMALL)
    checkpoint.model["decoder.waveform.weight"][0, 0, 0] = 70_000.0
    with pytest.raises(UserError, match=r"the weight decoder.waveform.weight reaches 7e\+04, beyond 6.55"):
        export_model(checkpoint, tmp_path / "model.ts", weight_type="f16")
    assert list(tmp_path.iterdir()) == []


def test_rounding_leaves_what_is_no_convolution_and_no_matrix():
    model = lively_model(dataclasses.replace(SMALL, activation="snake"), 2)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    round_weights(model, "bf16")
    moved = {name for name, value in model.state_dict().items() if not torch.equal(before[name], value)}
    assert {name.rpartition(".")[2] for name in moved} == {"weight", "axes"}


def test_export_says_what_rounding_costs(tmp_path, capsys):
    run = new_run(tmp_path)
    assert main(["export", str(run), "--weights", "f16"]) == 0
    said = capsys.readouterr().out
    assert "weights f16: what rounding changes is " in said
    assert " dB below the sound" in said
    assert main(["inspect", str(run / "model.ts")]) == 0
    assert "weights f16" in capsys.readouterr().out
