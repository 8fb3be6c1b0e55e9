"""A bank of sines on the multiples of a pitch."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.running_phase import RunningPhase
from luthier.blocks.state import History

SINES = 80
_FRAMES_AT_ONCE = 256  # keeps the sines of a long sound out of memory


class Sines(StreamingBlock):
    """Amplitudes [batch, 80, frames] and f0 [batch, 1, frames] in Hz -> audio [batch, 1, frames * hop_length].

    The sum over k of a_k sin(k p), p the running phase of f0, which goes on from frame to frame. Amplitudes move on
    straight lines: a frame ends at its own; the first begins at 0.
    """

    number: Tensor

    def __init__(self, sample_rate: int, hop_length: int) -> None:
        super().__init__()
        self.hop_length, self.at_once = hop_length, _FRAMES_AT_ONCE
        self.cycles, self.before = RunningPhase(sample_rate, hop_length), History(SINES, 1)
        number = torch.arange(1.0, SINES + 1.0)
        self.register_buffer("number", number.unsqueeze(1), persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in samples."""
        self.reset()
        return self.cycles.align(input_delay)

    def forward(self, amplitudes: Tensor, f0_hz: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class; `extra_delay` in frames as of `RunningPhase`."""
        cycles = self.cycles(f0_hz, extra_delay).unflatten(1, (-1, self.hop_length))
        joined = self.before(amplitudes) if self.streaming else torch.nn.functional.pad(amplitudes, (1, 0))
        parts = []
        for first in range(0, cycles.size(1), self.at_once):
            count = min(self.at_once, cycles.size(1) - first)
            parts.append(self._sum(joined[..., first : first + count + 1], cycles[:, first : first + count]))
        return torch.cat(parts, 1).unsqueeze(1)

    def _sum(self, amplitudes: Tensor, cycles: Tensor) -> Tensor:
        """Amplitudes [batch, 80, frames + 1] at the ends of each frame, cycles [batch, frames, hop] -> [batch, time].

        Sines do not learn: what is made of the amplitudes is a matrix product a frame.
        """
        phase = (6.283185307179586 * (cycles % 1.0)).to(amplitudes.dtype).unsqueeze(2)
        waves = torch.sin(phase * self.number)  # [batch, frames, 80, hop]
        start, change = amplitudes[..., :-1], amplitudes[..., 1:] - amplitudes[..., :-1]
        begun, moved = torch.matmul(torch.stack([start, change], 1).permute(0, 3, 1, 2), waves).unbind(2)
        ramp = torch.arange(1, self.hop_length + 1, device=waves.device).to(waves.dtype) / self.hop_length
        return (begun + moved * ramp).flatten(1)

    def reset(self) -> None:
        """Back to silence, at phase 0."""
        self.cycles.reset()
        self.before.reset()
