"""Stretches of sound that several instruments play."""

from pathlib import Path

import numpy as np

from luthier.audio.finding import find_sounds
from luthier.audio.reading import Samples, UnreadableAudioError, read_audio
from luthier.errors import UserError

RATE = 44100
SECONDS = 3.0
_LEAST_PEAK = 1e-3  # what never gets louder says nothing
_TRIES = 20  # for each excerpt: files that cannot be read, and silence


def excerpts(folder: Path, count: int, seed: int) -> list[Samples]:
    """So many stretches [1, time] of three seconds at 44.1 kHz, drawn by the seed; short sounds end in silence.

    Raises:
        UserError: there are no sounds, or nothing is heard in any.
    """
    sounds, length = find_sounds(folder).sounds, round(SECONDS * RATE)
    if not sounds:
        raise UserError(f"{folder} holds no sounds: name a folder of sounds that no training heard")
    draw, found = np.random.default_rng(seed), list[Samples]()
    for _ in range(_TRIES * count):
        if len(found) == count:
            return found
        try:
            whole = read_audio(sounds[int(draw.integers(len(sounds)))].path, RATE, 1)
        except UnreadableAudioError:
            continue
        first = int(draw.integers(max(1, whole.shape[1] - length + 1)))
        piece = whole[:, first : first + length]
        if np.abs(piece).max(initial=0.0) >= _LEAST_PEAK:
            found.append(np.pad(piece, ((0, 0), (0, length - piece.shape[1]))))
    if not found:
        raise UserError(f"nothing is heard in the sounds of {folder}: name a folder of sounds that no training heard")
    return found
