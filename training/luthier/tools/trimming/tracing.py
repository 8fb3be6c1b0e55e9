"""Follows channels through a model while it computes.

Whatever a family is made of, it calls functions of torch: a rule for each says which channels it ties together. What no
rule knows holds its channels fast, so that a model is trimmed less than it could be, never wrongly.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor
from torch.overrides import TorchFunctionMode

from luthier.tools.trimming.labels import Labels
from luthier.tools.trimming.rules import RULES


class Tracing(TorchFunctionMode):
    """While it is entered, `labels` learn what every function of torch does to channels."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels

    def __torch_function__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        """Compute, then note what it was."""
        given = dict(kwargs or {})
        result = func(*args, **given)
        if tensors_in(result):
            rule = RULES.get(getattr(func, "__name__", ""))
            if rule is None or not rule(self.labels, result, args, given):
                for tensor in tensors_in([args, given]):
                    self.labels.fix_all(tensor)
        return result


def tensors_in(value: Any) -> list[Tensor]:
    """Every tensor in nested lists and dictionaries."""
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, Mapping):
        value = list(value.values())
    return [tensor for each in value for tensor in tensors_in(each)] if isinstance(value, list | tuple) else []
