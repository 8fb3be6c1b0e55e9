"""Rooms that no training has heard: shoeboxes, by mirror images of the sound (Allen and Berkley, 1979)."""

import numpy as np
from scipy.signal import fftconvolve

SOUND_M_PER_S = 343.0
_SECONDS = 0.6


def shoebox(sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """The impulse response of a drawn room, from the direct sound on, whose peak is 1."""
    size = rng.uniform([4, 3, 2.4], [12, 9, 4.5])
    source, ear = rng.uniform(0.2, 0.8, 3) * size, rng.uniform(0.2, 0.8, 3) * size
    reflection = rng.uniform(0.55, 0.85)
    count = 8
    cells = np.stack(np.meshgrid(*[np.arange(-count, count + 1)] * 3, indexing="ij"), -1).reshape(-1, 3)
    response = np.zeros(int(_SECONDS * sample_rate))
    for mirrored in np.ndindex(2, 2, 2):
        flip = np.array(mirrored)
        images = (1 - 2 * flip) * source + 2 * cells * size
        walls = np.abs(2 * cells - flip).sum(1)
        distance = np.maximum(np.linalg.norm(images - ear, axis=1), 0.3)
        place = np.round(distance / SOUND_M_PER_S * sample_rate).astype(int)
        inside = place < len(response)
        np.add.at(response, place[inside], (reflection**walls / distance)[inside])
    first = int(np.argmax(response > 0))
    direct = response[first:]
    return np.asarray(direct / direct[0])


def in_a_room(sound: np.ndarray, sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """A sound [time] in a drawn room, as loud as before and as long."""
    heard = fftconvolve(sound, shoebox(sample_rate, rng))[: len(sound)]
    return np.asarray(heard * np.sqrt(np.mean(sound**2) / max(np.mean(heard**2), 1e-12)), np.float32)


def with_noise(sound: np.ndarray, above_db: float, rng: np.random.Generator) -> np.ndarray:
    """A sound [time] with white noise so far below it."""
    power = np.mean(sound**2) * 10 ** (-0.1 * above_db)
    return np.asarray(sound + np.sqrt(power) * rng.standard_normal(len(sound)), np.float32)
