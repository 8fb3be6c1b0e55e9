"""Labels over time: the notes of a MIDI file that lies beside a sound."""

from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np
import numpy.typing as npt

from luthier.shown import shown

Frames = npt.NDArray[np.float32]
Times = npt.NDArray[np.float64]

PITCH_CLASSES = "pitch_classes"  # a label that goes with the columns of MIDI, for who reads chords

_MOST_BYTES = 2**24
_MOST_SECONDS = 1e6
# what mido raises on files that are no MIDI; its own errors are plain exceptions
_DAMAGED = (OSError, EOFError, ValueError, IndexError, KeyError, TypeError, mido.KeySignatureError)


class UnreadableMidiError(ValueError):
    """A file that is no MIDI; the message says why in a few words."""


@dataclass(frozen=True)
class Score:
    """Notes in order of their beginning.

    Attributes:
        start: [notes], in seconds.
        end: [notes], in seconds.
        note: [notes], MIDI.
        velocity: [notes], 0 to 1.
    """

    start: Times
    end: Times
    note: Frames
    velocity: Frames

    def over_time(self, seconds: float, frames: int, frame_seconds: float) -> dict[str, Frames]:
        """What sounds in the middle of each of `frames` frames from `seconds` on.

        Returns:
            `note`, of those that sound the one begun last, NaN where none does; its `velocity`, 0 where none does;
            `sounding`, how many do; `pitch_classes`, the sum of 2^(note mod 12) over the different ones. Each [frames].
        """
        found = {name: np.zeros(frames, np.float32) for name in ("velocity", "sounding")}
        classes = np.zeros(frames, np.int64)
        found["note"] = np.full(frames, np.nan, np.float32)
        last = np.searchsorted(self.start, seconds + frames * frame_seconds)
        for index in np.flatnonzero(self.end[:last] > seconds).tolist():
            first, end = (self._frame(time[index], seconds, frame_seconds) for time in (self.start, self.end))
            heard = slice(max(first, 0), max(end, 0))
            found["note"][heard] = self.note[index]
            found["velocity"][heard] = self.velocity[index]
            found["sounding"][heard] += 1
            classes[heard] |= 1 << (int(self.note[index]) % 12)
        found[PITCH_CLASSES] = classes.astype(np.float32)
        return found

    @staticmethod
    def _frame(time: float, seconds: float, frame_seconds: float) -> int:
        """The first frame whose middle is not before `time`."""
        return int(np.ceil((float(time) - seconds) / frame_seconds - 0.5))


def transposed(pitch_classes: Frames, semitones: int) -> Frames:
    """The `pitch_classes` of a score that sounds so many semitones higher; NaN stays NaN."""
    known = np.nan_to_num(pitch_classes).astype(np.int64) << (semitones % 12)
    turned = (known | known >> 12) & 0xFFF
    return np.where(np.isnan(pitch_classes), pitch_classes, turned).astype(np.float32)


def read_midi(path: Path) -> Score:
    """The notes of all tracks and channels; a note that never ends does so with the file. Pedals are not looked at.

    Raises:
        UnreadableMidiError: it is no MIDI file, or holds no notes.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableMidiError(f"larger than {_MOST_BYTES // 2**20} MB")
        notes = _notes(mido.MidiFile(path, clip=True))
    except UnreadableMidiError:
        raise
    except _DAMAGED as error:
        raise UnreadableMidiError(f"not readable as MIDI ({shown(str(error)) or type(error).__name__})") from error
    if not notes:
        raise UnreadableMidiError("holds no notes")
    start, end, note, velocity = np.array(sorted(notes), np.float64).T
    return Score(start, end, note.astype(np.float32), velocity.astype(np.float32))


def _notes(file: mido.MidiFile) -> list[tuple[float, float, float, float]]:
    """Start, end, note and velocity of each."""
    if file.ticks_per_beat <= 0:  # below 0: frames of film instead of beats
        raise UnreadableMidiError("counts time in no ticks a beat")
    notes: list[tuple[float, float, float, float]] = []
    held: dict[tuple[int, int], tuple[float, int]] = {}
    now = 0.0
    for message in file:
        now += message.time
        if not now < _MOST_SECONDS:
            raise UnreadableMidiError("lasts for days")
        if message.type not in ("note_on", "note_off"):
            continue
        key = (message.channel, message.note)
        if key in held:  # its end, or another beginning
            start, velocity = held.pop(key)
            notes.append((start, now, message.note, velocity / 127))
        if message.type == "note_on" and message.velocity > 0:
            held[key] = (now, message.velocity)
    notes += [(start, now, note, velocity / 127) for (_, note), (start, velocity) in held.items()]
    return [note for note in notes if note[1] > note[0]]
