"""What each latent does: its range, and which descriptor of the sound it follows."""

import numpy as np
import torch
from torch import Tensor

from luthier.features.descriptors import DESCRIPTORS

FOLLOWED = ("loudness_db", "centroid_hz", "f0_hz")
"""The descriptors that every model says of its latents how they follow them."""

_FEWEST_FRAMES = 8  # a correlation of fewer says nothing
_DESCRIBED_HOP = 512  # descriptors look at 40 ms and more, so shorter hops are joined: four times the work for nothing


@torch.no_grad()
def latent_summary(
    z: Tensor, audio: Tensor, sample_rate: int, hop_length: int, fidelity: Tensor | None = None
) -> dict[str, list[float]]:
    """Name -> one finite number a latent, to be kept in the checkpoint and in `model.ts`.

    Args:
        z: latents of `audio`, [crops, latents, frames].
        audio: [crops, channels, time].
        sample_rate: of `audio`, in Hz.
        hop_length: samples a latent frame.
        fidelity: share of the latents' variance that this latent and those before it hold, [latents].

    Returns:
        `min`, `max`, `mean`, `std`, `p05`, `p95` (percentiles), `spearman_<descriptor>` for each of
        FOLLOWED, over the frames where it is defined (for f0_hz the voiced ones), means over hops
        that are short, 0.0 where nothing varies; and `fidelity` where given.
    """
    values = z.detach().cpu().transpose(0, 1).flatten(1).double().numpy()
    low, high = np.percentile(values, [5, 95], axis=1)
    summary = {
        "min": values.min(1),
        "max": values.max(1),
        "mean": values.mean(1),
        "std": values.std(1),
        "p05": low,
        "p95": high,
    }
    joined = min(max(1, _DESCRIBED_HOP // hop_length), z.shape[-1])
    frames = z.shape[-1] // joined
    means = z.detach().cpu()[..., : frames * joined].unfold(-1, joined, joined).double().mean(-1)
    rows = means.transpose(0, 1).flatten(1).numpy()
    for name in FOLLOWED:
        described = DESCRIPTORS[name](audio.detach().cpu().float(), sample_rate, joined * hop_length)[:, :frames]
        summary[f"spearman_{name}"] = spearman(rows, described.flatten().numpy())
    if fidelity is not None:
        summary["fidelity"] = fidelity.detach().cpu().double().numpy()
    return {name: np.nan_to_num(numbers, posinf=0.0, neginf=0.0).tolist() for name, numbers in summary.items()}


def spearman(values: np.ndarray, described: np.ndarray) -> np.ndarray:
    """Rank correlation of each row of `values` [rows, frames] with `described` [frames], where that is not 0.

    Ties share their mean rank; a row or a descriptor that does not vary gives 0.
    """
    from scipy.stats import rankdata  # a second of every command, if it stood above

    defined = described != 0.0
    if np.count_nonzero(defined) < _FEWEST_FRAMES:
        return np.zeros(len(values))
    ranks = rankdata(np.concatenate([values[:, defined], described[None, defined]]), axis=1)
    ranks -= ranks.mean(1, keepdims=True)
    rows, target = ranks[:-1], ranks[-1]
    scale = np.sqrt((rows**2).sum(1) * (target**2).sum())
    return (rows @ target) / np.where(scale > 0.0, scale, 1.0)
