"""Which models no other beats, and how sure that is."""

import numpy as np
import pytest

from luthier.measuring.front import front, knee, stability


def by_hand(points: list[tuple[float, ...]]) -> list[int]:
    """The definition, pair by pair."""
    kept = []
    for place, one in enumerate(points):
        beaten = False
        for other in points:
            no_larger = all(a <= b for a, b in zip(other, one, strict=True))
            smaller = any(a < b for a, b in zip(other, one, strict=True))
            beaten = beaten or (no_larger and smaller)
        if not beaten:
            kept.append(place)
    return kept


def test_the_front_is_that_of_the_definition_in_a_thousand_sets_with_ties():
    rng = np.random.default_rng(0)
    for _ in range(1000):
        numbers = rng.integers(0, 5, size=(rng.integers(1, 12), rng.integers(1, 4)))  # few values: many ties
        points = [tuple(map(float, row)) for row in numbers]
        assert front(points) == by_hand(points)


def test_equal_models_stay_side_by_side():
    assert front([(1.0, 2.0), (1.0, 2.0), (2.0, 2.0)]) == [0, 1]


def test_a_cost_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="no finite number"):
        front([(1.0, float("nan"))])


def test_the_knee_gives_up_little_of_both():
    costs = [(1.0, 9.0), (2.0, 3.0), (10.0, 2.5), (3.0, 9.0)]
    assert knee(costs) == 1
    assert knee([(4.0, 4.0)]) == 0


def test_costs_of_several_sizes_are_compared_by_their_ratios():
    # On a straight scale the second would be as cheap as the first, and the knee.
    assert knee([(1.0, 3.0), (100.0, 2.0), (10000.0, 1.9)]) == 1
    assert knee([(1.0, 1.2), (100.0, 1.1), (10000.0, 1.0)]) in (0, 1)


def test_a_model_that_wins_on_every_crop_is_always_on_the_front_and_one_that_wins_by_chance_is_not():
    qualities = np.array([[1.0] * 8, [2.0] * 8, [0.5, 3.5, 3.5, 0.5, 3.5, 3.5, 0.5, 3.5]])
    draws = np.random.default_rng(0).integers(8, size=(200, 8))
    weights = np.ones_like(qualities)
    weights[:, 7] = 0.0  # a crop that says nothing
    found = stability([1.0, 1.0, 2.0], qualities * weights, weights, draws)
    assert found[0] == 1.0
    assert found[1] == 0.0
    assert 0.0 < found[2] < 0.5
