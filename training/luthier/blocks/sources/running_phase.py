"""Where in its period a tone is: the running phase of a fundamental."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock


class RunningPhase(StreamingBlock):
    """f0 [batch, 1, frames] in Hz -> its phase in cycles [batch, frames * hop_length], from 0 at the first frame on.

    In double precision and modulo 1, as it goes on for hours; what is no number moves it nowhere.
    """

    phase: Tensor

    def __init__(self, sample_rate: int, hop_length: int) -> None:
        super().__init__()
        self.sample_rate, self.hop_length = sample_rate, hop_length
        self.register_buffer("phase", torch.zeros(1, 1, dtype=torch.float64), persistent=False)
        self.delay = 0
        self.position = 0

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in samples."""
        self.delay = input_delay
        self.reset()
        return input_delay * self.hop_length

    def forward(self, f0_hz: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class; `extra_delay`: frames by which f0 is late beyond what `align` was told."""
        step = f0_hz.squeeze(1).double() / self.sample_rate
        step = torch.where(torch.isfinite(step), step, torch.zeros_like(step))
        began = torch.zeros_like(step[:, :1])
        if self.streaming:
            frame = torch.arange(step.size(1), device=step.device) + self.position
            step = step * (frame >= self.delay + extra_delay)
            self.position += step.size(1)
            if self.phase.size(0) == step.size(0):
                began = self.phase
        ends = (began + (step * self.hop_length).cumsum(1)) % 1.0
        if self.streaming:
            self.phase = ends[:, -1:].detach()
        starts = torch.cat([began, ends[:, :-1]], 1)
        within = torch.arange(1, self.hop_length + 1, device=step.device)
        return (starts.unsqueeze(-1) + step.unsqueeze(-1) * within).flatten(1)

    def reset(self) -> None:
        """Back to phase 0, at the first frame."""
        self.position = 0
        self.phase = torch.zeros_like(self.phase[:1])
