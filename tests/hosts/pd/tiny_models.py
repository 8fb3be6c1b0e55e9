"""Models of a few lines that keep the contract of docs/model_file.md, written without the training package."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn

RATIO = 512
DELAY = 300


def _params(*values: int) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.int64)


class Identity(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", _params(1, 1, 1, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


class Elsewhere(nn.Module):
    """What another exporter may write: the method is known by the shape of an attribute only, nothing is listed."""

    def __init__(self) -> None:
        super().__init__()
        self.forward_params = _params(1, 1, 2, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.cat([0.5 * x, -x], dim=1)


class Delay(Identity):
    """Holds the signal back by DELAY samples and has an attribute."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("past", torch.zeros(1, 1, DELAY))
        self.register_buffer("gain_params", _params(2))
        self.delay = DELAY
        self.gain = 1.0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        whole = torch.cat([self.past, x], dim=-1)
        self.past = whole[..., -self.delay :]
        return whole[..., : x.shape[-1]] * self.gain

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["forward"]

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["gain"]

    @torch.jit.export
    def get_gain(self) -> float:
        return self.gain

    @torch.jit.export
    def set_gain(self, gain: float) -> int:
        if gain < 0.0:
            return -1
        self.gain = gain
        return 0


class Convolution(Identity):
    """A long causal filter with state: wrong blocks, lost samples or a shared state all change its numbers."""

    def __init__(self, taps: int = 257) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.filter = nn.Conv1d(1, 1, taps, bias=False)
        nn.init.normal_(self.filter.weight, std=taps**-0.5)
        self.past: torch.Tensor
        self.register_buffer("past", torch.zeros(1, 1, taps - 1))
        self.keep = taps - 1

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        whole = torch.cat([self.past, x], dim=-1)
        self.past = whole[..., -self.keep :]
        return self.filter(whole)


class Codec(nn.Module):
    """encode: the last sample of each hop, times 1 and 2. decode: the first latent, held."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("encode_params", _params(1, 1, 2, RATIO))
        self.register_buffer("decode_params", _params(2, RATIO, 1, 1))

    @torch.jit.export
    def encode(self, x: torch.Tensor) -> torch.Tensor:
        last = x[..., 511::512]
        return torch.cat([last, 2 * last], dim=1)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z[:, :1].repeat_interleave(512, dim=-1)

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["encode", "decode"]


class Channels(nn.Module):
    """Three inputs, two outputs: their sum, and the third alone."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", _params(3, 1, 2, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.cat([x.sum(dim=1, keepdim=True), 4 * x[:, 2:]], dim=1)


class NotANumber(Identity):
    """NaN for a loud input, which then stays in its state."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("state", torch.zeros(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.state = self.state + 0.0 / (x.max() < 0.9).float()
        return x + self.state


class WrongShape(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x[..., 1:]


class Large(Identity):
    """Weights of 4 MB, so that a leak of one object shows."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1024, 1024))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.weight[0, 0]


def _description(delay: int, sample_rate: int) -> str:
    method = {"in_channels": 1, "in_ratio": 1, "out_channels": 1, "out_ratio": 1, "delay": delay}
    return json.dumps({"format_version": 1, "sample_rate": sample_rate, "methods": {"forward": method}})


def save_models(folder: Path) -> None:
    """Writes every model above under its lower-case name."""
    undelayed = (Identity(), Elsewhere(), Convolution(), Codec(), Channels(), NotANumber(), WrongShape(), Large())
    for model in undelayed:
        torch.jit.script(model.eval()).save(str(folder / f"{type(model).__name__.lower()}.ts"))
    described = torch.jit.script(Delay().eval())
    for name, rate in (("delay", 44100), ("other_rate", 22050)):
        extra = {"luthier.json": _description(DELAY, rate)}
        torch.jit.save(described, str(folder / f"{name}.ts"), _extra_files=extra)
    torch.jit.save(described, str(folder / "newer.ts"), _extra_files={"luthier.json": '{"format_version": 99}'})


def save_wrong_files(folder: Path) -> None:
    """Writes what people load by mistake."""
    whole = (folder / "convolution.ts").read_bytes()
    (folder / "truncated.ts").write_bytes(whole[: len(whole) // 2])
    (folder / "corrupt.ts").write_bytes(b"\x00garbage" * 500)
    (folder / "empty.ts").write_bytes(b"")
    torch.save(Convolution().state_dict(), folder / "weights.ts")
    torch.save(Convolution().state_dict(), folder / "old_weights.ts", _use_new_zipfile_serialization=False)
