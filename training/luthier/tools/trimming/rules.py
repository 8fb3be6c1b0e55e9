"""What the functions of torch do to channels, by the name of the function; see `luthier.tools.trimming.tracing`.

A rule gives the result its names and returns True, or returns False where it does not know the case.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from torch import Tensor

from luthier.tools.trimming import layer_rules
from luthier.tools.trimming.labels import Labels, Names

Rule = Callable[[Labels, Any, Sequence[Any], Mapping[str, Any]], bool]


def _elementwise(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """Tensors side by side, index by index, broadcast from the right."""
    tensors = [each for each in [*args, *kwargs.values()] if isinstance(each, Tensor)]
    if not isinstance(result, Tensor):
        return False
    names: list[Names | None] = [None] * result.dim()
    for dim in range(1, result.dim() + 1):
        size = result.size(-dim)
        reaching = [each for each in tensors if each.dim() >= dim]
        for each in reaching:
            if each.size(-dim) != size:
                labels.fix(labels.of(each)[-dim])  # one number for all channels: none of them is it alone
        sides = [labels.of(each)[-dim] for each in reaching if each.size(-dim) == size]
        named = [side for side in sides if side is not None]
        if named and size > 0:
            for side in sides:
                if side is not named[0]:
                    labels.join(named[0], side)
            names[-dim] = named[0]
    labels.give(result, names)
    return True


def _same(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """A new tensor like the first; where it is longer or shorter, channels stay."""
    names = labels.of(args[0])
    if not isinstance(result, Tensor) or len(names) != result.dim():
        return False
    for dim, size in enumerate(result.shape):
        here = names[dim]
        if here is not None and len(here) != size:
            labels.fix(here)
            names[dim] = None
    labels.give(result, names)
    return True


def _transposed(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    names, one, other = labels.of(args[0]), *args[1:3]
    names[one], names[other] = names[other], names[one]
    labels.give(result, names)
    return True


def _permuted(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    order = args[1] if isinstance(args[1], list | tuple) else args[1:]
    names = labels.of(args[0])
    labels.give(result, [names[dim] for dim in order])
    return True


def _unsqueezed(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    dim = args[1] if len(args) > 1 else kwargs["dim"]
    names = labels.of(args[0])
    names.insert(dim % result.dim(), None)
    labels.give(result, names)
    return True


def _squeezed(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    if len(args) < 2 or not isinstance(args[1], int):
        return False
    names = labels.of(args[0])
    if result.dim() < len(names):
        labels.fix(names.pop(args[1]))
    labels.give(result, names)
    return True


def _expanded(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    names = [None] * (result.dim() - args[0].dim()) + labels.of(args[0])
    if any(each is not None and len(each) != size for each, size in zip(names, result.shape, strict=True)):
        return False
    labels.give(result, names)
    return True


def _joined(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """Tensors one after another along a dimension, whose names follow each other too."""
    tensors = list(args[0])
    dim = (args[1] if len(args) > 1 else kwargs.get("dim", 0)) % result.dim()
    labels.give(result, [_of_joined(labels, tensors, at, at == dim) for at in range(result.dim())])
    return True


def _of_joined(labels: Labels, tensors: list[Tensor], at: int, here: bool) -> Names | None:
    sides = [labels.of(each)[at] for each in tensors]
    named = [side for side in sides if side is not None]
    if not named:
        return None
    if here:
        return layer_rules.one_after_another(sides, [each.size(at) for each in tensors])
    for side in sides:
        if side is not named[0]:
            labels.join(named[0], side)
    return named[0]


def _chunked(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """Equal parts; a unit is taken from all of them or from none, else they would be equal no longer."""
    dim = args[2] if len(args) > 2 else kwargs.get("dim", 0)
    parts = [labels.of(args[0]) for _ in result]
    whole, width = parts[0][dim], result[0].size(dim)
    if whole is not None:
        if any(each.size(dim) != width for each in result):
            return False
        for number, names in enumerate(parts):
            names[dim] = whole[number * width : (number + 1) * width]
            labels.join(parts[0][dim], names[dim])
    for part, names in zip(result, parts, strict=True):
        labels.give(part, names)
    return True


def _split(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """Parts along a dimension without names."""
    return all(_same(labels, part, args, kwargs) for part in result)


def _reduced(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """A number for each of the dimensions that are left; a sum over channels holds them fast."""
    dims = args[1] if len(args) > 1 else kwargs.get("dim")
    if not isinstance(result, Tensor) or dims is None:
        return False
    names = labels.of(args[0])
    gone = {dim % len(names) for dim in ([dims] if isinstance(dims, int) else dims)}
    if any(names[dim] is not None for dim in gone):
        return False
    kept = result.dim() == len(names)
    labels.give(result, [each for dim, each in enumerate(names) if kept or dim not in gone])
    return True


def _indexed(labels: Labels, result: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
    """Slices, numbers, `...` and None; where a part is taken, channels stay."""
    if not isinstance(result, Tensor):
        return False
    if result.numel() == 0:
        return True
    asked = list(args[1]) if isinstance(args[1], tuple) else [args[1]]
    if not all(each is None or each is Ellipsis or isinstance(each, slice | int) for each in asked):
        return False
    names = labels.of(args[0])
    if Ellipsis not in asked:
        asked.append(Ellipsis)
    found: list[Names | None] = []
    for each in asked:
        if each is Ellipsis:
            after = asked[asked.index(Ellipsis) + 1 :]
            found += [names.pop(0) for _ in range(len(names) - sum(other is not None for other in after))]
        elif each is None:
            found.append(None)
        else:
            here = names.pop(0)
            if isinstance(each, int):
                labels.fix(here)
            elif each == slice(None):
                found.append(here)
            else:
                labels.fix(here)
                found.append(None)
    labels.give(result, found)
    return True


_ELEMENTWISE = (
    "add add_ __add__ __radd__ __iadd__ sub sub_ __sub__ __rsub__ rsub mul mul_ __mul__ __rmul__ __imul__ div "
    "__truediv__ __rtruediv__ __rdiv__ true_divide pow __pow__ neg __neg__ exp log sin cos tanh sigmoid sqrt rsqrt "
    "abs square relu gelu leaky_relu elu silu softplus hardtanh clamp clamp_min clamp_max minimum maximum where "
    "nan_to_num dropout reciprocal expm1 log1p copy_"
)
_SAME = (
    "detach contiguous clone to float double type_as pad narrow zeros_like ones_like full_like randn_like rand_like "
    "empty_like repeat_interleave cpu requires_grad_"
)
RULES: dict[str, Rule] = {
    **dict.fromkeys(_ELEMENTWISE.split(), _elementwise),
    **dict.fromkeys(_SAME.split(), _same),
    "transpose": _transposed,
    "permute": _permuted,
    "unsqueeze": _unsqueezed,
    "squeeze": _squeezed,
    "expand": _expanded,
    "cat": _joined,
    "chunk": _chunked,
    "split": _split,
    "mean": _reduced,
    "sum": _reduced,
    "__getitem__": _indexed,
    **layer_rules.RULES,
}
