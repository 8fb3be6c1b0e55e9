"""Who wins: the front of quality and energy, how sure it is, and one sentence of advice."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from luthier.measuring.front import front, knee, stability
from luthier.tools.competition.contenders import Contender

_RESAMPLES = 500
_TRAINED = "spectral_distance"
_SAME = 1.05  # costs that differ by less are the same: a second measurement might turn them round
SURE = 0.9  # share of the draws of other sounds in which an instrument stays on the front


@dataclass(frozen=True)
class Verdict:
    """Of one quality against joules a second of sound.

    Attributes:
        metric: the quality.
        costs: joules a second of sound of each, the same number where the difference is too small to be sure of.
        front: places of the instruments that no other beats in both.
        knee: the place of the one that gives up little of both.
        best: the place of the one that is nearest to the sounds.
        stability: how often each is on the front when other excerpts are drawn, 0 to 1.
    """

    metric: str
    costs: list[float]
    front: list[int]
    knee: int
    best: int
    stability: list[float]


def verdicts(contenders: Sequence[Contender], seed: int) -> list[Verdict]:
    """One for each quality that could be measured of all of them; what training counts comes last."""
    joules = levelled([contender.costs.playing.joules for contender in contenders])
    found = []
    for metric in sorted(contenders[0].qualities, key=lambda name: name == _TRAINED):
        qualities = [contender.quality(metric) for contender in contenders]
        if not all(map(math.isfinite, qualities)):
            continue
        points = list(zip(joules, qualities, strict=True))
        of_each = [contender.qualities[metric] for contender in contenders]
        sums, weights = (np.stack([getattr(one, part).numpy() for one in of_each]) for part in ("sums", "weights"))
        draws = np.random.default_rng(seed).integers(sums.shape[1], size=(_RESAMPLES, sums.shape[1]))
        sure = stability(joules, sums.astype(np.float64), weights.astype(np.float64), draws).tolist()
        found.append(Verdict(metric, joules, front(points), knee(points), int(np.argmin(qualities)), sure))
    return found


def levelled(costs: Sequence[float]) -> list[float]:
    """Costs of which those that differ by less than a twentieth are equal: each is the least of its neighbours."""
    found = list(costs)
    for place in sorted(range(len(costs)), key=lambda place: costs[place]):
        lower = [cost for cost in found if costs[place] / _SAME <= cost <= costs[place]]
        found[place] = min([*lower, costs[place]])
    return found


def advice(contenders: Sequence[Contender], verdict: Verdict, title: str) -> str:
    """Which to take, in a sentence; `title` is what the quality is called."""
    best, middle = contenders[verdict.best], contenders[verdict.knee]
    nearest = f"{best.name} comes nearest by {title} ({best.quality(verdict.metric):.3g})"
    if verdict.best == verdict.knee:
        return f"{nearest}, and none gives more for less: take it."
    share = verdict.costs[verdict.best] / max(verdict.costs[verdict.knee], 1e-12)
    return (
        f"{nearest}; {middle.name} ({middle.quality(verdict.metric):.3g}) needs {share:.2g} times less energy: take it "
        "on the road, and the other where there is power."
    )
