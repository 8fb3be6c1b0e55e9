"""Decoded sounds where they lie: several files of samples, mapped from the disk, and the place of each sound."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from luthier.audio.reading import Samples

_HASHED_FRAMES = 2**18  # at once


class HasSamples(Protocol):
    """Whatever holds samples [time, channels] for as long as it lives."""

    samples: Samples


@dataclass
class Held:
    """Samples [time, channels] that nobody else keeps alive."""

    samples: Samples


class Pieces:
    """The accepted files of a corpus, by number.

    Args:
        sources: what holds the samples.
        places: of each file, the number of its source and its first frame there.
        names: of each file, one that stands for its samples; () if none is known.
    """

    def __init__(
        self, sources: Sequence[HasSamples], places: Iterable[tuple[int, int]], names: Sequence[str] = ()
    ) -> None:
        self._sources, self._names = sources, names
        table = np.array(list(places), np.int64).reshape(-1, 2)
        self._source, self._first = table[:, 0].astype(np.int32), table[:, 1]

    def __len__(self) -> int:
        return len(self._first)

    def read(self, file: int, offset: int, frames: int) -> Samples:
        """Frames of a file from `offset` on, [time, channels]."""
        first = int(self._first[file]) + offset
        return self._sources[self._source[file]].samples[first : first + frames]

    def name(self, file: int, frames: int) -> str:
        """What stands for the `frames` samples of a file: the same for the same samples, another for others."""
        if self._names:
            return self._names[file]
        content = hashlib.blake2b(digest_size=16)
        for first in range(0, frames, _HASHED_FRAMES):
            samples = self.read(file, first, min(_HASHED_FRAMES, frames - first))
            content.update(np.ascontiguousarray(samples).data)
        return content.hexdigest()

    def only(self, files: Sequence[int]) -> "Pieces":
        """The pieces of some files, numbered anew."""
        places = zip(self._source[files].tolist(), self._first[files].tolist(), strict=True)
        return Pieces(self._sources, places, [self._names[file] for file in files] if self._names else ())
