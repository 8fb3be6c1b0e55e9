"""Noise whose samples are a function of their place in time: uniform, normal, and filtered.

In evaluation the noise comes from an integer hash of (batch item, channel, frame) rather than from a
random generator: no process-wide state, and offline, streamed, Python and C++ all hear the same
noise, so that a whole model can be compared to the last digit.
"""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock


def hashed_noise(like: Tensor, start: int, seed: int = 0) -> Tensor:
    """White noise, uniform in [-1, 1), of the shape and type of `like` [batch, channels, time].

    `start` is the frame number of its first frame; it may be negative. Each `seed` from 0 to 2^31 - 1
    is another noise. The mixer is "triple32" (C. Wellons, "Prospecting for hash functions", 2018; public domain).
    """
    # Constants stand here because TorchScript functions see no module globals. The odd strides
    # keep the sequences of channels, voices and seeds apart.
    mask, channel_stride, item_stride = 0xFFFFFFFF, 0x1F123BB5, 0x5C2B1D07
    start = start + ((seed * 0x9E3779B1) & mask)
    device = like.device
    frame = torch.arange(start, start + like.size(2), device=device)
    channel = torch.arange(like.size(1), device=device).mul(channel_stride).unsqueeze(1)
    item = torch.arange(like.size(0), device=device).mul(item_stride).unsqueeze(1).unsqueeze(1)
    x = (frame + channel + item) & mask
    x = ((x ^ (x >> 17)) * 0xED5AD4BB) & mask
    x = ((x ^ (x >> 11)) * 0xAC4C1B51) & mask
    x = ((x ^ (x >> 15)) * 0x31848BAB) & mask
    x = x ^ (x >> 14)
    return x.to(like.dtype) / 2147483648.0 - 1.0


def hashed_normal(like: Tensor, start: int, seed: int = 0) -> Tensor:
    """White noise of unit normal distribution (Box and Muller, 1958); arguments as of `hashed_noise`."""
    radius = (0.5 + 0.5 * hashed_noise(like, start, seed)).clamp_min(1e-9)
    angle = hashed_noise(like, start + 0x40000001, seed)
    return torch.sqrt(-2.0 * torch.log(radius)) * torch.cos(3.141592653589793 * angle)


class NormalNoise(StreamingBlock):
    """Unit normal noise that keeps its place in a stream.

    Attributes:
        seed: 0 to 2^31 - 1, which noise.
    """

    seed: int

    def __init__(self) -> None:
        super().__init__()
        self.seed = 0
        self.delay = 0
        self.position = 0

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.delay = input_delay
        self.position = 0
        return input_delay

    def forward(self, like: Tensor, gain: float, extra_delay: int = 0) -> Tensor:
        """Noise of deviation `gain`, of the shape of `like` [batch, channels, frames].

        `extra_delay`, in frames, is a delay of the stream that `align` was not told about.
        """
        start = 0
        if self.streaming:
            start = self.position - self.delay - extra_delay
            self.position += like.size(2)
        if gain == 0.0:
            return torch.zeros_like(like)
        return gain * hashed_normal(like, start, self.seed)

    def reset(self) -> None:
        """Back to the first frame."""
        self.position = 0


class FilteredNoise(StreamingBlock):
    """White noise through time-varying filters given as amplitudes per frame and channel.

    Amplitudes [batch, channels * points, frames] -> noise [batch, channels, frames * frame_length].
    The `points` amplitudes of a channel sample its response from 0 to the Nyquist frequency; the
    filter is the Hann-windowed zero-phase impulse response of 2 * (points - 1) taps (Engel et al.,
    "DDSP", 2020). In training the noise is drawn anew each time.
    """

    basis: Tensor
    seed: int

    def __init__(self, channels: int, points: int, frame_length: int) -> None:
        super().__init__()
        self.channels, self.points, self.frame_length = channels, points, frame_length
        self.taps = 2 * (points - 1)
        impulse = torch.fft.irfft(torch.eye(points, dtype=torch.float64), self.taps)
        window = torch.hann_window(self.taps, periodic=True, dtype=torch.float64)
        basis = torch.roll(impulse, self.taps // 2, -1) * window
        basis = basis.to(torch.get_default_dtype())
        self.register_buffer("basis", basis, persistent=False)
        self.seed = 0
        self.delay = 0
        self.position = 0

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.delay = input_delay * self.frame_length
        self.position = 0
        return self.delay

    def forward(self, amplitudes: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class.

        `extra_delay`, in noise frames, is a delay of the stream that `align` was not told about.
        """
        batch, frames = amplitudes.size(0), amplitudes.size(-1)
        filters = amplitudes.reshape(batch, self.channels, self.points, frames)
        filters = torch.einsum("bcpf,pt->bcft", filters, self.basis)
        noise = self._noise(amplitudes, frames * self.frame_length, extra_delay)
        # [batch, channels, frames, frame_length, taps]: the samples each output sample hears.
        heard = noise.unfold(-1, self.taps, 1).reshape(batch, self.channels, frames, self.frame_length, self.taps)
        return torch.matmul(heard, filters.unsqueeze(-1)).flatten(2)

    def _noise(self, like: Tensor, time: int, extra_delay: int) -> Tensor:
        """[batch, channels, time + taps - 1], the last sample at the newest frame."""
        noise = like.new_zeros(like.size(0), self.channels, time + self.taps - 1)
        if self.training:
            return torch.rand_like(noise) * 2.0 - 1.0
        start = 1 - self.taps
        if self.streaming:
            start += self.position - self.delay - extra_delay
            self.position += time
        return hashed_noise(noise, start, self.seed)

    def reset(self) -> None:
        """Back to the first noise sample."""
        self.position = 0
