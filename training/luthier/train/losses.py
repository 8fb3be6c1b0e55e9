"""How far one sound is from another."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

_LOG_FLOOR = 1e-7
_QUIETEST_NORM = 1e-5


class SpectralDistance(nn.Module):
    """Multi-scale spectral distance S(x, y) of RAVE (arXiv 2111.05011, tag v1).

    Sum over the scales n of ||X - Y||_F / ||X||_F + mean |log(X + 1e-7) - log(Y + 1e-7)|, where X is
    the magnitude of a Hann STFT of n samples with 75 % overlap and the norm runs over the whole
    batch, so that one quiet crop does not outweigh the rest.

    Args:
        scales: window lengths in samples, each at most the length of the signals.
    """

    def __init__(self, scales: Sequence[int] = (2048, 1024, 512, 256, 128)) -> None:
        super().__init__()
        self.scales = tuple(scales)
        for n in self.scales:
            self.register_buffer(f"window_{n}", torch.hann_window(n), persistent=False)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Target x and estimate y, both [batch, channels, time] -> scalar."""
        terms = [self._distance(self.magnitude(x, n), self.magnitude(y, n)) for n in self.scales]
        return torch.stack(terms).sum()

    def magnitude(self, x: Tensor, n: int) -> Tensor:
        """[batch, channels, time] -> magnitudes [batch, channels, frames, n / 2 + 1]."""
        frames = x.unfold(-1, n, n // 4) * getattr(self, f"window_{n}")
        return torch.fft.rfft(frames).abs()

    @staticmethod
    def _distance(x: Tensor, y: Tensor) -> Tensor:
        relative = (x - y).norm() / x.norm().clamp_min(_QUIETEST_NORM)
        return relative + ((x + _LOG_FLOOR).log() - (y + _LOG_FLOOR).log()).abs().mean()
