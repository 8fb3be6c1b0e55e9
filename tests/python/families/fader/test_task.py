"""Phase 1 of the family fader: a discriminator learns descriptors from latents, and the encoder to hide them."""

import copy
import dataclasses
import math

import pytest
import torch
from lightning_fabric import Fabric
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.families.fader.model import BINS, Fader
from luthier.families.fader.task import Confusion, LatentDiscriminator, confusion_weight, tamed, uncertainty
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment

CONFIG = dataclasses.replace(TRAIN, adversarial_learning_rate=5e-3)


def phase(confusion: float, told: float = 0.0) -> Confusion:
    torch.manual_seed(0)
    model = Fader(SMALL["fader"])
    model.calibrate(sounds())
    config = dataclasses.replace(CONFIG, confusion=confusion, told=told)
    return Confusion(Fabric(accelerator="cpu", devices=1), model, config)


def sounds() -> torch.Tensor:
    generator = torch.Generator().manual_seed(1)
    swell = torch.linspace(-6, 0, 4096).exp()
    return swell * torch.randn(8, 1, 4096, generator=generator) * torch.logspace(-2, -0.5, 8).view(-1, 1, 1)


def batch() -> Batch:
    return Batch(sounds(), torch.zeros(8, dtype=torch.int64))


def test_the_weight_rests_then_rises_on_a_line_and_stays():
    config = dataclasses.replace(CONFIG, confusion=2.0)
    weights = [confusion_weight(config, share) for share in (0.0, 0.05, 0.2, 0.35, 1.0)]
    assert weights == pytest.approx([0.0, 0.0, 1.0, 2.0, 2.0])


def test_uncertainty_is_least_where_no_bin_is_likelier_than_another():
    even = torch.zeros(2, BINS, 3, 4)
    sure = even.clone()
    sure[:, 5] = 3.0
    assert float(uncertainty(even)) == pytest.approx(math.log(BINS))
    assert float(uncertainty(sure)) > float(uncertainty(even))


def test_the_discriminator_gives_logits_for_each_frame_and_descriptor():
    assert LatentDiscriminator(5, 3)(torch.zeros(2, 5, 20)).shape == (2, BINS, 3, 20)


def test_the_discriminator_learns_to_read_descriptors_from_the_latent():
    training = phase(confusion=1.0)
    knows = [float(training.step(batch(), Moment(n, 0.0))["latent_discriminator"].detach()) for n in range(40)]
    assert knows[0] == pytest.approx(math.log(BINS), abs=0.5)
    assert knows[-1] < knows[0] - 0.3


def test_the_encoder_is_pulled_only_once_the_weight_has_risen():
    training = phase(confusion=1.0)
    assert "confusion" not in training.step(batch(), Moment(0, 0.0))
    assert float(training.step(batch(), Moment(1, 0.5))["confusion"].detach()) >= math.log(BINS)


def test_the_confusion_makes_the_discriminator_less_certain():
    """The same discriminator, taught first and frozen then, on latents that learn with and without the confusion."""
    left = {}
    for confusion in (1e-9, 20.0):
        training = phase(confusion)
        for n in range(16):
            training.step(batch(), Moment(n, 0.0))
        training.judge.update = lambda rate: None  # type: ignore[method-assign]
        for n in range(10):
            training.step(batch(), Moment(16 + n, 0.5))
        z = training.model.full_latents(sounds())
        left[confusion] = float(uncertainty(training.discriminator(z)).detach())
    assert left[20.0] < left[1e-9]


def test_without_confusion_nothing_is_judged():
    training = phase(confusion=0.0)
    before = [p.clone() for p in training.discriminator.parameters()]
    assert not {"confusion", "latent_discriminator"} & set(training.step(batch(), Moment(0, 0.9)))
    assert all(torch.equal(a, b) for a, b in zip(before, training.discriminator.parameters(), strict=True))


def test_the_decoder_alone_learns_to_make_what_it_is_told(monkeypatch):
    training, latents = phase(confusion=0.0, told=1.0), []
    error = training.control_error
    monkeypatch.setattr(training, "control_error", lambda z, audio: latents.append(z) or error(z, audio))
    training.step(batch(), Moment(0, 0.0))
    assert not latents[0].requires_grad
    training.model.zero_grad()
    error(latents[0], sounds()).backward()
    learns = {name.split(".")[0] for name, weight in training.model.named_parameters() if weight.grad is not None}
    assert "decoder" in learns and "encoder" not in learns


def test_what_a_decoder_is_told_of_another_sound_is_heard_the_more_it_counts():
    errors = {}
    for told in (0.0, 20.0):
        training = phase(confusion=0.0, told=told)
        for n in range(12):
            torch.manual_seed(n)
            terms = training.step(batch(), Moment(n, 0.0))
        assert ("told" in terms) == (told > 0.0)
        torch.manual_seed(0)
        with torch.no_grad():
            z = training.model.full_latents(sounds())
            errors[told] = float(sum(training.control_error(z, sounds()) for _ in range(3)))
    assert errors[20.0] < 0.9 * errors[0.0], errors


def test_an_error_beyond_the_travel_of_a_fader_counts_less_and_less_but_counts():
    error = torch.tensor([0.5, 2.0, 2.0 * math.e, 2000.0], requires_grad=True)
    assert tamed(error).tolist() == pytest.approx([0.5, 2.0, 4.0, 2.0 + 2.0 * math.log(1000.0)])
    tamed(error).sum().backward()
    assert error.grad is not None and error.grad.tolist() == pytest.approx([1.0, 1.0, 1.0 / math.e, 1e-3])


def test_a_phase_goes_on_from_its_state():
    one, other = phase(1.0, 1.0), phase(1.0, 1.0)
    for n in range(3):
        one.step(batch(), Moment(n, 0.5))
    other.load_state_dict(copy.deepcopy(one.state_dict()))
    other.model.load_state_dict(one.model.state_dict())
    results = []
    for training in (one, other):
        torch.manual_seed(3)
        results.append(training.step(batch(), Moment(3, 0.5)))
    assert all(torch.equal(results[0][name], results[1][name]) for name in results[0])


def test_a_weight_below_nothing_is_refused():
    with pytest.raises(ValueError, match="confusion is -1"):
        dataclasses.replace(CONFIG, confusion=-1.0)
