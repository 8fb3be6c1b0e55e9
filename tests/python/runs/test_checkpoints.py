"""A run keeps the last, the best and the end of each phase, and every command can ask for one of them."""

import pytest
import torch
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.errors import UserError
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer, resumed


def quiet(line: str) -> None:
    """Trainers talk; tests need not listen."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return small_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def run(corpus, tmp_path_factory):
    """Sixteen steps, of which the last eight are of phase 2; the learning rate of both has fallen at their ends."""
    folder = tmp_path_factory.mktemp("run")
    checkpoint = new_checkpoint(steps=16, representation_steps=8, validate_every=4)
    checkpoint.corpus = {"folder": str(corpus.report.folder)}
    assert make_trainer(checkpoint, corpus, folder, quiet).train()
    return folder


def test_the_end_of_a_phase_is_kept_as_it_was(run):
    ended, last = load_checkpoint(run, "phase1"), load_checkpoint(run)
    assert (ended.step, ended.phase, last.step, last.phase) == (8, 1, 16, 2)
    assert not torch.equal(ended.model["decoder.waveform.weight"], last.model["decoder.waveform.weight"])


def test_the_best_of_the_present_phase_is_kept_to_listen_to(run):
    best, last = load_checkpoint(run, "best"), load_checkpoint(run)
    here = {entry["step"]: entry["validation_distance"] for entry in last.history if entry["phase"] == 2}
    assert best.step == min(here, key=here.get)
    assert last.best == {"step": best.step, "value": here[best.step]}
    assert best.learning == {}
    assert built_model(best).decoder is not None


def test_a_file_can_be_named_and_what_is_not_there_names_what_is(run):
    assert load_checkpoint(run, str(run / "best.ckpt")).step == load_checkpoint(run, "best").step
    assert load_checkpoint(run / "phase1.ckpt").step == 8
    with pytest.raises(UserError, match=r"--checkpoint phase2: .* has no such checkpoint; it has last, best, phase1"):
        load_checkpoint(run, "phase2")


def rates(trainer, steps: int) -> list[float]:
    """The learning rate of each of the next steps."""
    found = []
    for _ in range(steps):
        trainer.step()
        found.append(trainer.task.state_dict()["model"]["optimizer"]["param_groups"][0]["lr"])
    return found


def test_a_longer_run_goes_on_from_before_the_rate_fell_and_never_lifts_it(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(steps=12, warmup_steps=1), corpus, tmp_path, quiet)
    first = rates(trainer, 12)
    assert first[:7] == [first[0]] * 7
    assert first[7:] == sorted(first[7:], reverse=True)
    assert first[-1] < 0.4 * first[0]
    trainer.save()
    said: list[str] = []
    longer = resumed(tmp_path, {"steps": 24, "minutes": 0.0}, said.append)
    assert longer.step == 7
    assert "had begun to fall at step 7 for the end at step 12: a longer run goes on from there" in said[0]
    second = rates(make_trainer(longer, corpus, tmp_path, quiet), 10)
    assert second[0] == first[6]
    assert max(second) <= first[6]


def test_the_end_of_the_shorter_run_stays_beside_the_longer_one(corpus, tmp_path):
    assert make_trainer(new_checkpoint(), corpus, tmp_path, quiet).train()
    resumed(tmp_path, {"steps": 24, "minutes": 0.0}, quiet)
    assert load_checkpoint(tmp_path, str(tmp_path / "shorter.ckpt")).step == 12


def test_without_a_place_to_go_back_to_the_rate_stays_where_it_fell_to(corpus, tmp_path):
    assert make_trainer(new_checkpoint(warmup_steps=1), corpus, tmp_path, quiet).train()
    (tmp_path / "stable.ckpt").unlink()
    low = load_checkpoint(tmp_path).rate
    longer = resumed(tmp_path, {"steps": 24, "minutes": 0.0}, quiet)
    assert longer.step == 12
    assert max(rates(make_trainer(longer, corpus, tmp_path, quiet), 4)) == pytest.approx(
        low * longer.train_config.learning_rate
    )


def test_a_resumed_run_with_the_same_budget_goes_on_where_it_was(corpus, tmp_path):
    trainer = make_trainer(new_checkpoint(), corpus, tmp_path, quiet)
    rates(trainer, 9)
    trainer.save()
    assert resumed(tmp_path, {}, quiet).step == 9


@pytest.mark.parametrize("steps", [12, 11])
def test_the_same_or_a_shorter_budget_said_again_goes_on_where_it_was(corpus, tmp_path, steps):
    trainer = make_trainer(new_checkpoint(), corpus, tmp_path, quiet)
    rates(trainer, 9)
    trainer.save()
    assert resumed(tmp_path, {"steps": steps, "minutes": 0.0}, quiet).step == 9
