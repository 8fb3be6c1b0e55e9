"""Descriptors of a sound, [names, frames] with NaN where undefined, as a table, as curves and as a CSV."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from luthier.audio.picture import Curve
from luthier.features.descriptors import DESCRIPTORS
from luthier.files import write_atomically


def table(names: Sequence[str], values: np.ndarray) -> str:
    """A row a descriptor: unit, least, median and most where it is defined, and how often that is."""
    lines = [f"{'descriptor':<18s} {'unit':<5s}{'min':>11s}{'median':>11s}{'max':>11s}{'defined':>9s}  what it is"]
    for name, row in zip(names, values, strict=True):
        defined = row[~np.isnan(row)]
        numbers = np.quantile(defined, [0.0, 0.5, 1.0]) if len(defined) else []
        cells = "".join(f"{number:11.5g}" for number in numbers) or f"{'-':>11s}" * 3
        descriptor = DESCRIPTORS[name]
        share = f"{len(defined) / max(len(row), 1):8.0%}"
        lines.append(f"{name:<18s} {descriptor.unit:<5s}{cells} {share}  {descriptor.help}")
    return "\n".join(lines)


def curves(names: Sequence[str], values: np.ndarray) -> list[Curve]:
    """What `audio.picture.draw_curves` draws."""
    return [Curve(name, row, DESCRIPTORS[name].scale == "log") for name, row in zip(names, values, strict=True)]


def write_csv(path: Path, names: Sequence[str], values: np.ndarray, seconds_a_value: float) -> None:
    """Write a row a value: the time of its middle, then the descriptors, empty where undefined.

    Raises:
        UserError: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["seconds", *names])
    for n, column in enumerate(values.T):
        cells = ["" if np.isnan(value) else f"{value:.7g}" for value in column]
        writer.writerow([f"{(n + 0.5) * seconds_a_value:.6f}", *cells])
    write_atomically(path, text.getvalue().encode())
