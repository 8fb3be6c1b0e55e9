"""One update of some weights, whatever the device, the precision and the number of processes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.optim import Adam

if TYPE_CHECKING:
    from lightning_fabric import Fabric


class DivergedError(RuntimeError):
    """The loss is no longer a number."""


class LearnedWeights:
    """The weights of a network that are being learned, and their optimizer."""

    def __init__(self, fabric: "Fabric", network: nn.Module, betas: tuple[float, float], gradient_clip: float) -> None:
        self.fabric, self.gradient_clip = fabric, gradient_clip
        self.parameters = [p for p in network.parameters() if p.requires_grad]
        self.optimizer = Adam(self.parameters, 1e-3, betas=betas, fused=True)

    def forget(self) -> None:
        """Drop the gradients that are there."""
        self.optimizer.zero_grad(set_to_none=True)

    def gather(self, loss: Tensor, retain_graph: bool = False) -> None:
        """The gradients of `loss` by these weights alone, in place of those that are there."""
        self.forget()
        loss.backward(inputs=self.parameters, retain_graph=retain_graph)  # type: ignore[no-untyped-call]

    def update(self, learning_rate: float) -> None:
        """One step down the gradients that are there, averaged over the processes and clipped."""
        average_gradients(self.fabric, self.parameters)
        torch.nn.utils.clip_grad_norm_(self.parameters, self.gradient_clip, foreach=True)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate
        self.optimizer.step()


def average_gradients(fabric: "Fabric", parameters: Iterable[nn.Parameter]) -> None:
    """Make every process hold the mean of the gradients.

    By hand rather than by a wrapper around the network, because a phase uses a part of a model only,
    through several of its methods, and the balancer takes gradients more than once.
    """
    if fabric.world_size == 1:
        return
    gradients = [p.grad for p in parameters if p.grad is not None]
    mean = fabric.all_reduce(torch.cat([g.flatten() for g in gradients]), reduce_op="mean")
    assert isinstance(mean, Tensor)
    for gradient, part in zip(gradients, torch.split(mean, [g.numel() for g in gradients]), strict=True):
        gradient.copy_(part.view_as(gradient))


def require_finite(fabric: "Fabric", loss: Tensor, step: int, learning_rate: float) -> None:
    """Stop before a loss that is no number spoils the weights; all processes stop when one of them has to.

    Raises:
        DivergedError: it is not finite, here or in another process.
    """
    finite = torch.isfinite(loss).float()
    if fabric.world_size > 1:
        together = fabric.all_reduce(finite, reduce_op="sum")
        assert isinstance(together, Tensor)
        finite = together >= fabric.world_size
    if not finite:
        raise DivergedError(
            f"the loss is {loss.item()} at step {step}; the checkpoint before it is kept: "
            f"lower learning_rate (it is {learning_rate}) and train again"
        )
