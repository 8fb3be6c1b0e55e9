"""Levels of bands of a stream: where every model that only listens begins."""

from typing import cast

import torch
from torch import Tensor, nn

from luthier.blocks.centred_windows import CentredWindows
from luthier.features.bands import triangles
from luthier.features.frames import frame_power

_TOGETHER = 8  # bands of a matrix: a matrix of all would be mostly zeros, and most of a small file


class BandsOfBins(nn.Module):
    """Neighbouring bands: the bins from `first` on, times `weight` [bins, bands]."""

    weight: Tensor

    def __init__(self, bank: Tensor) -> None:
        super().__init__()
        heard = torch.nonzero(bank.amax(0) > 0.0).flatten()
        self.first = int(heard[0]) if heard.numel() else 0
        self.bins = int(heard[-1]) + 1 - self.first if heard.numel() else 1
        self.register_buffer("weight", bank[:, self.first : self.first + self.bins].T.contiguous(), persistent=False)

    def forward(self, power: Tensor) -> Tensor:
        """Power [batch, frames, bins] -> [batch, frames, bands]."""
        return power.narrow(-1, self.first, self.bins) @ self.weight


class BandLevels(CentredWindows):
    """Audio [batch, channels, time] -> levels of bands, about -2 to 2, [batch, bands, time / hop_length].

    A level is (10 log10(power) + 50 dB) / 25 dB; to each power `floor` of that of all bands is added, because what is
    farther below is of the recording, not of what sounds. A frame has sample `centre` of its
    window in the middle of its hop, so a window that lies in the past (`centre` near `window`) answers soon and hears
    what was, and one in the middle (`window // 2`) answers late.

    Args:
        centres_hz: of the bands, see `luthier.features.bands`.
        sample_rate: in Hz.
        window: samples of a spectrum, even.
        hop_length: samples a frame.
        centre: sample of the window in the middle of the hop; -1 for the latest that looks at nothing to come.
        channels: of the audio; heard together.
    """

    shape: Tensor

    def __init__(
        self, centres_hz: Tensor, sample_rate: int, window: int, hop_length: int, centre: int = -1, channels: int = 1
    ) -> None:
        latest = window - hop_length + hop_length // 2
        super().__init__(window, hop_length, latest if centre < 0 else centre, channels)
        bank = triangles(centres_hz, sample_rate, window)
        self.bands = len(bank)
        self.parts = nn.ModuleList(BandsOfBins(part) for part in torch.split(bank, _TOGETHER))
        self.quietest, self.floor = 1e-9, 1e-5  # a power, and a share of it: -50 dB
        self.middle, self.span = 5.0, 2.5  # of logarithms to the base of 10
        self.register_buffer("shape", torch.hann_window(window), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        power = frame_power(self.windows(x), self.shape)
        heard = torch.cat([part(power) for part in self.parts], 2)
        heard = heard + self.floor * heard.sum(2, keepdim=True)
        return ((heard + self.quietest).log10() + self.middle).transpose(1, 2) / self.span

    def matrices(self) -> list[BandsOfBins]:
        """The parts, of which each gives the next few bands."""
        return [cast(BandsOfBins, part) for part in self.parts]
