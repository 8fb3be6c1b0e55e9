"""Chord progressions as MIDI: triads in drawn keys, voicings, figures and sounds, with rests between some."""

from pathlib import Path

import mido
import numpy as np

_TICKS = 960  # a second
_COMPING = (0, 1, 2, 4, 5, 16, 18, 19, 24, 25, 26, 27, 48, 49, 52, 88, 89)  # pianos, organs, guitars, strings, pads
_BASSES = (32, 33, 34, 35, 43)
_DEGREES = ((0, 0), (2, 1), (4, 1), (5, 0), (7, 0), (9, 1), (3, 0), (8, 0), (10, 0))  # semitones; 1 for minor
_COMMON = np.array([5, 2, 2, 5, 5, 5, 1, 1, 1]) / 27

Event = tuple[float, int, int, int, int]  # seconds, on or off, channel, note, velocity


def write_progression(path: Path, seconds: float, rng: np.random.Generator) -> None:
    """Write about `seconds` of a progression: chords, under most a bass, above some a voice of chord notes."""
    key, minor_key = int(rng.integers(12)), rng.random() < 0.3
    has_bass, has_voice, broken = rng.random() < 0.7, rng.random() < 0.4, rng.random() < 0.35
    events: list[Event] = []
    now = 0.0
    while now < seconds:
        lasts = float(rng.uniform(0.8, 2.6))
        offset, minor = _DEGREES[int(rng.choice(len(_DEGREES), p=_COMMON))]
        root = (key + offset + (9 if minor_key else 0)) % 12
        classes = [root, (root + (3 if minor else 4)) % 12, (root + 7) % 12]
        events += _chord(classes, now, lasts, broken, rng)
        if has_bass:
            low = classes[0] if rng.random() < 0.8 else classes[int(rng.integers(1, 3))]
            events += _note(1, 36 + low % 12, now, lasts, rng)
        if has_voice:
            place = now
            while place < now + lasts - 0.2:
                length = min(float(rng.uniform(0.2, 0.7)), now + lasts - place)
                events += _note(2, 72 + int(rng.choice(classes)), place, length, rng)
                place += length
        now += lasts + (float(rng.uniform(0.5, 1.2)) if rng.random() < 0.12 else 0.0)
    programs = [int(rng.choice(_COMPING)), int(rng.choice(_BASSES)), int(rng.choice((40, 56, 65, 73, 0, 11)))]
    _save(path, events, programs)


def _chord(classes: list[int], now: float, lasts: float, broken: bool, rng: np.random.Generator) -> list[Event]:
    lowest = int(rng.integers(45, 58))
    notes = sorted(lowest + (one - lowest) % 12 for one in classes)
    notes += [note + 12 for note in notes if rng.random() < 0.35]
    if not broken:
        return [event for note in notes for event in _note(0, note, now, lasts, rng)]
    step = float(rng.uniform(0.12, 0.3))
    events = []
    for number, place in enumerate(np.arange(now, now + lasts - 0.1, step)):
        events += _note(0, notes[number % len(notes)], float(place), min(3 * step, now + lasts - place), rng)
    return events


def _note(channel: int, note: int, start: float, lasts: float, rng: np.random.Generator) -> list[Event]:
    velocity = int(rng.integers(55, 110))
    return [(start, 1, channel, note, velocity), (start + 0.97 * lasts, 0, channel, note, 0)]


def _save(path: Path, events: list[Event], programs: list[int]) -> None:
    track = mido.MidiTrack()
    for channel, program in enumerate(programs):
        track.append(mido.Message("program_change", program=program, channel=channel))
        for control in (91, 93):  # no room, no chorus of the player's own
            track.append(mido.Message("control_change", control=control, value=0, channel=channel))
    last = 0
    for seconds, on, channel, note, velocity in sorted(events):
        tick = round(seconds * _TICKS)
        kind = "note_on" if on else "note_off"
        track.append(mido.Message(kind, note=note, velocity=velocity, channel=channel, time=tick - last))
        last = tick
    mido.MidiFile(tracks=[track], ticks_per_beat=_TICKS // 2).save(path)
