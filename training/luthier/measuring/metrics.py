"""How one set of sounds differs from another, crop by crop, in numbers that a person can read."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.features.loudness import loudness_db
from luthier.features.mel import log_mel_db
from luthier.features.pitch import f0_hz
from luthier.features.spectrum import centroid_hz
from luthier.losses.spectral import SpectralDistance

METRIC_HOP = 512
_QUIET_DB = -60.0  # below it a frame counts as silence: its level is taken as this, it has no colour


@dataclass(frozen=True)
class Measured:
    """A mean over frames that a bootstrap may draw anew from crops: sum(sums) / sum(weights).

    Attributes:
        unit: of the mean.
        sums: [crops].
        weights: [crops]; 0 for a crop that has nothing to say.
    """

    unit: str
    sums: Tensor
    weights: Tensor


def measure(original: Tensor, rebuilt: Tensor, sample_rate: int) -> Mapping[str, Measured]:
    """Compare audio [crops, channels, time] with its reconstruction, the smaller the better.

    - `spectral_distance`: S of `SpectralDistance`, each crop by itself;
    - `log_mel_l1_db`: mean |difference| of `log_mel_db`;
    - `f0_cents`: mean |difference| over the frames that are voiced in both;
    - `voicing_error`: share of frames voiced in one and not in the other, of those not silent in the original;
    - `loudness_error_db`: mean |difference|, levels under -60 dB taken as -60;
    - `centroid_octaves`: mean |difference| over the frames that are silent in neither.
    """
    distance = SpectralDistance().to(original.device)
    mel, mel_rebuilt = (log_mel_db(x, sample_rate, METRIC_HOP) for x in (original, rebuilt))
    each = [distance(x[None], y[None]) for x, y in zip(original, rebuilt, strict=True)]
    everywhere = torch.ones(mel.shape[:2], device=mel.device)
    return {
        "spectral_distance": _mean("", torch.stack(each)[:, None], torch.ones(len(each), 1)),
        "log_mel_l1_db": _mean("dB", (mel - mel_rebuilt).abs().mean(-1), everywhere),
        **_descriptor_errors(original, rebuilt, sample_rate),
    }


def _descriptor_errors(original: Tensor, rebuilt: Tensor, sample_rate: int) -> dict[str, Measured]:
    level, level_rebuilt = (loudness_db(x, sample_rate, METRIC_HOP) for x in (original, rebuilt))
    pitch, pitch_rebuilt = (f0_hz(x, sample_rate, METRIC_HOP) for x in (original, rebuilt))
    colour, colour_rebuilt = (centroid_hz(x, sample_rate, METRIC_HOP) for x in (original, rebuilt))
    sounding = level > _QUIET_DB
    both_sound = sounding & (level_rebuilt > _QUIET_DB)
    both_voiced = sounding & (pitch > 0.0) & (pitch_rebuilt > 0.0)
    level_error = (level.clamp_min(_QUIET_DB) - level_rebuilt.clamp_min(_QUIET_DB)).abs()
    return {
        "f0_cents": _mean("cents", 1200.0 * _octaves(pitch, pitch_rebuilt), both_voiced),
        "voicing_error": _mean("share", ((pitch > 0.0) != (pitch_rebuilt > 0.0)).float(), sounding),
        "loudness_error_db": _mean("dB", level_error, torch.ones_like(level)),
        "centroid_octaves": _mean("octaves", _octaves(colour, colour_rebuilt), both_sound),
    }


def _octaves(x: Tensor, y: Tensor) -> Tensor:
    return (x.clamp_min(1.0) / y.clamp_min(1.0)).log2().abs()


def _mean(unit: str, values: Tensor, counted: Tensor) -> Measured:
    """Values [crops, frames] over the frames that count."""
    weights = counted.to(values)
    return Measured(unit, (values * weights).sum(1), weights.sum(1))
