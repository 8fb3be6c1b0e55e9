"""The measures of every take beside the original, over all excerpts."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch

from luthier.measuring.meanings import MEANINGS
from luthier.measuring.metrics import Measured, measure
from luthier.watching import report_page as html
from luthier.watching.comparison.sounds import Excerpt, names_of

Numbers = Mapping[str, float]  # of measures by their names; NaN where nothing could be measured


def measured(excerpts: Sequence[Excerpt], sample_rate: int) -> dict[str, dict[str, float]]:
    """Name of each take but the original -> its numbers."""
    found = {}
    for place, name in enumerate(names_of(excerpts)[1:], 1):
        # one by one, because they need not be equally long
        each = [measure(_batch(excerpt, 0), _batch(excerpt, place), sample_rate) for excerpt in excerpts]
        found[name] = {metric: mean([taken[metric] for taken in each]) for metric in each[0]}
    return found


def words_of(metric: str, value: float) -> str:
    """A number as a person reads it, with its unit."""
    if not np.isfinite(value):
        return "–"
    if metric == "voicing_error":
        return f"{100 * value:.0f} %"
    digits = f"{value:.0f}" if value >= 20 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
    unit = {"f0_cents": "cents", "centroid_octaves": "octaves"}.get(metric, "dB" if metric.endswith("_db") else "")
    return f"{digits} {unit}".strip()


def mean(values: Sequence[Measured]) -> float:
    """Over all frames of all; NaN where none has anything to say."""
    weight = sum(float(value.weights.sum()) for value in values)
    return sum(float(value.sums.sum()) for value in values) / weight if weight else float("nan")


def told_numbers(numbers: Mapping[str, Numbers]) -> str:
    """A row a measure with its sentence, a column a take; the best of several is marked. Hidden in a blind test."""
    if not numbers:
        return ""
    names = list(numbers)
    head = "".join(f"<th>{html.text(name)}</th>" for name in ("", *names))
    rows = "\n".join(_row(metric, [numbers[name][metric] for name in names]) for metric in MEANINGS)
    return (
        '<div class="telling wide tall"><table class="measures">'
        f"<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(metric: str, values: Sequence[float]) -> str:
    known = [value for value in values if np.isfinite(value)]
    best = min(known) if len(known) > 1 else None
    cells = "".join(
        f"<td{' class=best' if value == best else ''}>{html.text(words_of(metric, value))}</td>" for value in values
    )
    meaning = MEANINGS[metric]
    return f"<tr><td><b>{html.text(meaning.title)}</b> <small>{html.text(meaning.sentence)}</small></td>{cells}</tr>"


def _batch(excerpt: Excerpt, place: int) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(excerpt.takes[place].samples))[None]
