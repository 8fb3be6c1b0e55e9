"""The picture and the sounds of README, from what `luthier demo` wrote.

python3 tests/bench/demo_picture.py runs/demo docs
"""

import argparse
import io
from pathlib import Path

import soundfile
from matplotlib.figure import Figure
from PIL import Image

from luthier.audio.picture import spectrogram_db
from luthier.audio.reading import Samples, read_audio
from luthier.contract.model_file import read_spec

RATE = 44100
_BUFFERING = 4032  # of a block of 2048 in Pd
_SECONDS, _TOP_KHZ, _COLOURS = 13.4, 5.0, 96


def sounds(run: Path) -> tuple[Samples, Samples]:
    """What went in, and what came out at the same time, [1, time]."""
    latency = read_spec(run / "model.ts").methods["forward"].delay + _BUFFERING
    before = read_audio(run / "input.wav", RATE, 1)
    after = read_audio(run / "output.wav", RATE, 1)[:, latency : latency + before.shape[1]]
    return before, after


def draw(path: Path, before: Samples, after: Samples) -> None:
    """Two spectrograms side by side, in few colours, so that the file is small."""
    figure = Figure(figsize=(10, 3.4), layout="constrained")
    titles = ("a flute plays ...", "... and a cello is heard, learned in one minute")
    for axis, title, sound in zip(figure.subplots(1, 2, sharey=True), titles, (before, after), strict=True):
        shown = sound[0, : round(_SECONDS * RATE)]
        extent = (0.0, _SECONDS, 0.0, RATE / 2000)
        axis.imshow(
            spectrogram_db(shown), origin="lower", aspect="auto", extent=extent, vmin=-85, vmax=-15, cmap="magma"
        )
        axis.set_ylim(0.0, _TOP_KHZ)
        axis.set_title(title, fontsize=14)
        axis.set_xlabel("seconds")
    figure.axes[0].set_ylabel("kHz")
    drawn = io.BytesIO()
    figure.savefig(drawn, dpi=90)
    Image.open(drawn).convert("RGB").quantize(_COLOURS).save(path, optimize=True)


def main() -> None:
    """Draw, and keep both sounds as Ogg Vorbis."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("docs", type=Path)
    options = parser.parse_args()
    before, after = sounds(options.run)
    draw(options.docs / "demo.png", before, after)
    for name, sound in (("flute", before), ("cello", after)):
        soundfile.write(options.docs / "sounds" / f"demo_{name}.ogg", sound[0], RATE, format="OGG", subtype="VORBIS")


if __name__ == "__main__":
    main()
