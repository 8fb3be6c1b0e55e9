"""A dynamic range compressor for training crops: what a studio does to sounds, a model should not mind."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from luthier.audio.reading import Samples

Levels: TypeAlias = npt.NDArray[np.float64]

_KNEE_DB = 6.0
_SMOOTHING_SECONDS = 0.005
_LEAST_POWER = 1e-20


def compress(crops: Samples, ratios: Levels, thresholds_db: Levels, sample_rate: int) -> Samples:
    """Return crops, float32 [batch, channels, time], in which what is above a threshold is nearer to it.

    The loudest sample of each crop stays as loud as it was, so nothing clips and quiet parts come up. All channels
    of a crop get one gain, which keeps the stereo image. The level looks both ways in time: crops are not live, and
    without a delay of the gain there is no overshoot at onsets.

    Args:
        crops: silent ones stay silent.
        ratios: [batch], at least 1; input decibels for one output decibel, far above the threshold.
        thresholds_db: [batch], relative to the loudest sample of each crop.
        sample_rate: in Hz.
    """
    peaks = _peaks(crops)
    scaled = crops / np.where(peaks > 0, peaks, 1)
    level_db = 10 * np.log10(_smoothed(np.square(scaled, dtype=np.float64).max(1), sample_rate) + _LEAST_POWER)
    gain = 10 ** (gain_db(level_db, ratios[:, None], thresholds_db[:, None]) / 20)
    changed: Samples = (scaled * gain[:, None]).astype(np.float32)
    louder = _peaks(changed)
    changed *= peaks / np.where(louder > 0, louder, 1)
    return changed


def gain_db(level_db: Levels, ratio: Levels, threshold_db: Levels) -> Levels:
    """Return the gain of the static curve with a soft knee.

    Source: Giannoulis, Massberg, Reiss, "Digital Dynamic Range Compressor Design" (JAES 60(6), 2012), equation 4.
    """
    over = level_db - threshold_db
    knee = np.clip(over + _KNEE_DB / 2, 0, _KNEE_DB)
    # quadratic inside the knee, and beyond its end a line of the same slope
    return (1 / ratio - 1) * (knee**2 / (2 * _KNEE_DB) + np.maximum(over - _KNEE_DB / 2, 0))


def _smoothed(power: Levels, sample_rate: int) -> Levels:
    """Average power [batch, time] over some milliseconds before and after each moment, by one pole each way."""
    from scipy.signal import lfilter  # a second of every command, if it stood above

    length = power.shape[-1]
    # mirrored at both ends, or the level there would hang on single samples
    edge = min(round(5 * _SMOOTHING_SECONDS * sample_rate), length)
    power = np.pad(power, ((0, 0), (edge, edge)), "symmetric")
    pole = np.exp(-1 / (_SMOOTHING_SECONDS * sample_rate))
    for _ in range(2):
        power = lfilter([1 - pole], [1, -pole], power, axis=-1)[:, ::-1]
    return power[:, edge : edge + length]


def _peaks(crops: Samples) -> Samples:
    return np.abs(crops).max((1, 2), keepdims=True)
