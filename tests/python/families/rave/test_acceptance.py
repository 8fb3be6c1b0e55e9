"""RAVE's points of acceptance, in a short version always and whole where slow tests run."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.bench.rave_acceptance import Point, new_checkpoint, points, render, train

LEARNED = ("2 S", "4 ")  # points that need minutes of training


SHORT = {"minutes": 0.0, "steps": 6, "representation_steps": 4, "validate_every": 2}


def accepted(folder: Path, sound_minutes: float, **budget: float) -> list[Point]:
    checkpoint = new_checkpoint(24.0)
    checkpoint.train_config = replace(checkpoint.train_config, **budget)  # type: ignore[arg-type]
    train(render(folder / "sounds", sound_minutes), folder / "run", checkpoint)
    return list(points(folder / "run"))


def test_a_short_training_passes_every_point_that_needs_no_learning(tmp_path):
    found = accepted(tmp_path, 0.4, **SHORT, batch=2, validation_crops=2, validation_length=32768)
    assert {point.name[0] for point in found} == set("1234567")
    assert [point for point in found if not (point.passed or point.name.startswith(LEARNED))] == []


@pytest.mark.slow
def test_a_training_of_24_minutes_passes_every_point(tmp_path):
    found = accepted(tmp_path, 18.0)
    assert [point for point in found if not point.passed] == []
