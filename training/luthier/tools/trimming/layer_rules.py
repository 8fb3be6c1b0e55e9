"""What layers with weights do to channels: rows of weights make units, columns sum over them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from torch import Tensor

from luthier.tools.trimming.labels import FIXED, Labels, Names

Rule = Callable[[Labels, Any, Sequence[Any], Mapping[str, Any]], bool]


def one_after_another(sides: list[Names | None], sizes: list[int]) -> Names:
    """Names of several tensors along the dimension in which they follow each other."""
    return np.concatenate(
        [np.full(size, FIXED) if side is None else side for side, size in zip(sides, sizes, strict=True)]
    )


def _argument(args: Sequence[Any], kwargs: Mapping[str, Any], at: int, name: str, otherwise: Any = None) -> Any:
    return args[at] if len(args) > at else kwargs.get(name, otherwise)


def _linear(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    weight, bias = _argument(args, kwargs, 1, "weight"), _argument(args, kwargs, 2, "bias")
    rows, columns = labels.of(weight)
    before = labels.of(args[0])
    _consumed(labels, before[-1], columns)
    _made(labels, rows, bias)
    labels.give(result, [*before[:-1], rows])
    return True


def _convolution(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    weight, bias = args[1], _argument(args, kwargs, 2, "bias")
    groups = _argument(args, kwargs, 6, "groups", 1)
    rows, columns, *taps = labels.of(weight)
    _still(labels, taps)
    before = labels.of(args[0])[1]
    if groups == 1:
        _consumed(labels, before, columns)
    elif weight.size(1) == 1 and weight.size(0) == groups:
        labels.join(before, rows)
    else:
        _grouped(labels, before, columns, groups)
        _alike(labels, rows, groups)
    _made(labels, rows, bias, makes=not (groups > 1 and weight.size(1) == 1))
    labels.give(result, [None, rows, *[None] * (result.dim() - 2)])
    return True


def _transposed(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    weight, bias = args[1], _argument(args, kwargs, 2, "bias")
    groups = _argument(args, kwargs, 6, "groups", 1)
    rows, columns, *taps = labels.of(weight)
    _still(labels, taps)
    before = labels.of(args[0])[1]
    if groups == 1:
        _consumed(labels, before, rows)
        _made(labels, columns, bias)
        out = columns
    elif weight.size(1) == 1 and weight.size(0) == groups:
        labels.join(before, rows)
        labels.fix(columns)
        _made(labels, rows, bias, makes=False)
        out = rows
    else:
        return False
    labels.give(result, [None, out, *[None] * (result.dim() - 2)])
    return True


def _recurrent(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """A gated recurrent unit: what is hidden is a row of each gate, a column of the way back, and what comes out."""
    sound, state, weights, _, layers, _, _, both_ways, channels_last = args
    if layers != 1 or both_ways or not channels_last:
        return False
    (ih, columns), (hh, back) = labels.of(weights[0]), labels.of(weights[1])
    _consumed(labels, labels.of(sound)[-1], columns)
    assert back is not None
    for rows in (ih, hh, *[labels.of(bias)[0] for bias in weights[2:]]):
        assert rows is not None
        for gate in np.split(rows, 3):
            labels.join(back, gate)
    if labels.of(state)[-1] is not None:
        labels.join(back, labels.of(state)[-1])
    labels.mark(back, labels.consumed)
    labels.mark(back, labels.made)
    labels.give(result[0], [None, None, back])
    labels.give(result[1], [None, None, back])
    return True


def _normalized(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """A batch normalization in evaluation: numbers of each channel alone."""
    names = labels.of(args[0])
    if _argument(args, kwargs, 5, "training"):
        return False
    for numbers in [*args[1:], *kwargs.values()]:
        if isinstance(numbers, Tensor):
            labels.join(names[1], labels.of(numbers)[0])
    labels.give(result, names)
    return True


def _embedded(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    places, columns = labels.of(args[1])
    labels.fix(places)
    labels.mark(columns, labels.made)
    labels.give(result, [*[None] * (result.dim() - 1), columns])
    return True


def _weight_norm(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """The direction's names, and of each filter its length's."""
    names = labels.of(args[0])
    dim = _argument(args, kwargs, 2, "dim", 0)
    labels.join(names[dim], labels.of(args[1])[dim])
    labels.give(result, names)
    return True


def _consumed(labels: Labels, before: Names | None, columns: Names | None) -> None:
    labels.join(before, columns)
    labels.mark(columns, labels.consumed)


def _made(labels: Labels, rows: Names | None, bias: Tensor | None, makes: bool = True) -> None:
    if makes:
        labels.mark(rows, labels.made)
    if bias is not None:
        labels.join(rows, labels.of(bias)[0])


def _still(labels: Labels, taps: list[Names | None]) -> None:
    for names in taps:
        labels.fix(names)


def _alike(labels: Labels, names: Names | None, groups: int) -> None:
    """A channel goes from every group or from none: groups stay equally wide."""
    if names is not None:
        first, *others = np.split(names, groups)
        for other in others:
            labels.join(first, other)


def _grouped(labels: Labels, before: Names | None, columns: Names | None, groups: int) -> None:
    if before is None:
        labels.fix(columns)
        return
    for part in np.split(before, groups):
        labels.join(part, columns)
    labels.mark(columns, labels.consumed)


RULES: dict[str, Rule] = {
    "linear": _linear,
    "conv1d": _convolution,
    "conv2d": _convolution,
    "conv_transpose1d": _transposed,
    "conv_transpose2d": _transposed,
    "gru": _recurrent,
    "batch_norm": _normalized,
    "embedding": _embedded,
    "_weight_norm": _weight_norm,
}
