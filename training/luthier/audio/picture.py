"""Pictures for people who would rather look."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from luthier.audio.reading import Samples
from luthier.files import replaced_atomically

_WINDOW = 2048
_FLOOR_DB = -100.0


def draw_spectrograms(path: Path, sounds: Sequence[tuple[str, Samples]], sample_rate: int) -> None:
    """Write a PNG with one spectrogram below the other, in dB re full scale.

    Args:
        path: of the PNG.
        sounds: (title, samples [channels, time]) of each; the first channel is drawn.
        sample_rate: in Hz.
    """
    from matplotlib.figure import Figure  # slow to import, and only pictures need it

    figure = Figure(figsize=(10, 3.2 * len(sounds)), layout="constrained")
    axes = figure.subplots(len(sounds), 1, sharex=True, squeeze=False)[:, 0]
    for axis, (title, samples) in zip(axes, sounds, strict=True):
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
    axes[-1].set_xlabel("seconds")
    figure.colorbar(picture, ax=list(axes), label="dB")
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=110)


def spectrogram_db(samples: np.ndarray) -> np.ndarray:
    """[time] -> Hann magnitudes [bins, frames] in dB; a full-scale sine reaches 0."""
    padded = np.pad(samples, (0, max(0, _WINDOW - len(samples))))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[:: _WINDOW // 4]
    window = np.hanning(_WINDOW)
    magnitude = np.abs(np.fft.rfft(frames * window, axis=1)) / (window.sum() / 2)
    return np.asarray(20 * np.log10(np.maximum(magnitude.T, 10 ** (_FLOOR_DB / 20))))
