"""Curves and bars of a report, as SVG elements."""

import io
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any

History = Sequence[Mapping[str, float]]

_TERM = "train_"


def curves(history: History, watched: str = "validation_distance") -> str:
    """The watched number over steps, and below it the averaged loss terms; a line where the phase changes."""
    terms = sorted({key for entry in history for key in entry if key.startswith(_TERM)})
    figure = _figure(3.0 * (2 if terms else 1))
    axes = figure.subplots(2 if terms else 1, 1, sharex=True, squeeze=False)[:, 0]
    _plot(axes[0], history, watched, "held-out sounds")
    axes[0].set_ylabel(_words(watched))
    if terms:
        for term in terms:
            _plot(axes[1], history, term, term.removeprefix(_TERM))
        axes[1].set_yscale("symlog", linthresh=1e-4)
        axes[1].set_ylabel("loss, weighted")
    for axis in axes:
        for before, after in itertools.pairwise(history):
            if after.get("phase", 1) != before.get("phase", 1):
                axis.axvline(before["step"], color="gray", linestyle="--", linewidth=1)
        axis.grid(alpha=0.3)
        if axis.has_data():
            axis.legend(fontsize="small", ncols=4)
    axes[-1].set_xlabel("step")
    return _svg(figure)


def ranges(latents: Mapping[str, Sequence[float]]) -> str:
    """For each latent dimension its range as a line, and 5 to 95 % of its values (else mean and deviation) as a bar."""
    lowest, highest, mean, deviation = (latents[key] for key in ("min", "max", "mean", "std"))
    low = latents.get("p05") or [m - s for m, s in zip(mean, deviation, strict=True)]
    high = latents.get("p95") or [m + s for m, s in zip(mean, deviation, strict=True)]
    places = range(len(mean))
    figure = _figure(2.6)
    axis = figure.subplots()
    axis.vlines(places, lowest, highest, color="gray", linewidth=1)
    axis.bar(places, [h - b for h, b in zip(high, low, strict=True)], 0.6, bottom=low)
    axis.set_xlabel("latent dimension")
    axis.set_ylabel("value")
    axis.grid(alpha=0.3)
    return _svg(figure)


def _words(watched: str) -> str:
    return {"validation_distance": "spectral distance"}.get(watched, watched.removeprefix("validation_"))


def _plot(axis: Any, history: History, key: str, label: str) -> None:
    points = [(e["step"], e[key]) for e in history if key in e and math.isfinite(e[key])]
    if points:
        axis.plot(*zip(*points, strict=True), label=label, marker="." if len(points) < 60 else "")


def _figure(height: float) -> Any:
    from matplotlib.figure import Figure  # slow to import, and only pictures need it

    return Figure(figsize=(9, height), layout="constrained")


def _svg(figure: Any) -> str:
    """The <svg> element alone, with text as text, and the same for the same numbers."""
    import matplotlib

    written = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "luthier"}):
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    whole = written.getvalue()
    return whole[whole.index("<svg") :]
