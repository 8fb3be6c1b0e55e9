"""What runs make of held-out sounds, as excerpts to be heard beside one another, and what is known from them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
import torch
import torch.nn.functional as F

from luthier.audio.corpus import Corpus
from luthier.audio.reading import Samples
from luthier.audio.splitting import Span
from luthier.errors import UserError
from luthier.measuring.baselines import NearestFrames, training_sound
from luthier.measuring.evaluation import Evaluated
from luthier.progress import progress
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.evaluated import from_run
from luthier.trainer.checkpoint import Checkpoint
from luthier.watching.comparison.sounds import ORIGINAL, Excerpt, Take

MOSAIC = "mosaic"
_MOST_BYTES = 40_000_000
_SHORTEST_SECONDS = 0.5
_PICTURE_BYTES = 40_000
_BASE64 = 4 / 3
_EARLIER_SHARE = 0.9  # of the steps of the one that is shown before it
# the other checkpoints of a run, and what they are
_EARLIER = {
    "best": "its best on held-out sounds",
    "stable": "before its learning rate fell",
    "phase1": "the end of its first phase",
    "phase2": "the end of its second phase",
}


@dataclass(frozen=True)
class Player:
    """Something that plays.

    Attributes:
        name: a few words.
        note: a sentence.
        play: samples [channels, time], and the number of the set of sounds they are of or None -> the same length.
    """

    name: str
    note: str
    play: Callable[[Samples, int | None], Samples]


def players_of(run: Path, checkpoint: Checkpoint, sample_rate: int, channels: int, name: str) -> list[Player]:
    """The model of a run, then its earlier checkpoints, the latest first; they play sounds of this rate.

    Those that are hardly earlier would sound the same, and are left out.
    """
    found = [Player(name, told(checkpoint), _playing(checkpoint, name, sample_rate, channels))]
    earlier: dict[int, tuple[Checkpoint, str]] = {}
    for word, what in _EARLIER.items():
        file = run / f"{word}.ckpt"
        if file.is_file():
            other = load_checkpoint(file)
            earlier.setdefault(other.step, (other, what))
    shown_step = checkpoint.step
    for step, (other, what) in sorted(earlier.items(), reverse=True):
        if step > _EARLIER_SHARE * shown_step:
            continue
        shown_step = step
        title = f"{name}, step {step}"
        found.append(Player(title, f"the same run earlier: {what}", _playing(other, title, sample_rate, channels)))
    return found


def mosaic_of(corpus: Corpus) -> Player:
    """Pieces of the training sounds, which no training was needed for."""
    frames = NearestFrames(training_sound(corpus), corpus.sample_rate)
    note = "pieces of the training sounds, each the most similar, put together: a model should sound better"
    return Player(MOSAIC, note, lambda samples, _: frames.copied(torch.from_numpy(samples)).numpy())


def told(checkpoint: Checkpoint) -> str:
    """What a model is, in a sentence."""
    preset = "" if checkpoint.preset == checkpoint.family else f", preset {checkpoint.preset}"
    return f"{checkpoint.family}{preset}, step {checkpoint.step}, {checkpoint.seconds / 60:.1f} minutes of training"


def fitting(excerpts: int, frames: int, channels: int, takes: int) -> tuple[int, int]:
    """How many excerpts, and of how many frames, fit into a page of 40 MB at the worst: fewer first, then shorter."""
    each = takes * (2 * frames * channels + _PICTURE_BYTES) * _BASE64
    count = max(1, min(excerpts, int(_MOST_BYTES / each)))
    longest = int((_MOST_BYTES / takes / _BASE64 - _PICTURE_BYTES) / (2 * channels))
    return count, min(frames, max(longest, 1))


def heldout_places(corpus: Corpus, frames: int, limit: int) -> tuple[list[tuple[Span, int]], int]:
    """Where excerpts of up to `frames` begin, and how long they are: no longer than the longest held-out stretch."""
    length = min(frames, max(span.frames for span in corpus.spans["validation"]))
    return corpus.validation_places(length, limit), length


def learned_places(corpus: Corpus, frames: int, count: int) -> list[tuple[Span, int]]:
    """The same number of places among the sounds that were learned from, by chance, always the same."""
    rng = np.random.default_rng(0)
    return [corpus.place("train", rng, frames) for _ in range(count)]


def played(
    corpus: Corpus, places: Sequence[tuple[Span, int]], frames: int, players: Sequence[Player], own: bool
) -> Iterator[Excerpt]:
    """An excerpt for each place: the original, and what each player makes of it.

    Args:
        corpus: of the sounds.
        places: where they begin.
        frames: samples a channel of each, at most: an excerpt ends with its sound.
        players: in order.
        own: whether the players learned from these very folders, and so know their sets of sounds by number.

    Raises:
        UserError: a model's sound is not finite.
    """
    with progress(total=len(places) * len(players), unit="sound", label="playing") as bar:
        for number, (span, offset) in enumerate(places, 1):
            original = corpus.read(span, offset, _length(span, offset, frames, corpus.sample_rate))
            takes = [Take(ORIGINAL, "a sound that was kept out of training", original)]
            for player in players:
                takes.append(Take(player.name, player.note, player.play(original, span.domain if own else None)))
                bar.update(1)
            yield Excerpt(f"{number}. {_where(corpus, span, offset)}", tuple(takes))


def _length(span: Span, offset: int, frames: int, sample_rate: int) -> int:
    """As long as the sound goes on, and long enough to be heard and measured, with silence at its end if need be."""
    return min(frames, max(span.frames - offset, round(_SHORTEST_SECONDS * sample_rate)))


def _where(corpus: Corpus, span: Span, offset: int) -> str:
    """Name of the file and the moment in it."""
    first = min(each.start for split in corpus.spans.values() for each in split if each.file == span.file)
    seconds = (span.start + offset - first) / corpus.sample_rate
    return f"{corpus.report.accepted[span.file].name} at {seconds:.1f} s"


def _playing(
    checkpoint: Checkpoint, name: str, sample_rate: int, channels: int
) -> Callable[[Samples, int | None], Samples]:
    """What the model of a checkpoint makes of sounds of this rate, whatever its own is."""
    instrument = from_run(checkpoint)

    def play(samples: Samples, domain: int | None) -> Samples:
        there = converted(samples, sample_rate, instrument.sample_rate, instrument.channels)
        back = converted(rebuilt(instrument, there, domain), instrument.sample_rate, sample_rate, channels)
        if not np.isfinite(back).all():
            raise UserError(f"{name} makes sound that is not finite: choose another --checkpoint, or train again")
        return fitted(back, samples.shape[1])

    return play


@torch.no_grad()
def rebuilt(instrument: Evaluated, samples: Samples, domain: int | None) -> Samples:
    """What a model makes of samples [channels, time] of its own rate, of any length, which it hears in whole hops."""
    x = torch.from_numpy(samples)[None]
    missing = -x.shape[-1] % instrument.hop_length
    which = None if domain is None else torch.tensor([domain])
    y = instrument.rebuild(F.pad(x, (0, missing)), which)[0, :, : x.shape[-1]]
    return np.asarray(y.float().numpy(), np.float32)


def converted(samples: Samples, from_rate: int, to_rate: int, channels: int) -> Samples:
    """[channels, time] at another rate and with another number of channels; mono is doubled, stereo averaged."""
    if len(samples) != channels:
        samples = samples.mean(0, keepdims=True) if channels == 1 else samples.repeat(2, 0)
    if from_rate == to_rate:
        return samples
    return np.ascontiguousarray(soxr.resample(samples.T, from_rate, to_rate, quality="HQ").T, np.float32)


def fitted(samples: Samples, frames: int) -> Samples:
    """[channels, time] cut or followed by silence, to be so long."""
    return np.pad(samples[:, :frames], ((0, 0), (0, max(0, frames - samples.shape[1]))))
