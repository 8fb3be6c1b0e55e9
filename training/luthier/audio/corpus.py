"""The sounds a model learns from: decoded once, kept on disk, drawn as random or fixed crops."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from luthier.audio.corpus_cache import SAMPLE_TYPE, SAMPLES_NAME, CacheRequest, CorpusIndex, cached_corpus
from luthier.audio.reading import Samples
from luthier.audio.splitting import Span, Split, split_spans

_QUIETEST_VALIDATION_DB = -60.0


class Corpus:
    """Decoded sound on disk, split into training and validation; memory holds only the crops asked for.

    Make one with `Corpus.prepare`.

    Attributes:
        sample_rate: in Hz.
        channels: 1 or 2.
        report: what became of each file of the folder.
        domains: names of the sets of sounds, which the spans number: the folder's sub-folders.
        spans: for each split, the stretches of sound that belong to it.
    """

    def __init__(self, index: CorpusIndex, samples_path: Path, seed: int) -> None:
        self.sample_rate = index.sample_rate
        self.channels = index.channels
        self.report = index.report
        self.domains = index.report.domains
        self.spans = split_spans(index.spans(), seed)
        self._samples = np.memmap(samples_path, SAMPLE_TYPE, "r").reshape(-1, index.channels)
        self._ends = {split: np.cumsum([span.frames for span in spans]) for split, spans in self.spans.items()}

    @classmethod
    def prepare(
        cls,
        folder: str | Path,
        cache_dir: str | Path,
        sample_rate: int,
        channels: int,
        minimum_seconds: float = 0.2,
        seed: int = 0,
        tell: Callable[[str], None] = print,
    ) -> "Corpus":
        """Decode `folder` into `cache_dir`, or use what is there if files and settings are unchanged.

        Args:
            folder: searched deeply for sound files; never written to.
            cache_dir: holds one decoded corpus, about 10 MB a minute and channel; made if missing.
            sample_rate: in Hz, to which everything is brought.
            channels: 1 or 2; see `stream_audio` for the mapping.
            minimum_seconds: shorter files are rejected.
            seed: decides which files are held out for validation.
            tell: takes one line saying that the cache is used, or why it is made again.

        Raises:
            UserError: the folder is missing or is a file, or nothing in it can be used; the disk is full.
        """
        request = CacheRequest(Path(folder), Path(cache_dir), sample_rate, channels, minimum_seconds)
        return cls(cached_corpus(request, tell), request.cache_dir / SAMPLES_NAME, seed)

    def minutes(self, split: Split) -> float:
        """Length of one split."""
        return sum(span.frames for span in self.spans[split]) / self.sample_rate / 60

    def crop(self, split: Split, rng: np.random.Generator, length: int) -> Samples:
        """Draw one crop, float32 [channels, length]; every moment of the split is about equally likely.

        A stretch shorter than `length` is followed by zeros.
        """
        return self.read(*self.place(split, rng, length), length)

    def place(self, split: Split, rng: np.random.Generator, length: int) -> tuple[Span, int]:
        """Draw where a crop begins: a stretch, and the offset in it."""
        ends = self._ends[split]
        drawn = int(np.searchsorted(ends, rng.integers(ends[-1]), side="right"))
        span = self.spans[split][drawn]
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
        start = span.start + offset
        crop[:, :frames] = self._samples[start : start + frames].T
        return crop


def _tiles(span: Span, length: int) -> range:
    """Return the offsets of consecutive whole crops; one crop if the span is shorter."""
    return range(0, max(span.frames - length, 0) + 1, length)


def _rms_db(crop: Samples) -> float:
    return float(10 * np.log10(np.mean(np.square(crop, dtype=np.float64)) + 1e-20))
