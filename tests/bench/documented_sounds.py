"""The sounds of the pages in docs/: a melody through models of several families, by the engine that plays in Pd.

    python3 tests/bench/documented_sounds.py MODELS FOLDER

MODELS has what `luthier export` wrote: move.ts, transfer.ts (of clarinet, flute, oboe and violin), fader.ts and
codes.ts, or some of them. FOLDER gets Ogg Vorbis files; those of models that are not there are left out.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from luthier.audio.reading import Samples, read_audio
from luthier.audio.rendering import render_demo_corpus
from luthier.contract.model_file import read_spec
from luthier.tools.instrument import load

SECONDS = 8.0
TARGETS = {"flute": 1, "oboe": 2, "violin": 3}


def melody(instrument: str, sample_rate: int) -> Samples:
    """A phrase that no model learned, [1, time]."""
    with tempfile.TemporaryDirectory() as folder:
        path = render_demo_corpus(folder, 0.2, (instrument,), seed=11)[0]
        return read_audio(path, sample_rate, 1)[:, : round(SECONDS * sample_rate)]


def sine(sample_rate: int, seconds: float = 4.0) -> Samples:
    """A control signal from -1 to 1, [1, time], one period in `seconds`."""
    time = np.arange(round(SECONDS * sample_rate)) / sample_rate
    return np.sin(2.0 * np.pi * time / seconds, dtype=np.float32)[None]


def transferred(model: Path, name: str, folder: Path) -> None:
    """The clarinet as other instruments."""
    rate = read_spec(model).sample_rate
    sound = melody("clarinet", rate)
    keep(folder / "clarinet.ogg", sound, rate)
    for instrument, number in TARGETS.items():
        player = load(model)
        player.set("target", number)
        keep(folder / f"{name}_{instrument}.ogg", player.forward(sound), rate)


def faded(model: Path, folder: Path) -> None:
    """A cello whose brightness goes up and down by a sine of 4 seconds; loudness and noisiness stay its own."""
    rate = read_spec(model).sample_rate
    sound = 0.25 * melody("cello", rate)
    keep(folder / "cello.ogg", sound, rate)
    player = load(model)
    for descriptor in ("loudness_db", "centroid_hz", "flatness"):
        player.set(f"{descriptor}_mode", "offset")
    still = np.zeros_like(sound)
    moved = np.concatenate([sound, still, sine(rate)[:, : sound.shape[1]], still])
    keep(folder / "fader_centroid.ogg", player.forward(moved), rate)


def drawn(model: Path, folder: Path) -> None:
    """The codes of an instrument whose centroid follows a sine of 4 seconds."""
    spec = read_spec(model)
    method = spec.methods["descriptor"]
    player = load(model)
    player.set("follow", "centroid")
    target = 0.5 + 0.4 * sine(spec.sample_rate)
    control = np.concatenate([target, np.full_like(target, 0.1)])
    assert method.in_channels == len(control)
    keep(folder / "codes_centroid.ogg", player.run("descriptor", control[:, :: method.in_ratio]), spec.sample_rate)


def keep(path: Path, sound: Samples, sample_rate: int) -> None:
    """Write an Ogg Vorbis file, softer where it would clip."""
    sound = sound / max(1.0, float(np.abs(sound).max()))
    soundfile.write(path, sound.T, sample_rate, format="OGG", subtype="VORBIS")
    print(f"{path}: {path.stat().st_size // 1024} kB, RMS {20 * np.log10(np.sqrt(np.mean(sound**2)) + 1e-9):.1f} dB")


def main() -> None:
    """Play what is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name in ("move", "transfer"):
        if (model := options.models / f"{name}.ts").exists():
            transferred(model, name, options.folder)
    for name, play in (("fader", faded), ("codes", drawn)):
        if (model := options.models / f"{name}.ts").exists():
            play(model, options.folder)


if __name__ == "__main__":
    main()
