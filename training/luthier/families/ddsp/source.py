"""The sources that filters shape: one train of pulses a voice, and noise."""

import math

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History

HIGHEST_PARTIAL_HZ = 17500.0
GLIDE = 256  # samples in which a pitch reaches its new value
_LEAP_OCTAVES = 0.08  # a larger step is a new note, and does not glide
_TURNING = 64  # samples before and after which a quarter turn of all partials has died away


class Pulses(StreamingBlock):
    """f0 [batch, voices, frames] in Hz, in double precision -> trains of pulses [batch, voices, frames * hop_length].

    All partials up to 17.5 kHz are there with equal amplitudes, and the next fades in as f0 falls. A chirp delays high
    partials more than low ones, by 2 d f / sample_rate samples: as needles, pulses would clip where the sound they
    stand for does not. Phases run on, and errors of f0 would add up. Their power does not depend on f0, so their
    density per Hz does not either.
    """

    count: Tensor
    way: Tensor
    way_sum: Tensor
    phase: Tensor
    last_hz: Tensor
    taps: Tensor

    def __init__(self, voices: int, sample_rate: int, hop_length: int, chirp: int) -> None:
        super().__init__()
        self.voices, self.sample_rate, self.hop_length = voices, sample_rate, hop_length
        self.leap = _LEAP_OCTAVES
        count = torch.arange(1.0, hop_length + 1.0)
        way = (1.0 - count / min(GLIDE, hop_length)).clamp_min(0.0)  # from the pitch before, 1, to the new one, 0
        self.register_buffer("count", count, persistent=False)
        self.register_buffer("way", way, persistent=False)
        self.register_buffer("way_sum", way.double().cumsum(0).float(), persistent=False)
        self.highest_hz = min(HIGHEST_PARTIAL_HZ, 0.4 * sample_rate)
        self.register_buffer("taps", chirp_taps(chirp).flip(0).reshape(1, 1, -1), persistent=False)
        self.register_buffer("phase", torch.zeros(1, voices, 1, dtype=torch.float64), persistent=False)
        self.register_buffer("last_hz", torch.zeros(1, voices, 1, dtype=torch.float64), persistent=False)
        self.needles = History(voices, self.taps.size(2) - 1)
        self.taken = self.taps.size(2) - 1

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in samples."""
        self.reset()
        return input_delay * self.hop_length

    def forward(self, f0_hz: Tensor) -> Tensor:
        """See the class."""
        last = f0_hz[..., :1]
        began = torch.zeros(f0_hz.size(0), self.voices, 1, dtype=torch.float64, device=f0_hz.device)
        if self.training:
            began = torch.rand_like(began)
        if self.streaming and self.phase.size(0) == f0_hz.size(0):
            began = self.phase
            last = torch.where(self.last_hz > 0.0, self.last_hz, last)
        ends = torch.cat([last, f0_hz], -1)
        start, end = ends[..., :-1], ends[..., 1:]
        # A leap is a new note: it does not glide.
        start = torch.where(torch.log2(end / start).abs() > self.leap, end, start)
        moved = (start * self.way_sum[-1] + end * (self.hop_length - self.way_sum[-1])) / self.sample_rate
        after = (began + moved.cumsum(-1)) % 1.0
        if self.streaming:
            self.phase = after[..., -1:].detach()
            self.last_hz = f0_hz[..., -1:].detach()
        before = torch.cat([began, after[..., :-1]], -1).to(self.taps.dtype).unsqueeze(-1)
        start, end = start.to(self.taps.dtype).unsqueeze(-1), end.to(self.taps.dtype).unsqueeze(-1)
        within = self.count * start + (self.count - self.way_sum) * (end - start)
        cycles = (before + within / self.sample_rate).flatten(-2)
        hz = (end - (end - start) * self.way).flatten(-2)
        needles = self._needles(cycles - cycles.floor(), hz)
        joined = self.needles(needles) if self.streaming else torch.nn.functional.pad(needles, (self.taken, 0))
        return self._chirped(joined)

    def _needles(self, cycles: Tensor, hz: Tensor) -> Tensor:
        """Band-limited pulses: the sum of cosines 1 to M in closed form, and a part of the next one."""
        partials = self.highest_hz / hz
        whole = partials.floor()
        half = math.pi * (cycles - (cycles > 0.5).to(cycles.dtype))  # -pi / 2 to pi / 2
        below = torch.sin(half)
        flat = below.abs() < 1e-4
        closed = torch.sin((2.0 * whole + 1.0) * half) / torch.where(flat, torch.ones_like(below), 2.0 * below)
        closed = torch.where(flat, whole + 0.5, closed) - 0.5
        rest = (partials - whole) * torch.cos(2.0 * (whole + 1.0) * half)
        return (closed + rest) * 0.5 / (partials + 1.0).sqrt()

    def _chirped(self, needles: Tensor) -> Tensor:
        rows = needles.flatten(0, 1).unsqueeze(1)
        if self.training:
            size = -(-needles.size(-1) // 4096) * 4096  # a length that transforms are fast at
            spectrum = torch.fft.rfft(rows, size) * torch.fft.rfft(self.taps.flip(-1), size)
            return torch.fft.irfft(spectrum, size)[..., self.taken : needles.size(-1)].reshape(
                needles.size(0), self.voices, -1
            )
        return torch.nn.functional.conv1d(rows, self.taps).reshape(needles.size(0), self.voices, -1)

    def reset(self) -> None:
        """Back to phase 0, before the first pitch."""
        self.phase = torch.zeros_like(self.phase[:1])
        self.last_hz = torch.zeros_like(self.last_hz[:1])
        self.needles.reset()


def chirp_taps(chirp: int) -> Tensor:
    """An all-pass filter that turns every partial by a quarter and delays the highest by `chirp` samples, [taps].

    A quarter turn makes sines of cosines, as in a string or a reed: where the second partial is the strongest, ears and
    pitch followers hear an octave too high if the partials begin as cosines.
    """
    size = 4096
    frequency = torch.arange(size // 2 + 1, dtype=torch.float64) / size
    phase = 0.5 * math.pi - 2.0 * math.pi * (chirp * frequency.square() + _TURNING * frequency)
    impulse = torch.fft.irfft(torch.polar(torch.ones_like(phase), phase), size)
    return impulse[: chirp + 3 * _TURNING].float()
