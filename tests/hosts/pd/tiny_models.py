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


class Stereo(nn.Module):
    """Left and right, changed over."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", _params(2, 1, 2, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x.flip(1)


class Integers(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return (1000 * x).to(torch.int64)


class Doubles(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x.double()


class Complex(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.complex(x, x)


class Sparse(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x.to_sparse()


class NoMemory(Identity):
    """Wants more than any machine has."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.empty([1 << 30, 1 << 20]) + x[0, 0, 0]


class AlwaysNaN(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * float("nan")


class Throws(Identity):
    """Fails in `forward` from the fifth call on, so that it can be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.calls += 1
        if self.calls > 4:
            raise ValueError("this model fails; 100 % of the time: %s %n")
        return x


class NoTensor(nn.Module):
    """Methods that return something else."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", _params(1, 1, 1, 1))
        self.register_buffer("words_params", _params(1, 1, 1, 1))
        self.register_buffer("nothing_params", _params(1, 1, 1, 1))

    def forward(self, x: torch.Tensor) -> list[torch.Tensor]:
        return [x, x]

    @torch.jit.export
    def words(self, x: torch.Tensor) -> str:
        return "words"

    @torch.jit.export
    def nothing(self, x: torch.Tensor) -> None:
        return None


class OnlyAttributes(nn.Module):
    """Nothing to play."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("gain_params", _params(2))
        self.gain = 1.0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def get_gain(self) -> float:
        return self.gain

    @torch.jit.export
    def set_gain(self, gain: float) -> int:
        self.gain = gain
        return 0


class Attributes(Identity):
    """Attributes of every type, and some whose functions fail or return what no host can show."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("gain_params", _params(2))
        self.register_buffer("table_params", _params(4))
        self.register_buffer("word_params", _params(3))
        self.register_buffer("pair_params", _params(1, 0))
        self.register_buffer("failing_params", _params(2))
        self.register_buffer("strange_params", _params(2))
        self.register_buffer("table", torch.zeros(4))
        self.gain = 1.0
        self.word = "word"
        self.number = 0
        self.flag = False

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.gain + self.table.mean()

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["gain", "table", "word", "pair", "failing", "strange"]

    @torch.jit.export
    def get_gain(self) -> float:
        return self.gain

    @torch.jit.export
    def set_gain(self, gain: float) -> int:
        self.gain = gain
        return 0

    @torch.jit.export
    def get_table(self) -> torch.Tensor:
        return self.table

    @torch.jit.export
    def set_table(self, table: torch.Tensor) -> int:
        self.table = table
        return 0

    @torch.jit.export
    def get_word(self) -> str:
        return self.word

    @torch.jit.export
    def set_word(self, word: str) -> int:
        self.word = word
        return 0

    @torch.jit.export
    def get_pair(self) -> tuple[int, bool]:
        return self.number, self.flag

    @torch.jit.export
    def set_pair(self, number: int, flag: bool) -> int:
        self.number = number
        self.flag = flag
        return 0

    @torch.jit.export
    def get_failing(self) -> float:
        raise ValueError("this getter fails")

    @torch.jit.export
    def set_failing(self, failing: float) -> int:
        raise ValueError("this setter fails")

    @torch.jit.export
    def get_strange(self) -> dict[str, int]:
        return {"strange": 1}

    @torch.jit.export
    def set_strange(self, strange: dict[str, int]) -> int:
        return len(strange)


class Busy(Identity):
    """Computes `rounds` products of square matrices for every 2048 samples. What it plays is its input, and what it
    keeps depends on the products, so that nothing can be left out."""

    def __init__(self, rounds: int, size: int = 128) -> None:
        super().__init__()
        self.register_buffer("matrix", torch.eye(size))
        self.register_buffer("product", torch.eye(size))
        self.rounds = rounds

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for _ in range(self.rounds * x.shape[-1] // 2048):
            self.product = self.product @ self.matrix
        return x


def save_busy_model(path: Path, rounds: int) -> None:
    """Writes a Busy model."""
    torch.jit.script(Busy(rounds).eval()).save(str(path))


def save_odd_models(folder: Path) -> None:
    """Writes models that are legal files and behave in ways a host must survive."""
    odd = (Stereo(), Integers(), Doubles(), Complex(), Sparse(), NoMemory(), AlwaysNaN(), Throws(), NoTensor(),
           OnlyAttributes(), Attributes(), Busy(400))  # fmt: skip
    for model in odd:
        torch.jit.script(model.eval()).save(str(folder / f"{type(model).__name__.lower()}.ts"))
    described = torch.jit.script(Delay().eval())
    for rate in (-1, 0, 1, 999, 8000, 48000, 44101, 1 << 30):
        extra = {"luthier.json": _description(DELAY, rate)}
        torch.jit.save(described, str(folder / f"rate{rate}.ts"), _extra_files=extra)
