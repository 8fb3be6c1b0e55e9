"""What was heard in sounds: a row for each frame, computed once for the same sound, kept in the cache."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from luthier.audio.cache.packs import Pack, PackHeader, PackWriter, Piece
from luthier.audio.cache.room import full_disks_in_words, keep_within_limit
from luthier.audio.cache.store import FOLDER_VARIABLE, SoundCache
from luthier.audio.corpus import Corpus
from luthier.audio.listening import Heard
from luthier.audio.pieces import HasSamples, Held
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.rows import GAP, Rows
from luthier.families.ddsp.hearing.sounds import CorpusSounds, Sounds

HEARING_VERSION = 2  # another for whatever changes what is heard in the same sound
_AT_ONCE = 65536  # frames: voices are followed side by side


def features_of(corpus: Corpus, config: DdspConfig) -> "Features":
    """What is heard in a corpus, kept in its cache."""
    sounds, origin = CorpusSounds(corpus, config.hop_length), str(corpus.report.folder.resolve())
    return Features(config, sounds, corpus.cache, origin)


class Features:
    """Rows of features of sounds by number, as `Rows` makes them, read from the disk where there is a cache.

    Args:
        origin: whence the sounds came, for a person who looks at the cache.
        cache: None to keep them in memory.
    """

    def __init__(self, config: DdspConfig, sounds: Sounds, cache: SoundCache | None = None, origin: str = "") -> None:
        self.sounds, self._cache, self._origin = sounds, cache, origin
        self.hop_length, self._rate = config.hop_length, config.sample_rate
        self._rows = Rows(config)
        self._kind = kind_of(config)
        self._sources: list[HasSamples] = []
        self._places: dict[int, tuple[int, int]] = {}  # of a sound, its source and first row there
        self._known: dict[Path, dict[str, int]] = {}  # of packs, by their index, the first rows of their sounds
        self._numbers: dict[Path, int] = {}  # of the packs that are read, among the sources
        self.heard_frames = 0  # that had to be heard, rather than found in the cache

    def frames(self, number: int) -> int:
        """Of a sound, without what lies before it."""
        return math.ceil(self.sounds.lengths[number] / self.hop_length)

    def read(self, number: int, first: int, count: int) -> Tensor:
        """Rows [count, values] of a sound that was heard, from frame `first` on; `GAP` frames lie before it.

        After its end there are fewer.
        """
        source, start = self._places[number]
        end = start + GAP + min(first + count, self.frames(number))
        rows = self._sources[source].samples[start + GAP + first : end]
        return torch.from_numpy(np.array(rows))

    def rows_at(self, places: Sequence[tuple[int, int]]) -> Tensor:
        """Rows [places, values] of sounds and frames."""
        return torch.cat([self.read(number, first, 1) for number, first in places])

    @property
    def silence(self) -> Tensor:
        """The row of silence, [values]."""
        return self._rows.silence

    def hear(self, numbers: Sequence[int]) -> None:
        """Hear those sounds that are not known yet, or find them in the cache."""
        wanted = [number for number in numbers if number not in self._places]
        if not wanted:
            return
        if self._cache is None:
            for number, rows in self._heard(wanted):
                self._places[number] = (len(self._sources), 0)
                self._sources.append(Held(rows))
            return
        with full_disks_in_words(self._cache.folder, f"or set {FOLDER_VARIABLE} to a folder on another disk"):
            self._hear_into(self._cache, wanted)
        keep_within_limit(self._cache, print)

    def _hear_into(self, cache: SoundCache, wanted: Sequence[int]) -> None:
        names = {number: self.sounds.content(number) for number in wanted}
        if not self._find(cache, names):
            return
        with cache.decoding(f"{self._kind} {self._origin}", print):
            missing = self._find(cache, names)
            self._write(cache, missing)
            self._find(cache, missing)

    def _find(self, cache: SoundCache, names: dict[int, str]) -> dict[int, str]:
        """Note the places of sounds that are in the cache; what is missing."""
        new = {pack.index: pack for pack in cache.packs(self._rate, self._rows.values, self._kind, self._known)}
        for index, pack in new.items():
            self._known[index] = {piece.key: piece.first for piece in pack.pieces()}
        missing = dict(names)
        for index, first in self._known.items():
            found = [number for number, name in missing.items() if name in first]
            source = self._source(index, new.get(index)) if found else None
            if source is not None:
                for number in found:
                    self._places[number] = (source, first[missing.pop(number)])
        return missing

    def _source(self, index: Path, pack: Pack | None) -> int | None:
        """The number of a pack among the sources; None if it is no longer there."""
        if index not in self._numbers:
            try:
                self._sources.append(pack or Pack(index))
            except (OSError, ValueError):
                return None
            self._numbers[index] = len(self._sources) - 1
        return self._numbers[index]

    def _write(self, cache: SoundCache, missing: dict[int, str]) -> None:
        """Hear what is missing, the same sound once, and put it into packs."""
        by_name = {name: number for number, name in missing.items()}
        writer: PackWriter | None = None
        try:
            for number, rows in self._heard(sorted(by_name.values())):
                if writer is not None and writer.is_full:
                    writer.finish()
                    writer = None
                if writer is None:
                    header = PackHeader(self._rate, self._rows.values, self._origin, kind=self._kind)
                    writer = cache.writer(header)
                first = writer.frame
                writer.write(rows.T)
                writer.add(Piece(missing[number], first, Heard(frames=len(rows))))
            if writer is not None:
                writer.finish()
                writer = None
        finally:
            if writer is not None:
                writer.abandon()

    def _heard(self, numbers: Sequence[int]) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
        """The rows of sounds, [GAP + frames, values]; many are heard together."""
        some: list[int] = []
        for number in numbers:
            some.append(number)
            if sum(map(self.frames, some)) >= _AT_ONCE:
                yield from self._rows_of(some)
                some = []
        yield from self._rows_of(some)

    def _rows_of(self, numbers: Sequence[int]) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
        for number, rows in zip(numbers, self._rows.of(self.sounds, numbers), strict=True):
            self.heard_frames += self.frames(number)
            yield number, rows.numpy()


def kind_of(config: DdspConfig) -> str:
    """How is heard, in words: another for every setting that changes what is heard."""
    ahead = f", pitches {config.look_ahead} ahead" if config.look_ahead else ""
    return (
        f"heard by ddsp {HEARING_VERSION}: hop {config.hop_length}, window {config.window} / {config.overlap}, "
        f"{config.voices} voices, {config.channels} channels, {config.sample_rate} Hz{ahead}"
    )
