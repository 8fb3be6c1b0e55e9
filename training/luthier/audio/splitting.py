"""Divides decoded sound into training and validation so that no sample is in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

Split = Literal["train", "validation"]

_HELD_OUT = 0.1  # share of the time
_FILES_FOR_WHOLE = 10  # with fewer files, one held-out file could be a whole articulation
_GAP_SECONDS = 1.0  # a room and a release have mostly died away after it
_GAP_SHARE = 0.05  # of a file; a short one has no second to give away
_SHORTEST_SECONDS = 1.0  # of files whose ends say something about them
_SHORTEST_ALONE_SECONDS = 10.0  # of the only file of a folder


@dataclass(frozen=True, slots=True)
class Span:
    """`frames` consecutive frames from frame `start` of the decoded corpus, all of one file.

    `domain` numbers the set of sounds that the file belongs to, `file` the file among the accepted ones.
    """

    start: int
    frames: int
    domain: int = 0
    file: int = 0


def split_spans(files: Sequence[Span], seed: int, sample_rate: int) -> dict[Split, tuple[Span, ...]]:
    """Hold out about a tenth of the time of every folder, and of long files as of short ones.

    Whole files keep takes of one performance apart, so they are held out where there are enough. A file longer than
    a fifth of what it is drawn among would be too much, and of fewer than ten files each may be an articulation of its
    own: these give their ends, after a gap that belongs to nobody. The choice depends on `seed` and the files alone.

    Args:
        files: all files of the corpus, in order.
        seed: decides which whole files are held out.
        sample_rate: in Hz, for the length of the gap.
    """
    ends: set[int] = set()
    held: set[int] = set()
    rng = np.random.default_rng(seed)
    for group in _groups(files, sample_rate):
        long = _long_ones(files, group)
        rest = [index for index in group if index not in long]
        if len(rest) < _FILES_FOR_WHOLE:
            ends.update(group)
            continue
        ends.update(long)
        held.update(_drawn(files, rest, rng))
    train = (_beginning(span, sample_rate) if i in ends else span for i, span in enumerate(files) if i not in held)
    chosen = sorted(ends | held)
    validation = (_end(files[index]) if index in ends else files[index] for index in chosen)
    return {"train": tuple(train), "validation": tuple(validation)}


def _groups(files: Sequence[Span], sample_rate: int) -> list[list[int]]:
    """The indices of the files of each folder; folders of a few short sounds are a group together.

    Libraries have a folder for every sample, and nothing but the tails of their sounds would be held out otherwise.
    """
    folders: dict[int, list[int]] = {}
    for index, span in enumerate(files):
        folders.setdefault(span.domain, []).append(index)
    groups: list[list[int]] = []
    together: list[int] = []
    for group in folders.values():
        seconds = sum(files[index].frames for index in group) / sample_rate
        shortest = _SHORTEST_ALONE_SECONDS if len(group) == 1 else _SHORTEST_SECONDS * len(group)
        if len(group) < _FILES_FOR_WHOLE and seconds < shortest:
            together += group
        else:
            groups.append(group)
    return [*groups, together] if together else groups


def _long_ones(files: Sequence[Span], group: Sequence[int]) -> set[int]:
    """Those longer than a fifth of the group, and then of what is left, until there is none."""
    left = sorted(group, key=lambda index: files[index].frames)
    total = sum(files[index].frames for index in left)
    while left and files[left[-1]].frames > 2 * _HELD_OUT * total:
        total -= files[left.pop()].frames
    return set(group) - set(left)


def _drawn(files: Sequence[Span], group: Sequence[int], rng: np.random.Generator) -> set[int]:
    """Draw files for as long as one brings what is held out nearer to its share."""
    room = _HELD_OUT * sum(files[index].frames for index in group)
    held = set()
    for place in rng.permutation(len(group)).tolist():
        frames = files[group[place]].frames
        if frames < 2 * room:
            room -= frames
            held.add(group[place])
    return held


def _end(span: Span) -> Span:
    kept = int(np.ceil(span.frames * (1 - _HELD_OUT)))
    kept = min(kept, span.frames - 1)
    return Span(span.start + kept, span.frames - kept, span.domain, span.file)


def _beginning(span: Span, sample_rate: int) -> Span:
    """What a file trains with whose end is held out: at least one frame."""
    gap = int(min(_GAP_SECONDS * sample_rate, _GAP_SHARE * span.frames))
    return Span(span.start, max(_end(span).start - gap - span.start, 1), span.domain, span.file)
