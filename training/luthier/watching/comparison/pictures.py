"""Spectrograms whose every column is a moment of the time line: no margins, frequency as an ear divides it."""

import io

import numpy as np
import torch

from luthier.audio.picture import spectrogram_db
from luthier.audio.reading import Samples
from luthier.features.mel import mel_centres_hz, mel_place

FLOOR_DB, CEILING_DB = -100.0, 0.0
COLOURS = "magma"
_ROWS = 160
_MOST_COLUMNS = 700
_TICKS_HZ = (250, 1000, 2000, 5000, 10000)
_QUALITY = 80


def mel_spectrogram_db(samples: Samples, sample_rate: int) -> np.ndarray:
    """[channels, time] -> dB re full scale [160 rows from low to high, columns]; the first channel is taken.

    A row is the strongest bin of its band, or what lies between the two nearest where a band is narrower than a bin.
    """
    bins = spectrogram_db(samples[0])
    centres = mel_centres_hz(sample_rate, _ROWS).numpy() / (sample_rate / 2) * (len(bins) - 1)
    edges = np.concatenate([centres[:1], (centres[1:] + centres[:-1]) / 2, centres[-1:]])
    rows = []
    for low, centre, high in zip(edges[:-1], centres, edges[1:], strict=True):
        inside = bins[int(np.ceil(low)) : int(np.floor(high)) + 1]
        below = min(int(centre), len(bins) - 2)
        between = bins[below] + (centre - below) * (bins[below + 1] - bins[below])
        rows.append(np.maximum(inside.max(0), between) if len(inside) > 1 else between)
    return _at_most(np.stack(rows), _MOST_COLUMNS)


def drawn(samples: Samples, sample_rate: int) -> bytes:
    """The spectrogram as a WebP picture, from -100 dB (black) to 0 dB (nearly white)."""
    from matplotlib.image import imsave  # slow to import, and only pictures need it

    written = io.BytesIO()
    imsave(
        written,
        mel_spectrogram_db(samples, sample_rate),
        vmin=FLOOR_DB,
        vmax=CEILING_DB,
        cmap=COLOURS,
        origin="lower",
        format="webp",
        pil_kwargs={"quality": _QUALITY},
    )
    return written.getvalue()


def colours(count: int) -> list[str]:
    """The colours from the floor to the ceiling, as a page writes them."""
    from matplotlib import colormaps
    from matplotlib.colors import to_hex

    return [to_hex(colormaps[COLOURS](place)) for place in np.linspace(0.0, 1.0, count)]


def frequency_ticks(sample_rate: int) -> list[tuple[str, float]]:
    """(words, share of the picture's height from below) of some frequencies."""
    shown = [hz for hz in _TICKS_HZ if hz < 0.45 * sample_rate]
    places = mel_place(torch.tensor(shown, dtype=torch.float32), sample_rate, _ROWS) / (_ROWS - 1)
    words = [f"{hz // 1000} kHz" if hz >= 1000 else f"{hz} Hz" for hz in shown]
    return list(zip(words, [float(place) for place in places], strict=True))


def _at_most(rows: np.ndarray, columns: int) -> np.ndarray:
    """The loudest of neighbouring columns where there are too many, so that no attack is lost."""
    count = rows.shape[1]
    if count <= columns:
        return rows
    starts = np.linspace(0, count, columns, endpoint=False).astype(int)
    return np.asarray(np.maximum.reduceat(rows, starts, axis=1))
