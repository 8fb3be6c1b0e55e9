"""The latents that a prior learns from: a whole corpus through `encode` as it is exported, kept beside the run."""

import hashlib
import io
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.audio.splitting import Span, Split
from luthier.blocks.sources.noise import hashed_noise
from luthier.contract.model import Model
from luthier.files import write_atomically
from luthier.progress import progress
from luthier.shown import shown
from luthier.trainer.interruption import Interruption
from luthier.trainer.stored import DAMAGED

LATENTS_NAME = "prior-latents.pt"
FORMAT_VERSION = 1

_PIECE_HOPS = 256
_PROBE_HOPS = 64
_SAVE_SECONDS = 60.0
_SPLITS: tuple[Split, ...] = ("train", "validation")


@dataclass
class LatentCorpus:
    """Latents [latents, frames] of each stretch of sound.

    Attributes:
        codec: whose latents they are, to hear others; None where it is not at hand.
    """

    train: list[Tensor] = field(default_factory=list)
    validation: list[Tensor] = field(default_factory=list)
    codec: Model | None = None

    @property
    def sample_rate(self) -> int:
        """Of the codec, in Hz; 0 where it is not at hand."""
        return self.codec.sample_rate if self.codec else 0

    def of(self, split: Split) -> list[Tensor]:
        """One split."""
        return self.train if split == "train" else self.validation


@torch.no_grad()
def latent_probe(model: Model) -> Tensor:
    """What `encode` makes of a fixed sound, [latents, frames]: models with the same probe have the same latents."""
    model.set_streaming(False)
    like = torch.zeros(1, model.channels, _PROBE_HOPS * model.hop_length)
    swell = torch.linspace(0.0, 0.5, like.size(-1)) ** 2
    return model.encode(hashed_noise(like, 0) * swell)[0]


def same_latents(probe: Tensor, other: Tensor) -> bool:
    """Whether two probes are equal but for rounding."""
    return probe.shape == other.shape and bool((probe - other).abs().max() <= 1e-3 * probe.abs().max())


def encoded_corpus(model: Model, corpus: Corpus, run: Path, tell: Callable[[str], None] = print) -> LatentCorpus | None:
    """The latents of `corpus`, from `run` as far as they are there; None when the person interrupts.

    What is encoded is kept in `run`, so that an interrupted or killed call goes on where it was.
    """
    path, key = run / LATENTS_NAME, _key(corpus)
    probe = latent_probe(model)
    latents = _cached(path, key, probe)
    todo = [(split, span) for split in _SPLITS for span in corpus.spans[split][len(latents.of(split)) :]]
    if not todo:
        tell(f"latents: using {shown(path)}")
        return latents
    seconds = sum(span.frames for _, span in todo) / corpus.sample_rate
    saved = time.monotonic()
    with Interruption() as interruption, progress(None, round(seconds), "s", "encoding sounds") as bar:
        done = 0
        for split, span in todo:
            if interruption.requested:
                break
            latents.of(split).append(encode_span(model, corpus, span))
            done += span.frames
            bar.update(round(done / corpus.sample_rate) - bar.n)
            if time.monotonic() - saved > _SAVE_SECONDS:
                _save(path, key, probe, latents)
                saved = time.monotonic()
    _save(path, key, probe, latents)
    return None if interruption.requested else latents


@torch.no_grad()
def encode_span(model: Model, corpus: Corpus, span: Span) -> Tensor:
    """A stretch of sound streamed through `encode`, whatever its length, as [latents, whole hops].

    Streamed, long sounds need no more memory than short ones, and nothing depends on where pieces end.
    """
    hop = model.hop_length
    hops = span.frames // hop
    model.set_streaming(True)
    model.reset()
    pieces = []
    for first in range(0, hops + model.encode_delay, _PIECE_HOPS):
        count = min(_PIECE_HOPS, hops + model.encode_delay - first)
        sound = _zeros_beyond(corpus, span, first * hop, count * hop)
        pieces.append(model.encode(sound[None])[0])
    model.set_streaming(False)
    whole = torch.cat(pieces, dim=-1) if pieces else torch.zeros(model.latents, 0)
    return whole[:, model.encode_delay :].clone()


def _zeros_beyond(corpus: Corpus, span: Span, offset: int, length: int) -> Tensor:
    if offset >= span.frames:
        return torch.zeros(corpus.channels, length)
    return torch.from_numpy(corpus.read(span, offset, length))


def _key(corpus: Corpus) -> str:
    """Changes with the sounds: where each stretch lies, and how it begins."""
    content = hashlib.blake2b(digest_size=16)
    for split in _SPLITS:
        for span in corpus.spans[split]:
            content.update(json.dumps([split, span.start, span.frames]).encode())
            content.update(corpus.read(span, span.frames // 2, 64).tobytes())
    return content.hexdigest()


def _cached(path: Path, key: str, probe: Tensor) -> LatentCorpus:
    """What is in the file, if it was made by this model of these sounds; else nothing yet."""
    try:
        plain: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        if plain["format_version"] == FORMAT_VERSION and plain["key"] == key and same_latents(plain["probe"], probe):
            return LatentCorpus(plain["train"], plain["validation"])
    except DAMAGED:
        pass  # absent, or left by another version: it is made again
    return LatentCorpus()


def _save(path: Path, key: str, probe: Tensor, latents: LatentCorpus) -> None:
    content = io.BytesIO()
    plain = {"format_version": FORMAT_VERSION, "key": key, "probe": probe}
    torch.save(plain | {"train": latents.train, "validation": latents.validation}, content)
    write_atomically(path, content.getbuffer())
