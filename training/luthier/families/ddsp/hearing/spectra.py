"""What is heard of the colour of a sound: mel bands of a long window, and of short ones for attacks."""

import math

import torch
from torch import Tensor, nn

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.blocks import filled_blocks, product
from luthier.families.ddsp.hearing.windows import windows_of
from luthier.features.bands import between

LONG_WINDOW = 2048
LONG_BANDS, SHORT_BANDS = 96, 40
_LOWEST_HZ, _SHORT_LOWEST_HZ, _HIGHEST_HZ = 30.0, 60.0, 20000.0
_FLOOR = 1e-9  # -90 dB
SHORT_WEIGHT = 0.6


class Spectra(nn.Module):
    """Sound [batch, channels, time] -> bands in dB [batch, count, bands] of the last `count` hops, short power spectra.

    Bands are of the mean power of the channels. The short spectra are those of the frames in which sources are
    filtered, [batch, channels, count, subframes, bins], newest last, as power of the transform under a Hann window. Of
    the long window is told what it hears `look_ahead` hops later than the short ones: it hears late. The first hop must
    have `window` samples up to its end.
    """

    long_shape: Tensor
    short_shape: Tensor
    long_bank: Tensor
    short_bank: Tensor

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.hop_length, self.short_window = config.hop_length, config.window
        self.step, self.subframes = config.step, config.subframes
        rate = config.sample_rate
        self.register_buffer("long_shape", _lopsided_hann(LONG_WINDOW), persistent=False)
        self.register_buffer("short_shape", torch.hann_window(config.window), persistent=False)
        long_bank = mel_triangles(rate, LONG_WINDOW, LONG_BANDS, _LOWEST_HZ)
        short_bank = mel_triangles(rate, config.window, SHORT_BANDS, _SHORT_LOWEST_HZ)
        # Power so that a full-scale sound has about 0 dB in all bands together.
        long_bank = long_bank * (2.0 / (LONG_WINDOW * self.long_shape.square().sum()))
        short_bank = short_bank * power_scale(self.short_shape)
        self.register_buffer("long_bank", long_bank.T.contiguous(), persistent=False)
        self.register_buffer("short_bank", short_bank.T.contiguous(), persistent=False)
        self.triangles = filled_blocks(self.long_bank, LONG_BANDS // 4)
        self.ahead = config.look_ahead * config.hop_length
        self.window = max(LONG_WINDOW, config.window + config.hop_length - config.step + self.ahead)
        self.bands = LONG_BANDS + config.subframes * SHORT_BANDS
        self.floor = _FLOOR

    def forward(self, x: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """See the class."""
        window = self.long_shape.size(0)
        long_power = power_of(windows_of(x, count, window, self.hop_length) * self.long_shape)
        late = x[..., : x.size(2) - self.ahead]
        short = windows_of(late, count * self.subframes, self.short_window, self.step) * self.short_shape
        short_power = power_of(short)
        short_power = short_power.reshape(x.size(0), x.size(1), count, self.subframes, short_power.size(3))
        long_bands = product(mean_of_channels(long_power), self.long_bank, self.triangles)
        short_bands = torch.matmul(mean_of_channels(short_power), self.short_bank).flatten(-2)
        bands = torch.cat([long_bands, short_bands], -1).clamp_min(self.floor)
        return 10.0 * bands.log10(), short_power


def power_of(frames: Tensor) -> Tensor:
    """Squared magnitudes of the spectra of frames [.., window], [.., window / 2 + 1]."""
    spectrum = torch.fft.rfft(frames)
    return (spectrum * spectrum.conj()).real


def mean_of_channels(x: Tensor) -> Tensor:
    """[batch, channels, ..] -> [batch, ..]."""
    return x[:, 0] if x.size(1) == 1 else x.mean(1)


def power_scale(shape: Tensor) -> float:
    """What turns the sum over the bins of |X|^2 under a window into a mean square."""
    return float(2.0 / (shape.size(0) * shape.square().sum()))


def _lopsided_hann(window: int) -> Tensor:
    """Rises over three quarters of the window and falls over one: what is newest counts most."""
    rise, fall = 3 * window // 4, window // 4
    up = 0.5 - 0.5 * torch.cos(math.pi * (torch.arange(rise) + 0.5) / rise)
    down = 0.5 + 0.5 * torch.cos(math.pi * (torch.arange(fall) + 0.5) / fall)
    return torch.cat([up, down])


def mel(hz: Tensor) -> Tensor:
    """O'Shaughnessy, Speech Communication, 1987."""
    return 2595.0 * torch.log10(1.0 + hz / 700.0)


def long_band_hz(sample_rate: int) -> Tensor:
    """Centres of the bands of the long window, in Hz."""
    return _corners_hz(sample_rate, LONG_BANDS, _LOWEST_HZ)[1:-1]


def _corners_hz(sample_rate: int, bands: int, lowest_hz: float) -> Tensor:
    """Where triangles equally wide in mel begin, have their top and end, [bands + 2]."""
    ends = mel(torch.tensor([lowest_hz, min(_HIGHEST_HZ, 0.49 * sample_rate)], dtype=torch.float64))
    return 700.0 * (10.0 ** (torch.linspace(ends[0], ends[1], bands + 2, dtype=torch.float64) / 2595.0) - 1.0)


def mel_triangles(sample_rate: int, window: int, bands: int, lowest_hz: float) -> Tensor:
    """Weights [bands, window / 2 + 1] of triangles equally wide in mel, none narrower than a bin."""
    corners = _corners_hz(sample_rate, bands, lowest_hz)
    bin_hz = sample_rate / window
    frequency = torch.arange(window // 2 + 1, dtype=torch.float64) * bin_hz
    centre = corners[1:-1, None]
    left = torch.minimum(corners[:-2, None], centre - bin_hz)
    right = torch.maximum(corners[2:, None], centre + bin_hz)
    return between(frequency, left, centre, right)
