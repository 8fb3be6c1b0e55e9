"""`luthier train --plan` as a person reads it."""

import argparse
import dataclasses

import pytest

from luthier.audio.rendering import render_tone_corpus
from luthier.cli.training import plan
from luthier.errors import UserError
from luthier.families.ddsp.training import DdspTrainConfig
from luthier.families.rave.model import RaveConfig
from luthier.families.rave.training import CodecTrainConfig
from luthier.runs.plan import Estimate, Job
from luthier.runs.subprocess import Outcome

MEASURED = Estimate(
    "small",
    1_000_000,
    streaming_speed=5.0,
    engine="native",
    measured_steps=20,
    measured_batch=8,
    seconds_per_step=0.5,
    cpu_seconds_per_step=0.4,
    memory_bytes=1_500_000_000,
)


def planned(preset: str, steps: int, family: str = "rave", **found: object) -> tuple[Job, Estimate]:
    train = CodecTrainConfig(steps=steps, minutes=0.0)
    return Job(preset, family, RaveConfig(), train, "cpu", 1, 10.0), dataclasses.replace(
        MEASURED, preset=preset, **found
    )


def options(**given: object) -> argparse.Namespace:
    names = ("preset", "sounds", "minutes", "steps", "batch", "sample_rate", "channels")
    return argparse.Namespace(**{name: given.get(name) for name in names}, threads=1, device="cpu")


TINY = planned("tiny", 1000, parameters=200_000, streaming_speed=20.0)
SMALL = planned("small", 50_000)
HUGE = planned("huge", 1_000_000, parameters=17_600_000, seconds_per_step=40.0, measured_steps=2, measured_batch=1)


def test_the_largest_that_trains_in_a_night_is_recommended_with_what_it_takes():
    said = plan.recommendation([TINY, SMALL, HUGE])
    assert said == (
        "recommended: small, the largest that learns in 12 h here and plays with room to spare: "
        "7 h for 50000 steps, 1.5 GB, plays at 5.0 x real time. "
        "huge: 463 days for 1000000 steps, 1.5 GB, plays at 5.0 x real time"
    )


def test_a_model_too_slow_to_play_or_too_big_for_the_memory_is_not_recommended():
    slow = planned("small", 50_000, streaming_speed=1.5)
    big = planned("small", 50_000, problem="about 64 GB, but 8 GB are free")
    for other in (slow, big):
        assert plan.recommendation([TINY, other]).startswith("recommended: tiny, the only one")


def test_where_nothing_trains_in_a_night_the_quickest_is_named_with_a_warning():
    said = plan.recommendation([HUGE, planned("small", 500_000)])
    assert said == (
        "recommended: small, the quickest; but 69 h for 500000 steps, 1.5 GB, plays at 5.0 x real time, "
        "and 12 h do 86400 steps"
    )


def test_where_nothing_could_be_measured_it_says_so():
    assert "none, because not a step" in plan.recommendation([planned("tiny", 10, measured_steps=0)])
    full = planned("tiny", 10, measured_steps=0, problem="the disk is full")
    assert plan.recommendation([full, full]).endswith("could be measured: the disk is full"), "as it is, and once"


def test_the_sounds_at_hand_are_put_in_relation():
    # 1000 steps of 8 crops of 16384 samples at 44100 Hz are 49.5 minutes
    assert "5 times through your 10 minutes of sound" in plan.recommendation([TINY], 10.0)


def test_the_table_has_a_row_a_preset_and_says_which_numbers_are_rough():
    failed = planned("broken", 10, measured_steps=0, problem="stopped after 12 s")
    lines = plan.report([TINY, HUGE, failed]).splitlines()
    assert lines[1].split() == ["tiny", "0.20", "M", "0.5", "0.4", "262144", "1.5", "GB", "1000", "8", "min", "20.0"]
    assert "~40" in lines[2]
    assert "~ huge: from 2 steps instead of 20, each of 1 crop instead of 8, scaled up" in lines
    assert "! broken: stopped after 12 s" in lines
    columns = {len(line) for line in lines[:4]}
    assert len(columns) == 1, "the columns line up"


def test_a_preset_that_ends_by_time_is_measured_by_the_steps_after_which_a_sound_is_learnt():
    job, estimate = TINY
    timed = dataclasses.replace(job, train=CodecTrainConfig(steps=0, minutes=30.0))
    assert "3 h for 20000 steps" in plan.recommendation([(timed, estimate)])
    default = dataclasses.replace(job, family="ddsp", preset="ddsp", train=DdspTrainConfig())
    assert "7 min for 800 steps" in plan.recommendation([(default, estimate)])


def test_phase_two_counts_by_its_own_steps():
    job, estimate = planned("small", 1000, adversarial_seconds_per_step=2.0)
    job = dataclasses.replace(job, train=dataclasses.replace(job.train, representation_share=0.75))
    table = plan.report([(job, estimate)])
    assert f"{(750 * 0.5 + 250 * 2.0) / 60:.0f} min" in table
    assert "of the steps, 250 are of phase 2, 2 s a step" in table


def test_the_time_that_a_person_has_decides():
    assert plan.recommendation([TINY, SMALL], hours=0.25).startswith(
        "recommended: tiny, the only one that learns in 15 min here"
    )


def test_options_change_every_preset_and_wrong_ones_are_refused_before_measuring():
    (job,) = plan.planned_jobs(["tiny"], options(steps=77, batch=2, channels=2, sample_rate=48000), {"train.seed": 7})
    assert (job.train.steps, job.train.minutes, job.train.batch) == (77, 0.0, 2)
    assert job.train.seed == 7
    assert (job.model.channels, job.model.sample_rate) == (2, 48000)
    with pytest.raises(UserError, match=r"preset tiny: model\.sample_rate is 7: it must be"):
        plan.planned_jobs(["tiny"], options(sample_rate=7), {})


def test_the_default_is_measured_first():
    jobs = plan.planned_jobs(["tiny", "small", "ddsp", "codes"], options(), {})
    assert jobs[0].preset == "ddsp"
    assert [job.preset for job in plan.planned_jobs(["small", "tiny"], options(), {})] == ["tiny", "small"]


def test_the_length_of_sounds_is_read_from_their_headers(tmp_path):
    render_tone_corpus(tmp_path, 0.3)
    (tmp_path / "broken.wav").write_bytes(b"no sound")
    assert plan.minutes_of(tmp_path) == pytest.approx(0.3, rel=0.2)


def test_every_preset_is_measured_and_what_went_wrong_is_said(capsys, monkeypatch):
    outcomes = {"tiny": Outcome(MEASURED, ""), "huge": Outcome(None, "stopped after 12 s")}
    monkeypatch.setattr(plan, "last_told", lambda work, job, seconds: outcomes[job.preset])
    monkeypatch.setattr(plan, "planned_jobs", lambda names, options, changes: [TINY[0], HUGE[0]])
    assert plan.run(options(), {}) == 0
    said = capsys.readouterr()
    assert "recommended: tiny" in said.out
    assert "! huge: stopped after 12 s" in said.out
    assert "measuring huge (2 of 2)" in said.err


def test_no_family_is_advised_by_its_speed():
    slow_kind = planned("ddsp", 20_000, "ddsp", seconds_per_step=2.0, parameters=10_000)
    faster = planned("ddsp-fast", 20_000, "ddsp", parameters=20_000)
    said = plan.recommendations([slow_kind, faster, TINY, SMALL])
    assert "Choose the family by what you want to play" in said[0]
    assert said[1].startswith("ddsp, the default: recommended: ddsp, ")
    assert said[2].startswith("rave: recommended: small, the largest")
    assert len(plan.recommendations([TINY, SMALL])) == 1


def test_a_busy_machine_is_named_as_such_and_an_idle_one_is_not():
    assert "busy" not in plan.report([TINY, SMALL])
    said = plan.report([planned("tiny", 1000, cores_of_others=1.62), SMALL])
    assert "! this machine is busy: other programs took 1.6 of" in said


def test_what_is_not_played_by_the_native_engine_is_starred_and_said():
    said = plan.report([planned("ddsp", 10, engine="libtorch", streaming_speed=16.26)])
    assert "16.3*" in said
    assert "* ddsp: played by libtorch" in said
    assert "*" not in plan.report([TINY])


@pytest.mark.slow
def test_a_real_plan_measures_prints_and_recommends(capsys):
    assert plan.run(options(preset="tiny", batch=1), {}) == 0
    said = capsys.readouterr()
    assert "recommended: tiny" in said.out
    assert "!" not in said.out
