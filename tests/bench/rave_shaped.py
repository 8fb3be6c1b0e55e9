"""A model with the layers of a public RAVE v2, for speed: sizes from arXiv 2111.05011, random weights.

Its convolutions stream as public exports do: buffers hold the last frames, are put in front of the input and are
written in place in every call, for batches of up to 64.
"""

import math
from pathlib import Path

import torch
from torch import Tensor, nn

BANDS = 16
TAPS = 512
LATENTS = 128
MOST_VOICES = 64
DILATIONS = (1, 3, 9)
RATIOS = (4, 4, 4, 2)
SLOPE = 0.2


class Past(nn.Module):
    """The last `frames` frames of the past, put in front of [batch, channels, time]."""

    def __init__(self, channels: int, frames: int) -> None:
        super().__init__()
        self.frames = frames
        self.register_buffer("pad", torch.zeros(MOST_VOICES, channels, frames))

    def forward(self, x: Tensor) -> Tensor:
        if self.frames == 0:
            return x
        x = torch.cat([self.pad[: x.shape[0]], x], -1)
        self.pad[: x.shape[0]].copy_(x[..., -self.frames :])
        return x


class Convolution(nn.Module):
    """A causal convolution that streams."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, dilation: int = 1) -> None:
        super().__init__()
        self.past = Past(inputs, (kernel - 1) * dilation + 1 - stride)
        self.layer = nn.Conv1d(inputs, outputs, kernel, stride, dilation=dilation)

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(self.past(x))


class Upsampling(nn.Module):
    """A transposed convolution of two strides whose second half is added to the next call."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.stride = stride
        self.layer = nn.ConvTranspose1d(inputs, outputs, 2 * stride, stride, bias=False)
        self.register_buffer("tail", torch.zeros(MOST_VOICES, outputs, stride))

    def forward(self, x: Tensor) -> Tensor:
        y = self.layer(x)
        y[..., : self.stride] += self.tail[: x.shape[0]]
        self.tail[: x.shape[0]].copy_(y[..., -self.stride :])
        return y[..., : -self.stride]


class Residual(nn.Module):
    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.wide = Convolution(channels, channels, 3, dilation=dilation)
        self.point = Convolution(channels, channels, 1)
        self.act = nn.LeakyReLU(SLOPE)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.point(self.act(self.wide(self.act(x))))


def filter_bank() -> Tensor:
    """[bands, 1, taps]: a windowed low pass, moved to the middle of each band by cosines."""
    n = torch.arange(TAPS) - (TAPS - 1) / 2
    low_pass = torch.sinc(n / (2 * BANDS)) * torch.kaiser_window(TAPS, periodic=False, beta=9.0) / BANDS
    k = torch.arange(BANDS)[:, None]
    phase = (-1.0) ** k * math.pi / 4
    return (low_pass * torch.cos((2 * k + 1) * math.pi / (2 * BANDS) * n + phase))[:, None]


class RaveShaped(nn.Module):
    """`encode`, `decode` and `forward` as nn~ wants them; 2048 samples a latent."""

    def __init__(self, capacity: int) -> None:
        super().__init__()
        self.analysis = Convolution(1, BANDS, TAPS, BANDS)
        self.analysis.layer.weight.data.copy_(filter_bank())
        widths = [capacity * 2**n for n in range(len(RATIOS) + 1)]
        encoder: list[nn.Module] = [Convolution(BANDS, capacity, 7)]
        for ratio, narrow, wide in zip(RATIOS, widths, widths[1:], strict=False):
            encoder += [Residual(narrow, d) for d in DILATIONS]
            encoder += [nn.LeakyReLU(SLOPE), Convolution(narrow, wide, 2 * ratio, ratio)]
        self.encoder = nn.Sequential(*encoder, nn.LeakyReLU(SLOPE), Convolution(widths[-1], LATENTS, 3))
        decoder: list[nn.Module] = [Convolution(LATENTS, widths[-1], 3)]
        for ratio, narrow, wide in reversed(list(zip(RATIOS, widths, widths[1:], strict=False))):
            decoder += [nn.LeakyReLU(SLOPE), Upsampling(wide, narrow, ratio)]
            decoder += [Residual(narrow, d) for d in DILATIONS]
        self.decoder = nn.Sequential(*decoder, nn.LeakyReLU(SLOPE), Convolution(capacity, 2 * BANDS, 7))
        self.synthesis = nn.ConvTranspose1d(BANDS, 1, TAPS, BANDS, bias=False)
        self.synthesis.weight.data.copy_(filter_bank().flip(-1))
        self.register_buffer("tail", torch.zeros(MOST_VOICES, 1, TAPS - BANDS))
        hop = BANDS * math.prod(RATIOS)
        self.register_buffer("encode_params", torch.tensor([1, 1, LATENTS, hop]))
        self.register_buffer("decode_params", torch.tensor([LATENTS, hop, 1, 1]))
        self.register_buffer("forward_params", torch.tensor([1, 1, 1, 1]))

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["encode", "decode", "forward"]

    @torch.jit.export
    def encode(self, x: Tensor) -> Tensor:
        return self.encoder(self.analysis(x))

    @torch.jit.export
    def decode(self, z: Tensor) -> Tensor:
        wave, level = self.decoder(z).chunk(2, 1)
        y = self.synthesis(torch.tanh(wave) * torch.sigmoid(level))
        late = self.tail.shape[-1]
        y[..., :late] += self.tail[: z.shape[0]]
        self.tail[: z.shape[0]].copy_(y[..., -late:])
        return y[..., :-late]

    def forward(self, x: Tensor) -> Tensor:
        return self.decode(self.encode(x))


def write_model(path: Path, capacity: int) -> int:
    """Save a model; return how many parameters it has."""
    torch.manual_seed(0)
    model = RaveShaped(capacity).eval()
    torch.jit.script(model).save(str(path))
    return sum(parameter.numel() for parameter in model.parameters())
