"""How far two sets of vectors are from having one distribution."""

import torch
from torch import Tensor

_SCALES = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)


def discrepancy(x: Tensor, y: Tensor) -> Tensor:
    """Squared maximum mean discrepancy of vectors x [n, d] and y [n, d], n > 1; unbiased, so it may fall below 0.

    With inverse multiquadratic kernels C / (C + distance^2), C = 2 d times several scales (Tolstikhin et al., 2018).
    """
    count, width = x.shape
    others = 1.0 - torch.eye(count, dtype=x.dtype, device=x.device)
    within, between = x.new_zeros(()), x.new_zeros(())
    for scale in _SCALES:
        c = 2.0 * width * scale
        alike = _inverse_multiquadratic(x, x, c) + _inverse_multiquadratic(y, y, c)
        within = within + (alike * others).sum() / (count * (count - 1))
        between = between + _inverse_multiquadratic(x, y, c).mean()
    return within - 2.0 * between


def _inverse_multiquadratic(x: Tensor, y: Tensor, c: float) -> Tensor:
    """Kernel of all pairs [n, n]."""
    distance = x.square().sum(1).unsqueeze(1) + y.square().sum(1) - 2.0 * x @ y.t()
    return c / (c + distance.clamp_min(0.0))
