"""What the model makes of held-out sounds, to hear and to see, at every validation."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from luthier.audio.picture import draw_spectrograms
from luthier.audio.reading import Samples
from luthier.audio.writing import write_wav
from luthier.files import replaced_atomically
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Validation
from luthier.watching.heard_previews import Layout, write_layout

FOLDER_NAME = "previews"
_CROPS = 3
_PAIR_GAP_SECONDS = 0.15
_CROP_GAP_SECONDS = 0.5
_SHOWN_LATENTS = 64


class Previews(Observer):
    """Writes RUN/previews/step-000500.wav (a few crops, each as original and as rebuilt), .json, .png and -latents.png.

    Args:
        run: folder of the run.
        sample_rate: in Hz.
        keep: at most so many steps stay on the disk: the first, the last, and evenly spread ones between.

    Raises:
        OSError, UserError: in `validated`, when the disk is full or the sound is not finite.
    """

    def __init__(self, run: Path, sample_rate: int, keep: int = 12) -> None:
        self._folder, self._sample_rate, self._keep = run / FOLDER_NAME, sample_rate, keep

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Write the preview of this step, then remove those that are too many."""
        measured = validation.measured
        if not measured.sounds:
            return
        chosen = spread(min(len(sound) for sound in measured.sounds.values()), _CROPS)
        sounds = {name: _samples(sound[chosen]) for name, sound in measured.sounds.items()}
        path = self._folder / f"step-{validation.step:06d}.wav"
        write_wav(path, side_by_side(list(sounds.values()), self._sample_rate), self._sample_rate, "int16")
        write_layout(path, layout_of(sounds, self._sample_rate))
        rows = [(name, np.concatenate(list(sound), 1)) for name, sound in sounds.items()]
        rows[-1] = (_title(validation, rows[-1][0]), rows[-1][1])
        draw_spectrograms(path.with_suffix(".png"), rows, self._sample_rate)
        if measured.latents is not None:
            draw_latents(path.with_name(f"{path.stem}-latents.png"), _samples(measured.latents[chosen]))
        for step in superfluous(preview_steps(self._folder.parent), self._keep):
            for stale in self._folder.glob(f"step-{step:06d}*"):
                stale.unlink(missing_ok=True)


def preview_steps(run: Path) -> list[int]:
    """The steps of which there is a preview to hear, in order."""
    found = (run / FOLDER_NAME).glob("step-*.wav")
    return sorted(int(path.stem[5:]) for path in found if path.stem[5:].isdigit())


def superfluous(steps: list[int], keep: int) -> list[int]:
    """Which of the sorted `steps` to remove so that `keep` (at least 2) stay: never the first or the last.

    Again and again goes the one whose neighbours are nearest to each other, so that the rest stays even.
    """
    left = list(steps)
    while len(left) > max(keep, 2):
        gaps = [left[i + 1] - left[i - 1] for i in range(1, len(left) - 1)]
        left.pop(1 + int(np.argmin(gaps)))
    return sorted(set(steps) - set(left))


def spread(count: int, limit: int) -> list[int]:
    """Indices of at most `limit` of `count` things, evenly spread, the first among them."""
    return [int(i * count / min(limit, count)) for i in range(min(limit, count))]


def side_by_side(sounds: list[Samples], sample_rate: int) -> Samples:
    """Several [crops, channels, time] -> one [channels, time]: crop after crop, each from every sound, with gaps."""
    channels = sounds[0].shape[1]
    within, between = (np.zeros((channels, frames), np.float32) for frames in _gaps(sample_rate))
    pieces: list[Samples] = []
    for crops in zip(*sounds, strict=True):
        pieces += [part for crop in crops for part in (crop, within)]
        pieces[-1] = between
    return np.concatenate(pieces[:-1], axis=1)


def layout_of(sounds: Mapping[str, Samples], sample_rate: int) -> Layout:
    """Where `side_by_side` puts what."""
    first = next(iter(sounds.values()))
    return Layout(tuple(sounds), len(first), first.shape[2], *_gaps(sample_rate))


def _gaps(sample_rate: int) -> tuple[int, int]:
    """Samples between the sounds of a crop, and between crops."""
    return round(_PAIR_GAP_SECONDS * sample_rate), round(_CROP_GAP_SECONDS * sample_rate)


def draw_latents(path: Path, latents: Samples) -> None:
    """Write a PNG of latents [crops, latents, frames] over time, one row a latent, crop after crop."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator  # slow to import, and only pictures need it

    rows = np.concatenate(list(latents[:, :_SHOWN_LATENTS]), axis=1)
    limit = max(float(np.percentile(np.abs(rows), 99)), 1e-6)
    figure = Figure(figsize=(10, 3.2), layout="constrained")
    axis = figure.subplots()
    picture = axis.imshow(rows, aspect="auto", interpolation="nearest", cmap="RdBu_r", vmin=-limit, vmax=limit)
    for crop in range(1, len(latents)):
        axis.axvline(crop * latents.shape[2] - 0.5, color="black", linewidth=0.8)
    axis.set_xlabel("frames, crop after crop")
    axis.set_ylabel("latent")
    axis.yaxis.set_major_locator(MaxNLocator(integer=True))
    figure.colorbar(picture, ax=axis)
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=90)


def _samples(x: Tensor) -> Samples:
    return np.asarray(x.detach().float().cpu().numpy())


def _title(validation: Validation, name: str) -> str:
    return f"{name} at step {validation.step}: {validation.value:.3f}, {validation.ratio:.2f} x the start"
