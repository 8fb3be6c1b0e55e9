"""How a model of luthier is used, whatever its family: what it offers, as a whole and as a stream."""

from typing import Any

import torch
from torch import nn

from luthier.contract.model import Model
from luthier.families.family import Family
from luthier.tools.trimming.units import Use

_HOPS = 8


def uses_of(record: Family, model: Any) -> list[Use]:
    """Every method of an export, offline and streamed, and what training listens to."""
    if record.export is None:
        return [_drawn]
    ends = {name: (method.in_channels, method.in_ratio) for name, method in record.export.methods(model).items()}
    methods = [_method(name, *each, streaming) for name, each in ends.items() for streaming in (False, True)]
    return [*methods, _listened]


def _method(name: str, channels: int, ratio: int, streaming: bool) -> Use:
    def use(model: nn.Module) -> object:
        assert isinstance(model, Model)
        model.set_streaming(streaming)
        model.reset()
        frames = max(1, _HOPS * model.hop_length // ratio)
        x = model.example(name, ratio, (1, channels, frames), torch.Generator().manual_seed(0))
        return getattr(model, name)(x)

    return use


def _listened(model: nn.Module) -> object:
    assert isinstance(model, Model)
    x = model.example("forward", 1, (1, model.channels, _HOPS * model.hop_length), torch.Generator().manual_seed(0))
    return [model.listen(x), model.full_latents(x)]


def _drawn(model: Any) -> object:
    """A prior: what it thinks of latents, and what it makes of a temperature."""
    z = torch.randn(1, model.latents, _HOPS, generator=torch.Generator().manual_seed(0))
    heard = model.nats(model.quantise(z))
    model.set_streaming(True)
    model.reset()
    return [heard, model(torch.ones(1, 1, _HOPS))]
