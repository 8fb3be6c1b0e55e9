"""Patterns of labelled strokes, made anew in each step, whose onsets are known to the sample."""

from dataclasses import dataclass
from types import TracebackType

import numpy as np
import torch
from torch import Tensor

from luthier.audio.corpus import Corpus

_AUDIBLE, _SECONDS = 0.05, 1.0  # of the peak, where a stroke begins; of a stroke, at most
_STEP_SECONDS = (0.07, 0.3)
_LATE_SECONDS = 0.012  # how far a stroke is from its step
_GAIN_DB = (-18.0, 0.0)
_SEMITONES = 3.0
_DENSITY = (0.15, 0.6)


@dataclass(frozen=True)
class Pattern:
    """Audio [batch, 1, time], and 1 in the frames in which something is struck, [batch, classes, frames]."""

    audio: Tensor
    struck: Tensor


Strokes = list[list[np.ndarray]]


def strokes_of(corpus: Corpus, split: str, classes: Tensor, count: int) -> Strokes:
    """The sounds of a split by their class, each from its onset on; `classes`: of each file, -1 where unknown."""
    strokes: Strokes = [[] for _ in range(count)]
    for span in corpus.spans[split]:  # type: ignore[index]
        number = int(classes[span.file])
        if number < 0:
            continue
        sound = corpus.read(span, 0, min(span.frames, int(2 * corpus.sample_rate)))[0]
        peak = float(np.abs(sound).max())
        if peak < 1e-3:
            continue
        first = int(np.argmax(np.abs(sound) > _AUDIBLE * peak))
        kept = np.array(sound[first : first + int(_SECONDS * corpus.sample_rate)]) / peak
        fade = min(len(kept), 256)
        kept[len(kept) - fade :] *= np.linspace(1.0, 0.0, fade)
        strokes[number].append(kept.astype(np.float32))
    return strokes


def drawn_pattern(strokes: Strokes, time: int, rate: int, hop: int, rng: np.random.Generator) -> Pattern:
    """One pattern: a kit of a sound or two a class, steps of one length, several at once."""
    audio, struck = np.zeros(time, np.float32), np.zeros((len(strokes), time // hop), np.float32)
    step = rng.uniform(*_STEP_SECONDS)
    for number, sounds in enumerate(strokes):
        if not sounds:
            continue
        kit = rng.integers(len(sounds), size=2)
        density = rng.uniform(*_DENSITY)
        for at in np.arange(rng.uniform(0.0, step), time / rate, step):
            place = int((at + rng.uniform(0.0, _LATE_SECONDS)) * rate)
            if rng.random() > density or place >= time - hop:
                continue
            sound = _repitched(sounds[kit[int(rng.random() < 0.25)]], rng.uniform(-_SEMITONES, _SEMITONES))
            end = min(time, place + len(sound))
            audio[place:end] += sound[: end - place] * np.float32(10 ** (0.05 * rng.uniform(*_GAIN_DB)))
            struck[number, place // hop] = 1.0
    audio *= np.float32(0.5 / max(1e-3, float(np.abs(audio).max())))
    return Pattern(torch.from_numpy(audio)[None, None], torch.from_numpy(struck)[None])


def _repitched(sound: np.ndarray, semitones: float) -> np.ndarray:
    speed = 2 ** (semitones / 12)
    return np.interp(np.arange(0, len(sound) - 1, speed), np.arange(len(sound)), sound).astype(np.float32)


def joined(patterns: list[Pattern]) -> Pattern:
    """Several as one batch."""
    return Pattern(torch.cat([one.audio for one in patterns]), torch.cat([one.struck for one in patterns]))


class PatternBatches:
    """Patterns by step; the same each time it is asked for.

    Args:
        crops: of a batch that this process draws.
    """

    def __init__(self, strokes: Strokes, crops: range, time: int, rate: int, hop: int, seed: int) -> None:
        self.strokes, self.crops, self.time, self.rate, self.hop = strokes, crops, time, rate, hop
        self.seed = seed

    def __enter__(self) -> "PatternBatches":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held."""

    def at(self, step: int) -> Pattern:
        """The batch of `step`."""
        shape = (self.strokes, self.time, self.rate, self.hop)
        return joined([drawn_pattern(*shape, np.random.default_rng([self.seed, step, crop])) for crop in self.crops])
