"""Codes family: one instrument as a few sounds by number, apart from how loud they are.

Source: Bitton, Esling and Harada, "Vector-Quantized Timbre Representation" (arXiv 2007.06349): a VQ-VAE whose code does
not know the gain, subtractive synthesis, and a map from descriptors to codes.
"""

import math
from collections.abc import Sequence

import torch
from torch import Tensor

from luthier.blocks.activations import activation
from luthier.blocks.branches import Chain, Residual
from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.quantization import ResidualQuantizer
from luthier.blocks.sources.subtractive import SubtractiveNoise
from luthier.blocks.state import DelayLine
from luthier.blocks.stft import StreamingSTFT
from luthier.contract.model import Model
from luthier.families.codes.config import CodesConfig
from luthier.families.codes.descriptor_map import MAPPED, DescriptorMap
from luthier.features.descriptors import describe

_DESCRIBED = ("centroid_hz", "bandwidth_hz", "f0_hz")  # in the order of MAPPED
_FRAMES_DESCRIBED = 40  # noise wavers: of ten, as in the paper, no two measures are alike
# of each: share of the frames that must be near their median, and how near in octaves. A pitch that is now and then
# another is heard as wrong; the rest wavers with the noise.
_STEADY = ((0.6, 1 / 3), (0.6, 1 / 3), (0.95, 1 / 12))
_CODES_AT_ONCE = 16


def _network(ins: int, outs: int, config: CodesConfig) -> Chain:
    """[batch, ins, frames] -> [batch, outs, frames], by residual blocks over `config.width` channels."""
    width, padding = config.width, config.padding

    def block() -> Residual:
        layers = [activation("leaky", width), StreamingConv1d(width, width, 3, padding=padding)]
        return Residual(Chain(*layers, activation("leaky", width), StreamingConv1d(width, width, 1)), width)

    blocks = [block() for _ in range(config.depth)]
    return Chain(StreamingConv1d(ins, width, 1), *blocks, activation("leaky", width), StreamingConv1d(width, outs, 1))


class Codes(Model):
    """Sound <-> gain and code, one of each a hop; plays curves of a descriptor, too.

    A frame's spectrum is divided by its level, so that the encoder cannot hear how loud it is; the decoder gives the
    filter of unit power that noise is sent through, and the gain is put back on it.

    Attributes:
        map: of the descriptors; `survey` measures it.
        descriptor_choice: number in MAPPED of the one that the method `descriptor` follows.
        hertz: whether its targets are in Hz.
    """

    descriptor_choice: int
    hertz: bool
    sides: Tensor

    def __init__(self, config: CodesConfig) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels, self.hop_length = config.sample_rate, config.channels, config.hop_length
        self.latents, self.code_bits = 2, math.log2(config.codebook_size)
        bins = config.window // 2 + 1
        self.spectra = StreamingSTFT(config.window, config.hop_length)
        self.encoder = _network(bins, config.latents, config)
        self.quantizer = ResidualQuantizer(config.latents, 1, config.codebook_size)
        self.decoder = _network(config.latents, bins, config)
        self.synthesis = SubtractiveNoise(config.window, config.hop_length)
        self.map = DescriptorMap(config.codebook_size)
        self.level_line, self.gain_line = DelayLine(1), DelayLine(1)
        self.bin_scale = 2.0 / config.window
        sides = torch.full((1, bins, 1), 2.0)  # bins stand for their mirror image, too
        sides[:, [0, -1]] = 1.0
        self.register_buffer("sides", sides / config.window, persistent=False)
        spectrum_delay = self.spectra.align(0)
        self.encode_delay = self.encoder.align(spectrum_delay)
        self.level_line.resize(self.encode_delay - spectrum_delay)
        filter_delay = self.decoder.align(0)
        self.gain_line.resize(filter_delay)
        self.decode_delay = self.synthesis.align(filter_delay)
        self.descriptor_choice, self.hertz = 0, False
        self.begin_phase(1)

    def listened(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Audio [batch, 1, time] -> level [batch, 1, frames], RMS, and power over the level's [batch, bins, frames].

        The mean of that power over all bins, and their mirror images, is 1.
        """
        spectrum = torch.view_as_real(self.spectra(x)).square().sum(-1)
        # The window is the root of a Hann window, so that unit noise has a power of window / 2 in each bin.
        power = spectrum * self.bin_scale
        mean = (power * self.sides).sum(1, keepdim=True).clamp_min(1e-12)
        return mean.sqrt(), power / mean

    def hidden(self, power: Tensor) -> Tensor:
        """Power of unit mean [batch, bins, frames] -> the vector to be quantized [batch, latents, frames]."""
        z: Tensor = self.encoder(0.4 * (power + 1e-6).log() + 1.5)
        return z

    def filters(self, z: Tensor) -> Tensor:
        """Vectors of codes [batch, latents, frames] -> power of the filter, mean 1 [batch, bins, frames]."""
        power = (2.5 * self.decoder(z) - 3.75).clamp(-30.0, 30.0).exp()
        return power / (power * self.sides).sum(1, keepdim=True)

    def full_latents(self, x: Tensor) -> Tensor:
        """See `Model.full_latents`: before they are quantized."""
        return self.hidden(self.listened(x)[1])

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> gain (RMS) and code [batch, 2, frames]."""
        level, power = self.listened(x)
        code = self.quantizer.encode(self.hidden(power)).to(x.dtype)
        return torch.cat([self.level_line(level), code], dim=1)

    def decode(self, z: Tensor) -> Tensor:
        """Gain and code [batch, 2, frames] -> audio [batch, 1, time]; codes are rounded to the nearest there is."""
        return self._synthesized(z, 0)

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> audio, the same shape; time is whole hops."""
        return self._synthesized(self.encode(x), self.encode_delay)

    def descriptor(self, x: Tensor) -> Tensor:
        """Target and gain [batch, 2, frames] -> audio [batch, 1, time] of the codes nearest to the target.

        Targets are 0 (lowest of all codes) to 1 (highest), or Hz where `hertz`.
        """
        which = self.descriptor_choice
        target = x[:, 0] if self.hertz else self.map.in_hz(x[:, 0], which)
        code = self.map.choose(target, which).to(x.dtype).unsqueeze(1)
        return self.decode(torch.cat([x[:, 1:], code], dim=1))

    def _synthesized(self, values: Tensor, extra_delay: int) -> Tensor:
        gain = self.gain_line(values[:, :1].nan_to_num(0.0).clamp_min(0.0))
        power = self.filters(self.quantizer.decode(values[:, 1:]))
        y: Tensor = self.synthesis(gain * power.sqrt(), extra_delay)
        return y

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """See `Model.example`."""
        if method not in ("decode", "descriptor"):
            return super().example(method, in_ratio, shape, generator)
        gain, other = 0.3 * torch.rand(*shape, generator=generator), torch.rand(*shape, generator=generator)
        if method == "descriptor":
            return torch.cat([other[:, :1], gain[:, :1]], dim=1)
        return torch.cat([gain[:, :1], (other[:, :1] * self.config.codebook_size).floor()], dim=1)

    def chosen(self) -> str:
        """Name of the descriptor that the method `descriptor` follows."""
        return MAPPED[self.descriptor_choice]

    @torch.no_grad()
    def survey(self) -> None:
        """See `Model.survey`: listen to every code and map its descriptors."""
        training = self.training
        self.eval()
        codes = torch.arange(self.config.codebook_size, dtype=torch.float32)
        rows = [self._described(part) for part in torch.split(codes, _CODES_AT_ONCE)]
        self.map.set(torch.cat(rows, 1))
        known = self.map.known()
        self.descriptor_choice = MAPPED.index(known[0]) if known else 0
        self.train(training)

    def _described(self, codes: Tensor) -> Tensor:
        """Descriptors [MAPPED, codes] of codes that sound long enough to have forgotten how they began."""
        settled = self.memory_hops()
        frames = _FRAMES_DESCRIBED + 2 * settled
        steady = torch.ones(len(codes), 2, frames)
        steady[:, 1] = codes.unsqueeze(1)
        y = self.decode(steady.to(self.sides.device)).cpu()
        described = describe(_DESCRIBED, y, self.sample_rate, self.hop_length)
        middle = described[..., settled : settled + _FRAMES_DESCRIBED]
        median = torch.where(middle > 0.0, middle, torch.full_like(middle, float("nan"))).nanmedian(-1).values
        least, octaves = torch.tensor(_STEADY).unbind(1)
        near = (middle / median.unsqueeze(-1)).log2().abs() <= octaves.view(1, -1, 1)
        steady = near.double().mean(-1) >= least
        return (median.nan_to_num(0.0) * steady).t()

    def memory_hops(self) -> int:
        """See `Model.memory_hops`; analysis, noise and overlap-add remember a window each."""
        return super().memory_hops() + 3 * self.config.window // self.hop_length

    def begin_phase(self, phase: int) -> None:
        """See `Model.begin_phase`; in phase 2 the codes keep their meaning, and the decoder learns on."""
        self.phase = phase
        self.encoder.requires_grad_(phase == 1)

    def reset(self) -> None:
        """See `Model.reset`."""
        self.spectra.reset()
        self.encoder.reset()
        self.level_line.reset()
        self.gain_line.reset()
        self.decoder.reset()
        self.synthesis.reset()
