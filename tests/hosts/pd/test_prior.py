"""[nn~ model prior] in a real Pd makes the latents that Python makes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.hosts.pd.rendering import Played, Player, delayed, render
from tests.python.families.prior.priors import small_prior
from tests.python.trainer.runs import MODEL, new_checkpoint

from luthier.runs.golden import read_golden, write_golden

FRAMES = 48
LATENTS = MODEL.latents
HOP = MODEL.hop_length


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_golden(new_checkpoint(), tmp_path_factory.mktemp("prior"), hops=FRAMES, prior=small_prior(LATENTS))


def played(model: Path, folder: Path, temperatures: np.ndarray, *messages: str, block: int = 0) -> Played:
    """What [nn~ model prior block] plays for a temperature a sample."""
    (folder / "model.ts").symlink_to(model)
    player = Player(f"model prior {block}", outputs=LATENTS, messages=messages)
    return render([player], temperatures.astype(np.float32), folder)[0]


@pytest.mark.parametrize("block", [0, 8 * HOP])
def test_the_latents_are_those_of_python(model: Path, tmp_path: Path, block: int) -> None:
    temperatures, golden = read_golden(model, "prior")
    heard = played(model, tmp_path, temperatures[0], block=block)
    assert heard.model == 0
    np.testing.assert_allclose(heard.outputs, delayed(golden, heard.total), atol=1e-5)


def test_at_temperature_one_they_vary_and_another_seed_varies_otherwise(model: Path, tmp_path: Path) -> None:
    ones = np.ones(FRAMES * HOP)
    outputs = {}
    for name, messages in (("first", ()), ("other", ("set seed 5",)), ("again", ("set seed 5", "set seed 0"))):
        (tmp_path / name).mkdir()
        outputs[name] = played(model, tmp_path / name, ones, *messages).outputs
    assert outputs["first"].std(axis=1).min() > 0.3
    assert np.abs(outputs["first"] - outputs["other"]).max() > 0.5
    np.testing.assert_array_equal(outputs["first"], outputs["again"])


def test_a_temperature_of_zero_as_attribute_is_as_zero_at_the_inlet(model: Path, tmp_path: Path) -> None:
    outputs = []
    for name, level, messages in (("attribute", 1.0, ("set temperature 0",)), ("inlet", 0.0, ())):
        (tmp_path / name).mkdir()
        outputs.append(played(model, tmp_path / name, np.full(FRAMES * HOP, level), *messages).outputs)
    np.testing.assert_array_equal(*outputs)
