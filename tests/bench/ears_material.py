"""What ears are trained on and tested with: MIDI played by two soundfonts, with the MIDI beside each sound."""

import tempfile
from pathlib import Path

import numpy as np
from ears_progressions import write_progression

from luthier.audio.phrases import Instrument, write_phrases
from luthier.audio.rendering import SAMPLE_RATE, render_midi
from luthier.audio.writing import write_wav

LEARNED = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
UNKNOWN = Path("/usr/share/sounds/sf2/TimGM6mb.sf2")

# label: programs to learn from, of which the first is the one that is tested; lowest and highest note
TWELVE: dict[str, tuple[tuple[int, ...], int, int]] = {
    "bass": ((33, 32, 34, 35, 36), 28, 55),
    "cello": ((42, 43), 36, 69),
    "choir": ((52, 53, 54), 48, 79),
    "clarinet": ((71,), 50, 86),
    "flute": ((73, 72, 74), 60, 93),
    "guitar": ((24, 25, 26, 27), 40, 79),
    "organ": ((19, 16, 17, 18, 20), 40, 84),
    "piano": ((0, 1, 2, 3), 33, 93),
    "saxophone": ((65, 64, 66, 67), 49, 80),
    "trumpet": ((56, 59), 54, 82),
    "vibraphone": ((11,), 53, 89),
    "violin": ((40, 44), 55, 91),
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


# programs that play what the MIDI says, one note at a time, each with its lowest and highest note
MELODIC = {
    **{0: (36, 91), 4: (36, 91), 11: (53, 89), 12: (48, 84), 24: (40, 79), 25: (40, 79), 26: (40, 82), 32: (34, 55)},
    **{33: (34, 55), 40: (55, 91), 41: (48, 84), 42: (36, 72), 46: (40, 88), 52: (48, 79), 53: (48, 79), 56: (54, 82)},
    **{57: (40, 72), 58: (34, 58), 60: (41, 77), 64: (56, 87), 65: (49, 80), 66: (44, 75), 67: (36, 69), 68: (58, 88)},
    **{69: (52, 81), 70: (34, 72), 71: (50, 88), 73: (60, 93), 74: (60, 93), 75: (60, 93), 80: (40, 86), 81: (40, 86)},
}
TESTED = (0, 11, 24, 33, 40, 42, 52, 56, 57, 60, 65, 68, 70, 71, 73, 75)


def write_melodies(folder: Path, soundfont: Path, sounds: int, seconds: float, seed: int, tested: bool) -> None:
    """Phrases of melodic programs, each with its MIDI beside it; of those that are `tested` alone, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    for program, (lowest, highest) in MELODIC.items():
        for number in range(sounds):
            path = folder / f"melody_{program:03d}_{number:02d}.wav"
            if path.exists() or (tested and program not in TESTED):
                continue
            rng = np.random.default_rng([seed, program, number])
            instrument = Instrument(program, lowest, highest)
            sound = phrase(instrument, soundfont, seconds, rng, path.with_suffix(".mid"))
            write_wav(path, sound[None].astype(np.float32), SAMPLE_RATE, "int16")


def write_progressions(folder: Path, soundfont: Path, sounds: int, seconds: float, seed: int) -> None:
    """Chord progressions, each with its MIDI beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(sounds):
        path = folder / f"chords_{number:03d}.wav"
        if path.exists():
            continue
        write_progression(path.with_suffix(".mid"), seconds, np.random.default_rng([seed, number]))
        sound = render_midi(path.with_suffix(".mid"), soundfont)[0, : round(seconds * SAMPLE_RATE)]
        sound = 0.7 * sound / max(float(np.abs(sound).max()), 1e-6)
        write_wav(path, sound[None].astype(np.float32), SAMPLE_RATE, "int16")
