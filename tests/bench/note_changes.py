"""How often the pitch of one voice is that of no note, where one note rings on under the next.

    python3 tests/bench/note_changes.py [--sound-font FILE]     FluidR3 by fluidsynth: melodies whose notes are known

Prints, for notes that end 20 ms before the next, and 30 and 80 ms after it began: frames more than a semitone from all
notes that sound or ended within 120 ms, frames within half a semitone of the newest note, and how late notes come. The
same without the rule, and for leaps down of an octave and a twelfth, which the rule may take for two notes in one.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np
import torch
from sound_corpora import RATE, rendered, ticks

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import OnePitch

# Program, lowest and highest note.
INSTRUMENTS = {
    "violin": (40, 57, 93),
    "cello": (42, 38, 67),
    "flute": (73, 60, 91),
    "oboe": (68, 58, 86),
    "clarinet": (71, 50, 86),
    "trumpet": (56, 54, 82),
    "saxophone": (65, 50, 80),
    "voice": (53, 48, 76),
}
_HOP, _AT_ONCE = 512, 400
_LENGTHS = (0.18, 0.3, 0.45, 0.7, 1.2)


@dataclass(frozen=True)
class Note:
    """A note that is the newest from `begin` to `end`, in seconds."""

    begin: float
    end: float
    number: int


def wandering(low: int, high: int, seed: int) -> list[Note]:
    """Twenty seconds of steps and leaps."""
    random = np.random.default_rng(seed)
    now, number, notes = 0.2, (low + high) // 2, list[Note]()
    while now < 20:
        number = int(np.clip(number + random.choice([*range(-9, 0), *range(1, 10)]), low, high))
        end = now + float(random.choice(_LENGTHS))
        notes.append(Note(now, end, number))
        now = end
    return notes


def leaping(low: int, high: int, seed: int) -> list[Note]:
    """Leaps down of an octave, and now and then of a twelfth."""
    random = np.random.default_rng(seed)
    notes = []
    for number in range(12):
        lower = int(random.integers(low, high - 19))
        leap = (12, 12, 19)[number % 3]
        notes += [Note(0.2 + number, 0.7 + number, lower + leap), Note(0.7 + number, 1.2 + number, lower)]
    return notes


def played(notes: Sequence[Note], program: int, overlap: float, sound_font: Path) -> np.ndarray:
    """The notes, each of which ends so many seconds after the next has begun."""
    midi, track = mido.MidiFile(ticks_per_beat=480), mido.MidiTrack()
    midi.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=500000))
    track.append(mido.Message("program_change", program=program))
    track += [mido.Message("control_change", control=control, value=0) for control in (91, 93)]
    events = [(ticks(note.begin), 1, note.number) for note in notes]
    events += [(ticks(note.end + overlap), 0, note.number) for note in notes]
    last = 0
    for at, on, number in sorted(events):
        track.append(mido.Message("note_on" if on else "note_off", note=number, velocity=90, time=at - last))
        last = at
    return rendered(midi, sound_font)


@torch.inference_mode()
def followed(sound: np.ndarray, by_rule: bool) -> np.ndarray:
    """Notes of each hop."""
    follower = OnePitch(DdspConfig()).eval()
    hops = len(sound) // _HOP
    x = torch.nn.functional.pad(torch.from_numpy(sound[None, : hops * _HOP]), (follower.window - _HOP, 0))
    starts = range(0, hops, _AT_ONCE)
    heard = torch.cat([_heard(follower, x, first, min(_AT_ONCE, hops - first)) for first in starts], 1)
    if not by_rule:
        heard[..., 3] = 0.0  # there is no higher pitch
    notes: np.ndarray = follower.followed(heard)[0][0, 0].numpy()
    return notes


def _heard(follower: OnePitch, x: torch.Tensor, first: int, count: int) -> torch.Tensor:
    return follower.heard(x[:, first * _HOP : (first + count - 1) * _HOP + follower.window], count, _HOP)


def judged(found: np.ndarray, notes: Sequence[Note]) -> np.ndarray:
    """Frames with a note, those of no note, those of the newest one, mean ms until a note is heard."""
    time = (np.arange(len(found)) + 1) * _HOP / RATE
    sounding = np.array([(time > note.begin) & (time < note.end + 0.14) for note in notes])
    newest = np.array([(time >= note.begin) & (time < note.end) for note in notes])
    away = np.abs(found - np.array([note.number for note in notes])[:, None])
    strange = sounding.any(0) & ~(sounding & (away <= 1.0)).any(0)
    right = (newest & (away < 0.5)).any(0)
    first = [np.flatnonzero(here & (far < 0.5)) for here, far in zip(newest, away, strict=True)]
    late = [(time[at[0]] if len(at) else note.end) - note.begin for at, note in zip(first, notes, strict=True)]
    return np.array([sounding.any(0).sum(), strange.sum(), right.sum(), 1000 * np.mean(late)])


def main() -> None:
    """Print a row a way of playing, without the rule and with it."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sound-font", type=Path, default=Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"))
    options = parser.parse_args()
    print("| notes | rule | of no note | of the newest note | late, ms |\n|---|---|---|---|---|")
    for name, overlap, tune in (
        ("20 ms apart", -0.02, wandering),
        ("30 ms together", 0.03, wandering),
        ("80 ms together", 0.08, wandering),
        ("leaps down", 0.0, leaping),
    ):
        rows = {"no": list[np.ndarray](), "yes": list[np.ndarray]()}
        for seed, (program, low, high) in enumerate(INSTRUMENTS.values()):
            notes = tune(low, high, seed)
            sound = played(notes, program, overlap, options.sound_font)
            for rule, found in rows.items():
                found.append(judged(followed(sound, rule == "yes"), notes))
        for rule, found in rows.items():
            frames, strange, right, _ = np.sum(found, 0)
            late = np.mean(found, 0)[3]
            print(f"| {name} | {rule} | {strange / frames:.4f} | {right / frames:.3f} | {late:.0f} |", flush=True)


if __name__ == "__main__":
    main()
