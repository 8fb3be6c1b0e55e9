"""What a prior has to beat: two distributions of the levels that need no learning."""

from collections.abc import Sequence

import torch
from torch import Tensor

_ROUNDS = 20


def histogram(codes: Sequence[Tensor], levels: int) -> Tensor:
    """How often each level occurs, add-one smoothed: [latents, levels] of sequences [latents, frames]."""
    counts = torch.ones(codes[0].size(0), levels)
    for c in codes:
        counts.scatter_add_(1, c.long(), torch.ones(c.shape))
    return counts / counts.sum(1, keepdim=True)


def histogram_nats(train: Sequence[Tensor], held_out: Sequence[Tensor], levels: int) -> float:
    """Mean nats a latent of `held_out` under the histogram of `train`."""
    share = histogram(train, levels)
    return _mean([-_chosen(share, c).log() for c in held_out])


def repeat_nats(train: Sequence[Tensor], held_out: Sequence[Tensor], levels: int) -> float:
    """Mean nats a latent when the level before comes again with some probability, else the histogram's.

    That probability is the likeliest on `train`, for each latent, by expectation maximisation.
    """
    share = histogram(train, levels)
    stays = torch.full((share.size(0), 1), 0.5)
    same = torch.cat([(c[:, 1:] == c[:, :-1]).float() for c in train], dim=1)
    other = torch.cat([_chosen(share, c[:, 1:]) for c in train], dim=1)
    for _ in range(_ROUNDS):
        stays = (stays * same / (stays * same + (1.0 - stays) * other)).mean(1, keepdim=True).clamp(1e-4, 1 - 1e-4)
    nats = []
    for c in held_out:
        chosen = _chosen(share, c)
        mixed = (1.0 - stays) * chosen[:, 1:] + stays * (c[:, 1:] == c[:, :-1]).float()
        nats.append(-torch.cat([chosen[:, :1], mixed], dim=1).log())
    return _mean(nats)


def _chosen(share: Tensor, codes: Tensor) -> Tensor:
    return share.gather(1, codes.long())


def _mean(nats: Sequence[Tensor]) -> float:
    return float(torch.cat(list(nats), dim=1).mean())
