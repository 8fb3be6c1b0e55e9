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
    originals = _stacked(excerpts, 0)
    found = {}
    for place, name in enumerate(names_of(excerpts)[1:], 1):
        taken = measure(originals, _stacked(excerpts, place), sample_rate)
        found[name] = {metric: mean(value) for metric, value in taken.items()}
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


def mean(value: Measured) -> float:
    """Over all crops; NaN where none has anything to say."""
    weight = float(value.weights.sum())
    return float(value.sums.sum()) / weight if weight else float("nan")


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


def _stacked(excerpts: Sequence[Excerpt], place: int) -> torch.Tensor:
    return torch.from_numpy(np.stack([excerpt.takes[place].samples for excerpt in excerpts]))
