"""Drums to learn onsets from and to be tested with: single strokes of Debian's drum kits, patterns of soundfonts."""

import re
import tempfile
from pathlib import Path

import mido
import numpy as np
import soundfile

from luthier.audio.rendering import SAMPLE_RATE, render_midi
from luthier.audio.writing import write_wav

KITS = (Path("/usr/share/hydrogen/data/drumkits"), Path("/usr/share/sonic-pi/samples"))
DRUMS = {
    "kick": re.compile(r"kick|bass_?drum|(^|_)bd([_\-.0-9]|$)", re.IGNORECASE),
    "snare": re.compile(r"snare|(^|_)sn([_\-.0-9]|$)|(^|_)sd([_\-.0-9]|$)", re.IGNORECASE),
    "hat": re.compile(r"hat|(^|_)hh[_\-.0-9]|cymbal_closed|cymbal_pedal", re.IGNORECASE),
}
NOTES = {"kick": (36, 35), "snare": (38, 40), "hat": (42, 44, 46)}
_SECONDS_AT_MOST = 2.0


def write_strokes(folder: Path) -> dict[str, int]:
    """Every stroke of the kits whose name says what it is, in a sub-folder a drum; how many."""
    counts = dict.fromkeys(DRUMS, 0)
    for path in sorted(path for kits in KITS if kits.is_dir() for path in kits.rglob("*.*")):
        named = [drum for drum, pattern in DRUMS.items() if pattern.search(path.stem)]
        if len(named) != 1 or path.suffix.lower() not in (".wav", ".flac", ".aiff", ".aif"):
            continue
        sound, rate = soundfile.read(path, dtype="float32", always_2d=True, frames=int(_SECONDS_AT_MOST * 48000))
        drum = named[0]
        write_wav(folder / drum / f"{drum}_{counts[drum]:03d}.wav", sound.mean(1)[None], rate, "int16")
        counts[drum] += 1
    return counts


def drum_pattern(
    soundfont: Path, seconds: float, rng: np.random.Generator
) -> tuple[np.ndarray, dict[str, list[float]]]:
    """A pattern of a soundfont's drums, [time] at 44.1 kHz, and the seconds at which each is struck."""
    step = rng.uniform(0.1, 0.25)
    struck: dict[str, list[float]] = {drum: [] for drum in NOTES}
    events = []
    for drum, notes in NOTES.items():
        note, density = int(rng.choice(notes)), rng.uniform(0.2, 0.6)
        for at in np.arange(0.3, seconds - 0.3, step):
            if rng.random() < density:
                moment = at + rng.uniform(0.0, 0.01)
                struck[drum].append(moment)
                events += [(moment, "note_on", note, int(rng.integers(60, 127))), (moment + 0.05, "note_off", note, 0)]
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=500000)])
    now = 0
    for moment, kind, note, velocity in sorted(events):
        tick = round(moment * 2 * 9600)
        track.append(mido.Message(kind, channel=9, note=note, velocity=velocity, time=tick - now))
        now = tick
    with tempfile.TemporaryDirectory() as place:
        midi = Path(place, "drums.mid")
        mido.MidiFile(ticks_per_beat=9600, tracks=[track]).save(midi)
        sound = render_midi(midi, soundfont)[0, : round(seconds * SAMPLE_RATE)]
    return np.asarray(0.7 * sound / max(1e-6, float(np.abs(sound).max())), np.float32), struck
