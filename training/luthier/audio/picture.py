"""Pictures for people who would rather look."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from luthier.audio.reading import Samples
from luthier.files import replaced_atomically

_WINDOW = 2048
_FLOOR_DB = -100.0
_MOST_COLUMNS = 4000  # of a spectrogram: more than a picture has pixels


@dataclass(frozen=True)
class Curve:
    """Numbers along a sound, to be drawn.

    Attributes:
        label: to the left of it.
        values: [frames], one after another over the whole sound; NaN leaves a gap.
        log: whether the axis is logarithmic.
    """

    label: str
    values: np.ndarray
    log: bool = False


def draw_spectrograms(
    path: Path, sounds: Sequence[tuple[str, Samples]], sample_rate: int, width_inches: float = 10.0
) -> None:
    """Write a PNG with one spectrogram below the other, in dB re full scale.

    Args:
        path: of the PNG.
        sounds: (title, samples [channels, time]) of each; the first channel is drawn.
        sample_rate: in Hz.
        width_inches: of the picture.
    """
    from matplotlib.figure import Figure  # slow to import, and only pictures need it

    figure = Figure(figsize=(width_inches, 3.2 * len(sounds)), layout="constrained")
    axes = figure.subplots(len(sounds), 1, sharex=True, squeeze=False)[:, 0]
    for axis, (title, samples) in zip(axes, sounds, strict=True):
        picture = _draw_spectrogram(axis, title, samples, sample_rate)
    axes[-1].set_xlabel("seconds")
    figure.colorbar(picture, ax=list(axes), label="dB")
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=110)


def draw_curves(path: Path, title: str, samples: Samples, sample_rate: int, curves: Sequence[Curve]) -> None:
    """Write a PNG with the spectrogram of a sound and, below it at the same times, a curve a row.

    Args:
        path: of the PNG.
        title: above the spectrogram.
        samples: [channels, time]; the first channel is shown.
        sample_rate: in Hz.
        curves: from top to bottom.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 2.6 + 1.05 * len(curves)), layout="constrained")
    axes = figure.subplots(
        len(curves) + 1, 1, sharex=True, squeeze=False, gridspec_kw={"height_ratios": [2.6] + [1] * len(curves)}
    )[:, 0]
    picture = _draw_spectrogram(axes[0], title, samples, sample_rate)
    for axis, curve in zip(axes[1:], curves, strict=True):
        _draw_curve(axis, curve, samples.shape[1] / sample_rate)
    axes[-1].set_xlabel("seconds")
    figure.colorbar(picture, ax=axes[0], label="dB")
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=100)


def _draw_curve(axis: Any, curve: Curve, seconds: float) -> None:
    middles = (np.arange(len(curve.values)) + 0.5) * seconds / max(len(curve.values), 1)
    # points too: a value between two gaps would have no line
    axis.plot(middles, curve.values, linewidth=0.9, marker=".", markersize=1.5, color="#b5367a")
    if curve.log and np.isfinite(curve.values).any():
        axis.set_yscale("log")
        ticks = np.geomspace(np.nanmin(curve.values), np.nanmax(curve.values), 3)
        # its own choice of ticks is none or too many in a row so low
        axis.set_yticks(ticks, labels=[f"{tick:.0f}" if tick >= 100.0 else f"{tick:.3g}" for tick in ticks])
        axis.minorticks_off()
    axis.set_ylabel(curve.label, rotation=0, ha="right", va="center")
    axis.grid(alpha=0.3)


def _draw_spectrogram(axis: Any, title: str, samples: Samples, sample_rate: int) -> Any:
    picture = axis.imshow(
        spectrogram_db(samples[0]),
        origin="lower",
        aspect="auto",
        extent=(0, samples.shape[1] / sample_rate, 0, sample_rate / 2000),
        vmin=_FLOOR_DB,
        vmax=0,
        cmap="magma",
    )
    axis.set_title(title)
    axis.set_ylabel("kHz")
    return picture


def spectrogram_db(samples: np.ndarray) -> np.ndarray:
    """[time] -> Hann magnitudes [bins, at most about 4000 frames] in dB; a full-scale sine reaches 0."""
    padded = np.pad(samples, (0, max(0, _WINDOW - len(samples))))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[
        :: max(_WINDOW // 4, len(padded) // _MOST_COLUMNS)
    ]
    window = np.hanning(_WINDOW)
    magnitude = np.abs(np.fft.rfft(frames * window, axis=1)) / (window.sum() / 2)
    return np.asarray(20 * np.log10(np.maximum(magnitude.T, 10 ** (_FLOOR_DB / 20))))
