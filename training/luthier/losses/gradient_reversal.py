"""What lets a network unlearn: gradients turned round on their way back."""

from typing import Any

import torch
from torch import Tensor


def reversed_gradient(x: Tensor, strength: float) -> Tensor:
    """`x` as it is, through which a gradient comes back multiplied by -strength (Ganin and Lempitsky, 2015).

    So the network that makes x learns to hide what the one that reads it learns to find.
    """
    turned: Tensor = _Reversal.apply(x, strength)  # type: ignore[no-untyped-call]
    return turned


class _Reversal(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, strength: float) -> Tensor:
        """See `reversed_gradient`."""
        ctx.strength = strength
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None]:
        """See `reversed_gradient`."""
        return -ctx.strength * gradient, None
