"""What commit 430d84e wrote (format 2, and a prior of format 1) loads, sounds and goes on as it did there."""

import shutil
from pathlib import Path

import pytest
import torch
from tests.python.contract.lively import export_unchecked

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_tone_corpus
from luthier.families.prior.latents import LatentCorpus
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.migration import migrated
from luthier.runs.prior import load_prior, misfit, playing_model, prior_of
from luthier.runs.training import make_trainer, resumed
from luthier.trainer.checkpoint import FORMAT_VERSION
from luthier.trainer.checkpoint_files import BEST_NAME

DATA = Path(__file__).parents[2] / "data" / "430d84e"
# sum of the absolute latents of a chirp, as that commit computed it
LATENTS = {
    "codes": 23.314108,
    "fader": 18.747093,
    "move": 23.295616,
    "rave": 19.645709,
    "timbre": 52.210035,
    "transfer": 21.337730,
}


@pytest.fixture(scope="module")
def sounds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sounds")
    for number, name in enumerate(("one", "two")):
        render_tone_corpus(folder / name, 0.2, seed=number)
    return folder


@pytest.mark.parametrize("name", sorted(LATENTS))
def test_a_model_of_before_hears_what_it_heard(name):
    model = built_model(load_checkpoint(DATA / name)).eval()
    chirp = torch.linspace(-0.3, 0.3, model.hop_length * 8).sin()[None, None].expand(1, model.channels, -1)
    with torch.no_grad():
        assert float(model.full_latents(chirp).double().abs().sum()) == pytest.approx(LATENTS[name], rel=1e-5)


@pytest.mark.parametrize("name", sorted(set(LATENTS) - {"codes", "move"}))
@pytest.mark.parametrize("version", [2, 3])
def test_a_waveform_model_of_before_keeps_its_head_and_what_it_hears(name, version):
    plain = torch.load(DATA / name / "checkpoint.ckpt", weights_only=True) | {"format_version": version}
    now = migrated(plain, DATA / name)
    assert now["format_version"] == FORMAT_VERSION
    assert (now["model_config"]["head"], now["train_config"]["weights"]["early_energy"]) == ("bounded", 0.0)
    assert "head" not in plain["model_config"]
    model = built_model(load_checkpoint(DATA / name)).eval()
    with torch.no_grad():
        loud = model.decoder.heads(1e3 * torch.ones(1, model.config.capacity, 64), 0)
    assert float(loud.abs().max()) < 10.0  # a free head would be thousands over the level of its band


@pytest.mark.parametrize("name", sorted(LATENTS))
def test_a_run_of_before_goes_on(name, sounds, tmp_path):
    checkpoint = load_checkpoint(DATA / name)
    assert checkpoint.step == 4
    config = checkpoint.model_config
    corpus = Corpus.prepare(sounds, tmp_path / "corpus", config.sample_rate, config.channels)
    trainer = make_trainer(checkpoint, corpus, tmp_path, lambda line: None)
    trainer.step()
    trainer.save()
    again = load_checkpoint(tmp_path)
    assert (again.step, again.phase) == (5, checkpoint.phase)


def test_the_learning_rate_of_a_run_of_before_is_not_lifted_by_a_longer_budget(tmp_path):
    """Format 2 had a cosine over the budget: after 4 of 8 steps, 2 of 6 of phase 2, it stood at three quarters."""
    shutil.copytree(DATA / "rave", tmp_path / "rave")
    before = load_checkpoint(tmp_path / "rave")
    said: list[str] = []
    longer = resumed(tmp_path / "rave", {"steps": 1000, "minutes": 0.0}, said.append)
    assert longer.rate == before.rate == pytest.approx(0.02 + 0.98 * 0.75)
    assert "has fallen to 76 % and stays there" in said[0]


def test_a_prior_of_before_is_exported_and_goes_on(tmp_path):
    shutil.copytree(DATA / "rave", tmp_path / "rave")
    run = tmp_path / "rave"
    checkpoint = load_checkpoint(run)
    model = playing_model(checkpoint)
    prior = prior_of(run, checkpoint, model)
    assert prior is not None
    assert "prior" in export_unchecked(checkpoint, tmp_path / "model.ts", prior).methods
    left, best = load_prior(run), load_prior(run, BEST_NAME)
    assert left is not None
    assert best is not None
    assert misfit(left, model, checkpoint.step) == ""
    assert left.step == 4
    assert best.best["value"] == min(entry["validation_nats"] for entry in left.history)
    left.train_config = type(left.train_config)(steps=6, minutes=0.0, batch=2, crop_frames=16)
    latents = LatentCorpus([torch.randn(model.latents, 60)], [torch.randn(model.latents, 60)])
    assert make_trainer(left, latents, run / "prior", lambda line: None).train()
    assert load_checkpoint(run / "prior").step == 6


def test_what_was_read_is_written_in_the_present_format(sounds, tmp_path):
    assert torch.load(DATA / "rave" / "checkpoint.ckpt", weights_only=True)["format_version"] == 2
    checkpoint = load_checkpoint(DATA / "rave")
    config = checkpoint.model_config
    corpus = Corpus.prepare(sounds, tmp_path / "corpus", config.sample_rate, config.channels)
    make_trainer(checkpoint, corpus, tmp_path, lambda line: None).save()
    assert torch.load(tmp_path / "checkpoint.ckpt", weights_only=True)["format_version"] == FORMAT_VERSION
