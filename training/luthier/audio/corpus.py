"""The sounds a model learns from: decoded once, kept on disk, drawn as random or fixed crops with their labels."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from luthier.audio.cache.store import SoundCache
from luthier.audio.labels.table import AUTOMATIC
from luthier.audio.preparing import Prepared, prepared, spans_of
from luthier.audio.reading import Samples
from luthier.audio.splitting import Span, Split
from luthier.audio.validation import MINIMUM_SECONDS

_QUIETEST_VALIDATION_DB = -60.0


class Corpus:
    """Decoded sound on disk, split into training and validation; memory holds only the crops asked for.

    Make one with `Corpus.prepare`.

    Attributes:
        sample_rate: in Hz.
        channels: 1 or 2.
        report: what became of each file of the folder.
        domains: names of the sets of sounds, which the spans number: the folder's sub-folders.
        labels: what is known of the files besides their sound.
        spans: for each split, the stretches of sound that belong to it.
        cache: where it lies decoded, and what is learned of it may be kept; None where it lies in no file.
    """

    def __init__(self, sounds: Prepared, seed: int, cache: SoundCache | None = None) -> None:
        self.cache = cache
        self.sample_rate, self.channels = sounds.sample_rate, sounds.channels
        self.report, self.labels = sounds.report, sounds.labels
        self.domains = sounds.report.domains
        files = spans_of(sounds.report)
        self._pieces, self._starts = sounds.pieces, [span.start for span in files]
        self._cuts = [file.cuts for file in sounds.report.accepted]
        self.spans = {name: self._without_joints(spans) for name, spans in sounds.split(files, seed).items()}
        self._by_time = {split: _Drawing(spans) for split, spans in self.spans.items()}
        self._by_domain = {split: _by_domain(spans) for split, spans in self.spans.items()}

    @classmethod
    def prepare(
        cls,
        folder: str | Path,
        index_dir: str | Path,
        sample_rate: int,
        channels: int,
        minimum_seconds: float = MINIMUM_SECONDS,
        seed: int = 0,
        tell: Callable[[str], None] = print,
        labels: str = AUTOMATIC,
        cache: SoundCache | None = None,
    ) -> "Corpus":
        """Decode what of `folder` is not in the cache of decoded sounds yet.

        Args:
            folder: searched deeply for sound files; never written to.
            index_dir: folder of a run, which notes there what became of each file; made if missing.
            sample_rate: in Hz, to which everything is brought.
            channels: 1 or 2; see `stream_audio` for the mapping.
            minimum_seconds: shorter files are rejected.
            seed: decides which files are held out for validation.
            tell: takes one line saying that the cache is used, or why it is not.
            labels: where labels are, see `read_labels`. Files without labels are rejected, unless this is `auto`.
            cache: takes about 10 MB a minute and channel; that of this person if None.

        Raises:
            UserError: the folder is missing or is a file, or nothing in it can be used; the labels cannot be read; the
                disk is full.
        """
        cache = cache or SoundCache.of_this_person()
        run = Path(index_dir)
        sounds = prepared(Path(folder), run, sample_rate, channels, minimum_seconds, tell, labels, cache)
        return cls(sounds, seed, cache)

    def minutes(self, split: Split) -> float:
        """Length of one split."""
        return sum(span.frames for span in self.spans[split]) / self.sample_rate / 60

    def crop(self, split: Split, rng: np.random.Generator, length: int) -> Samples:
        """Draw one crop, float32 [channels, length]; every moment of the split is about equally likely.

        A stretch shorter than `length` is followed by zeros.
        """
        return self.read(*self.place(split, rng, length), length)

    def place(
        self, split: Split, rng: np.random.Generator, length: int, balance_domains: bool = False
    ) -> tuple[Span, int]:
        """Draw where a crop begins: a stretch, and the offset in it.

        Args:
            split: to draw from.
            rng: its state decides.
            length: of the crop.
            balance_domains: draw every domain equally often, whatever its length.
        """
        drawing = self._by_time[split]
        if balance_domains:
            domains = self._by_domain[split]
            drawing = domains[int(rng.integers(len(domains)))]
        span = drawing.span(rng)
        return span, int(rng.integers(max(span.frames - length, 0) + 1))

    def batch(self, split: Split, rng: np.random.Generator, batch: int, length: int) -> Samples:
        """Draw `batch` crops, float32 [batch, channels, length]; the same `rng` state gives the same batch."""
        return np.stack([self.crop(split, rng, length) for _ in range(batch)])

    def validation_crops(self, length: int, limit: int) -> Samples:
        """Return the crops at `validation_places`, float32 [n, channels, length]."""
        return np.stack([self.read(*place, length) for place in self.validation_places(length, limit)])

    def validation_places(self, length: int, limit: int) -> list[tuple[Span, int]]:
        """Where up to `limit` fixed crops begin, in the order of the corpus.

        They do not overlap, are spread over the validation split, and leave out crops below -60 dBFS RMS, on which
        spectral distances say nothing. At least one is returned: the first, if all are quiet.
        """
        places = [(span, offset) for span in self.spans["validation"] for offset in _tiles(span, length)]
        chosen: list[int] = []
        for index in np.random.default_rng(0).permutation(len(places)).tolist():
            if len(chosen) == limit:
                break
            span, offset = places[index]
            if _rms_db(self.read(span, offset, length)) >= _QUIETEST_VALIDATION_DB:
                chosen.append(index)
        return [places[index] for index in sorted(chosen) or [0]]

    def read(self, span: Span, offset: int, length: int) -> Samples:
        """Return frames from `offset` of a stretch, float32 [channels, length]; zeros follow its end."""
        frames = min(length, span.frames - offset)
        crop = np.zeros((self.channels, length), np.float32)
        crop[:, :frames] = self._pieces.read(span.file, self._offset_in_file(span, offset), frames).T
        return crop

    def content(self, file: int) -> str:
        """A name for the decoded samples of an accepted file: the same for the same samples, another for others."""
        return self._pieces.name(file, self.report.accepted[file].frames)

    def columns(
        self, span: Span, offset: int, frames: int, hop_length: float, semitones: float = 0.0
    ) -> dict[str, npt.NDArray[Any]]:
        """The labels of the crop at `offset` of a stretch: scalars, or [frames] of those that change over time.

        Args:
            span: the stretch.
            offset: in frames of sound.
            frames: how many values a label over time has.
            hop_length: samples of the file from one value to the next.
            semitones: by which the crop was made higher.
        """
        at = self._offset_in_file(span, offset)
        left_out = sum(frames for cut, frames in self._cuts[span.file] if cut <= at)
        seconds = (at + left_out) / self.sample_rate
        return self.labels.at(span.file, seconds, frames, hop_length / self.sample_rate, semitones)

    def _without_joints(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The stretches, divided where silence was left out: labels know nothing of that."""
        parts = []
        for span in spans:
            first = self._offset_in_file(span, 0)
            inside = [at - first for at, _ in self._cuts[span.file] if first < at < first + span.frames]
            for start, end in itertools.pairwise([0, *inside, span.frames]):
                parts.append(Span(span.start + start, end - start, span.domain, span.file))
        return tuple(parts)

    def _offset_in_file(self, span: Span, offset: int) -> int:
        return span.start + offset - self._starts[span.file]


class _Drawing:
    """Draws one of some stretches, each as often as it is long."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans, self._ends = spans, np.cumsum([span.frames for span in spans])

    def span(self, rng: np.random.Generator) -> Span:
        return self._spans[int(np.searchsorted(self._ends, rng.integers(self._ends[-1]), side="right"))]


def _by_domain(spans: Sequence[Span]) -> list[_Drawing]:
    domains: dict[int, list[Span]] = {}
    for span in spans:
        domains.setdefault(span.domain, []).append(span)
    return [_Drawing(domains[number]) for number in sorted(domains)]


def _tiles(span: Span, length: int) -> range:
    """Return the offsets of consecutive whole crops; one crop if the span is shorter."""
    return range(0, max(span.frames - length, 0) + 1, length)


def _rms_db(crop: Samples) -> float:
    return float(10 * np.log10(np.mean(np.square(crop, dtype=np.float64)) + 1e-20))
