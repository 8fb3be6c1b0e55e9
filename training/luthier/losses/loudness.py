"""How much louder one sound is than another, as an ear weighs frequencies."""

import torch
from torch import Tensor, nn

from luthier.features.loudness import a_weighting_power

_WINDOW, _HOP = 2048, 512
_LEAST_POWER = 1e-10


class LoudnessDistance(nn.Module):
    """Mean squared difference of loudness, in square nepers (1 neper is 8.7 dB).

    Loudness is half the logarithm of the A-weighted power of a Hann window of 2048 samples, taken
    every 512 samples (a term of RAVE, tag v1); a floor of 1e-10 keeps silence finite. Power is
    summed before the logarithm, so that bins without sound count for nothing.

    Args:
        sample_rate: in Hz.
    """

    window: Tensor
    weights: Tensor

    def __init__(self, sample_rate: int) -> None:
        super().__init__()
        frequencies = torch.linspace(0, sample_rate / 2, _WINDOW // 2 + 1, dtype=torch.float64)
        window = torch.hann_window(_WINDOW, dtype=torch.float64)
        sides = torch.full_like(frequencies, 2.0)  # bins stand for their mirror image, too
        sides[[0, -1]] = 1.0
        weights = sides * a_weighting_power(frequencies) / (_WINDOW * window.square().sum())
        self.register_buffer("window", window.float(), persistent=False)
        self.register_buffer("weights", weights.float(), persistent=False)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Target x and estimate y, both [batch, channels, time], time at least 2048 -> scalar; x gets no gradient."""
        with torch.no_grad():
            target = self.loudness(x)
        return (self.loudness(y) - target).square().mean()

    def loudness(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> loudness in nepers [batch, channels, frames]; 0 is a mean square of 1 at 1 kHz."""
        spectra = torch.view_as_real(torch.fft.rfft(x.float().unfold(-1, _WINDOW, _HOP) * self.window))
        power = spectra.square().sum(-1) @ self.weights
        return 0.5 * (power + _LEAST_POWER).log()
