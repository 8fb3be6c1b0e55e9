"""Pseudo-quadrature mirror filter bank: a signal as `bands` equal bands, and back.

Cosine-modulated bank with a Kaiser prototype whose cut-off is tuned so that its autocorrelation
vanishes at multiples of `2 * bands` (Lin and Vaidyanathan, 1998: "A Kaiser window approach for the
design of prototype filters of cosine modulated filterbanks").

Odd bands keep the mirrored spectrum that decimation gives them. RAVE un-mirrors them by flipping
the sign of every second frame, which ties the bank to the parity of the frame number: a delay of
an odd number of frames then breaks reconstruction. Unflipped, the bank is time-invariant frame by
frame, so any delay is exact; and a partial on the edge of two bands has one frequency in both.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d, channels_last

FloatArray = npt.NDArray[np.float64]


@lru_cache(maxsize=8)
def _prototype(bands: int, attenuation_db: float) -> FloatArray:
    """Low-pass prototype, odd length, stop-band attenuation in dB."""
    from scipy.optimize import minimize_scalar  # a second of every command, if it stood above
    from scipy.signal import firwin, kaiserord

    taps, beta = kaiserord(attenuation_db, 1 / (2 * bands))
    taps |= 1

    def ripple(cutoff: float) -> float:
        h = firwin(taps, cutoff, window=("kaiser", beta))
        autocorrelation = np.convolve(h, h[::-1])[taps - 1 :: 2 * bands]
        return float(np.abs(autocorrelation[1:]).max())

    centre = 1 / (2 * bands)
    best = minimize_scalar(ripple, bounds=(centre, 1.2 * centre), options={"xatol": 1e-9})
    return np.asarray(firwin(taps, best.x, window=("kaiser", beta)))


def _modulated(bands: int, attenuation_db: float, sign: int) -> Tensor:
    """Band filters [bands, taps]: analysis for sign +1, synthesis for sign -1."""
    h = _prototype(bands, attenuation_db)
    n = np.arange(len(h)) - (len(h) - 1) / 2
    k = np.arange(bands)[:, None]
    phase = sign * (-1.0) ** k * np.pi / 4
    bank = np.sqrt(4 * bands) * h * np.cos((2 * k + 1) * np.pi / (2 * bands) * n + phase)
    return torch.from_numpy(bank)


def _fix(weight: Tensor, values: Tensor) -> None:
    """Give a layer weights that training does not move."""
    weight.requires_grad_(False)
    weight.copy_(values)


class PQMFAnalysis(StreamingConv1d):
    """[batch, channels, time] -> [batch, channels * bands, time / bands]; nothing is learned.

    Args:
        attenuation_db: of the stop band; 100 dB with 16 bands gives about 60 dB reconstruction.
    """

    def __init__(self, bands: int, channels: int = 1, attenuation_db: float = 100.0) -> None:
        bank = _modulated(bands, attenuation_db, +1)
        super().__init__(
            channels,
            channels * bands,
            bank.size(-1),
            stride=bands,
            groups=channels,
            bias=False,
            padding="centred",
        )
        # conv1d correlates: the kernel is the time-reversed impulse response.
        _fix(self.weight, bank.flip(-1).repeat(channels, 1).unsqueeze(1))

    def whole(self, x: Tensor) -> Tensor:
        """See `StreamingConv1d.whole`, in polyphase: a hop becomes channels, and the long strided filter a short one.

        The channels of a frame are neighbours in the result, see `channels_last`.
        """
        batch, channels, time = x.shape
        bands = self.stride[0]
        frames = -(-time // bands)
        blocks = -(-self.window // bands)
        weight = F.pad(self.weight, (0, blocks * bands - self.window)).reshape(-1, blocks, bands)
        x = F.pad(x, (self.past, (frames + blocks - 1) * bands - time - self.past))
        x = x.reshape(batch, channels, -1, bands).permute(0, 1, 3, 2)
        x = channels_last(x.reshape(batch, channels * bands, -1)).unsqueeze(2)
        return F.conv2d(x, weight.transpose(1, 2).unsqueeze(2), groups=channels).squeeze(2)


class PQMFSynthesis(StreamingConvTranspose1d):
    """[batch, channels * bands, time] -> [batch, channels, time * bands]; nothing is learned."""

    def __init__(self, bands: int, channels: int = 1, attenuation_db: float = 100.0) -> None:
        bank = _modulated(bands, attenuation_db, -1)
        super().__init__(
            channels * bands,
            channels,
            bank.size(-1),
            stride=bands,
            groups=channels,
            bias=False,
            padding="centred",
        )
        # Zero phase offline: cut up to the centre of the impulse response.
        self.cut = (bank.size(-1) - 1) // 2
        _fix(self.weight, bank.repeat(channels, 1).unsqueeze(1))

    def whole(self, x: Tensor) -> Tensor:
        """See `StreamingConvTranspose1d.whole`, in polyphase: short filters, one a place in the hop."""
        bands, taps = self.stride[0], self.kernel_size[0]
        lead = -self.cut % bands
        blocks = -(-(lead + taps) // bands)
        ahead = (self.cut + lead) // bands
        weight = F.pad(self.weight, (lead, blocks * bands - lead - taps))
        weight = weight.reshape(self.groups, bands, blocks, bands).flip(2).permute(0, 3, 1, 2)
        weight = weight.reshape(self.groups * bands, bands, 1, blocks)
        x = F.pad(channels_last(x).unsqueeze(2), (blocks - 1 - ahead, ahead))
        y = F.conv2d(x, weight, groups=self.groups).squeeze(2)
        y = y.reshape(x.size(0), self.groups, bands, -1).transpose(2, 3)
        return y.reshape(x.size(0), self.groups, -1)
