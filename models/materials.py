"""What the instruments in the box were trained on, made anew from free packages of Debian.

fluid-soundfont-gm (FluidR3 by Frank Wen, MIT), sonic-pi-samples (Sonic Pi's samples, CC0), hydrogen-drumkits
(Audiophob by Marcos Guglielmetti, CC0; rumpf_kit, CC-BY)
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import mido
import numpy as np

from luthier.audio.phrases import Instrument, write_phrases
from luthier.audio.reading import read_audio
from luthier.audio.rendering import SAMPLE_RATE, render_midi
from luthier.audio.writing import write_wav

_SOUNDFONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
_SONIC_PI = Path("/usr/share/sonic-pi/samples")
_KITS = Path("/usr/share/hydrogen/data/drumkits")
_PEAK = 0.8
_FILE_SECONDS = 45.0
_TICKS = 960  # a second, at mido's 120 beats a minute
_CHORDS = ((0,), (0,), (0, 7), (0, 4), (0, 3, 7), (0, 4, 7), (0, 12), (0, 5, 9))

STRINGS = (Instrument(40, 55, 93), Instrument(41, 48, 82), Instrument(42, 36, 70))
BRASS = (Instrument(56, 54, 84), Instrument(57, 40, 70), Instrument(60, 41, 77))
FLUTE = (Instrument(73, 60, 93),)
VOICE = (Instrument(52, 48, 81), Instrument(53, 45, 79))
PIANO = Instrument(0, 28, 100)


def melodies(instruments: Sequence[Instrument], files: int) -> Callable[[Path, int], None]:
    """Phrases of instruments in turn."""

    def write(folder: Path, seed: int) -> None:
        for number in range(files if seed == 0 else len(instruments)):
            random = np.random.default_rng([seed, number])
            chosen = instruments[number % len(instruments)]
            _render(
                folder / f"phrase_{number}.wav",
                lambda midi, i=chosen, r=random: write_phrases(midi, i, _FILE_SECONDS, r),
            )

    return write


def chords(instrument: Instrument, files: int) -> Callable[[Path, int], None]:
    """Notes and chords of two or three, held and short."""

    def write(folder: Path, seed: int) -> None:
        for number in range(files if seed == 0 else 2):
            random = np.random.default_rng([seed, number])
            _render(folder / f"chords_{number}.wav", lambda midi, r=random: _write_chords(midi, instrument, r))

    return write


def samples(patterns: Sequence[str], kits: Sequence[str] = ()) -> Callable[[Path, int], None]:
    """Sonic Pi's samples of these names and drum kits, a fifth of them held out: seed 0 has the others."""

    def write(folder: Path, seed: int) -> None:
        found = [path for pattern in patterns for path in sorted(_SONIC_PI.glob(f"{pattern}.flac"))]
        # The amen break is a known commercial recording.
        found = [path for path in found if not path.stem.startswith("loop_amen")]
        for kit in kits:
            found += sorted(path for path in _KITS.glob(f"{kit}*/*") if path.suffix.lower() in (".wav", ".flac"))
        chosen = [path for place, path in enumerate(found) if (place % 5 == 2) == (seed != 0)]
        sounds = [read_audio(path, SAMPLE_RATE, 1)[:, : int(_FILE_SECONDS * SAMPLE_RATE)] for path in chosen]
        if seed == 0:
            for number, (path, sound) in enumerate(zip(chosen, sounds, strict=True)):
                _write(folder / f"{number:03d}_{path.stem}.wav", sound)
        else:
            parts = [sound[:, : 4 * SAMPLE_RATE] / max(1e-4, float(np.abs(sound).max())) for sound in sounds]
            _write(folder / "held.wav", np.concatenate(parts, 1))

    return write


def _write(path: Path, sound: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_wav(path, sound * (_PEAK / max(1e-4, float(np.abs(sound).max()))), SAMPLE_RATE, "int16")


def _render(path: Path, write: Callable[[Path], None]) -> None:
    with tempfile.TemporaryDirectory() as workplace:
        midi = Path(workplace, "phrases.mid")
        write(midi)
        _write(path, render_midi(midi, _SOUNDFONT))


def _write_chords(midi: Path, instrument: Instrument, random: np.random.Generator) -> None:
    track = mido.MidiTrack([mido.Message("program_change", program=instrument.program)])
    now, key = 0.0, int(random.integers(12))
    while now < _FILE_SECONDS:
        chord = _CHORDS[int(random.integers(len(_CHORDS)))]
        root = int(random.integers(instrument.lowest, instrument.highest - 12))
        root += (key - root) % 12 if random.random() < 0.5 else 0
        length = float(np.clip(random.lognormal(np.log(0.6), 0.7), 0.15, 3.0))
        velocity = int(random.integers(35, 115))
        for note in chord:
            track.append(mido.Message("note_on", note=root + note, velocity=velocity))
        for place, note in enumerate(chord):
            wait = round(length * _TICKS) if place == 0 else 0
            track.append(mido.Message("note_off", note=root + note, time=wait))
        now += length
    file = mido.MidiFile()
    file.tracks.append(track)
    file.save(midi)
