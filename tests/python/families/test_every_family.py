"""Every family trains a step in each phase, saves, loads strictly, exports, streams and reports its delay truly."""

import dataclasses
from pathlib import Path

import pytest
import torch
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_tone_corpus
from luthier.contract.check import streamed
from luthier.contract.model_file import read_spec
from luthier.families.table import family as record
from luthier.families.table import family_names
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import AudioTrainConfig


@pytest.fixture(scope="module")
def sounds(tmp_path_factory):
    """Tones in two sub-folders, for families that learn one set of sounds from another."""
    folder = tmp_path_factory.mktemp("sounds")
    for number, name in enumerate(("one", "two")):
        render_tone_corpus(folder / name, 0.2, seed=number)
    return folder


@pytest.fixture(scope="module", params=sorted(SMALL))
def trained(request, sounds, tmp_path_factory) -> tuple[Path, Checkpoint]:
    family, config, folder = request.param, SMALL[request.param], tmp_path_factory.mktemp("run")
    torch.manual_seed(0)
    train = dataclasses.replace(TRAIN, steps=4, representation_steps=2, validate_every=2, validation_length=8192)
    if not isinstance(train, record(family).training):  # a family with settings of its own
        shared = {one.name: getattr(train, one.name) for one in dataclasses.fields(AudioTrainConfig)}
        train = record(family).training(**shared)
    checkpoint = Checkpoint(family, "test", config, train, record(family).model(config).state_dict())
    corpus = Corpus.prepare(sounds, folder / "corpus", config.sample_rate, config.channels)
    assert make_trainer(checkpoint, corpus, folder, tell=lambda line: None).train()
    return folder, checkpoint


@pytest.fixture(scope="module")
def exported(trained, tmp_path_factory):
    """Path of the file, what it declares, the results of its check."""
    _, checkpoint = trained
    path = tmp_path_factory.mktemp("export") / "model.ts"
    return path, *export_model(checkpoint, path)


def test_every_family_is_tested_and_can_be_exported():
    exported = {name for name in family_names() if record(name).export}
    assert set(SMALL) == exported
    assert set(family_names()) - exported == {"prior"}


def test_training_changes_the_weights_and_goes_through_every_phase(trained):
    _, checkpoint = trained
    fresh = record(checkpoint.family).model(checkpoint.model_config)
    assert checkpoint.step == 4 and checkpoint.phase == (
        2 if hasattr(checkpoint.train_config, "representation_steps") else 1
    )
    learned = built_model(checkpoint).state_dict()
    changed = [name for name, _ in fresh.named_parameters() if not torch.equal(learned[name], fresh.state_dict()[name])]
    assert changed
    assert all(bool(torch.isfinite(value).all()) for value in learned.values())


def test_what_is_saved_is_loaded_strictly(trained):
    folder, checkpoint = trained
    again = load_checkpoint(folder)
    assert again.model_config == checkpoint.model_config
    assert again.train_config == checkpoint.train_config
    x = 0.1 * torch.randn(1, checkpoint.model_config.channels, 16 * built_model(checkpoint).hop_length)
    one, two = (built_model(loaded).eval() for loaded in (checkpoint, again))
    with torch.no_grad():
        assert torch.equal(one.listen(x), two.listen(x))


def test_the_export_is_checked_and_does_what_it_declares(exported):
    path, spec, results = exported
    assert {result.method for result in results} == set(spec.methods)
    assert read_spec(path) == spec
    module = torch.jit.load(str(path))
    assert list(module.get_methods()) == list(spec.methods)
    for name, method in spec.methods.items():
        x = torch.zeros(2, method.in_channels, 8 * spec.hop_length // method.in_ratio)
        y = streamed(module, name, x, 4 * spec.hop_length // method.in_ratio)
        assert y.shape == (2, method.out_channels, 8 * spec.hop_length // method.out_ratio)
        assert bool(torch.isfinite(y).all())
        assert len(method.input_labels) == method.in_channels
        assert len(method.output_labels) == method.out_channels


def test_attributes_have_the_value_that_the_file_declares(exported):
    path, spec, _ = exported
    module = torch.jit.load(str(path))
    assert list(module.get_attributes()) == list(spec.attributes)
    for name, attribute in spec.attributes.items():
        value = getattr(module, f"get_{name}")()
        if isinstance(value, torch.Tensor):
            assert torch.equal(value, torch.tensor(attribute.default).expand_as(value))
        else:
            assert (value if isinstance(value, tuple) else (value,)) == attribute.default
        if not attribute.settable:
            assert getattr(module, f"set_{name}")(*attribute.default) == -1
