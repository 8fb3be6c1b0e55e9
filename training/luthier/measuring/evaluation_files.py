"""An evaluation as a table, a CSV, a JSON and a picture."""

import csv
import dataclasses
import io
import json
import math
from pathlib import Path
from typing import Any

from luthier import __version__
from luthier.files import replaced_atomically, write_atomically
from luthier.measuring.evaluation import SUBJECTS, Evaluation, Interval
from luthier.measuring.frechet import BIAS, EMBEDDING

FORMAT_VERSION = 1


def table(evaluation: Evaluation) -> str:
    """A row a metric, a column a subject: mean [low, high]."""
    subjects = list(evaluation.results)
    lines = [f"{'':>20s}" + "".join(f"{name:>24s}" for name in subjects)]
    for metric in _metrics(evaluation):
        cells = (_cell(evaluation.results[name].get(metric)) for name in subjects)
        lines.append(f"{metric:>20s}" + "".join(f"{cell:>24s}" for cell in cells))
    crops = f"{evaluation.crops} held-out crops of {evaluation.crop_seconds:.2f} s"
    return "\n".join([*lines, f"{crops}; the smaller the better; latent_rate: {evaluation.rate_meaning}", BIAS])


def write_evaluation(folder: Path, evaluation: Evaluation, subject: str) -> list[Path]:
    """Write evaluation.csv, .json and .png into `folder`, each whole or not at all, and return their paths."""
    paths = [folder / f"evaluation.{suffix}" for suffix in ("csv", "json", "png")]
    write_atomically(paths[0], _as_csv(evaluation).encode())
    plain = json.dumps(_as_plain(evaluation, subject), indent=1, ensure_ascii=False, allow_nan=False)
    write_atomically(paths[1], plain.encode())
    draw_evaluation(paths[2], evaluation)
    return paths


def draw_evaluation(path: Path, evaluation: Evaluation) -> None:
    """Write a PNG with one small bar chart a metric, whiskers for the intervals."""
    from matplotlib.figure import Figure  # slow to import, and only pictures need it

    metrics = [name for name in _metrics(evaluation) if name != "latent_rate"]
    columns = math.ceil(len(metrics) / 2)
    figure = Figure(figsize=(3.4 * columns, 6.4), layout="constrained")
    axes = figure.subplots(2, columns, squeeze=False).flatten()
    for axis in axes[len(metrics) :]:
        axis.set_visible(False)
    for axis, metric in zip(axes, metrics, strict=False):
        _draw_bars(axis, metric, {name: row[metric] for name, row in evaluation.results.items() if metric in row})
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=110)


def _draw_bars(axis: Any, metric: str, intervals: dict[str, Interval]) -> None:
    known = {name: interval for name, interval in intervals.items() if math.isfinite(interval.value)}
    # a percentile interval of a distance need not hold the distance itself
    below = [max(0.0, interval.value - interval.low) for interval in known.values()]
    above = [max(0.0, interval.high - interval.value) for interval in known.values()]
    heights, colours = [interval.value for interval in known.values()], [f"C{n}" for n in range(len(known))]
    axis.bar(list(known), heights, yerr=[below, above], capsize=4, color=colours)
    axis.set_title(metric)
    axis.set_ylabel(next(iter(intervals.values())).unit)
    axis.tick_params(axis="x", labelrotation=30)


def _metrics(evaluation: Evaluation) -> list[str]:
    return list(dict.fromkeys(metric for row in evaluation.results.values() for metric in row))


def _cell(interval: Interval | None) -> str:
    if interval is None or not math.isfinite(interval.value):
        return "-"
    value, low, high = (_short(number) for number in (interval.value, interval.low, interval.high))
    return f"{value} [{low}, {high}]"


def _short(number: float) -> str:
    return f"{number:.0f}" if abs(number) >= 1000 else f"{number:.3g}"


def _as_csv(evaluation: Evaluation) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["subject", "metric", "unit", "value", "low", "high"])
    for name, row in evaluation.results.items():
        for metric, interval in row.items():
            numbers = (interval.value, interval.low, interval.high)
            writer.writerow([name, metric, interval.unit, *("" if math.isnan(n) else f"{n:.8g}" for n in numbers)])
    return text.getvalue()


def _as_plain(evaluation: Evaluation, subject: str) -> dict[str, Any]:
    results = {
        name: {metric: _plain_interval(interval) for metric, interval in row.items()}
        for name, row in evaluation.results.items()
    }
    return {
        "format_version": FORMAT_VERSION,
        "luthier_version": __version__,
        "evaluated": subject,
        "crops": evaluation.crops,
        "crop_seconds": evaluation.crop_seconds,
        "intervals": "95 % bootstrap percentiles over crops",
        "subjects": {name: SUBJECTS[name] for name in evaluation.results},
        "frechet_embedding": EMBEDDING,
        "frechet_bias": BIAS,
        "latent_rate": evaluation.rate_meaning,
        "results": results,
    }


def _plain_interval(interval: Interval) -> dict[str, Any]:
    """Null where nothing could be measured: JSON has no NaN."""
    plain = dataclasses.asdict(interval)
    return {k: None if isinstance(v, float) and not math.isfinite(v) else v for k, v in plain.items()}
