"""Which units go, so that a model has as few weights as it is to have."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from torch import nn

from luthier.contract.widths import tensors_of
from luthier.measuring.size import parameters
from luthier.tools.trimming.units import Place, Unit, kept_indices

Selection = Literal["global", "local"]
LEAST_UNITS = 3  # that stay in each layer


def selected(
    model: nn.Module, units: Sequence[Unit], scores: Sequence[float], most: int, selection: Selection = "global"
) -> list[Unit]:
    """The least units after whose removal the model has at most so many parameters, or as near as it can come.

    Global: scores, of each layer divided by its largest, are one list; local: every layer loses an equal share.
    """
    order = _ordered(units, scores, selection)
    first, last = 0, len(order)
    while first < last:  # weights only become fewer
        middle = (first + last) // 2
        if parameters_left(model, order[:middle]) <= most:
            last = middle
        else:
            first = middle + 1
    return order[:first]


def parameters_left(model: nn.Module, removed: Sequence[Unit]) -> int:
    """How many parameters a model has without these units."""
    total, tensors = parameters(model), dict(tensors_of(model))
    learned = dict(model.named_parameters())
    for name, dims in kept_indices(model, removed).items():
        if name in learned:
            whole = left = tensors[name].numel()
            for dim, indices in dims.items():
                left = left // tensors[name].size(dim) * len(indices)
            total -= whole - left
    return total


def _ordered(units: Sequence[Unit], scores: Sequence[float], selection: Selection) -> list[Unit]:
    """From the least to the last that may go; of each layer some stay."""
    layers: dict[frozenset[Place], list[tuple[float, int]]] = defaultdict(list)
    for number, (unit, score) in enumerate(zip(units, scores, strict=True)):
        layers[unit.layer].append((score, number))
    ranked: list[tuple[float, int]] = []
    for layer in layers.values():
        layer.sort()
        largest = max(abs(score) for score, _ in layer) or 1.0
        may_go = layer[: max(0, len(layer) - LEAST_UNITS)]
        for rank, (score, number) in enumerate(may_go):
            ranked.append((rank / len(layer) if selection == "local" else score / largest, number))
    return [units[number] for _, number in sorted(ranked)]
