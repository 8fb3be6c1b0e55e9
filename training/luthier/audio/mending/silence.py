"""Shortens long digital silence: nothing is learned from hours of zeros, and they would fill disk and validation."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from luthier.audio.reading import Samples

LONGEST_SECONDS = 10.0
_LEFT_SECONDS = 0.25

Cuts = tuple[tuple[int, int], ...]


def as_cuts(plain: Iterable[Sequence[int]]) -> Cuts:
    """Cuts that were lists on the way."""
    return tuple((at, frames) for at, frames in plain)


class SilenceCutter:
    """Passes a sound on block by block, but for the inside of silences longer than `LONGEST_SECONDS`.

    Args:
        sink: takes blocks [channels, time].
        sample_rate: in Hz.

    Attributes:
        frames: passed on so far.
        cuts: after how many of them frames were left out, and how many.
    """

    def __init__(self, sink: Callable[[Samples], object], sample_rate: int) -> None:
        self.frames = 0
        self.cuts: Cuts = ()
        self._sink = sink
        self._longest, self._left = round(LONGEST_SECONDS * sample_rate), round(_LEFT_SECONDS * sample_rate)
        self._zeros = 0  # seen and not yet passed on
        self._channels = 1

    def write(self, block: Samples) -> None:
        """Take a block [channels, time]."""
        if not block.size:
            return
        self._channels, frames = block.shape
        first, end = _sounding(block)
        self._zeros += first
        if first < end:
            self._pass_zeros()
            self._pass(block[:, first:end])
            self._zeros = frames - end

    def finish(self) -> None:
        """Pass on the silence at the end."""
        self._pass_zeros()

    def _pass_zeros(self) -> None:
        left = self._zeros if self._zeros <= self._longest else self._left
        if left:
            self._pass(np.zeros((self._channels, left), np.float32))
        if left < self._zeros:
            self.cuts = (*self.cuts, (self.frames, self._zeros - left))
        self._zeros = 0

    def _pass(self, block: Samples) -> None:
        self.frames += block.shape[1]
        self._sink(block)


def _sounding(block: Samples) -> tuple[int, int]:
    """Where a block begins and ends to sound; from its end to its end if it is silent."""
    if block[:, 0].any() and block[:, -1].any():
        return 0, block.shape[1]
    places = np.flatnonzero(block.any(axis=0))
    return (int(places[0]), int(places[-1]) + 1) if len(places) else (block.shape[1], block.shape[1])
