"""Models that sing 1000 Hz when they are played at 48 kHz, and say that rate in the ways of public exporters."""

from __future__ import annotations

from pathlib import Path

import torch
from tests.hosts.pd.tiny_models import Identity
from torch import nn

Rate = int | float | str | list[int] | torch.Tensor


def keep(module: nn.Module, name: str, value: Rate) -> None:
    """A tensor as a buffer, anything else as it is."""
    if isinstance(value, torch.Tensor):
        module.register_buffer(name, value)
    else:
        setattr(module, name, value)


class Sings(Identity):
    """A sine of 48 samples a period, whatever comes in."""

    def __init__(self) -> None:
        super().__init__()
        self.played = 0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.sung(x)

    def sung(self, x: torch.Tensor) -> torch.Tensor:
        at = torch.arange(self.played, self.played + x.shape[-1]) % 48
        self.played = (self.played + x.shape[-1]) % 48
        return torch.sin(at.float() * (2 * 3.141592653589793 / 48)).reshape(1, 1, -1)


class Named(nn.Module):
    """Keeps one number under one name."""

    def __init__(self, name: str, value: Rate) -> None:
        super().__init__()
        keep(self, name, value)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


class InAttribute(Sings):
    def __init__(self, name: str, value: Rate) -> None:
        super().__init__()
        keep(self, name, value)


class InFunction(Sings):
    @torch.jit.export
    def get_sample_rate(self) -> int:
        return 48000


class InComputingFunction(Sings):
    """The answer cannot be seen without running it."""

    def __init__(self) -> None:
        super().__init__()
        self.khz = 48

    @torch.jit.export
    def sampling_rate(self) -> int:
        return self.khz * 1000


class Within(Sings):
    """Inner modules say it."""

    def __init__(self, *inner: nn.Module) -> None:
        super().__init__()
        self.first = inner[0]
        self.other = inner[-1]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.sung(self.other(self.first(x)))


class Inner(nn.Module):
    def __init__(self, deeper: nn.Module) -> None:
        super().__init__()
        self.model = deeper

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.model(x)


WAYS: dict[str, tuple[nn.Module, str]] = {
    "number": (InAttribute("sr", 48000), "sr"),
    "float": (InAttribute("samplerate", 48000.0), "samplerate"),
    "text": (InAttribute("sample_rate", "48000"), "sample_rate"),
    "list": (InAttribute("native_sample_rates", [48000]), "native_sample_rates"),
    "buffer": (InAttribute("sampling_rate", torch.tensor(48000)), "sampling_rate"),
    "float_buffer": (InAttribute("sr", torch.tensor([48000.0])), "sr"),
    "function": (InFunction(), "get_sample_rate()"),
    "computed": (InComputingFunction(), "sampling_rate()"),
    "within": (Within(Named("sampling_rate", torch.tensor(48000))), "first.sampling_rate"),
    "deep": (Within(Inner(Named("sr", 48000))), "first.model.sr"),
}
"""Name of the file: the model, and where its rate is found."""

UNSURE: dict[str, nn.Module] = {
    "two_rates": Within(Named("sr", 48000), Named("sr", 16000)),
    "no_rate": InAttribute("sr", 48),
}
"""What says nothing that can be trusted."""


def save_rate_models(folder: Path) -> None:
    for name, (model, _) in WAYS.items():
        torch.jit.script(model.eval()).save(str(folder / f"{name}.ts"))
    for name, model in UNSURE.items():
        torch.jit.script(model.eval()).save(str(folder / f"{name}.ts"))
