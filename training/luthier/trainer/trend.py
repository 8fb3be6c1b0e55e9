"""Whether a run still improves: in words for the person, as yes or no for the trainer.

Both look at one number of the history's entries, the smaller the better, of the present phase only.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

History = Sequence[Mapping[str, float]]

_WINDOW = 5  # validations that are compared with all before them
_CLEAR_GAIN = 0.01  # what is less may be chance
_CLEAR_LOSS = 0.03
_USUAL_RISE = 0.25  # of the distance in phase 2, which buys detail with it


class _Point(NamedTuple):
    step: int
    phase: int
    value: float


def trend(history: History, watched: str = "validation_distance") -> str:
    """Say in words whether validation still improves.

    Args:
        history: of a checkpoint; entries without a "phase" are of phase 1.
        watched: the name of the number.
    """
    points = _points(history, watched)
    here = _of_present_phase(points)
    if here and not math.isfinite(here[-1].value):
        return "broken: the distance is not a number; go back to a checkpoint and lower the learning rate"
    if here and here[-1].phase >= 2:
        return _adversarial(points, here)
    if len(here) < 2:
        return "too early to say: nothing to compare with yet"
    return _improvement(here)


def plateau(history: History, validations: int, least_gain: float, watched: str = "validation_distance") -> bool:
    """Whether the best of the last `validations` is less than `least_gain` better than the best before them.

    Args:
        history: of a checkpoint; only the entries of the last entry's phase count.
        validations: how many must pass without a gain, at least 1; with fewer than one more than that it is too early.
        least_gain: as a share of the number, such as 0.01.
        watched: the name of the number.
    """
    values = [point.value for point in _of_present_phase(_points(history, watched))]
    if len(values) <= validations or not all(map(math.isfinite, values)):
        return False
    return _gain(values, validations) < least_gain


def _improvement(here: Sequence[_Point]) -> str:
    """Of at least two points, the smaller the better."""
    values = [point.value for point in here]
    window = min(_WINDOW, len(values) - 1)
    gain = _gain(values, window)
    if gain > 0:
        over = "since the last validation" if window == 1 else f"over the last {window} validations"
        how = "still improving" if gain >= _CLEAR_GAIN else "hardly improving"
        return f"{how}: {100 * gain:.1f} % better {over}"
    best = min(values)
    at = values.index(best)
    since, where = len(values) - 1 - at, f"at step {here[at].step}"
    worse = values[-1] / best - 1
    if worse > _CLEAR_LOSS and _rises(values):
        return f"getting worse: {100 * worse:.1f} % above its best {where}"
    times = "validation" if since == 1 else "validations"
    return f"has not improved for {since} {times}: best {best:.3f} {where}, now {values[-1]:.3f}"


def _adversarial(points: Sequence[_Point], here: Sequence[_Point]) -> str:
    """Phase 2: measured against the end of phase 1, from which the distance usually rises."""
    before = [point for point in points if point.phase < 2 and math.isfinite(point.value)]
    if not before:
        return "phase 2: there is no distance of phase 1 to compare with; trust the previews"
    rise = here[-1].value / before[-1].value - 1
    against = "the end of phase 1"
    if rise <= 0:
        return f"phase 2: {-100 * rise:.1f} % better than at {against}"
    above = f"phase 2: the distance is {100 * rise:.1f} % above {against}"
    if rise > _USUAL_RISE:
        return f"{above}, more than is usual: listen to the previews, and stop if detail does not gain"
    return f"{above}, as usual where detail is gained: trust the previews"


def _gain(values: Sequence[float], window: int) -> float:
    """Share by which the best of the last `window` beats the best before them; negative when it does not."""
    return 1 - min(values[-window:]) / max(min(values[:-window]), 1e-12)


def _rises(values: Sequence[float]) -> bool:
    """Whether the last three are in rising order."""
    return len(values) >= 3 and values[-3] < values[-2] < values[-1]


def _points(history: History, watched: str) -> list[_Point]:
    return [_Point(int(entry["step"]), int(entry.get("phase", 1)), float(entry[watched])) for entry in history]


def _of_present_phase(points: Sequence[_Point]) -> Sequence[_Point]:
    return [point for point in points if point.phase == points[-1].phase]
