"""Chords by name, and which of them some pitch classes are."""

import numpy as np
import torch
from torch import Tensor

from luthier.audio.labels.midi import Frames, transposed

ROOTS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
NO_CHORD = "none"
CHORDS = (*ROOTS, *(f"{root}m" for root in ROOTS), NO_CHORD)
UNKNOWN = -1
_MAJOR, _MINOR = 0b000010010001, 0b000010001001  # on C, as sums of 2^class


def chord_of_classes() -> Tensor:
    """The chord of every sum of 2^(pitch class), [4096]: its number in CHORDS.

    It is the one triad that is contained, or none where at most one pitch class sounds, or UNKNOWN: two notes, or
    triads that overlap.
    """
    every = np.arange(4096)
    found = np.stack([_holds(every, shape, root) for shape in (_MAJOR, _MINOR) for root in range(12)])
    chord = np.where(found.sum(0) == 1, found.argmax(0), UNKNOWN)
    notes = sum((every >> place) & 1 for place in range(12))
    return torch.from_numpy(np.where(notes <= 1, len(CHORDS) - 1, chord))


def _holds(every: np.ndarray, shape: int, root: int) -> np.ndarray:
    one: Frames = transposed(np.array([shape], np.float32), root)
    wanted = int(one[0])
    return np.asarray((every & wanted) == wanted)
