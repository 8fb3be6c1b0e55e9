"""How far one sound is from another, by their spectra."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable

SCALES = (2048, 1024, 512, 256, 128)  # window lengths in samples, of RAVE
LONGEST_SCALE = max(SCALES)
_LOG_FLOOR = 1e-7
_QUIETEST_NORM = 1e-5
_LEAST_MAGNITUDE = 1e-18  # its square is a float32
_OVERLAP = 4  # windows that cover a sample: 75 % overlap


class SpectralDistance(nn.Module):
    """Multi-scale spectral distance S(x, y) of RAVE (arXiv 2111.05011, tag v1).

    Sum over the scales n of ||X - Y||_F / ||X||_F + mean |log(X + 1e-7) - log(Y + 1e-7)|, where X is
    the magnitude of a Hann STFT of n samples with 75 % overlap and the norm runs over the whole
    batch, so that one quiet crop does not outweigh the rest. It serves full-band audio and, with
    shorter scales, the bands of a PQMF.

    Args:
        scales: window lengths in samples, multiples of 4, each at most the length of the signals.
    """

    def __init__(self, scales: Sequence[int] = SCALES) -> None:
        super().__init__()
        self.scales = tuple(scales)
        for n in self.scales:
            if n <= 0 or n % _OVERLAP:
                raise ValueError(f"scales holds {n}: each must be a multiple of {_OVERLAP} samples")
            self.register_buffer(f"window_{n}", torch.hann_window(n), persistent=False)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Target x and estimate y, both [batch, channels, time] -> scalar; x gets no gradient."""
        x, y = _single(x).detach(), _single(y)
        windows = [getattr(self, f"window_{n}").to(y.dtype) for n in self.scales]
        if torch.is_grad_enabled() and y.requires_grad:
            distance: Tensor = _DistanceWithGradient.apply(x, y, windows)  # type: ignore[no-untyped-call]
            return distance
        both = torch.stack([x, y]).flatten(1, -2)
        return torch.stack([_Scale(both, window).distance() for window in windows]).sum()


def _single(x: Tensor) -> Tensor:
    """At least float32: half precision has no FFT on most devices."""
    return x.float() if x.dtype in (torch.float16, torch.bfloat16) else x


class _DistanceWithGradient(torch.autograd.Function):
    """The distance, and its gradient computed along with it.

    Autograd would keep a dozen spectrograms a scale and walk through each; the gradient in closed
    form needs a few in-place passes over one, and all that is kept is one tensor the size of y.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, y: Tensor, windows: list[Tensor]) -> Tensor:
        """See `SpectralDistance`."""
        both = torch.stack([x, y]).flatten(1, -2)
        gradient = torch.zeros_like(both[1])
        total = both.new_zeros(())
        for window in windows:
            scale = _Scale(both, window)
            total = total + scale.distance()
            scale.add_gradient(gradient)
        ctx.save_for_backward(gradient.view_as(y))
        return total

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, outer: Tensor) -> tuple[None, Tensor, None]:
        """See the class."""
        (gradient,) = ctx.saved_tensors
        return None, gradient * outer, None


class _Scale:
    """Target and estimate [2, signals, time] at one window length; spectra are [signals, frames, bins]."""

    def __init__(self, both: Tensor, window: Tensor) -> None:
        self.window, self.hop = window, len(window) // _OVERLAP
        spectra = torch.fft.rfft(both.unfold(-1, len(window), self.hop) * window)
        real, imaginary = torch.view_as_real(spectra).unbind(-1)
        # The root of the power: several times quicker than `abs`, which guards against overflow.
        magnitudes = torch.addcmul(real * real, imaginary, imaginary).sqrt_()
        self.x, self.y = magnitudes.unbind()
        self.estimate = spectra[1]
        self.difference = self.y - self.x
        self.error = torch.linalg.vector_norm(self.difference)
        self.norm = torch.linalg.vector_norm(self.x).clamp_min(_QUIETEST_NORM)

    def distance(self) -> Tensor:
        """Relative error plus mean difference of logarithms."""
        logarithms = ((self.x + _LOG_FLOOR) / (self.y + _LOG_FLOOR)).log_().abs_()
        return self.error / self.norm + logarithms.mean()

    def add_gradient(self, gradient: Tensor) -> None:
        """Add the gradient by the estimate to `gradient` [signals, time]; uses this object up.

        By a magnitude Y it is (Y - X) / (||X - Y|| ||X||) + sign(Y - X) / ((Y + 1e-7) count); by the
        spectrum, that times the spectrum over Y; by the frames, the inverse FFT; by the signal, overlap-add.
        """
        pull = self.difference.sign().div_(self.y + _LOG_FLOOR).div_(self.difference.numel())
        pull.addcmul_(self.difference, 1.0 / (self.error * self.norm).clamp_min(_LEAST_MAGNITUDE))
        pull.div_(self.y.clamp_min_(_LEAST_MAGNITUDE))
        pull[..., 1:-1] *= 0.5  # the inverse FFT counts these twice, once for their mirror image
        frames = torch.fft.irfft(self.estimate.mul_(pull), len(self.window), norm="forward")
        count = frames.size(-2)
        frames = frames.view(len(frames), count, _OVERLAP, self.hop)
        blocks = gradient[:, : (count + _OVERLAP - 1) * self.hop].view(len(frames), -1, self.hop)
        for part, window in enumerate(self.window.view(_OVERLAP, self.hop)):
            blocks[:, part : part + count].addcmul_(frames[:, :, part], window)
