"""Normalized weights: filters that learn their length and their direction apart, and how to make them plain again."""

from torch import nn
from torch.nn.utils import parametrizations, parametrize

from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d


def normalize_weights(part: nn.Module) -> None:
    """Have every convolution learn length and direction of its filters apart (Salimans and Kingma, 2016)."""
    for layer in list(part.modules()):
        if isinstance(layer, (StreamingConv1d, StreamingConvTranspose1d)):
            parametrizations.weight_norm(layer)


def fold_weights(part: nn.Module) -> None:
    """Undo `normalize_weights`: the same function with plain weights, which TorchScript can read."""
    for layer in list(part.modules()):
        if parametrize.is_parametrized(layer, "weight"):
            parametrize.remove_parametrizations(layer, "weight", leave_parametrized=True)
