"""Divides decoded sound into training and validation so that no sample is in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

Split = Literal["train", "validation"]

_HELD_OUT = 0.1  # share of the minutes
_FILES_FOR_WHOLE = 10  # with fewer files, one held-out file could be a whole articulation or instrument


@dataclass(frozen=True)
class Span:
    """`frames` consecutive frames from frame `start` of the decoded corpus, all of one file.

    `domain` numbers the set of sounds that the file belongs to.
    """

    start: int
    frames: int
    domain: int = 0


def split_spans(files: Sequence[Span], seed: int) -> dict[Split, tuple[Span, ...]]:
    """Hold out about a tenth of the time: whole files of ten or more, else the end of each file.

    Whole files keep takes of one performance apart; the choice depends on `seed` and on the files alone.
    """
    if len(files) < _FILES_FOR_WHOLE:
        return _end_of_each(files)
    held = _held_out_files(files, seed)
    return {
        "train": tuple(span for index, span in enumerate(files) if index not in held),
        "validation": tuple(span for index, span in enumerate(files) if index in held),
    }


def _held_out_files(files: Sequence[Span], seed: int) -> set[int]:
    """Draw files until the next would exceed the share.

    At least one fits always: the shortest of ten files is no longer than a tenth of their sum.
    """
    room = int(sum(span.frames for span in files) * _HELD_OUT)
    held = set()
    for index in np.random.default_rng(seed).permutation(len(files)):
        if files[index].frames <= room:
            room -= files[index].frames
            held.add(int(index))
    return held


def _end_of_each(files: Sequence[Span]) -> dict[Split, tuple[Span, ...]]:
    kept = [int(np.ceil(span.frames * (1 - _HELD_OUT))) for span in files]
    return {
        "train": tuple(Span(span.start, keep, span.domain) for span, keep in zip(files, kept, strict=True)),
        "validation": tuple(
            Span(span.start + keep, span.frames - keep, span.domain)
            for span, keep in zip(files, kept, strict=True)
            if span.frames > keep
        ),
    }
