"""Of several models, those that no other beats: better in nothing without being worse in something (Pareto)."""

from collections.abc import Sequence

import numpy as np

Points = Sequence[Sequence[float]]


def front(points: Points) -> list[int]:
    """Places of the points that no other dominates, in their order.

    One dominates another where it is no larger in any number and smaller in one: everything is a cost, the smaller
    the better. Equal points do not dominate each other (Douwes et al., arXiv 2107.02621).

    Raises:
        ValueError: a number is not finite.
    """
    table = np.asarray(points, np.float64).reshape(len(points), -1)
    if not np.isfinite(table).all():
        raise ValueError("a cost is no finite number")
    no_larger = (table[:, None] <= table[None]).all(-1)
    smaller = (table[:, None] < table[None]).any(-1)
    dominated = np.any(no_larger & smaller, axis=0).tolist()
    return [place for place, beaten in enumerate(dominated) if not beaten]


def knee(points: Points) -> int:
    """The place of the point of the front that is nearest to the best of every number, each taken from 0 to 1.

    Costs that span more than a factor of ten are compared by their logarithms.
    """
    places = front(points)
    table = np.asarray([points[place] for place in places], np.float64)
    for column in range(table.shape[1]):
        costs = table[:, column]
        if costs.min() > 0.0 and costs.max() > 10.0 * costs.min():
            table[:, column] = np.log(costs)
    low, high = table.min(0), table.max(0)
    away = np.sqrt((((table - low) / np.where(high > low, high - low, 1.0)) ** 2).sum(-1))
    return places[int(away.argmin())]


def stability(costs: Sequence[float], sums: np.ndarray, weights: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """How often each model is on the front when other sounds are drawn, 0 to 1 [models].

    Args:
        costs: one a model.
        sums: of each crop [models, crops]; the quality of a model, the smaller the better, is sum(sums) / sum(weights).
        weights: of each crop [models, crops].
        draws: numbers of crops [resamples, crops]; draws in which a model has no weight are passed over.
    """
    drawn = weights[:, draws].sum(-1)
    usable = (drawn > 0.0).all(0)
    means = sums[:, draws].sum(-1)[:, usable] / drawn[:, usable]
    found = np.zeros(len(costs))
    for qualities in means.T:
        found[front(list(zip(costs, qualities, strict=True)))] += 1.0
    return found / max(1, means.shape[1])
