"""Phase 2 begins when it should, freezes what it should, and goes on from a checkpoint."""

import numpy as np
import pytest
import torch
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.families import codec
from luthier.families.rave.training import LossWeights
from luthier.runs.checkpoints import built_model, load_checkpoint, trained_model
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return small_corpus(tmp_path_factory.mktemp("corpus"))


def quiet(line: str) -> None:
    """Trainers talk; tests need not listen."""


def before_the_latent(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    kept = ("encoder.", "latent.", "band_level")
    return {name: value.clone() for name, value in weights.items() if name.startswith(kept)}


def two_phases(**changes: object) -> Checkpoint:
    return new_checkpoint(**{"steps": 16, "representation_steps": 8, "validate_every": 4} | changes)


class Watcher:
    """Remembers what the loop tells."""

    def __init__(self) -> None:
        self.phases: list[tuple[int, str]] = []
        self.terms: list[dict[str, float]] = []
        self.validations: list[tuple[int, int]] = []
        self.finished: bool | None = None

    def began(self, checkpoint, model) -> None:
        self.preset = checkpoint.preset

    def stepped(self, progress) -> None:
        self.terms.append(dict(progress.terms))

    def validated(self, validation, checkpoint, model) -> None:
        sounds = validation.measured.sounds
        assert sounds["original"].shape == sounds["rebuilt"].shape
        self.validations.append((validation.step, validation.phase))

    def phase_changed(self, phase, why) -> None:
        self.phases.append((phase, why))

    def ended(self, finished, checkpoint) -> None:
        self.finished = finished


def test_the_encoder_does_not_move_in_phase_two_while_the_decoder_does(corpus, tmp_path):
    trainer = make_trainer(two_phases(), corpus, tmp_path, quiet)
    while trainer.checkpoint.step < 8:
        trainer.step()
    trainer.begin_next_phase("now")
    frozen, decoder = before_the_latent(trainer.model.state_dict()), trainer.model.decoder.waveform.weight.clone()
    assert trainer.train()
    assert trainer.checkpoint.step == 16
    for weights in (trainer.checkpoint.model, trainer.checkpoint.average):
        after = before_the_latent(weights)
        assert after
        assert [name for name, value in frozen.items() if not torch.equal(after[name], value)] == []
    assert not torch.equal(trainer.model.decoder.waveform.weight, decoder)


def flat(network: torch.nn.Module) -> torch.Tensor:
    return torch.cat([p.detach().flatten().clone() for p in network.parameters()])


def test_discriminator_and_decoder_learn_in_every_step_each_from_its_own_loss(corpus, tmp_path):
    trainer = make_trainer(two_phases(), corpus, tmp_path, quiet)
    trainer.begin_next_phase("now")
    judge, decoder = trainer.task.learner.discriminator, trainer.model.decoder
    before = flat(judge), flat(decoder)
    terms = trainer.step()
    assert set(terms) == {"distance", "adversarial", "feature_matching", "whistle", "discriminator"}
    assert not torch.equal(flat(judge), before[0])
    assert not torch.equal(flat(decoder), before[1])


def test_a_discriminator_whose_loss_is_the_only_one_leaves_the_decoder_alone(corpus, tmp_path):
    weights = LossWeights(distance=1e-30, whistle=0.0, adversarial=0.0, feature_matching=0.0)
    trainer = make_trainer(two_phases(weights=weights, gradient_clip=1e9), corpus, tmp_path, quiet)
    trainer.begin_next_phase("now")
    gradients = []
    trainer.task.learner.descent.learned.update = lambda rate: gradients.extend(
        p.grad.abs().max() for p in trainer.model.decoder.parameters() if p.grad is not None
    )
    trainer.step()
    assert gradients
    assert float(max(gradients)) < 1e-25


def test_phase_two_begins_at_its_step_and_is_announced(corpus, tmp_path):
    said, watcher = [], Watcher()
    trainer = make_trainer(two_phases(), corpus, tmp_path, said.append, [watcher])
    assert trainer.train()
    assert (trainer.checkpoint.phase, trainer.checkpoint.phase_step) == (2, 8)
    assert any("phase 2 begins (step 8 is reached)" in line for line in said)
    assert watcher.phases == [(2, "step 8 is reached")]
    assert watcher.validations == [(0, 1), (4, 1), (8, 1), (12, 2), (16, 2)]
    assert watcher.finished is True
    assert [entry["phase"] for entry in trainer.checkpoint.history] == [1, 1, 1, 2, 2]
    assert "train_feature_matching" in trainer.checkpoint.history[-1]


def test_phase_two_begins_at_its_share_of_the_budget(corpus, tmp_path):
    trainer = make_trainer(two_phases(representation_steps=0, representation_share=0.5), corpus, tmp_path, quiet)
    trainer.train()
    assert (trainer.checkpoint.phase, trainer.checkpoint.phase_step) == (2, 8)


def test_phase_two_begins_on_a_plateau(corpus, tmp_path):
    """At a learning rate of nearly nothing, no validation brings a gain."""
    said = []
    config = {"representation_steps": 0, "plateau_validations": 2, "learning_rate": 1e-12}
    trainer = make_trainer(two_phases(**config), corpus, tmp_path, said.append)
    trainer.train()
    assert trainer.checkpoint.phase == 2
    assert any("plateau: 2 validations without gain" in line for line in said)


def test_without_a_word_about_it_there_is_no_phase_two(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(), corpus, tmp_path, quiet)
    trainer.train()
    assert trainer.checkpoint.phase == 1


@pytest.mark.parametrize("stop", [5, 11])
def test_a_run_resumed_in_either_phase_ends_where_an_uninterrupted_one_does(corpus, tmp_path, stop):
    whole = two_phases()
    make_trainer(whole, corpus, tmp_path / "whole", quiet).train()
    first = make_trainer(two_phases(), corpus, tmp_path / "parts", quiet)
    while first.checkpoint.step < stop:
        first.step()
        if first.checkpoint.step % first.config.validate_every == 0:
            first.validate()  # which turns the axes, each time from where they were
        if why := first._why_next_phase(False):
            first.begin_next_phase(why)
    first.save()
    resumed = load_checkpoint(tmp_path / "parts")
    assert (resumed.step, resumed.phase) == (stop, 1 + (stop > 8))
    make_trainer(resumed, corpus, tmp_path / "parts", quiet).train()
    for name, value in whole.average.items():
        assert torch.equal(value, resumed.average[name]), name
    for name, value in whole.learning["discriminator"].items():
        assert torch.equal(value, resumed.learning["discriminator"][name]), name


def test_a_balanced_run_learns(corpus, tmp_path):
    trainer = make_trainer(two_phases(balance=True, steps=30, representation_steps=20), corpus, tmp_path, quiet)
    trainer.train()
    history = trainer.checkpoint.history
    assert min(entry["validation_distance"] for entry in history) < 0.9 * history[0]["validation_distance"]


def test_what_is_exported_is_the_average_of_the_weights(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(average_decay=0.9), corpus, tmp_path, quiet)
    trainer.train()
    heard, trained = built_model(trainer.checkpoint), trained_model(trainer.checkpoint)
    assert torch.equal(heard.decoder.waveform.weight, trainer.heard_model().decoder.waveform.weight.cpu())
    assert not torch.equal(heard.decoder.waveform.weight, trained.decoder.waveform.weight)


def test_an_average_of_decay_nought_is_the_model(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(average_decay=0.0), corpus, tmp_path, quiet)
    trainer.train()
    heard, trained = built_model(trainer.checkpoint), trained_model(trainer.checkpoint)
    assert all(torch.equal(a, b) for a, b in zip(heard.parameters(), trained.parameters(), strict=True))


def test_a_pause_spends_nothing_and_a_stop_ends_it(corpus, tmp_path):
    said = []
    trainer = make_trainer(new_checkpoint(steps=100), corpus, tmp_path, said.append)
    trainer.control.paused = trainer.control.stop = True
    assert trainer._pause() < 1.0
    assert said[-1] == "step 0: paused"
    assert not trainer.train()
    assert load_checkpoint(tmp_path).step == 0


def test_every_term_can_be_switched_off_and_on(corpus, tmp_path):
    weights = LossWeights(bands=0.5, loudness=0.1, early_energy=0.0, waveform=(0.0, 0.0), whistle=0.0)
    trainer = make_trainer(new_checkpoint(weights=weights), corpus, tmp_path, quiet)
    assert set(trainer.step()) == {"distance", "bands", "loudness", "kl"}


def test_shares_of_the_phases(corpus, tmp_path):
    def share(step: int, **changes: object) -> float:
        checkpoint = two_phases(**{"steps": 100, "representation_steps": 0, "representation_share": 0.4} | changes)
        checkpoint.step = step
        if step > 40:
            checkpoint.phase, checkpoint.phase_step = 2, 40
        return make_trainer(checkpoint, corpus, tmp_path, quiet).moment().share

    assert share(20) == pytest.approx(0.5)
    assert share(20, representation_steps=80) == pytest.approx(0.25)
    assert share(70) == pytest.approx(0.5)


def test_axes_are_fitted_on_what_is_learned_from_and_go_on_from_those_before(corpus, tmp_path, monkeypatch):
    trainer, fitted, fit = make_trainer(new_checkpoint(), corpus, tmp_path, quiet), [], codec.fit_principal_axes

    def noted(z: torch.Tensor, before: torch.Tensor | None) -> tuple[torch.Tensor, ...]:
        fitted.append((z, None if before is None else before.clone()))
        return fit(z, before)

    monkeypatch.setattr(codec, "fit_principal_axes", noted)
    random = np.random.default_rng([trainer.config.seed, codec._AXES_SEED])
    crops = torch.from_numpy(corpus.batch("train", random, codec._AXES_CROPS, trainer.config.crop_length))
    trainer.validate()
    assert torch.equal(fitted[0][0], codec.latents_of(trainer.heard_model(), crops))
    axes = trainer.heard_model().principal_axes().clone()
    trainer.validate()
    assert fitted[0][1] is None
    assert torch.equal(fitted[1][1], axes)
