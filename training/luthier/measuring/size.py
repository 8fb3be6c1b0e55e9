"""How large a model is: its weights, and what it computes for a second of sound."""

from typing import Any

import torch
from torch import Tensor, nn

from luthier.contract.model import Model

_HOPS = 16
_LAYERS = (nn.Conv1d, nn.Conv2d, nn.ConvTranspose1d, nn.Linear, nn.GRU)


def parameters(model: nn.Module) -> int:
    """Numbers among the weights."""
    return sum(parameter.numel() for parameter in model.parameters())


@torch.no_grad()
def multiply_adds_a_second(model: Model) -> int:
    """Multiply-adds of the layers with weights for a second of `listen`, offline.

    What has no weights to be trimmed, such as Fourier transforms, is not counted; nor is a product of matrices that is
    no layer.
    """
    counted = [0]

    def count(layer: nn.Module, given: Any, result: Any) -> None:
        counted[0] += _multiply_adds(layer, given[0], result)

    hooks = [layer.register_forward_hook(count) for layer in model.modules() if isinstance(layer, _LAYERS)]
    training, samples = model.training, _HOPS * model.hop_length
    try:
        model.eval()
        x = model.example("forward", 1, (1, model.channels, samples), torch.Generator().manual_seed(0))
        model.listen(x)
    finally:
        model.train(training)
        for hook in hooks:
            hook.remove()
    return round(counted[0] * model.sample_rate / samples)


def _multiply_adds(layer: nn.Module, given: Tensor, result: Any) -> int:
    """Of one pass: each weight is used once a frame."""
    if isinstance(layer, nn.Linear):
        return layer.weight.numel() * (given.numel() // max(1, given.size(-1)))
    if isinstance(layer, nn.GRU):
        return sum(weight.numel() for weight in layer.parameters() if weight.dim() == 2) * given.size(0) * given.size(1)
    frames = given if isinstance(layer, nn.ConvTranspose1d) else result
    weight = layer.weight
    assert isinstance(weight, Tensor)
    return int(weight.numel() * frames.size(0) * frames[0, 0].numel())
