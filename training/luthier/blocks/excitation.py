"""A pitch as something to hear: the running phase of a fundamental, and a train of pulses."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.pqmf import PQMFAnalysis

_HIGHEST_SHARE = 0.48  # of the sample rate, up to which a pulse has partials


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


class Excitation(StreamingBlock):
    """f0 [batch, 1, frames] in Hz -> bands [batch, bands, frames * hop_length / bands] of a pulse train.

    All partials below the Nyquist frequency, equally strong and in phase; each band has a mean square of about 1. With
    the phase p of the fundamental, their sum is cos(p) + ... + cos(K p) = sin((K + 1/2) p) / (2 sin(p / 2)) - 1/2.
    """

    def __init__(self, sample_rate: int, hop_length: int, bands: int) -> None:
        super().__init__()
        self.hop_length, self.highest_hz = hop_length, _HIGHEST_SHARE * sample_rate
        self.cycles = RunningPhase(sample_rate, hop_length)
        self.analysis = PQMFAnalysis(bands)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in frames of the bands."""
        return self.analysis.align(self.cycles.align(input_delay))

    def forward(self, f0_hz: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class; `extra_delay` in frames as of `RunningPhase`."""
        bands: Tensor = self.analysis(self._pulses(f0_hz, extra_delay))
        return bands

    def _pulses(self, f0_hz: Tensor, extra_delay: int) -> Tensor:
        """Audio [batch, 1, time] with a mean square of 1."""
        cycles = self.cycles(f0_hz, extra_delay)  # by name: TorchScript evaluates the left side of % twice
        phase = (cycles % 1.0) * 6.283185307179586
        count = (self.highest_hz / f0_hz.squeeze(1).double()).clamp(1.0, 1e4).repeat_interleave(self.hop_length, 1)
        whole = count.floor()
        below = 2.0 * torch.sin(0.5 * phase)
        flat = below.abs() < 1e-6
        total = torch.sin((whole + 0.5) * phase) / torch.where(flat, torch.ones_like(below), below) - 0.5
        # The last partial comes and goes softly when the pitch moves.
        total = torch.where(flat, whole, total) + (count - whole) * torch.cos((whole + 1.0) * phase)
        return (total * (2.0 / count).sqrt()).unsqueeze(1).to(f0_hz.dtype)

    def reset(self) -> None:
        """Back to silence."""
        self.cycles.reset()
        self.analysis.reset()
