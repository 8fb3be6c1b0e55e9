"""Overlap-add short-time Fourier transform that streams, for one channel."""

import torch
from torch import Tensor

from luthier.blocks.alignment import align_window
from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History, OverlapTail


def _root_hann(n_fft: int) -> Tensor:
    """Square root of the periodic Hann window, [n_fft]: analysis times synthesis adds to one."""
    return torch.hann_window(n_fft, periodic=True, dtype=torch.float64).sqrt()


class StreamingSTFT(StreamingBlock):
    """[batch, 1, time] -> complex [batch, n_fft / 2 + 1, time / hop_length].

    Frame m covers samples `m*hop + hop - n_fft` up to `m*hop + hop - 1`, so it is never late.

    Args:
        hop_length: in samples; divides `n_fft` at least twice.
    """

    window: Tensor

    def __init__(self, n_fft: int, hop_length: int) -> None:
        super().__init__()
        if n_fft % hop_length or n_fft < 2 * hop_length:
            raise ValueError(f"hop_length is {hop_length}: it must divide n_fft / 2 = {n_fft // 2}")
        self.n_fft, self.hop_length = n_fft, hop_length
        self.history = History(1)
        window = _root_hann(n_fft).to(torch.get_default_dtype())
        self.register_buffer("window", window, persistent=False)
        self.shift = 0
        self.align(0)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.shift, output_delay = align_window(input_delay, self.hop_length - 1, self.hop_length)
        self.history.resize(self.n_fft - self.hop_length + self.shift)
        return output_delay

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        if self.streaming:
            x = self.history(x)
            x = x.narrow(-1, 0, x.size(-1) - self.shift)
        else:
            x = torch.nn.functional.pad(x, (self.n_fft - self.hop_length, 0))
        frames = x.squeeze(1).unfold(-1, self.n_fft, self.hop_length)
        return torch.fft.rfft(frames * self.window).transpose(1, 2)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()


class StreamingISTFT(StreamingBlock):
    """Complex [batch, n_fft / 2 + 1, frames] -> [batch, 1, frames * hop_length] by overlap-add.

    `StreamingISTFT(n, h)(StreamingSTFT(n, h)(x))` is x; the delay is `n_fft - hop_length` samples.
    """

    window: Tensor

    def __init__(self, n_fft: int, hop_length: int) -> None:
        super().__init__()
        self.n_fft, self.hop_length = n_fft, hop_length
        self.overlap = OverlapTail(1, n_fft - hop_length)
        # Squared windows at this hop add up to n_fft / (2 hop).
        window = _root_hann(n_fft) * (2 * hop_length / n_fft)
        window = window.to(torch.get_default_dtype())
        self.register_buffer("window", window, persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.overlap.reset()
        return input_delay * self.hop_length + self.n_fft - self.hop_length

    def forward(self, spectrum: Tensor) -> Tensor:
        """See the class."""
        frames = torch.fft.irfft(spectrum.transpose(1, 2), self.n_fft) * self.window
        time = (frames.size(1) - 1) * self.hop_length + self.n_fft
        added = torch.nn.functional.fold(
            frames.transpose(1, 2), (1, time), (1, self.n_fft), stride=(1, self.hop_length)
        ).squeeze(2)
        if self.streaming:
            return self.overlap(added)
        cut = self.n_fft - self.hop_length
        end = torch.nn.functional.pad(added, (0, cut))
        return end.narrow(-1, cut, frames.size(1) * self.hop_length)

    def reset(self) -> None:
        """Back to silence."""
        self.overlap.reset()
