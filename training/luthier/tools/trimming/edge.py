"""Mutual information of samples by hashing.

After EDGE (Noshad, Zeng and Hero, "Scalable mutual information estimation using dependence graphs", 2019), as the
lottery of light models uses it (Esling et al., arXiv 2007.16170). Three things are different: many dimensions are
brought to a few principal ones, cells are of one width that is not estimated again, and what shuffled samples tell of
each other is subtracted. Without these, a thousand samples fall into cells of their own, and noise seems to tell as
much as the truth.
"""

import torch
from torch import Tensor

_KEPT = 3  # dimensions
_MOST_BITS, _LEAST_BITS = 10.0, 0.001
_SHIFTS = 4
_WIDTH = 4.0  # of a cell, in distances to neighbours
_WIDEST = 1.1  # bandwidth of the last shifted hash, of that of the first
_LEAST_WIDTH = 1e-12


def information(x: Tensor, y: Tensor, seed: int = 0) -> float:
    """Bits that samples x [samples, dimensions] and y [samples, others] tell of each other, at least 0.

    The width of the cells goes by the distance of neighbours.
    """
    generator = torch.Generator().manual_seed(seed)
    x, y = _reduced(x.double()), _reduced(y.double())
    widths = _neighbour_distance(x), _neighbour_distance(y)
    shuffled = y[torch.randperm(len(y), generator=generator)]

    return max(0.0, _shifted(x, y, widths, generator) - _shifted(x, shuffled, widths, generator))


def _shifted(x: Tensor, y: Tensor, widths: tuple[float, float], generator: torch.Generator) -> float:
    """The median over hashes that are shifted and a little wider each."""
    found = []
    for number in range(_SHIFTS):
        wider = _WIDTH * (1.0 + (_WIDEST - 1.0) * number / (_SHIFTS - 1))
        cells = [_cells(part, wider * width, generator) for part, width in ((x, widths[0]), (y, widths[1]))]
        found.append(_bits(*cells))
    return float(torch.tensor(found).median())


def _bits(one: Tensor, other: Tensor) -> float:
    """From the cells of each sample: how much oftener pairs of cells meet than by chance."""
    samples = len(one)
    pairs, counts = torch.unique(torch.stack([one, other], 1), dim=0, return_counts=True)
    left, right = torch.bincount(one)[pairs[:, 0]], torch.bincount(other)[pairs[:, 1]]
    ratio = counts.double() * samples / (left * right).double()
    return float((counts / samples * ratio.log2().clamp(_LEAST_BITS, _MOST_BITS)).sum())


def _cells(x: Tensor, width: float, generator: torch.Generator) -> Tensor:
    """Number of the cell of each sample, [samples]."""
    shift = torch.rand(1, x.size(1), generator=generator, dtype=torch.float64)
    return torch.unique(torch.floor(x / max(width, _LEAST_WIDTH) + shift), dim=0, return_inverse=True)[1]


def _reduced(x: Tensor) -> Tensor:
    """Few dimensions, in units of the deviation of the widest."""
    x = x - x.mean(0)
    if x.size(1) > _KEPT:
        x = x @ torch.linalg.svd(x, full_matrices=False).Vh[:_KEPT].T
    return x / x.std(0, correction=0).amax().clamp_min(1e-9)


def _neighbour_distance(x: Tensor) -> float:
    """Median distance to as many neighbours as the root of the samples."""
    near = max(1, round(len(x) ** 0.5))
    return float(torch.cdist(x, x).kthvalue(min(near + 1, len(x)), dim=1).values.median())
