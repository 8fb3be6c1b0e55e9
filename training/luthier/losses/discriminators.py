"""Networks that tell real sound from rebuilt sound, for phase 2."""

from dataclasses import dataclass
from itertools import pairwise
from math import gcd
from typing import Annotated, Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import weight_norm

from luthier.configuration import Configuration
from luthier.limits import Count, Within

DiscriminatorKind = Literal["scale", "period", "stft"]
Features = list[list[Tensor]]

_SLOPE = 0.2
_WIDE_GROUP = 8  # channels


@dataclass(frozen=True)
class DiscriminatorConfig(Configuration):
    """Shape of the discriminator; the defaults are those of RAVE (arXiv 2111.05011), 16.9 M parameters.

    Attributes:
        kinds: what looks at the sound: `scale` (MelGAN: the signal at several sample rates), `period`
            (HiFi-GAN: the signal folded by several periods), `stft` (EnCodec: complex spectrograms).
        capacity: channels of the first layer, a multiple of 4.
        layers: strided layers.
        multiplier: by which each strided layer multiplies the channels; `stft` keeps them.
        most_channels: of any layer, a multiple of 4.
        scales: of `scale`, each half the sample rate of the one before.
        periods: of `period`, in samples.
        windows: of `stft`, in samples, multiples of 4.
    """

    kinds: Annotated[tuple[DiscriminatorKind, ...], Count(1, 3)] = ("scale",)
    capacity: Annotated[int, Within(4, 4096, step=4)] = 16
    layers: Annotated[int, Within(1, 8)] = 4
    multiplier: Annotated[int, Within(1, 16)] = 4
    most_channels: Annotated[int, Within(4, 16384, step=4)] = 1024
    scales: Annotated[int, Within(1, 8)] = 3
    periods: Annotated[tuple[Annotated[int, Within(1, 1024)], ...], Count(1, 16)] = (2, 3, 5, 7, 11)
    windows: Annotated[tuple[Annotated[int, Within(4, 65536, step=4)], ...], Count(1, 16)] = (2048, 1024, 512)

    def widths(self) -> list[int]:
        """Channels after the first layer and after each strided one."""
        return [min(self.most_channels, self.capacity * self.multiplier**i) for i in range(self.layers + 1)]


class Discriminator(nn.Module):
    """Every part that `config.kinds` asks for, side by side."""

    def __init__(self, config: DiscriminatorConfig, channels: int) -> None:
        super().__init__()
        self.parts = nn.ModuleList()
        if "scale" in config.kinds:
            self.parts.extend(ScalePart(config, channels, index) for index in range(config.scales))
        if "period" in config.kinds:
            self.parts.extend(PeriodPart(config, channels, period) for period in config.periods)
        if "stft" in config.kinds:
            self.parts.extend(SpectralPart(config, channels, window) for window in config.windows)

    def forward(self, x: Tensor) -> Features:
        """[batch, channels, time] -> for each part its feature maps, [batch, ...]; the last is the score."""
        return [part(x) for part in self.parts]


def build_discriminator(config: DiscriminatorConfig, channels: int) -> Discriminator:
    """An untrained discriminator of audio with so many channels."""
    return Discriminator(config, channels)


class ScalePart(nn.Module):
    """The signal at 1 / 2^`halvings` of its rate, through strided grouped convolutions (MelGAN, arXiv 1910.06711)."""

    def __init__(self, config: DiscriminatorConfig, channels: int, halvings: int) -> None:
        super().__init__()
        self.halvings = halvings
        widths = config.widths()
        layers: list[nn.Conv1d] = [nn.Conv1d(channels, widths[0], 15, padding=7)]
        for before, after in pairwise(widths):
            groups = gcd(before // 4, after)
            layers.append(StridedConv1d(before, after, 41, stride=4, padding=20, groups=groups))
        layers.append(nn.Conv1d(widths[-1], widths[-1], 5, padding=2))
        layers.append(nn.Conv1d(widths[-1], 1, 3, padding=1))
        self.layers = _normalized(layers)

    def forward(self, x: Tensor) -> list[Tensor]:
        """See `Discriminator.forward`."""
        for _ in range(self.halvings):
            x = F.avg_pool1d(x, 4, 2, 1, count_include_pad=False)
        return _feature_maps(self.layers, x)


class StridedConv1d(nn.Conv1d):
    """A strided convolution that works in polyphase where that is quicker: samples of a stride become channels.

    On a CPU it is, up to twice, because oneDNN cannot fill its vectors with the few channels of a group.
    """

    def forward(self, x: Tensor) -> Tensor:
        """[batch, in_channels, time] -> [batch, out_channels, frames]."""
        if x.device.type != "cpu" or self.out_channels // self.groups < _WIDE_GROUP:
            return super().forward(x)
        (batch, channels, time), (stride,), (taps,) = x.shape, self.stride, self.kernel_size
        past = int(self.padding[0])
        frames, blocks = (time + 2 * past - taps) // stride + 1, -(-taps // stride)
        weight = F.pad(self.weight, (0, blocks * stride - taps))
        weight = weight.view(self.out_channels, -1, blocks, stride).transpose(2, 3).flatten(1, 2)
        x = F.pad(x, (past, (frames + blocks - 1) * stride - time - past))
        x = x.view(batch, channels, -1, stride).transpose(2, 3).flatten(1, 2)
        return F.conv1d(x, weight, self.bias, groups=self.groups)


class PeriodPart(nn.Module):
    """The signal folded so that samples a period apart are neighbours (HiFi-GAN, arXiv 2010.05646)."""

    def __init__(self, config: DiscriminatorConfig, channels: int, period: int) -> None:
        super().__init__()
        self.period = period
        widths = [channels, *config.widths()[: config.layers]]
        layers = [nn.Conv2d(before, after, (5, 1), (3, 1), (2, 0)) for before, after in pairwise(widths)]
        layers.append(nn.Conv2d(widths[-1], widths[-1], (5, 1), padding=(2, 0)))
        layers.append(nn.Conv2d(widths[-1], 1, (3, 1), padding=(1, 0)))
        self.layers = _normalized(layers)

    def forward(self, x: Tensor) -> list[Tensor]:
        """See `Discriminator.forward`."""
        x = F.pad(x, (0, -x.size(-1) % self.period)).contiguous()
        return _feature_maps(self.layers, x.view(x.size(0), x.size(1), -1, self.period))


class SpectralPart(nn.Module):
    """A complex spectrogram, real and imaginary parts as channels (EnCodec, arXiv 2210.13438, section 3.4)."""

    window: Tensor

    def __init__(self, config: DiscriminatorConfig, channels: int, window: int) -> None:
        super().__init__()
        self.register_buffer("window", torch.hann_window(window), persistent=False)
        width = config.capacity
        layers = [nn.Conv2d(2 * channels, width, (3, 9), padding=(1, 4))]
        for dilation in (2**i for i in range(config.layers - 1)):
            layers.append(nn.Conv2d(width, width, (3, 9), (1, 2), (dilation, 4), (dilation, 1)))
        layers.append(nn.Conv2d(width, width, 3, padding=1))
        layers.append(nn.Conv2d(width, 1, 3, padding=1))
        self.layers = _normalized(layers)

    def forward(self, x: Tensor) -> list[Tensor]:
        """See `Discriminator.forward`; a signal shorter than the window is followed by zeros."""
        return _feature_maps(self.layers, self.spectrogram(x))

    def spectrogram(self, x: Tensor) -> Tensor:
        """[batch, channels, time] -> [batch, 2 * channels, frames, bins], 75 % overlap, of the power of the signal."""
        size = len(self.window)
        x = F.pad(x.float(), (0, max(0, size - x.size(-1))))
        spectra = torch.fft.rfft(x.unfold(-1, size, size // 4) * self.window)
        parts = torch.view_as_real(spectra).movedim(-1, 2).flatten(1, 2)
        return parts / torch.linalg.vector_norm(self.window)


def _normalized(layers: list[nn.Conv1d] | list[nn.Conv2d]) -> nn.ModuleList:
    return nn.ModuleList(weight_norm(layer) for layer in layers)


def _feature_maps(layers: nn.ModuleList, x: Tensor) -> list[Tensor]:
    """What every layer gives, a leaky ReLU after each but the last."""
    maps = []
    for layer in layers[:-1]:
        x = F.leaky_relu(layer(x), _SLOPE, inplace=True)
        maps.append(x)
    return [*maps, layers[-1](x)]
