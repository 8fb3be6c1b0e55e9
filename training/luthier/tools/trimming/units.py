"""The units of a model that can be taken out of it, and what each of them is in the weights."""

import copy
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from luthier.contract.widths import tensors_of
from luthier.tools.trimming.labels import FIXED, Labels
from luthier.tools.trimming.tracing import Tracing, tensors_in

Place = tuple[str, int]  # name of a tensor, and one of its dimensions
Use = Callable[[nn.Module], object]


@dataclass(frozen=True)
class Unit:
    """One channel, wherever it is met: it is taken from all of these places, or from none.

    Attributes:
        indices: of each tensor and dimension, the indices that belong to it.
        made: those of them whose weights compute it.
        consumed: those of them whose weights sum over it.
    """

    indices: dict[Place, tuple[int, ...]]
    made: frozenset[Place]
    consumed: frozenset[Place]

    @property
    def layer(self) -> frozenset[Place]:
        """Units of the same places are of one layer."""
        return frozenset(self.indices)


@torch.no_grad()
def units_of(model: nn.Module, uses: Iterable[Use]) -> list[Unit]:
    """The units that none of these uses of the model holds fast, layer by layer.

    A use takes a copy of the model, computes with it, and returns what others see of it. The model is not changed.
    """
    labels = Labels()
    named: dict[Place, list[int]] = {}
    for use in uses:
        traced = copy.deepcopy(model).eval()
        for name, tensor in tensors_of(traced).items():
            _name(labels, name, tensor, named)
        with Tracing(labels):
            seen = use(traced)
        for tensor in tensors_in(seen):
            labels.fix_all(tensor)
        labels.forget()
    return _grouped(labels, named)


def _name(labels: Labels, name: str, tensor: Tensor, named: dict[Place, list[int]]) -> None:
    """Name the indices of a tensor of the model, as they were named in the use before."""
    for dim, size in enumerate(tensor.shape):
        if (name, dim) not in named:
            named[name, dim] = labels.new(size).tolist()
    labels.give(tensor, [labels.array(named[name, dim]) for dim in range(tensor.dim())])


def _grouped(labels: Labels, named: dict[Place, list[int]]) -> list[Unit]:
    removable = labels.removable()
    found: dict[int, dict[Place, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, names in named.items():
        for index, name in enumerate(names):
            root = labels.root(name)
            if name != FIXED and root in removable:
                found[root][place].append(index)

    def within(indices: dict[Place, list[int]], marked: set[int]) -> frozenset[Place]:
        return frozenset(place for place, own in indices.items() if named[place][own[0]] in marked)

    units = [
        Unit(
            {place: tuple(own) for place, own in each.items()}, within(each, labels.made), within(each, labels.consumed)
        )
        for each in found.values()
    ]
    return sorted(units, key=lambda unit: (sorted(unit.layer), sorted(unit.indices.items())))


def kept_indices(model: nn.Module, removed: Collection[Unit]) -> dict[str, dict[int, list[int]]]:
    """Of each tensor and dimension that loses something, the indices that stay."""
    gone: dict[Place, set[int]] = defaultdict(set)
    for unit in removed:
        for place, own in unit.indices.items():
            gone[place].update(own)
    kept: dict[str, dict[int, list[int]]] = defaultdict(dict)
    tensors = tensors_of(model)
    for (name, dim), indices in gone.items():
        kept[name][dim] = [index for index in range(tensors[name].size(dim)) if index not in indices]
    return dict(kept)
