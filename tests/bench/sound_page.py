"""The sounds and the picture of docs/sound.md, from what tests/bench/sound.py wrote.

    python3 tests/bench/sound_page.py CORPORA RESULTS DOCS --seconds 100 --seed 0

DOCS gets sounds/ddsp_*.ogg and sound.png: excerpts that no training heard, and the same through each instrument.
"""

import argparse
from pathlib import Path

import librosa
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import soundfile as sf
from PIL import Image
from sound_measures import RATE

# File of the held-out sounds and the second at which an excerpt begins. The loop is CC0 (sonic-pi), the violin is of
# FluidR3 (MIT), the piano Alexander Holm's (CC-BY 3.0).
EXCERPTS = {"strings": ("violin100", 8.0), "drums": ("loop_tabla", 0.0), "piano": ("piece100", 1.0)}
_SECONDS = 4.0
_TOP_HZ = 10000.0
_COLOURS = 48


def excerpt(path: Path, first: float) -> np.ndarray:
    """Four seconds of a file."""
    return sf.read(path, dtype="float32", start=round(first * RATE), frames=round(_SECONDS * RATE))[0]


def drawn(axes: "plt.Axes", sound: np.ndarray, title: str) -> None:
    """A spectrogram, 80 dB deep."""
    level = librosa.amplitude_to_db(np.abs(librosa.stft(sound, n_fft=2048, hop_length=256)), ref=np.max, top_db=80)
    bins = round(_TOP_HZ / RATE * 2048)
    axes.imshow(level[:bins], origin="lower", aspect="auto", extent=(0, _SECONDS, 0, _TOP_HZ / 1000), cmap="magma")
    axes.set_title(title, fontsize=9)
    axes.tick_params(labelsize=7)


def main() -> None:
    """Write sounds and picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--seconds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    figure, grid = plt.subplots(len(EXCERPTS), 2, figsize=(8, 7), dpi=75, sharex=True, layout="constrained")
    for row, (name, (file, first)) in zip(grid, EXCERPTS.items(), strict=True):
        made = options.results / name / f"{options.seconds}-{options.seed}" / f"{file}.wav"
        sounds = {"heard": options.corpora / name / "held" / f"{file}.wav", "made": made}
        for axes, (kind, path) in zip(row, sounds.items(), strict=True):
            sound = excerpt(path, first)
            sf.write(options.docs / "sounds" / f"ddsp_{name}_{kind}.ogg", sound, RATE, compression_level=0.6)
            drawn(axes, sound, f"{name}, {kind}")
        row[0].set_ylabel("kHz", fontsize=8)
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]  # type: ignore[attr-defined]
    Image.fromarray(pixels).quantize(_COLOURS).save(options.docs / "sound.png", optimize=True)


if __name__ == "__main__":
    main()
