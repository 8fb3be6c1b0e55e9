"""The crops of each step, drawn and changed in the background.

What a step learns from is a function of the seed and the step alone. So a resumed run goes on with the
crops that an interrupted one would have had, and several processes share one batch, with no generator to save.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from luthier.audio.augmentation import Augmentation
from luthier.audio.corpus import Corpus
from luthier.trainer.config import AudioTrainConfig


@dataclass(frozen=True)
class Batch:
    """Crops to learn from or to be measured with.

    Attributes:
        audio: [crops, channels, time].
        domain: [crops], number in `Corpus.domains` of the set that each crop is of.
        columns: labels by the names in `Corpus.labels`: [crops], or [crops, frames] of what changes over time, a frame
            every hop of the model. Numbers and notes are float32, unknown ones NaN; categories int64, unknown ones -1.
    """

    audio: Tensor
    domain: Tensor
    columns: Mapping[str, Tensor] = field(default_factory=dict)

    def on(self, device: torch.device) -> "Batch":
        """The same batch on a device."""
        columns = {name: column.to(device) for name, column in self.columns.items()}
        return Batch(self.audio.to(device), self.domain.to(device), columns)


class Batches:
    """Training batches by step, the next one being prepared while one is learned from.

    Args:
        hop_length: of the model, in samples, for labels over time.
        rank: of this process, which takes every `world`-th crop.
        world: number of processes.
    """

    def __init__(
        self, corpus: Corpus, config: AudioTrainConfig, hop_length: int, rank: int = 0, world: int = 1
    ) -> None:
        self.corpus, self.config, self.hop_length = corpus, config, hop_length
        self.crops = range(rank, config.batch, world)
        self.augmentation = Augmentation(config.augmentation, corpus.sample_rate)
        self._ahead: tuple[int, Future[Batch]] | None = None
        self._thread = ThreadPoolExecutor(1, "batches")

    def __enter__(self) -> "Batches":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    def at(self, step: int) -> Batch:
        """The batch of `step`: the crops of this process, of `crop_length`."""
        if self._ahead is not None and self._ahead[0] == step:
            batch = self._ahead[1].result()
        else:
            batch = self.drawn(step)
        self._ahead = (step + 1, self._thread.submit(self.drawn, step + 1))
        return batch

    def drawn(self, step: int) -> Batch:
        """Draw and change the crops of `step`; the same each time."""
        crops, domains, columns = zip(*(self._crop(step, index) for index in self.crops), strict=True)
        return Batch(torch.from_numpy(np.concatenate(crops)), torch.tensor(domains), stacked(columns))

    def _crop(self, step: int, index: int) -> tuple[np.ndarray, int, dict[str, npt.NDArray[Any]]]:
        """A crop [1, channels, crop_length], its domain and its labels."""
        random = np.random.default_rng([self.config.seed, step, index])
        length = self.config.crop_length
        needed = self.augmentation.length_needed(length)
        span, offset = self.corpus.place("train", random, needed, self.config.balance_domains)
        crop, semitones = self.augmentation.changed(self.corpus.read(span, offset, needed)[None], random, length)
        hop_in_file = self.hop_length * 2 ** (float(semitones[0]) / 12)
        columns = self.corpus.columns(span, offset, length // self.hop_length, hop_in_file, float(semitones[0]))
        return crop, span.domain, columns


def stacked(columns: Sequence[Mapping[str, npt.NDArray[Any]]]) -> dict[str, Tensor]:
    """The labels of several crops as tensors, [crops] or [crops, frames]."""
    return {name: torch.from_numpy(np.stack([crop[name] for crop in columns])) for name in columns[0]}
