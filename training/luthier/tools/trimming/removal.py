"""Takes units out of a model for good, or only silences them: the same function, in another size."""

from collections.abc import Collection, Mapping
from typing import Any

import torch
from torch import Tensor, nn

from luthier.contract.widths import put, tell_shape, tensors_of
from luthier.tools.trimming.units import Place, Unit, kept_indices

_DIRECTION, _LENGTH = ".original1", ".original0"  # of a normalized weight; see `luthier.blocks.weight_norm`


@torch.no_grad()
def remove(model: nn.Module, removed: Collection[Unit]) -> dict[str, list[int]]:
    """Take units out; the new shapes of the tensors that are smaller now, as `take_widths` takes them."""
    kept = kept_indices(model, removed)
    tensors = tensors_of(model)
    for name, value in cut(tensors, kept).items():
        put(model, name, value)
    for module in model.modules():
        tell_shape(module)
    return {name: list(tensor.shape) for name, tensor in tensors_of(model).items() if name in kept}


@torch.no_grad()
def cut(tensors: Mapping[str, Tensor], kept: Mapping[str, Mapping[int, list[int]]]) -> dict[str, Any]:
    """What stays of the tensors that lose something.

    Of a normalized weight the filters get shorter as they lose columns: their lengths say so.
    """
    result = {}
    for name, dims in kept.items():
        if name not in tensors:
            continue  # a state of a stream, which no checkpoint keeps
        value = tensors[name]
        for dim, indices in dims.items():
            value = value.index_select(dim, torch.tensor(indices, device=value.device))
        result[name] = value.clone()
    for name in [name for name in kept if name.endswith(_DIRECTION) and name in tensors]:
        length = name.removesuffix(_DIRECTION) + _LENGTH
        rows = kept[name].get(0)
        whole, before = tensors[name], tensors[length]
        if rows is not None:
            at = torch.tensor(rows, device=whole.device)
            whole, before = whole.index_select(0, at), before.index_select(0, at)
        result[length] = before * (_lengths(result[name]) / _lengths(whole))
    return result


@torch.no_grad()
def silence(model: nn.Module, silenced: Collection[Unit]) -> None:
    """Leave the units where they are, and let nothing hear them: the control, which saves neither time nor room."""
    tensors = tensors_of(model)
    for unit in silenced:
        for place in unit.consumed:
            _zero(tensors, place, unit.indices[place])


def _zero(tensors: Mapping[str, Tensor], place: Place, indices: tuple[int, ...]) -> None:
    name, dim = place
    weight = tensors[name]
    before = _lengths(weight)
    weight.index_fill_(dim, torch.tensor(indices, device=weight.device), 0.0)
    if name.endswith(_DIRECTION):
        tensors[name.removesuffix(_DIRECTION) + _LENGTH].mul_(_lengths(weight) / before)


def _lengths(direction: Tensor) -> Tensor:
    """Of each row, [rows, 1, ...]."""
    return direction.flatten(1).norm(dim=1).clamp_min(1e-30).reshape(-1, *[1] * (direction.dim() - 1))
