"""A model on sounds that it has not heard, beside baselines on the same sounds, with confidence intervals."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.configuration import replaced
from luthier.errors import UserError
from luthier.measuring.baselines import NearestFrames, PrincipalSpectra, training_sound
from luthier.measuring.frechet import embed, frechet_distance
from luthier.measuring.latent_rate import LatentRate
from luthier.measuring.metrics import Measured, measure
from luthier.progress import progress
from luthier.shown import shown
from luthier.trainer.batches import Batch
from luthier.trainer.config import AudioTrainConfig
from luthier.trainer.held_out import held_out_batch

MODEL, ORACLE, PCA, NEAREST, REAL = "model", "oracle", "pca", "nearest frame", "training sounds"
SUBJECTS: Mapping[str, str] = {
    MODEL: "the reconstruction by the model",
    ORACLE: "the nearest to the original that any weights of such a model could play: what training cannot beat",
    PCA: "log spectra through as many principal components a hop as the model has latents, with the original's phases",
    NEAREST: "each frame replaced by the training frame nearest in log-mel, overlap-added",
    REAL: "training sounds that are no reconstruction: the Frechet distance that real sounds have",
}
_RESAMPLES = 1000
_FRECHET_RESAMPLES = 200

Rebuild = Callable[[Tensor, Tensor | None], Tensor]


@dataclass(frozen=True)
class Evaluated:
    """What is evaluated.

    Attributes:
        sample_rate: in Hz.
        channels: of the audio.
        hop_length: samples a latent frame.
        latents: numbers a latent frame.
        rebuild: audio [batch, channels, time], and which set of sounds each is of [batch] or None -> audio of the
            same shape, in time with it; time is whole hops.
        rate: audio [crops, channels, time] -> how much the latent carries.
        instruments: names of the sets of sounds that the numbers given to `rebuild` stand for; empty where the model
            knows none apart.
        oracle: as `rebuild`, the nearest that any weights could play; None where that is not known.
    """

    sample_rate: int
    channels: int
    hop_length: int
    latents: int
    rebuild: Rebuild
    rate: Callable[[Tensor], LatentRate]
    instruments: tuple[str, ...] = ()
    oracle: Rebuild | None = None


@dataclass(frozen=True)
class Interval:
    """A mean and its 95 % bootstrap interval over crops; NaN where nothing could be measured."""

    unit: str
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Evaluation:
    """Subject -> metric -> interval, and what was measured.

    Attributes:
        results: in the order of SUBJECTS, without the oracle where there is none.
        crops: how many.
        crop_seconds: length of each.
        rate_meaning: how `latent_rate` was counted.
    """

    results: Mapping[str, Mapping[str, Interval]]
    crops: int
    crop_seconds: float
    rate_meaning: str


@torch.no_grad()
def evaluate(instrument: Evaluated, corpus: Corpus, config: AudioTrainConfig, seed: int = 0) -> Evaluation:
    """Measure `instrument` on the held-out crops of `corpus` that `config` describes; `seed` is the bootstrap's.

    Raises:
        UserError: the sounds are of a set that the model does not know.
    """
    length = max(1, config.validation_length // instrument.hop_length) * instrument.hop_length
    told = replaced(config, {"validation_length": length}, "train")
    batch = held_out_batch(corpus, told, instrument.hop_length)
    batch = dataclasses.replace(batch, domain=_as_learned(batch.domain, corpus.domains, instrument.instruments))
    crops = batch.audio
    draws = np.random.default_rng(seed).integers(len(crops), size=(_RESAMPLES, len(crops)))
    sound = training_sound(corpus)
    rate = instrument.rate(crops)
    results: dict[str, dict[str, Interval]] = {}
    original = embed(crops, instrument.sample_rate)
    subjects = _subjects(instrument, sound)
    with progress(total=len(subjects) * len(crops), unit="crop", label="evaluating") as bar:
        for name, rebuild in subjects.items():
            measured, embedded = _measured(batch, rebuild, instrument.sample_rate, bar.update)
            results[name] = {metric: interval(value, draws) for metric, value in measured.items()}
            results[name]["frechet"] = frechet_interval(original, embedded, draws)
    results[MODEL]["latent_rate"] = interval(rate.bits_per_second, draws)
    count = min(len(crops), sound.shape[-1] // length)
    real = sound[:, : length * count].reshape(len(sound), count, length).transpose(0, 1)
    results[REAL] = {"frechet": frechet_interval(original, embed(real, instrument.sample_rate), draws)}
    return Evaluation(results, len(crops), length / instrument.sample_rate, rate.meaning)


def _as_learned(domain: Tensor, names: Sequence[str], instruments: Sequence[str]) -> Tensor:
    """Numbers of sets of sounds [crops] as the model counts them; another folder has other sets, in another order."""
    if not instruments or tuple(names) == tuple(instruments):
        return domain
    unknown = sorted({names[number] for number in domain.tolist()} - set(instruments))
    if unknown:
        which = " and ".join(shown(name) if name else "no sub-folder" for name in unknown)
        raise UserError(
            f"the sounds are of {which}, and the model knows {', '.join(map(shown, instruments))}: name the "
            "sub-folders of the sounds after these"
        )
    return torch.tensor([instruments.index(names[number]) for number in domain.tolist()])


def _subjects(instrument: Evaluated, sound: Tensor) -> dict[str, Rebuild]:
    spectra = PrincipalSpectra(sound, instrument.hop_length, instrument.latents)
    frames = NearestFrames(sound, instrument.sample_rate)
    oracle = {ORACLE: instrument.oracle} if instrument.oracle else {}
    return {
        MODEL: instrument.rebuild,
        **oracle,
        PCA: lambda x, _: spectra.with_original_phase(x[0])[None],
        NEAREST: lambda x, _: frames.copied(x[0])[None],
    }


def _measured(
    batch: Batch, rebuild: Rebuild, sample_rate: int, done: Callable[[int], object]
) -> tuple[dict[str, Measured], Tensor]:
    """Metrics over all crops, and the embeddings [crops, windows, d]; crop by crop, to need little memory."""
    each, embedded = [], []
    for crop, domain in zip(batch.audio[:, None], batch.domain[:, None], strict=True):
        rebuilt = rebuild(crop, domain)
        each.append(measure(crop, rebuilt, sample_rate))
        embedded.append(embed(rebuilt, sample_rate))
        done(1)
    joined = {
        name: Measured(first.unit, *(torch.cat([getattr(m[name], part) for m in each]) for part in ("sums", "weights")))
        for name, first in each[0].items()
    }
    return joined, torch.cat(embedded)


def interval(measured: Measured, draws: np.ndarray) -> Interval:
    """The mean, and the 2.5 and 97.5 percentiles of the means of resampled crops; `draws` [resamples, crops]."""
    sums, weights = measured.sums.double().numpy(), measured.weights.double().numpy()
    if weights.sum() == 0.0:
        return Interval(measured.unit, np.nan, np.nan, np.nan)
    drawn = weights[draws].sum(1)
    means = sums[draws].sum(1)[drawn > 0.0] / drawn[drawn > 0.0]
    low, high = np.percentile(means, [2.5, 97.5])
    return Interval(measured.unit, float(sums.sum() / weights.sum()), float(low), float(high))


def frechet_interval(original: Tensor, other: Tensor, draws: np.ndarray) -> Interval:
    """Frechet distance of embeddings [crops, windows, d]; the same crops are drawn from both."""
    drawn = [
        frechet_distance(original[rows % len(original)].flatten(0, 1), other[rows % len(other)].flatten(0, 1))
        for rows in torch.from_numpy(draws[:_FRECHET_RESAMPLES])
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    whole = frechet_distance(original.flatten(0, 1), other.flatten(0, 1))
    return Interval("", whole, float(low), float(high))
