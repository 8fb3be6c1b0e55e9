"""Where the halves meet: Python exports, and the C++ engine must give the same numbers at every block size."""

import dataclasses

import luthier_streaming
import numpy as np
import pytest
import torch
from tests.python.families.prior.priors import small_prior
from tests.python.trainer.runs import MODEL, new_checkpoint

from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.runs.golden import read_golden, write_golden

TOLERANCE = 1e-5
MODELS = {
    "causal": MODEL,
    "centred": dataclasses.replace(MODEL, padding="centred"),
    "stereo": dataclasses.replace(MODEL, channels=2),
    "tiny": RaveConfig(),
}
METHODS = ("encode", "decode", "forward", "prior")
# In blocks of the model's hop; the third value does not divide the signal.
BLOCKS = (1, 2, 5, 8)
VECTORS = (48, 64, 1500, 2048)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Path of each model, beside its golden vectors."""
    paths = {}
    for name, config in MODELS.items():
        torch.manual_seed(0)
        checkpoint = dataclasses.replace(new_checkpoint(), model_config=config, model=Rave(config).state_dict())
        paths[name] = write_golden(checkpoint, tmp_path_factory.mktemp(name), prior=small_prior(config.latents))
    return paths


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("blocks", BLOCKS)
def test_the_engine_gives_the_golden_output(models, name, method, blocks):
    path = models[name]
    sound, golden = read_golden(path, method)
    block = blocks * MODELS[name].hop_length
    streamer = luthier_streaming.Streamer(str(path), method, block)
    assert_golden(streamer, sound, golden)


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("block", [0, 1024])
@pytest.mark.parametrize("method", METHODS)
def test_host_vectors_that_do_not_divide_the_block_lose_nothing(models, method, block, vector):
    sound, golden = read_golden(models["tiny"], method)
    mode = "in_place" if block == 0 else "offline"
    streamer = luthier_streaming.Streamer(str(models["tiny"]), method, block, host_vector=vector, mode=mode)
    assert_golden(streamer, sound, golden)


def test_a_prior_repeats_after_reset_and_another_seed_makes_something_else(models):
    sound, golden = read_golden(models["tiny"], "prior")
    streamer = luthier_streaming.Streamer(str(models["tiny"]), "prior", MODELS["tiny"].hop_length)
    assert_golden(streamer, sound, golden)
    streamer.reset()
    assert_golden(streamer, sound, golden)
    streamer.reset()
    streamer.set("seed", [3])
    assert streamer.get("seed") == [3]
    with pytest.raises(AssertionError):
        assert_golden(streamer, sound, golden)


def assert_golden(streamer, sound: np.ndarray, golden: np.ndarray) -> None:
    """The stream is the golden output, late by the buffering only: golden vectors hold the model's delay."""
    late = streamer.buffering_latency
    output = streamer.process(np.ascontiguousarray(np.pad(sound, ((0, 0), (0, late)))))
    error = np.abs(output[:, late:] - golden).max()
    assert np.abs(golden).max() > 1e-2, "silence equals silence: no test"
    assert error <= TOLERANCE * max(1.0, float(np.abs(golden).max()))


def test_the_engine_reads_the_specification_that_python_wrote(models):
    import json

    from luthier.contract.model_file import read_program, read_spec

    for path in models.values():
        spec = read_spec(path)
        assert set(json.loads(read_program(path))["methods"]) == set(spec.methods)
        streamer = luthier_streaming.Streamer(str(path), "forward")
        assert json.loads(streamer.spec_json) == json.loads(spec.to_json())
        assert streamer.model_delay == spec.methods["forward"].delay
