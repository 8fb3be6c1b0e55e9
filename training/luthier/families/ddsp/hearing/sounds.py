"""Sounds to hear and to learn from, which need not fit into memory."""

import hashlib
import math
from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.audio.preparing import spans_of
from luthier.audio.splitting import Span

_STRETCH_SECONDS = 60.0  # longer sounds are heard and drawn in such parts


class Sounds(Protocol):
    """Sounds by number."""

    @property
    def lengths(self) -> Sequence[int]:
        """In samples."""

    def read(self, number: int, first: int, length: int) -> Tensor:
        """Samples [channels, length] of a sound from `first` on; what lies around it, or silence."""

    def goes_on(self, number: int) -> bool:
        """Whether a sound goes on from what lies before it, rather than begin in silence."""

    def content(self, number: int) -> str:
        """A name for a sound and what lies before it: the same for the same samples, another for others."""


class LoadedSounds:
    """Sounds [channels, time], or [time], that are in memory; each begins in silence."""

    def __init__(self, sounds: Sequence[Tensor]) -> None:
        self.sounds = [sound.reshape(-1, sound.size(-1)) for sound in sounds]

    @property
    def lengths(self) -> list[int]:
        """See `Sounds`."""
        return [sound.size(1) for sound in self.sounds]

    def read(self, number: int, first: int, length: int) -> Tensor:
        """See `Sounds`."""
        part = self.sounds[number][:, max(0, first) : max(0, first + length)]
        before = min(length, max(0, -first))
        return torch.nn.functional.pad(part, (before, length - before - part.size(1)))

    def goes_on(self, number: int) -> bool:
        """See `Sounds`."""
        return False

    def content(self, number: int) -> str:
        """See `Sounds`."""
        return hashlib.blake2b(self.sounds[number].numpy().tobytes(), digest_size=16).hexdigest()


class CorpusSounds:
    """The training split of a corpus in stretches of at most a minute; nothing is held in memory.

    Args:
        hop_length: in samples. Stretches are whole hops but for the last of a file.
    """

    def __init__(self, corpus: Corpus, hop_length: int) -> None:
        self.corpus, self._files = corpus, spans_of(corpus.report)
        self._hop, self._longest = hop_length, _STRETCH_SECONDS * corpus.sample_rate
        self._stretches = [stretch for span in corpus.spans["train"] for stretch in self._parts(span)]

    @property
    def lengths(self) -> list[int]:
        """See `Sounds`."""
        return [stretch.frames for stretch, _ in self._stretches]

    def read(self, number: int, first: int, length: int) -> Tensor:
        """See `Sounds`; silence follows what belongs to training."""
        stretch, known = self._stretches[number]
        first += stretch.start - known.start
        before = min(length, max(0, -first))
        sound = self.corpus.read(known, max(0, first), length - before)
        return torch.nn.functional.pad(torch.from_numpy(sound), (before, 0))

    def goes_on(self, number: int) -> bool:
        """See `Sounds`."""
        stretch, known = self._stretches[number]
        return stretch.start > known.start

    def content(self, number: int) -> str:
        """See `Sounds`."""
        stretch, known = self._stretches[number]
        return f"{self.corpus.content(stretch.file)} {stretch.start - known.start} {stretch.frames}"

    def _parts(self, span: Span) -> list[tuple[Span, Span]]:
        """Stretches of about the same length, each with what of its file may be heard."""
        file, frames = self._files[span.file], span.frames
        if span.start + frames < file.start + file.frames and frames > self._hop:
            frames -= frames % self._hop  # the file goes on: its last hop would be heard cut off
        known = Span(file.start, span.start + frames - file.start, span.domain, span.file)
        count = max(1, math.ceil(frames / self._longest))
        each = math.ceil(frames / count / self._hop) * self._hop
        starts = range(0, max(1, frames), max(1, each))
        return [
            (Span(span.start + start, min(each, frames - start), span.domain, span.file), known) for start in starts
        ]
