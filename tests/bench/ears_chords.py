"""`chords`: progressions of one soundfont, named in another and in rooms; beside templates on librosa's chroma."""

from pathlib import Path

import numpy as np
from ears_material import LEARNED, UNKNOWN, write_progressions
from ears_rooms import in_a_room
from ears_runs import Ear, Row, trained

from luthier.audio.labels.midi import read_midi
from luthier.families.chords.names import CHORDS, chord_of_classes

_NONE = len(CHORDS) - 1


def chord_rows(folder: Path, steps: int = 900) -> list[Row]:
    """Render, train, test; a row a number."""
    learned, unknown = folder / "learn_chords", folder / "test_chords"
    write_progressions(learned, LEARNED, 70, 16.0, 0)
    write_progressions(unknown, UNKNOWN, 24, 16.0, 1)
    ear = Ear(trained(folder, "chords", learned, steps))
    rows = []
    for rooms in (False, True):
        where = "another soundfont, in rooms" if rooms else "another soundfont"
        ours, theirs = _tested(ear, unknown, rooms)
        rows.append(Row("chords", "luthier", f"% of the time right, {where}", 100 * ours, ">= 85"))
        rows.append(Row("chords", "librosa chroma, templates", f"% of the time right, {where}", 100 * theirs))
    return [*rows, *ear.rows("chords")]


def _tested(ear: Ear, folder: Path, rooms: bool) -> tuple[float, float]:
    chord_of, rng = chord_of_classes().numpy(), np.random.default_rng(0)
    ours, theirs = [], []
    for path in sorted(folder.glob("*.wav")):
        sound = ear.sound(path)
        sound = in_a_room(sound, ear.rate, rng) if rooms else sound
        said = ear.answers(sound)
        score = read_midi(path.with_suffix(".mid")).over_time(0.0, said.shape[1], ear.hop / ear.rate)
        classes = score["pitch_classes"].astype(int)
        truth = chord_of[classes]
        counted = (truth >= 0) & (classes > 0)  # in rests the notes before ring on, and nobody knows what is right
        ours += (said.argmax(0) == truth)[counted].tolist()
        theirs += (_templates(sound, ear)[: len(truth)] == truth)[counted].tolist()
    return float(np.mean(ours)), float(np.mean(theirs))


def _templates(sound: np.ndarray, ear: Ear) -> np.ndarray:
    """The triad whose notes have most of a constant-Q chroma, smoothed over a second."""
    import librosa

    chroma = librosa.feature.chroma_cqt(y=sound, sr=ear.rate, hop_length=ear.hop, n_octaves=5)
    chroma = librosa.decompose.nn_filter(chroma, aggregate=np.median, metric="cosine")
    triads = [[root, (root + third) % 12, (root + 7) % 12] for third in (4, 3) for root in range(12)]
    scores = np.stack([chroma[triad].sum(0) for triad in triads])
    return np.asarray(scores.argmax(0))
