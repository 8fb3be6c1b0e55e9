"""What ears are trained on and tested with: MIDI played by two soundfonts, with the MIDI beside each sound."""

import tempfile
from pathlib import Path

import numpy as np

from luthier.audio.phrases import Instrument, write_phrases
from luthier.audio.rendering import SAMPLE_RATE, render_midi
from luthier.audio.writing import write_wav

LEARNED = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
UNKNOWN = Path("/usr/share/sounds/sf2/TimGM6mb.sf2")

# label: programs to learn from, of which the first is the one that is tested; lowest and highest note
TWELVE: dict[str, tuple[tuple[int, ...], int, int]] = {
    "bass": ((33, 32, 34, 35), 28, 55),
    "cello": ((42,), 36, 69),
    "choir": ((52, 53), 48, 79),
    "clarinet": ((71,), 50, 86),
    "flute": ((73,), 60, 93),
    "guitar": ((24, 25, 26), 40, 79),
    "organ": ((19, 16, 18), 40, 84),
    "piano": ((0, 1, 2), 33, 93),
    "saxophone": ((65, 64, 66), 49, 80),
    "trumpet": ((56,), 54, 82),
    "vibraphone": ((11,), 53, 89),
    "violin": ((40,), 55, 91),
}


def phrase(instrument: Instrument, soundfont: Path, seconds: float, rng: np.random.Generator, midi: Path) -> np.ndarray:
    """A phrase of an instrument, [time] at 44.1 kHz, as loud as any other; its MIDI is left at `midi`."""
    write_phrases(midi, instrument, seconds, rng)
    sound = render_midi(midi, soundfont)[0, : round(seconds * SAMPLE_RATE)]
    return np.asarray(0.7 * sound / max(float(np.abs(sound).max()), 1e-6))


def write_labelled(folder: Path, soundfont: Path, sounds: int, seconds: float, seed: int, variants: bool) -> None:
    """Phrases of the twelve instruments in sub-folders; with `variants` of all programs of each, `sounds` a program."""
    for label, (programs, lowest, highest) in TWELVE.items():
        for program in programs if variants else programs[:1]:
            for number in range(sounds):
                path = folder / label / f"{label}_{program:03d}_{number:02d}.wav"
                if path.exists():
                    continue
                rng = np.random.default_rng([seed, program, number])
                with tempfile.TemporaryDirectory() as place:
                    midi = Path(place, "phrase.mid")
                    sound = phrase(Instrument(program, lowest, highest), soundfont, seconds, rng, midi)
                write_wav(path, sound[None].astype(np.float32), SAMPLE_RATE, "int16")
