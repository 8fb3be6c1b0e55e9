"""Whether `luthier demo` sounds as it should: in tune, voiced, with the treble of a real cello and without a whistle.

    python3 tests/bench/demo_sound.py runs/demo

Beside the demo's output stands the melody as the instrument that it learned from plays it, an octave lower as the demo
does: what a perfect transfer would be. It needs torchcrepe, as `sound_measures`.
"""

import argparse
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import soundfile as sf
from sound_measures import band_db, level_db, lines_db, pitch

from luthier.audio.rendering import SAMPLE_RATE, render_melody
from luthier.contract.model_file import read_spec

_OCTAVE = 1200.0
_HOP = 512  # of the model: lines are looked for at its multiples


def folded(cents: np.ndarray) -> np.ndarray:
    """Octaves aside: -600 to 600."""
    return np.asarray((cents + _OCTAVE / 2) % _OCTAVE - _OCTAVE / 2)


def measured(x: np.ndarray, y: np.ndarray) -> dict[str, float]:
    """What `y` keeps of the melody `x`, as shares and dB."""
    (wanted, sure), (found, heard) = pitch(x), pitch(y)
    voiced = sure > 0.5
    cents = _OCTAVE * np.log2(found[voiced] / wanted[voiced])
    octave = _OCTAVE * np.round(np.median(cents) / _OCTAVE)
    return {
        "voiced": float((heard[voiced] > 0.5).mean()),
        "pitch": float((np.abs(folded(cents)) < 50).mean()),
        "same octave": float((np.abs(cents - octave) < 50).mean()),
        "level": level_db(x, y * np.sqrt((x**2).mean() / (y**2).mean())),
        "treble": band_db(x, y, 8000, 22051),
        "lines": max(lines_db(x, y, period) for period in (_HOP, _HOP // 2)),
    }


def melody(instrument: str, semitones: int) -> np.ndarray:
    """The melody of the demo by another instrument."""
    with tempfile.TemporaryDirectory() as folder:
        path = render_melody(Path(folder, "melody.wav"), instrument, semitones)
        return sf.read(path, dtype="float32")[0]


def main() -> int:
    """Print the table; 1 if a demand is missed."""
    warnings.filterwarnings("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path, nargs="?", default=Path("runs/demo"))
    folder = parser.parse_args().run
    latency = read_spec(folder / "model.ts").methods["forward"].delay + 4032  # of the block of 2048 in Pd
    x = sf.read(folder / "input.wav", dtype="float32")[0]
    y = sf.read(folder / "output.wav", dtype="float32")[0][latency:]
    ideal = melody("cello", -12)
    length = min(len(x), len(y), len(ideal), 14 * SAMPLE_RATE)
    x, y, ideal = x[:length], y[:length], ideal[:length]
    made, best = measured(x, y), measured(x, ideal)
    # how loud the whole is, is the corpus' affair: the treble is told beside it
    ideal_at_level = ideal * np.sqrt((y**2).mean() / (ideal**2).mean())
    made["treble beside a cello"] = band_db(ideal_at_level, y, 8000, 22051)
    best["treble beside a cello"] = 0.0
    demands = {"voiced": 0.9, "pitch": 0.95, "treble": 3.0, "treble beside a cello": 3.0, "lines": 3.0}
    missed = 0
    for name, value in made.items():
        demand, right = demands.get(name), True
        if demand is not None:
            right = value >= demand if demand < 1 else abs(value) <= demand if name != "lines" else value <= demand
        missed += not right
        asked = "" if demand is None else f"asked {'at least' if demand < 1 else 'at most'} {demand:g}"
        print(f"{name:22}{value:8.3f}   a cello itself {best[name]:8.3f}   {asked}{'' if right else ': missed'}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
