"""What a sound made should have of a sound heard: mel bands, magnitudes, and levels over longer times."""

from typing import Any

import torch
from torch import Tensor, nn

from luthier.families.ddsp.hearing.spectra import mel_triangles

_BANDS = {4096: 144, 2048: 112, 1024: 80, 512: 48, 256: 24}
_FLOOR_DB = 80.0  # below the greatest power of a band in the corpus
# Below the greatest of a frame, where that is lower: the partials of a note that dies away have to stand out of the
# hiss around them, too.
_FRAME_FLOOR_DB = 50.0
_LEAST_FLOOR = 1e-12
_POOLED = 2048
_POOL = 8  # frames
_POOLED_WEIGHT = 2.5 * 0.5


class _Magnitudes(torch.autograd.Function):
    """Frames [.., window] -> magnitudes of their spectra [.., window / 2 + 1].

    Its gradient is one inverse transform of real sounds, where the general one is a complex transform twice as long.
    """

    @staticmethod
    def forward(ctx: Any, frames: Tensor) -> Tensor:
        """See the class."""
        spectrum = torch.fft.rfft(frames)
        magnitudes = (spectrum.real * spectrum.real + spectrum.imag * spectrum.imag + 1e-14).sqrt()
        ctx.save_for_backward(spectrum, magnitudes)
        return magnitudes

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        """See the class."""
        spectrum, magnitudes = ctx.saved_tensors
        towards = 0.5 * grad / magnitudes
        towards[..., 0] *= 2.0
        towards[..., -1] *= 2.0
        window = 2 * (spectrum.size(-1) - 1)
        return torch.fft.irfft(torch.complex(towards * spectrum.real, towards * spectrum.imag), window, norm="forward")


class Objective(nn.Module):
    """Distance of audio made [batch, time] from audio heard, at some of the scales."""

    def __init__(self, sample_rate: int) -> None:
        super().__init__()
        for window, bands in _BANDS.items():
            self.register_buffer(f"shape_{window}", torch.hann_window(window), persistent=False)
            bank = mel_triangles(sample_rate, window, bands, 30.0).T.contiguous()
            self.register_buffer(f"bank_{window}", bank, persistent=False)
            self.register_buffer(f"floor_{window}", torch.tensor(1e-9), persistent=False)

    @property
    def scales(self) -> tuple[int, ...]:
        """Windows in samples."""
        return tuple(_BANDS)

    def measure_floor(self, audio: Tensor) -> None:
        """Set what is too quiet to matter by the loudest moments of audio [crops, time]."""
        for window in _BANDS:
            loudest = max(
                float(self._mel(self._magnitudes(part, window), window).max()) for part in torch.split(audio, 16)
            )
            self.get_buffer(f"floor_{window}").fill_(max(1e-12, loudest) * 10.0 ** (-0.1 * _FLOOR_DB))

    def forward(self, made: Tensor, heard: Tensor, scales: tuple[int, ...]) -> Tensor:
        """Mean over the scales."""
        costs = [self._at(made, heard, window) for window in scales]
        return torch.stack(costs).sum() / len(costs)

    def _at(self, made: Tensor, heard: Tensor, window: int) -> Tensor:
        floor = self.get_buffer(f"floor_{window}")
        with torch.no_grad():
            y = self._magnitudes(heard, window)
            y_mel = self._mel(y, window)
            low = torch.minimum(floor, y_mel.amax(-1, keepdim=True) * 10.0 ** (-0.1 * _FRAME_FLOOR_DB))
            low = low.clamp_min(_LEAST_FLOOR)
        x = self._magnitudes(made, window)
        x_mel = self._mel(x, window)
        cost = ((x_mel + low).log() - (y_mel + low).log()).abs().mean()
        cost = cost + ((x - y).abs().mean((1, 2)) / (y.mean((1, 2)) + floor.sqrt())).mean()
        if window == _POOLED:
            for frames in (min(_POOL, x_mel.size(1)), x_mel.size(1)):
                cost = cost + _POOLED_WEIGHT * self._pooled(x_mel, y_mel, floor * _POOL / frames, frames)
        return cost

    def _pooled(self, made: Tensor, heard: Tensor, floor: Tensor, frames: int) -> Tensor:
        """Distance of the levels over so many frames, of each band and of all together.

        The distance frame by frame is least where a level is the median, which is too quiet where levels vary.
        """
        whole = made.size(1) // frames * frames
        x, y = (mel[:, :whole].reshape(len(mel), -1, frames, mel.size(2)).mean(2) for mel in (made, heard))
        cost = ((x + floor).log() - (y + floor).log()).abs().mean()
        x, y = x.sum(-1), y.sum(-1)
        return cost + ((x + floor).log() - (y + floor).log()).abs().mean()

    def _magnitudes(self, x: Tensor, window: int) -> Tensor:
        """[batch, time] -> [batch, frames, bins]."""
        hop = window // 4 if window >= 1024 else window // 2
        frames = x.unfold(-1, window, hop) * self.get_buffer(f"shape_{window}")
        magnitudes: Tensor = _Magnitudes.apply(frames)  # type: ignore[no-untyped-call]
        return magnitudes

    def _mel(self, magnitudes: Tensor, window: int) -> Tensor:
        return (magnitudes * magnitudes) @ self.get_buffer(f"bank_{window}")
