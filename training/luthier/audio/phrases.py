"""Monophonic phrases as MIDI: an instrument wandering through its range, soft and loud; a melody; and single notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np

_TICKS_PER_SECOND = 960  # 480 ticks a beat at mido's 120 beats a minute
_MAJOR = np.array([0, 2, 4, 5, 7, 9, 11])
_EXPRESSION, _REVERB, _CHORUS, _PAN = 11, 91, 93, 10
_BEAT_SECONDS, _GAP_SECONDS = 0.55, 0.09  # a tongued note: where two ring together there is no one pitch
_SOFTEST, _LOUDEST = 75, 120  # expression of the lowest and the highest note of a melody
# The second half of the verse of Greensleeves (England, before 1580): MIDI notes and beats.
_MELODY = [
    (64, 1), (67, 2), (69, 1), (71, 1.5), (72, 0.5), (71, 1), (69, 2), (66, 1), (62, 1.5), (64, 0.5), (66, 1),
    (67, 1.5), (66, 0.5), (64, 1), (63, 1.5), (61, 0.5), (63, 1), (64, 5),
]  # fmt: skip


@dataclass(frozen=True)
class Instrument:
    """A General MIDI program (0 to 127) and the MIDI notes it sounds well on, both ends included."""

    program: int
    lowest: int
    highest: int


INSTRUMENTS = {
    "violin": Instrument(40, 55, 88),
    "viola": Instrument(41, 48, 79),
    "cello": Instrument(42, 36, 72),
    "trumpet": Instrument(56, 54, 82),
    "oboe": Instrument(68, 58, 86),
    "bassoon": Instrument(70, 34, 67),
    "clarinet": Instrument(71, 50, 86),
    "flute": Instrument(73, 60, 93),
}


def write_phrases(path: Path, instrument: Instrument, seconds: float, rng: np.random.Generator) -> None:
    """Write a MIDI file of about `seconds`: steps and leaps in a drawn key, swells, legato and rests."""
    track = _begun(instrument)
    scale = _scale(instrument, int(rng.integers(12)))
    place, passed = int(rng.integers(len(scale))), 0.0
    while passed < seconds:
        place = _next_place(place, len(scale), rng)
        duration = float(np.clip(rng.lognormal(np.log(0.45), 0.7), 0.12, 2.5))
        rest = float(rng.uniform(0.1, 0.4)) if rng.random() < 0.15 else 0.0
        _add_note(track, int(scale[place]), duration, rest, rng)
        passed += duration + rest
    _save(track, path)


def write_melody(path: Path, instrument: Instrument, semitones: int = 0) -> None:
    """Write a MIDI file with a tune of thirteen seconds, the higher the louder, each note with a swell."""
    track = _begun(instrument)
    lowest, highest = min(note for note, _ in _MELODY), max(note for note, _ in _MELODY)
    for note, beats in _MELODY:
        middle = _SOFTEST + (_LOUDEST - _SOFTEST) * (note - lowest) / (highest - lowest)
        swell = [0.85 * middle, middle, middle, 0.75 * middle]
        _add_swelling(track, note + semitones, 90, beats * _BEAT_SECONDS - _GAP_SECONDS, _GAP_SECONDS, swell)
    _save(track, path)


def write_notes(
    path: Path, instrument: Instrument, notes: Sequence[int], velocity: int, seconds: float, rest: float
) -> None:
    """Write a MIDI file of single notes, one every `seconds` + `rest`, each held for `seconds`."""
    track = _begun(instrument)
    for note in notes:
        track.append(mido.Message("note_on", note=note, velocity=velocity))
        track.append(mido.Message("note_off", note=note, time=round(seconds * _TICKS_PER_SECOND)))
        track.append(mido.Message("control_change", control=_PAN, value=64, time=round(rest * _TICKS_PER_SECOND)))
    _save(track, path)


def _begun(instrument: Instrument) -> mido.MidiTrack:
    track = mido.MidiTrack()
    track.append(mido.Message("program_change", program=instrument.program))
    for control in (_REVERB, _CHORUS):  # dry: a room would smear the timbre that is to be learned
        track.append(mido.Message("control_change", control=control, value=0))
    track.append(mido.Message("control_change", control=_PAN, value=64))
    return track


def _save(track: mido.MidiTrack, path: Path) -> None:
    mido.MidiFile(tracks=[track], ticks_per_beat=_TICKS_PER_SECOND // 2).save(path)


def _scale(instrument: Instrument, key: int) -> np.ndarray:
    notes = np.arange(instrument.lowest, instrument.highest + 1)
    return notes[np.isin((notes - key) % 12, _MAJOR)]


def _next_place(place: int, count: int, rng: np.random.Generator) -> int:
    """Walk by small steps, leap now and then, and turn back at the ends of the range."""
    stride = 7 if rng.random() < 0.2 else 2
    moved = place + int(rng.integers(-stride, stride + 1))
    turned = -moved if moved < 0 else moved
    return turned if turned < count else 2 * (count - 1) - turned


def _add_note(track: mido.MidiTrack, note: int, duration: float, rest: float, rng: np.random.Generator) -> None:
    """Add a rest and then one note, whose expression moves on a straight line while it sounds."""
    ends = rng.uniform(60, 127, 2).tolist()
    _add_swelling(track, note, int(rng.integers(40, 120)), duration, rest, ends)


def _add_swelling(
    track: mido.MidiTrack, note: int, velocity: int, duration: float, rest: float, knots: Sequence[float]
) -> None:
    """Add a rest and then one note, whose expression moves from knot to knot, which share its `duration` evenly."""
    steps = max(1, int(duration / 0.05))
    step_ticks = int(duration * _TICKS_PER_SECOND / steps)
    places = np.linspace(0, len(knots) - 1, steps + 1)
    swell = np.interp(places, np.arange(len(knots)), knots).astype(int).tolist()
    rest_ticks = int(rest * _TICKS_PER_SECOND)
    track.append(mido.Message("control_change", control=_EXPRESSION, value=swell[0], time=rest_ticks))
    track.append(mido.Message("note_on", note=note, velocity=velocity))
    for value in swell[1:]:
        track.append(mido.Message("control_change", control=_EXPRESSION, value=value, time=step_ticks))
    track.append(mido.Message("note_off", note=note))
