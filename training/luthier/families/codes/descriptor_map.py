"""Which code sounds how: the descriptors of every code, and the code for a descriptor that is wanted."""

import torch
from torch import Tensor, nn

MAPPED = ("centroid", "bandwidth", "f0")
"""What can be asked for, each in Hz."""


class DescriptorMap(nn.Module):
    """A descriptor of every code of a codebook, and a choice among the codes by it.

    The map is not learned: it is measured on what each code sounds like (`set`), so it is not saved with the weights.

    Attributes:
        hz: [descriptors of MAPPED, codes]; 0.0 where a code has none.
        range_hz: lowest and highest of each descriptor, [descriptors, 2]; 0.0 where no code has it.
    """

    hz: Tensor
    range_hz: Tensor

    def __init__(self, codes: int) -> None:
        super().__init__()
        self.register_buffer("hz", torch.zeros(len(MAPPED), codes), persistent=False)
        self.register_buffer("range_hz", torch.zeros(len(MAPPED), 2), persistent=False)

    @torch.no_grad()
    def set(self, hz: Tensor) -> None:
        """Take what was measured, [descriptors, codes] in Hz, 0.0 where a code has none."""
        self.hz.copy_(hz)
        for row, measured in enumerate(self.hz):
            defined = measured[measured > 0.0]
            bounds = torch.stack([defined.min(), defined.max()]) if len(defined) else measured.new_zeros(2)
            self.range_hz[row] = bounds

    def known(self) -> list[str]:
        """The descriptors that can be asked for: those that at least two codes differ in."""
        return [name for name, (low, high) in zip(MAPPED, self.range_hz.tolist(), strict=True) if high > low > 0.0]

    def in_hz(self, target: Tensor, descriptor: int) -> Tensor:
        """Target from 0, the lowest of all codes, to 1, the highest -> Hz; equal steps are equal intervals."""
        low, high = self.range_hz[descriptor, 0], self.range_hz[descriptor, 1]
        return low * (high / low.clamp_min(1e-9)) ** target.clamp(0.0, 1.0)

    def choose(self, target_hz: Tensor, descriptor: int) -> Tensor:
        """Targets in Hz [batch, frames] -> the code that is nearest to each, in octaves: int64 [batch, frames]."""
        measured = self.hz[descriptor]
        wanted = target_hz.nan_to_num(0.0).clamp_min(1.0).log2().unsqueeze(-1)
        away = (wanted - measured.clamp_min(1.0).log2()).abs()
        return torch.where(measured > 0.0, away, torch.full_like(away, 1e9)).argmin(-1)
