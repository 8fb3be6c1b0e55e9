"""`pitch`: melodies of one soundfont, heard in another, in rooms and in noise, beside what others hear."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from ears_material import LEARNED, TESTED, UNKNOWN, write_melodies
from ears_rooms import in_a_room, with_noise
from ears_runs import Ear, Row, at_rate, trained

from luthier.audio.labels.midi import read_midi
from luthier.audio.rendering import render_speech_corpus
from luthier.features.pitch import pitch as yin

_FRAME_SECONDS = 0.01
_AFTER, _BEFORE = 0.06, 0.02  # seconds of a note, after its beginning and before its end, that do not count
_QUIETEST_DB = -40.0
_CREPE_RATE = 16000

Heard = Callable[[np.ndarray, int], tuple[np.ndarray, np.ndarray]]  # sound, rate -> times in seconds, MIDI notes


def pitch_rows(folder: Path, steps: int = 1400) -> list[Row]:
    """Render, train, test; a row a number."""
    learned, unknown = folder / "learn_pitch", folder / "test_pitch"
    write_melodies(learned, LEARNED, 4, 8.0, 0, tested=False)
    render_speech_corpus(learned, 2.0, 0)
    write_melodies(unknown, UNKNOWN, 2, 5.0, 1, tested=True)
    ear = Ear(trained(folder, "pitch", learned, steps))
    who = {"luthier": _ours(ear), "luthier's YIN": yin_of, **_others()}
    rows = []
    for name in ("clean", "in rooms", "10 dB of noise"):
        for one, heard in who.items():
            asked = ">= 97" if one == "luthier" and name != "10 dB of noise" else ""
            asked = "> luthier's YIN" if one == "luthier" and not asked else asked
            rows.append(Row("pitch", one, f"% within 50 cents, {name}", 100 * _tested(unknown, heard, name), asked))
    return [*rows, *ear.rows("pitch")]


def _tested(folder: Path, heard: Heard, name: str) -> float:
    """Share of the moments that have a pitch, in all of which each has to say one."""
    right, rng = [], np.random.default_rng(0)
    rate = 22050
    for path in sorted(folder.glob("melody_*.wav")):
        if int(path.stem.split("_")[1]) not in TESTED:
            continue
        sound = _sound(path, rate)
        truth = truth_of(path, sound, rate)
        if name == "in rooms":
            sound = in_a_room(sound, rate, rng)
        elif name != "clean":
            sound = with_noise(sound, 10.0, rng)
        times, notes = heard(sound, rate)
        said = notes[np.abs(times[:, None] - np.arange(len(truth)) * _FRAME_SECONDS).argmin(0)]
        counted = ~np.isnan(truth)
        right += (np.abs(said - truth)[counted] <= 0.5).tolist()
    return float(np.mean(right))


def _sound(path: Path, rate: int) -> np.ndarray:
    from luthier.audio.reading import read_audio

    return np.ascontiguousarray(read_audio(path, rate, 1)[0])


def truth_of(path: Path, sound: np.ndarray, rate: int) -> np.ndarray:
    """MIDI notes every 10 ms, NaN where none counts: in attacks, at ends, in rests and where it is nearly silent."""
    frames = int(len(sound) / rate / _FRAME_SECONDS)
    score, truth = read_midi(path.with_suffix(".mid")), np.full(frames, np.nan)
    for start, end, note in zip(score.start, score.end, score.note, strict=True):
        truth[int((start + _AFTER) / _FRAME_SECONDS) + 1 : int((end - _BEFORE) / _FRAME_SECONDS)] = note
    hop = int(rate * _FRAME_SECONDS)
    power = (sound[: frames * hop].reshape(frames, hop) ** 2).mean(1)
    truth[power < power.max() * 10 ** (0.1 * _QUIETEST_DB)] = np.nan
    return truth


def _ours(ear: Ear) -> Heard:
    def heard(sound: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
        said = ear.answers(at_rate(sound, rate, ear.rate) if rate != ear.rate else sound)
        return (np.arange(said.shape[1]) + 0.5) * ear.hop / ear.rate, said[0]

    return heard


def yin_of(sound: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
    f0_hz, _ = yin(torch.from_numpy(sound)[None, None], rate, 256)
    return (np.arange(f0_hz.size(1)) + 0.5) * 256 / rate, _note(f0_hz[0].numpy())


def _note(hz: np.ndarray) -> np.ndarray:
    return np.asarray(69.0 + 12.0 * np.log2(np.maximum(hz, 1.0) / 440.0))


def _others() -> dict[str, Heard]:
    """What is installed of librosa and torchcrepe."""
    found: dict[str, Heard] = {}
    try:
        import librosa
    except ImportError:
        print("librosa is not installed: left out", file=sys.stderr)
    else:

        def librosa_yin(sound: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
            hz = librosa.yin(sound, fmin=50, fmax=2000, sr=rate, hop_length=256)
            return np.arange(len(hz)) * 256 / rate, _note(hz)

        def librosa_pyin(sound: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
            hz, _, _ = librosa.pyin(sound, fmin=50, fmax=2000, sr=rate, hop_length=256, fill_na=None)
            return np.arange(len(hz)) * 256 / rate, _note(hz)

        found |= {"librosa yin": librosa_yin, "librosa pyin": librosa_pyin}
    try:
        import torchcrepe
    except ImportError:
        print("torchcrepe is not installed: left out", file=sys.stderr)
    else:

        def crepe(sound: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
            x = torch.from_numpy(at_rate(sound, rate, _CREPE_RATE))[None]
            hz = torchcrepe.predict(x, _CREPE_RATE, 160, 50.0, 2000.0, "tiny", batch_size=512, device="cpu")
            return np.arange(hz.size(1)) * 0.01, _note(hz[0].numpy())

        found["torchcrepe tiny"] = crepe
    return found
