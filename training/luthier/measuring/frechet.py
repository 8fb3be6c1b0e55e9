"""Frechet distance between two sets of sounds, on an embedding that is fixed and needs no download.

The embedding is not a learned one (as VGGish is in the "Frechet audio distance", Kilgour et al., 2019), so its numbers
compare with each other only, and with no paper: it holds level, colour and how both vary within half a second, not
what a sound means. The distance of few sounds is biased upwards, because covariances of few windows differ by chance:
compare models on the same crops, beside the row of real sounds, and read its bootstrap interval as one around a biased
mean.
"""

from functools import cache

import torch
from torch import Tensor

from luthier.features.mel import MEL_BANDS, log_mel_db

BIAS = (
    "frechet is biased upwards with few crops, and so is its interval, which draws crops with replacement: the row of "
    "real sounds shows how much; it compares with no paper, as the embedding is fixed and of luthier's own"
)
EMBEDDING = (
    "mean and standard deviation over half-overlapping windows of about 0.5 s of 64 log-mel bands in dB "
    "(window 2048, hop 512), projected to 16 numbers by a fixed random matrix (normal, seed 0, over sqrt(128))"
)
_DIMENSIONS = 16
_WINDOW_SECONDS = 0.5
_HOP = 512


def embed(x: Tensor, sample_rate: int) -> Tensor:
    """Audio [crops, channels, time] -> embeddings [crops, windows, 16]; at least one window a crop."""
    mel = log_mel_db(x, sample_rate, _HOP)
    size = min(mel.shape[1], max(2, round(_WINDOW_SECONDS * sample_rate / _HOP)))
    windows = mel.unfold(1, size, max(1, size // 2))
    statistics = torch.cat([windows.mean(-1), windows.std(-1, unbiased=False)], -1)
    return statistics.double() @ _projection().to(statistics.device)


def frechet_distance(x: Tensor, y: Tensor) -> float:
    """Frechet distance of the normal distributions fitted to x [n, d] and y [m, d] (Dowson and Landau, 1982).

    |mean difference|^2 + tr(A + B - 2 (A B)^(1/2)), covariances A and B; the root's trace is taken from the
    eigenvalues of A^(1/2) B A^(1/2), which has the same ones and is symmetric.
    """
    a, b = torch.cov(x.T, correction=0), torch.cov(y.T, correction=0)
    values, axes = torch.linalg.eigh(a)
    root = (axes * values.clamp_min(0.0).sqrt()) @ axes.T
    cross = torch.linalg.eigvalsh(root @ b @ root).clamp_min(0.0).sqrt().sum()
    shift = (x.mean(0) - y.mean(0)).square().sum()
    return max(0.0, float(shift + a.trace() + b.trace() - 2.0 * cross))


@cache
def _projection() -> Tensor:
    draw = torch.Generator().manual_seed(0)
    wide = 2 * MEL_BANDS
    return torch.randn(wide, _DIMENSIONS, generator=draw, dtype=torch.float64) / wide**0.5
