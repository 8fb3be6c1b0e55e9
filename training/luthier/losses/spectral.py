"""How far one sound is from another, by their spectra."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable

SCALES = (2048, 1024, 512, 256, 128)  # window lengths in samples, of RAVE
LONGEST_SCALE = max(SCALES)
FLOOR_DBFS = -80.0  # of a sine, where full scale is an amplitude of 1
_SURE = 0.1  # nepers: smaller differences of a bin pull in proportion, larger ones all alike
_FORMER_FLOOR = 1e-7
_FORMER_NORM = 1e-5
_LEAST_MAGNITUDE = 1e-18  # its square is a float32
_OVERLAP = 4  # windows that cover a sample: 75 % overlap


class SpectralDistance(nn.Module):
    """Multi-scale spectral distance: S(x, y) of RAVE (arXiv 2111.05011, tag v1) with a floor under what is heard.

    Sum over the scales n of the mean over the signals of ||X - Y||_F / sqrt(||X||_F^2 + ||f||_F^2), and the mean over
    the bins of h(log((X^2 + f^2) / (Y^2 + f^2)) / 2), where X is the magnitude of a Hann STFT of n samples with 75 %
    overlap and f = n / 4 * 10^(-80 / 20) that of a sine of -80 dBFS; h(d) = sqrt(d^2 + .1^2) - .1 is |d| but for
    differences that nobody hears. Most bins of real sound lie under the floor: a logarithm that minds them learns
    dither. A crop counts as much as any other, however loud it is, unless it is silent. It serves full-band audio
    and, with shorter scales, the bands of a PQMF.

    Args:
        scales: window lengths in samples, multiples of 4, each at most the length of the signals.
        floor_dbfs: of a sine, instead of -80; lower where what is under it has to be learned too.
    """

    def __init__(self, scales: Sequence[int] = SCALES, floor_dbfs: float = FLOOR_DBFS) -> None:
        super().__init__()
        self.scales = tuple(scales)
        self.floor = 10.0 ** (floor_dbfs / 20.0)
        for n in self.scales:
            if n <= 0 or n % _OVERLAP:
                raise ValueError(f"scales holds {n}: each must be a multiple of {_OVERLAP} samples")
            self.register_buffer(f"window_{n}", torch.hann_window(n), persistent=False)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Target x and estimate y, both [batch, channels, time] -> scalar; x gets no gradient."""
        x, y = _single(x).detach(), _single(y)
        windows = [getattr(self, f"window_{n}").to(y.dtype) for n in self.scales]
        if torch.is_grad_enabled() and y.requires_grad:
            distance: Tensor = _DistanceWithGradient.apply(x, y, windows, self.floor)  # type: ignore[no-untyped-call]
            return distance
        both = torch.stack([x, y]).flatten(1, -2)
        return torch.stack([_Scale(both, window, self.floor).distance() for window in windows]).sum()


def _single(x: Tensor) -> Tensor:
    """At least float32: half precision has no FFT on most devices."""
    return x.float() if x.dtype in (torch.float16, torch.bfloat16) else x


class _DistanceWithGradient(torch.autograd.Function):
    """The distance, and its gradient computed along with it.

    Autograd would keep a dozen spectrograms a scale and walk through each; the gradient in closed
    form needs a few in-place passes over one, and all that is kept is one tensor the size of y.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, y: Tensor, windows: list[Tensor], floor: float) -> Tensor:
        """See `SpectralDistance`."""
        both = torch.stack([x, y]).flatten(1, -2)
        gradient = torch.zeros_like(both[1])
        total = both.new_zeros(())
        for window in windows:
            scale = _Scale(both, window, floor)
            total = total + scale.distance()
            scale.add_gradient(gradient)
        ctx.save_for_backward(gradient.view_as(y))
        return total

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, outer: Tensor) -> tuple[None, Tensor, None, None]:
        """See the class."""
        (gradient,) = ctx.saved_tensors
        return None, gradient * outer, None, None


class _Scale:
    """Target and estimate [2, signals, time] at one window length; spectra are [signals, frames, bins]."""

    def __init__(self, both: Tensor, window: Tensor, amplitude: float) -> None:
        self.window, self.hop = window, len(window) // _OVERLAP
        spectra = torch.fft.rfft(both.unfold(-1, len(window), self.hop) * window)
        real, imaginary = torch.view_as_real(spectra).unbind(-1)
        # The root of the power: several times quicker than `abs`, which guards against overflow.
        power = torch.addcmul(real * real, imaginary, imaginary)
        x, self.y = power.sqrt().unbind()
        self.estimate = spectra[1]
        self.difference = self.y - x
        floor = len(window) / _OVERLAP * amplitude
        heard, self.heard = power.add_(floor**2).unbind()
        self.error = torch.linalg.vector_norm(self.difference, dim=(1, 2), keepdim=True)
        self.norm = heard.sum((1, 2), keepdim=True).sqrt()
        self.apart = (self.heard / heard).log_().mul_(0.5)
        self.rounded = self.apart.square().add_(_SURE**2).sqrt_()

    def distance(self) -> Tensor:
        """Relative error plus mean difference of logarithms."""
        return (self.error / self.norm).mean() + (self.rounded - _SURE).mean()

    def add_gradient(self, gradient: Tensor) -> None:
        """Add the gradient by the estimate to `gradient` [signals, time]; uses this object up.

        By a magnitude Y it is (Y - X) / (||X - Y|| norm signals) + d Y / (sqrt(d^2 + .1^2) (Y^2 + f^2) count); by the
        spectrum, that times the spectrum over Y; by the frames, the inverse FFT; by the signal, overlap-add.
        """
        pull = self.apart.div_(self.rounded).div_(self.heard).div_(self.y.numel())
        scale = (self.error * self.norm).clamp_min(_LEAST_MAGNITUDE).mul_(len(self.y))
        pull.add_(self.difference.div_(self.y.clamp_min_(_LEAST_MAGNITUDE)).div_(scale))
        pull[..., 1:-1] *= 0.5  # the inverse FFT counts these twice, once for their mirror image
        frames = torch.fft.irfft(self.estimate.mul_(pull), len(self.window), norm="forward")
        count = frames.size(-2)
        frames = frames.view(len(frames), count, _OVERLAP, self.hop)
        blocks = gradient[:, : (count + _OVERLAP - 1) * self.hop].view(len(frames), -1, self.hop)
        for part, window in enumerate(self.window.view(_OVERLAP, self.hop)):
            blocks[:, part : part + count].addcmul_(frames[:, :, part], window)


def former_distance(x: Tensor, y: Tensor) -> Tensor:
    """S(x, y) as it was up to format 3 of checkpoints, for numbers beside the new ones; without a gradient.

    Sum over `SCALES` of ||X - Y||_F / ||X||_F + mean |log(X + 1e-7) - log(Y + 1e-7)|, norms over the whole batch.
    """
    distances = []
    for n in SCALES:
        window = torch.hann_window(n, dtype=x.dtype, device=x.device)
        a, b = (torch.fft.rfft(s.unfold(-1, n, n // _OVERLAP) * window).abs() for s in (x, y))
        relative = torch.linalg.vector_norm(a - b) / torch.linalg.vector_norm(a).clamp_min(_FORMER_NORM)
        distances.append(relative + ((a + _FORMER_FLOOR) / (b + _FORMER_FLOOR)).log().abs().mean())
    return torch.stack(distances).sum()
