"""The whole evaluation on a tiny run, and the arithmetic of its intervals."""

import dataclasses
import math
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from tests.python.trainer.runs import MODEL, TRAIN, new_checkpoint, small_corpus

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_tone_corpus
from luthier.errors import UserError
from luthier.families.rave.latents import kl_divergence
from luthier.families.rave.model import Rave
from luthier.measuring.evaluation import MODEL as OURS
from luthier.measuring.evaluation import NEAREST, PCA, REAL, Evaluated, evaluate, interval
from luthier.measuring.latent_rate import entropy_rate, latent_rate
from luthier.measuring.metrics import Measured
from luthier.runs.checkpoints import built_model


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return small_corpus(tmp_path_factory.mktemp("evaluation"))


def instrument(rebuild):
    model = built_model(new_checkpoint()).eval()
    settings = (model.sample_rate, model.channels, model.hop_length, model.latents)
    return Evaluated(*settings, rebuild, lambda crops: latent_rate(model, crops))


@pytest.fixture(scope="module")
def perfect(corpus):
    """What a model that changes nothing gets."""
    return evaluate(instrument(lambda x, _: x), corpus, TRAIN)


def test_a_perfect_model_has_no_error_and_baselines_have(perfect):
    ours = perfect.results[OURS]
    assert all(ours[name].value == 0 for name in ("spectral_distance", "log_mel_l1_db", "loudness_error_db"))
    assert ours["frechet"].value == pytest.approx(0, abs=1e-6)
    for baseline in (PCA, NEAREST):
        assert all(
            perfect.results[baseline][name].value > 0 for name in ("spectral_distance", "log_mel_l1_db", "frechet")
        )
    assert perfect.results[REAL]["frechet"].value > 0


def test_a_model_is_told_which_set_of_sounds_each_crop_is_of(tmp_path):
    for number, name in enumerate(("one", "two")):
        render_tone_corpus(tmp_path / "sounds" / name, 0.3, seed=number)
    corpus = Corpus.prepare(tmp_path / "sounds", tmp_path / "corpus", MODEL.sample_rate, MODEL.channels)
    told = []
    evaluate(instrument(lambda x, domain: (told.append(int(domain)), x)[1]), corpus, TRAIN)
    expected = [span.domain for span, _ in corpus.validation_places(TRAIN.validation_length, TRAIN.validation_crops)]
    assert told == expected
    assert set(told) == {0, 1}
    told.clear()
    trained = dataclasses.replace(
        instrument(lambda x, domain: (told.append(int(domain)), x)[1]), instruments=("two", "three", "one")
    )
    evaluate(trained, corpus, TRAIN)
    assert told == [{0: 2, 1: 0}[number] for number in expected], "another folder counts its sets otherwise"
    with pytest.raises(UserError, match="the sounds are of two, and the model knows one, three: name the sub-folders"):
        evaluate(dataclasses.replace(trained, instruments=("one", "three")), corpus, TRAIN)


def test_intervals_hold_their_mean(perfect):
    for row in (perfect.results[PCA], perfect.results[NEAREST]):
        for name in ("spectral_distance", "log_mel_l1_db", "loudness_error_db"):
            assert row[name].low <= row[name].value <= row[name].high


def test_a_worse_model_is_worse_beside_the_very_same_baselines(corpus, perfect):
    results = evaluate(instrument(lambda x, _: 0.1 * x), corpus, TRAIN).results
    assert results[OURS]["spectral_distance"].low > perfect.results[OURS]["spectral_distance"].high
    assert 5 < results[OURS]["loudness_error_db"].value <= 20.01
    for name in (PCA, NEAREST, REAL):
        assert repr(results[name]) == repr(perfect.results[name])  # == is not for NaN


def test_the_bootstrap_gives_the_standard_error_and_empty_crops_do_not_count():
    rng = np.random.default_rng(0)
    values = torch.from_numpy(rng.standard_normal(200))
    draws = rng.integers(200, size=(2000, 200))
    measured = interval(Measured("", values, torch.ones(200)), draws)
    assert measured.high - measured.low == pytest.approx(2 * 1.96 * float(values.std()) / math.sqrt(200), rel=0.1)
    weighted = interval(Measured("", torch.tensor([2.0, 0.0]), torch.tensor([1.0, 0.0])), np.array([[0, 1], [1, 1]]))
    assert (weighted.value, weighted.low, weighted.high) == (2, 2, 2)
    assert math.isnan(interval(Measured("", torch.zeros(2), torch.zeros(2)), np.array([[0, 1]])).value)


@torch.no_grad()
def test_the_rate_of_a_variational_model_is_its_divergence_in_bits_a_second():
    model, crops = Rave(MODEL).eval(), 0.1 * torch.randn(2, 1, 8192)
    rate = latent_rate(model, crops)
    nats = float(torch.stack([model.divergence_nats(crop[None]) for crop in crops]).mean())
    expected = nats / math.log(2) * MODEL.sample_rate / MODEL.hop_length
    assert float(rate.bits_per_second.sums.mean()) == pytest.approx(expected, rel=1e-5)
    assert "KL" in rate.meaning


def test_the_divergence_of_a_known_posterior_is_the_textbook_one():
    mean, deviation = torch.full((1, 3, 10), 0.5), torch.full((1, 3, 10), 2.0)
    expected = 3 * float(
        torch.distributions.kl_divergence(torch.distributions.Normal(0.5, 2.0), torch.distributions.Normal(0.0, 1.0))
    )
    model = SimpleNamespace(analysis=lambda x: x, draw=lambda x: (x, {"kl": kl_divergence(mean, deviation)}))
    assert float(Rave.divergence_nats(model, mean)) == pytest.approx(expected)
    model.draw = lambda x: (x, {"mmd": torch.tensor(1.0)})
    assert Rave.divergence_nats(model, mean) is None


def test_a_discrete_model_spends_the_size_of_its_codes():
    model = SimpleNamespace(sample_rate=44100, hop_length=441, code_bits=80.0)
    assert latent_rate(model, torch.zeros(2, 1, 8)).bits_per_second.sums.tolist() == [8000, 8000]


def test_the_entropy_of_uniform_levels_is_their_logarithm_and_of_a_constant_nothing():
    uniform = torch.arange(32.0).repeat(4).reshape(1, 1, 128) / 31 - 0.5
    assert float(entropy_rate(uniform, 100).bits_per_second.sums) == pytest.approx(500)
    assert float(entropy_rate(torch.full((1, 1, 128), 0.3), 100).bits_per_second.sums) == 0
    codes = torch.arange(1024.0).reshape(1, 1, 1024)
    assert float(entropy_rate(codes, 1).bits_per_second.sums) == pytest.approx(10)
    assert entropy_rate(codes, 1).meaning == "entropy of the codes"
