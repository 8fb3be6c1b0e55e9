"""Starts a model from the weights of a trained one, as far as the two agree."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from luthier.errors import UserError

Shape = tuple[int, ...]

_NAMES_SHOWN = 3


@dataclass(frozen=True)
class Transfer:
    """What a model took over from another, by names in its `state_dict`.

    Attributes:
        taken: loaded.
        other_shape: (name, shape here, shape there), left as it was.
        missing: here only; left as it was.
        measured: here and there, left because they describe the other sounds; see `take_over`.
        unused: there only.
    """

    taken: tuple[str, ...]
    other_shape: tuple[tuple[str, Shape, Shape], ...]
    missing: tuple[str, ...]
    measured: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether everything came along, calibration included, so that the model does what the other did."""
        return not (self.other_shape or self.missing or self.measured or self.unused)

    def lines(self) -> list[str]:
        """Say in words, a line a module, what was and what was not taken over."""
        names = [*self.taken, *(name for name, _, _ in self.other_shape), *self.missing]
        lines = [self._line(module) for module in dict.fromkeys(_module(name) for name in names if "." in name)]
        own = [name for name in self.taken if "." not in name]
        if own:
            lines.append(f"measured on the sounds before, and taken over: {_some(own)}")
        if self.measured:
            lines.append(f"to be measured on the new sounds, not taken over: {_some(self.measured)}")
        if self.unused:
            lines.append(f"only in the other model, not used: {_some(self.unused)}")
        return lines

    def _line(self, module: str) -> str:
        taken = [name for name in self.taken if _module(name) == module]
        missing = [_below(name) for name in self.missing if _module(name) == module]
        other = [f"{_below(n)} {here} for {there}" for n, here, there in self.other_shape if _module(n) == module]
        parts = [f"{module}: {len(taken)} of {len(taken) + len(missing) + len(other)} tensors taken over"]
        parts += [f"of another shape: {_some(other)}"] if other else []
        parts += [f"new: {_some(missing)}"] if missing else []
        return "; ".join(parts)


@torch.no_grad()
def take_over(model: nn.Module, source_state: Mapping[str, Tensor]) -> Transfer:
    """Load into `model` every tensor of `source_state` that has the name and the shape of one of its own.

    Parameters that are not trained (filter banks) are no part of this: they follow from the settings. Buffers of
    layers that learn (statistics of a normalisation) go along with the weights. Other buffers were measured on the
    sounds of the source (levels of bands, axes of the latent, codes): they are taken over only if everything else
    fits, because then the model goes on as the source was; if parts are new, they must be measured again anyway.

    Raises:
        UserError: no weight fits; `model` is unchanged.
    """
    own = model.state_dict()
    fixed = {name for name, parameter in model.named_parameters() if not parameter.requires_grad}
    comparable = [name for name in own if name not in fixed]
    missing = [name for name in comparable if name not in source_state]
    shared = [name for name in comparable if name in source_state]
    other_shape = [name for name in shared if own[name].shape != source_state[name].shape]
    unused = [name for name in source_state if name not in own]
    same = [name for name in shared if own[name].shape == source_state[name].shape]
    kept_back = _measured_buffers(model) if missing or other_shape or unused else set()
    measured = [name for name in same if name in kept_back]
    taken = [name for name in same if name not in kept_back]
    learned = {name for name, parameter in model.named_parameters() if parameter.dim() > 1}
    if not learned.intersection(taken):
        raise UserError(_why_nothing_fits(own, source_state, other_shape))
    for name in taken:
        own[name].copy_(source_state[name])  # tensors of a state_dict are those of the model
    return Transfer(
        tuple(taken),
        tuple((name, tuple(own[name].shape), tuple(source_state[name].shape)) for name in other_shape),
        tuple(missing),
        tuple(measured),
        tuple(unused),
    )


def _measured_buffers(model: nn.Module) -> set[str]:
    """Names of the buffers whose module has no parameters of its own."""
    return {
        f"{prefix}.{name}".lstrip(".")
        for prefix, module in model.named_modules()
        if not list(module.parameters(recurse=False))
        for name, _ in module.named_buffers(recurse=False)
    }


def _why_nothing_fits(own: Mapping[str, Tensor], source: Mapping[str, Tensor], other_shape: list[str]) -> str:
    advice = "leave out --preset to go on with the other model's own settings, or train without --from"
    if not other_shape:
        return (
            f"nothing can be taken over: the models have no trained part in common "
            f"({_some(sorted({_module(n) for n in own}))} here, {_some(sorted({_module(n) for n in source}))} there), "
            f"so they are of different families: {advice}"
        )
    first = next((name for name in other_shape if name.endswith("weight") and own[name].dim() > 1), other_shape[0])
    return (
        f"nothing can be taken over: no layer has the same shape in both models, {first} for example is "
        f"{tuple(own[first].shape)} here and {tuple(source[first].shape)} there: {advice}"
    )


def _module(name: str) -> str:
    return name.split(".", 1)[0]


def _below(name: str) -> str:
    return name.split(".", 1)[-1]


def _some(names: list[str] | tuple[str, ...]) -> str:
    """Name the first few."""
    shown = ", ".join(names[:_NAMES_SHOWN])
    return shown if len(names) <= _NAMES_SHOWN else f"{shown} and {len(names) - _NAMES_SHOWN} more"
