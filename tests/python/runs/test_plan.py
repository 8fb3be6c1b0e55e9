"""Measuring a preset: as many real steps as time and memory allow, and an honest word about the rest."""

import dataclasses
from types import SimpleNamespace

import pytest
from tests.python.trainer.runs import MODEL, TRAIN

from luthier.families.rave.model import Rave
from luthier.families.rave.training import CodecTrainConfig
from luthier.measuring import playing
from luthier.measuring.memory import available_bytes, peak_bytes, resident_bytes
from luthier.runs import plan, trial
from luthier.runs.plan import (
    Estimate,
    Job,
    Ladder,
    activation_bytes,
    measure,
    noise_corpus,
)

JOB = Job("test", "rave", MODEL, TRAIN, "cpu", 1, 60.0)


class Machine:
    """A clock that only steps move: `seconds` a crop, and twice as long for the first."""

    def __init__(self, seconds: float) -> None:
        self.now, self.seconds, self.done = 0.0, seconds, []

    def make_step(self, batch: int):
        def step() -> None:
            self.now += self.seconds * batch * (1 if batch in self.done else 2)
            self.done.append(batch)

        return step

    def told(self, batch: int, ends: float) -> list[Estimate]:
        told: list[Estimate] = []
        Ladder(self.make_step, batch, ends, lambda: self.now).climb(Estimate("test", 1000), told.append)
        return told


def test_where_there_is_time_twenty_steps_of_the_whole_batch_count_after_a_warm_up():
    machine = Machine(0.1)
    last = machine.told(8, 100.0)[-1]
    assert (last.measured_steps, last.measured_batch) == (20, 8)
    assert last.seconds_per_step == pytest.approx(0.8)
    assert machine.done == [1, 1, 1] + [8] * 23
    assert not last.problem


def test_with_less_time_fewer_steps_count():
    last = Machine(1.0).told(8, 80.0)[-1]
    assert 1 <= last.measured_steps < 20
    assert last.measured_batch == 8
    assert last.seconds_per_step == pytest.approx(8.0)


def test_a_batch_that_takes_too_long_is_estimated_from_single_crops():
    machine = Machine(5.0)
    last = machine.told(8, 60.0)[-1]
    assert set(machine.done) == {1}
    assert (last.measured_batch, last.seconds_per_step) == (1, pytest.approx(40.0))
    assert machine.now <= 65


def test_even_one_step_says_something():
    told = Machine(40.0).told(8, 30.0)
    assert told[0].measured_steps == 1
    assert told[0].seconds_per_step == pytest.approx(640.0)


def test_a_batch_that_does_not_fit_is_not_tried(monkeypatch):
    machine = Machine(0.01)
    monkeypatch.setattr(plan, "available_bytes", lambda: -resident_bytes())
    last = machine.told(8, 100.0)[-1]
    assert set(machine.done) == {1}
    assert "for its batch of 8: choose a smaller --batch" in last.problem


def test_a_real_training_is_measured():
    told: list[Estimate] = []
    measure(dataclasses.replace(JOB, seconds=120.0), told.append)
    last = told[-1]
    assert last.parameters == sum(p.numel() for p in Rave(MODEL).parameters() if p.requires_grad)
    assert (last.measured_steps, last.measured_batch, last.problem) == (20, TRAIN.batch, "")
    assert 0 < last.seconds_per_step < 10
    assert last.streaming_speed > 0.1
    assert last.memory_bytes > 50e6


def test_without_memory_for_one_crop_no_step_is_tried(monkeypatch):
    monkeypatch.setattr(plan, "available_bytes", lambda: 10_000_000)
    monkeypatch.setattr(plan, "training_step", None)
    told: list[Estimate] = []
    measure(JOB, told.append)
    assert "for one crop a step, but 0.0 GB are free" in told[-1].problem
    assert told[-1].measured_steps == 0


def test_activations_grow_with_crop_and_width():
    narrow, wide = Rave(MODEL), Rave(dataclasses.replace(MODEL, capacity=32))
    assert activation_bytes(narrow, 8192) == pytest.approx(2 * activation_bytes(narrow, 4096), rel=1e-6)
    assert activation_bytes(wide, 4096) > 2 * activation_bytes(narrow, 4096)


def test_real_time_ability_is_judged_by_the_engine_that_will_play(monkeypatch):
    speed, engine = trial.playing_speed("rave", MODEL)
    assert speed > 1.0
    assert engine == "native"
    monkeypatch.setattr(trial, "native_streamer", lambda: None)
    speed, engine = trial.playing_speed("rave", MODEL)
    assert speed > 0.1
    assert engine == "Python"


def test_the_speed_of_a_stream_counts_what_is_computed_not_the_clock(monkeypatch):
    played = []

    def computed() -> float:
        return 0.1 * len(played)

    monkeypatch.setattr(playing, "time", SimpleNamespace(process_time=computed))
    assert playing.speed(lambda: played.append(1), 4410, 44100, 1.0) == pytest.approx(1.0)


def test_a_step_is_counted_by_the_clock_and_by_what_all_threads_compute():
    machine = Machine(1.0)
    told: list[Estimate] = []
    Ladder(machine.make_step, 8, 1000.0, lambda: machine.now, lambda: machine.now / 4).climb(
        Estimate("test", 1000), told.append
    )
    assert told[-1].seconds_per_step == pytest.approx(8.0)
    assert told[-1].cpu_seconds_per_step == pytest.approx(2.0)


@pytest.mark.parametrize("channels", [1, 2])
def test_a_corpus_of_noise_gives_crops_of_both_splits(tmp_path, channels):
    model = dataclasses.replace(MODEL, channels=channels)
    corpus = noise_corpus(model, 4096)
    assert corpus.validation_crops(4096, 1).shape == (1, channels, 4096)
    assert corpus.minutes("train") > 0


def test_memory_is_told_in_bytes():
    assert 10e6 < resident_bytes() <= peak_bytes() + 1e6 < 1e12
    assert 0 < available_bytes() < 1e14


def test_phase_two_is_timed_where_there_is_one():
    train = dataclasses.replace(TRAIN, representation_share=0.5)
    told: list[Estimate] = []
    measure(dataclasses.replace(JOB, train=train, seconds=40.0), told.append)
    assert told[-1].adversarial_seconds_per_step > 0
    assert told[-1].seconds_per_step > 0


def test_steps_are_shared_among_phases_by_step_or_by_share():
    assert CodecTrainConfig().steps_of_phase_one(100) == 100
    assert CodecTrainConfig(representation_share=0.7).steps_of_phase_one(100) == 70
    assert CodecTrainConfig(representation_steps=30).steps_of_phase_one(100) == 30
    assert not CodecTrainConfig().has_phase_two
