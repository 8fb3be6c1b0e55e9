"""The words follow the numbers, and the trainer's yes or no follows them too."""

import math

import pytest

from luthier.trainer.trend import plateau, trend


def history(*distances: float, phase: int = 1, first_step: int = 0) -> list[dict[str, float]]:
    """One validation each 500 steps."""
    return [
        {"step": first_step + 500 * i, "seconds": 10.0 * i, "phase": phase, "validation_distance": distance}
        for i, distance in enumerate(distances)
    ]


@pytest.mark.parametrize("entries", [[], history(3.0)])
def test_one_validation_says_nothing_yet(entries):
    assert trend(entries).startswith("too early")


def test_a_gain_is_told_with_its_size():
    assert trend(history(3, 2, 1.0, 0.99, 0.98, 0.97, 0.96, 0.95)) == (
        "still improving: 5.0 % better over the last 5 validations"
    )
    assert trend(history(3, 1.5)) == "still improving: 50.0 % better since the last validation"


def test_a_gain_that_may_be_chance_is_called_small():
    assert trend(history(1.0, 0.999)) == "hardly improving: 0.1 % better since the last validation"


def test_one_bad_validation_does_not_hide_a_gain():
    assert trend(history(2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.9)).startswith("still improving: 21.1 %")


def test_standing_still_names_the_best():
    assert trend(history(3, 1.0, 1.01, 1.0, 1.02, 1.01, 1.01, 1.01)) == (
        "has not improved for 6 validations: best 1.000 at step 500, now 1.010"
    )


def test_a_rise_that_goes_on_is_called_getting_worse():
    assert trend(history(3, 1.0, 1.01, 1.03, 1.05, 1.06, 1.1)) == "getting worse: 10.0 % above its best at step 500"


def test_a_distance_that_is_no_number_is_said():
    assert trend(history(3, 2, math.nan)).startswith("broken")


def test_phase_2_is_measured_against_the_end_of_phase_1():
    before = history(3, 1.2, 1.0)
    assert trend(before + history(1.1, phase=2)).startswith(
        "phase 2: the distance is 10.0 % above the end of phase 1, as"
    )
    assert "more than is usual" in trend(before + history(1.1, 1.4, phase=2))
    assert trend(before + history(1.1, 0.9, phase=2)) == "phase 2: 10.0 % better than at the end of phase 1"
    assert trend(history(1.0, phase=2)).startswith("phase 2")


def test_entries_without_a_phase_are_of_phase_1():
    assert trend([{"step": 0, "validation_distance": 2.0}, {"step": 5, "validation_distance": 1.0}]).startswith("still")


def test_a_plateau_is_seen_when_the_last_ones_bring_too_little():
    standing = history(3, 1.0, 1.01, 0.999, 1.0)
    assert plateau(standing, validations=3, least_gain=0.01)
    assert not plateau(standing, validations=3, least_gain=0.0005)
    assert not plateau(standing, validations=4, least_gain=0.01)
    assert not plateau(history(3, 2, 1.5, 1.2), validations=2, least_gain=0.01)


def test_a_plateau_needs_enough_validations_of_its_own_phase():
    assert not plateau([], validations=3, least_gain=0.01)
    assert not plateau(history(1, 1, 1), validations=3, least_gain=0.01)
    assert not plateau(history(1, 1, 1, 1) + history(1, 1, phase=2), validations=3, least_gain=0.01)
    assert plateau(history(1, 1, 1, 1), validations=3, least_gain=0.01)


def test_a_broken_distance_is_no_plateau():
    assert not plateau(history(1, 1, math.nan, 1, 1), validations=2, least_gain=0.01)
