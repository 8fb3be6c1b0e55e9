"""Models as other nn~-style exporters write them: what they list, leave out, and call their functions."""

from __future__ import annotations

from pathlib import Path

import torch
from tests.hosts.pd.tiny_models import Convolution, Identity, _params
from torch import nn

LARGEST_BUFFER = 256


class AttributesOnly(nn.Module):
    """Nothing to play: a model that only answers."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("level_params", _params(2))
        self.level = (0.25,)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def get_methods(self) -> list[str]:
        names: list[str] = []
        return names

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["level"]

    @torch.jit.export
    def get_level(self) -> tuple[float]:
        return self.level

    @torch.jit.export
    def set_level(self, level: float) -> int:
        self.level = (level,)
        return 0


class Unlisted(nn.Module):
    """No get_methods and no get_attributes: both are known by what their parameters look like."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("louder_params", _params(1, 1, 1, 1))
        self.register_buffer("twice_params", _params(1, 1, 2, 1))
        self.register_buffer("factor_params", _params(2))
        self.register_buffer("other_params", _params(1, 2))
        self.factor = 2.0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def louder(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.factor

    @torch.jit.export
    def twice(self, x: torch.Tensor) -> torch.Tensor:
        return torch.cat([x, -x], dim=1)

    @torch.jit.export
    def get_factor(self) -> float:
        return self.factor

    @torch.jit.export
    def set_factor(self, factor: float) -> int:
        self.factor = factor
        return 0


class ListsTooMuch(Identity):
    """Lists an attribute that has neither getter nor setter, and keeps type codes as floats."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("gain_params", torch.tensor([2.0]))
        self.gain = 1.0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.gain

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["none", "gain"]

    @torch.jit.export
    def get_gain(self) -> list[float]:
        return [self.gain]

    @torch.jit.export
    def set_gain(self, gain: float) -> int:
        self.gain = gain
        return 0


class Ratios(nn.Module):
    """Methods of different ratios in one file."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("thru_params", _params(1, 1, 1, 1))
        self.register_buffer("last_params", _params(1, 1, 1, 512))
        self.register_buffer("hold_params", _params(1, 512, 1, 1))
        self.register_buffer("slow_params", _params(1, 2048, 1, 2048))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def thru(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def last(self, x: torch.Tensor) -> torch.Tensor:
        return x[..., 511::512]

    @torch.jit.export
    def hold(self, x: torch.Tensor) -> torch.Tensor:
        return x.repeat_interleave(512, dim=-1)

    @torch.jit.export
    def slow(self, x: torch.Tensor) -> torch.Tensor:
        return 2 * x

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["thru", "last", "hold", "slow"]


class MidSide(nn.Module):
    """Stereo in, stereo out."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", _params(2, 1, 2, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.stack([x[:, 0] + x[:, 1], x[:, 0] - x[:, 1]], dim=1)


@torch.jit.script
class HeldArray:
    """An array of the host with its rate, as an object that the script keeps."""

    def __init__(self) -> None:
        self.samples = torch.zeros(1, 0)
        self.rate = -1

    def hold(self, samples: torch.Tensor, rate: int, most: int) -> int:
        if samples.shape[-1] > most:
            return -1
        self.samples = samples.clone()
        self.rate = rate
        return 0


class AllTypes(Identity):
    """An attribute of each type of the contract, one of several values, and buffers that are handed over by name."""

    def __init__(self) -> None:
        super().__init__()
        for code, name in enumerate(("switch", "steps", "gain", "mode", "curve", "wave")):
            self.register_buffer(f"{name}_params", _params(code))
        self.register_buffer("mixed_params", _params(1, 3, 2, 0))
        self.switch = (False,)
        self.steps = (1,)
        self.gain = (1.0,)
        self.mode = ("plain",)
        self.curve = (torch.zeros(2),)
        self.wave = HeldArray()
        self.mixed = (0, "nobody", 0.0, False)
        self.most = LARGEST_BUFFER

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = x * self.gain[0] * float(self.steps[0])
        if self.switch[0]:
            y = -y
        if self.mode[0] == "loud":
            y = 2 * y
        return y + self.curve[0].sum() + self.wave.samples.sum()

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["forward"]

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["switch", "steps", "gain", "mode", "curve", "wave", "mixed"]

    @torch.jit.export
    def get_buffer_attributes(self) -> list[str]:
        return ["wave#0"]

    @torch.jit.export
    def set_buffer_attribute(self, buffer_name: str, buffer: torch.Tensor, sr: int) -> int:
        if buffer_name != "wave#0" or buffer.dim() != 2:
            return -1
        return self.wave.hold(buffer, sr, self.most)

    @torch.jit.export
    def get_switch(self) -> tuple[bool]:
        return self.switch

    @torch.jit.export
    def set_switch(self, switch0: bool) -> int:
        self.switch = (switch0,)
        return 0

    @torch.jit.export
    def get_steps(self) -> tuple[int]:
        return self.steps

    @torch.jit.export
    def set_steps(self, steps0: int) -> int:
        self.steps = (steps0,)
        return 0

    @torch.jit.export
    def get_gain(self) -> tuple[float]:
        return self.gain

    @torch.jit.export
    def set_gain(self, gain0: float) -> int:
        self.gain = (gain0,)
        return 0

    @torch.jit.export
    def get_mode(self) -> tuple[str]:
        return self.mode

    @torch.jit.export
    def set_mode(self, mode0: str) -> int:
        if mode0 != "plain" and mode0 != "loud":
            return -1
        self.mode = (mode0,)
        return 0

    @torch.jit.export
    def get_curve(self) -> tuple[torch.Tensor]:
        return self.curve

    @torch.jit.export
    def set_curve(self, curve0: torch.Tensor) -> int:
        self.curve = (curve0,)
        return 0

    @torch.jit.export
    def get_wave(self) -> tuple[str]:
        return (f"{self.wave.samples.shape[0]}x{self.wave.samples.shape[1]}@{self.wave.rate}",)

    @torch.jit.export
    def set_wave(self, wave0: str) -> int:
        return 0

    @torch.jit.export
    def get_mixed(self) -> tuple[int, str, float, bool]:
        return self.mixed

    @torch.jit.export
    def set_mixed(self, mixed0: int, mixed1: str, mixed2: float, mixed3: bool) -> int:
        self.mixed = (mixed0, mixed1, mixed2, mixed3)
        return 0


class NeedsArray(Identity):
    """`wavetable` cannot be played before there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("wavetable_params", _params(1, 1, 1, 1))
        self.register_buffer("table_params", _params(4))
        self.table = torch.zeros(0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def wavetable(self, x: torch.Tensor) -> torch.Tensor:
        if self.table.numel() == 0:
            raise ValueError("set a table first")
        return torch.full_like(x, float(self.table.sum()))

    @torch.jit.export
    def get_table(self) -> torch.Tensor:
        return self.table

    @torch.jit.export
    def set_table(self, table: torch.Tensor) -> int:
        self.table = table
        return 0


class KnowsRate(Identity):
    """Is told the rate at which it is played, and plays it in kHz."""

    def __init__(self, rate: int = 0) -> None:
        super().__init__()
        self.sr = rate

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.full_like(x, self.sr / 1000.0)

    @torch.jit.export
    def set_sample_rate(self, sample_rate: int) -> None:
        self.sr = sample_rate


class RateAttribute(Identity):
    """States its rate as `sample_rate`."""

    def __init__(self, rate: int) -> None:
        super().__init__()
        self.sample_rate = rate

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


class KeepsViews(Identity):
    """Its state is a view of the last input, not a copy."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("past", torch.zeros(1, 1, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        delayed = torch.cat([self.past, x[..., :-1]], dim=-1)
        self.past = x[..., -1:]
        return delayed


class GrowingCache(Convolution):
    """Its state takes the size of whatever batch comes."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.past.shape[0] != x.shape[0]:
            self.past = torch.zeros(x.shape[0], 1, self.keep)
        whole = torch.cat([self.past, x], dim=-1)
        self.past = whole[..., -self.keep :]
        return self.filter(whole)


class SlicedCache(Convolution):
    """Its state has room for the largest batch, and the voices that come take theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.past = torch.zeros(8, 1, self.keep)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        voices = x.shape[0]
        whole = torch.cat([self.past[:voices], x], dim=-1)
        self.past[:voices] = whole[..., -self.keep :]
        return self.filter(whole)


class Throws(Identity):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if x.shape[-1] > 0:
            raise ValueError("this model never works")
        return x


class NeverEnds(Identity):
    """Whoever runs it waits for ever, or until the value changes, which it does not."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = 1

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        while self.steps > 0:
            x = x + 1.0
        return x


def save_foreign_models(folder: Path) -> None:
    """Writes every model above under its lower-case name."""
    plain = (AttributesOnly(), Unlisted(), ListsTooMuch(), Ratios(), MidSide(), AllTypes(), NeedsArray(), KnowsRate(),
             KeepsViews(), GrowingCache(), SlicedCache(), Throws(), NeverEnds())  # fmt: skip
    for model in plain:
        torch.jit.script(model.eval()).save(str(folder / f"{type(model).__name__.lower()}.ts"))
    torch.jit.script(KnowsRate(22050)).save(str(folder / "told_22050.ts"))
    torch.jit.script(RateAttribute(48000)).save(str(folder / "states_48000.ts"))
