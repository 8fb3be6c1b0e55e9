"""Onsets of drums in kits and rooms that were not learned from."""

from pathlib import Path

import luthier_streaming
import numpy as np
from ears_drums import DRUMS, drum_pattern, write_strokes
from ears_material import LEARNED, UNKNOWN
from ears_rooms import in_a_room, with_noise
from ears_runs import Ear, Row, at_rate, trained

from luthier.audio.rendering import SAMPLE_RATE

STEPS = 1500
_PATTERNS, _SECONDS, _NEAR_S = 24, 8.0, 0.05
_SOUNDFONTS = {"FluidR3": LEARNED, "TimGM6mb": UNKNOWN}  # the strokes that are learned from are of neither


def onset_rows(folder: Path) -> list[Row]:
    """F1 of the events of the native engine, within 50 ms, and what it costs."""
    sounds = folder / "drums"
    if not sounds.exists():
        write_strokes(sounds)
    return measured(trained(folder, "onset", sounds, STEPS))


def measured(model: Path) -> list[Row]:
    """The rows of one file."""
    rows = []
    for name, soundfont in _SOUNDFONTS.items():
        for place in ("dry", "in rooms", "in rooms, noise 20 dB below"):
            right, told, real, errors = _played(model, soundfont, place)
            f1 = 2 * right / max(1, told + real)
            rows.append(Row("onset", "luthier", f"F1 within 50 ms, {name} {place}", f1, ">= .95"))
            rows.append(Row("onset", "luthier", f"median error in ms, {name} {place}", 1000 * float(np.median(errors))))
    return [*rows, *Ear(model).rows("onset")]


def _played(model: Path, soundfont: Path, place: str) -> tuple[int, int, int, list[float]]:
    right = told = real = 0
    errors = [0.0] if not soundfont.exists() else []
    ear = Ear(model)
    for number in range(_PATTERNS):
        rng = np.random.default_rng([7, number])
        sound, struck = drum_pattern(soundfont, _SECONDS, rng)
        if place != "dry":
            sound = in_a_room(sound, SAMPLE_RATE, rng)
        if "noise" in place:
            sound = with_noise(sound, 20.0, rng)
        heard = at_rate(sound, SAMPLE_RATE, ear.rate)
        found = events(model, ear, heard)
        for drum in DRUMS:
            left = list(struck[drum])
            real, told = real + len(left), told + len(found[drum])
            for at in found[drum]:
                match = min(left, key=lambda one: abs(one - at), default=None)
                if match is None or abs(match - at) > _NEAR_S:
                    continue
                left.remove(match)
                right += 1
                errors.append(abs(match - at))
    return right, told, real, errors


def events(model: Path, ear: Ear, sound: np.ndarray) -> dict[str, list[float]]:
    """The seconds of `sound` at which each drum is told, by the events of the stream."""
    block = 8 * ear.hop
    player = luthier_streaming.Streamer(str(model), ear.method, block, host_vector=block, engine="native")
    padded = np.zeros((1, -(-(len(sound) + player.latency) // block) * block), np.float32)
    padded[0, : len(sound)] = sound
    player.process(padded)
    found: dict[str, list[float]] = {drum: [] for drum in DRUMS}
    for sample, _, label, _, _ in player.events():
        found[label].append((sample - player.latency) / ear.rate)
    return found
