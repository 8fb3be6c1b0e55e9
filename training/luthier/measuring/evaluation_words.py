"""An evaluation for somebody who listens: a sentence a measure, what it means, which way is better, and beside what."""

import math

from luthier.measuring.evaluation import MODEL, NEAREST, Evaluation, Interval
from luthier.measuring.meanings import MEANINGS

_EQUAL = 0.05  # of the other's: nearer than that nobody hears a difference


def in_words(evaluation: Evaluation) -> str:
    """A paragraph of a line or two for each measure that has a meaning to an ear, beside the nearest frame's."""
    own, other = evaluation.results[MODEL], evaluation.results.get(NEAREST, {})
    lines = [
        f"{meaning.title}: {_number(own[name])}{_beside(own[name], other.get(name))}\n  {meaning.sentence}"
        for name, meaning in MEANINGS.items()
        if name in own and math.isfinite(own[name].value)
    ]
    return "\n".join(lines)


def verdict(value: float, other: float) -> str:
    """How one error stands beside another, in a word."""
    if value < other * (1 - _EQUAL):
        return "better than"
    return "worse than" if value > other * (1 + _EQUAL) else "like"


def _beside(own: Interval, other: Interval | None) -> str:
    if other is None or not math.isfinite(other.value):
        return ""
    return f", {verdict(own.value, other.value)} pieces of the training sounds laid end to end ({_number(other)})"


def _number(interval: Interval) -> str:
    shown = f"{interval.value:.2g}" if interval.value < 100 else f"{interval.value:.0f}"
    return f"{shown} {interval.unit}".strip()
