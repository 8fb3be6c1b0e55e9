"""The decoder of the RAVE family: a waveform in bands, shaped by its own loudness, plus filtered noise."""

from math import prod

import torch
from torch import Tensor

from luthier.blocks.activations import activation
from luthier.blocks.adain import AdaptiveNorm
from luthier.blocks.alignment import split_padding
from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import Chain, equalize
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.ramp import Ramp
from luthier.blocks.sources.noise import FilteredNoise
from luthier.blocks.state import DelayLine
from luthier.families.rave.config import FIRST_KERNEL, RaveConfig
from luthier.families.rave.encoder import residual

Trunk = tuple[StreamingBlock, AdaptiveNorm, StreamingBlock]


def _stage(config: RaveConfig, width: int, ratio: int) -> list[StreamingBlock]:
    """[batch, width, time] -> [batch, width / 2, time * ratio]."""
    up = StreamingConvTranspose1d(
        width, width // 2, 2 * ratio, stride=ratio, bias=config.trunk_bias, padding=config.padding
    )
    blocks = [residual(width // 2, dilation, config, config.trunk_bias) for dilation in config.dilations]
    return [activation(config.activation, width), up, *blocks]


def build_stages(config: RaveConfig, conditions: int) -> tuple[list[list[StreamingBlock]], list[int]]:
    """The blocks of each upsampling stage, the first with what takes latent and conditions in; channels each gives."""
    width = config.capacity * 2 ** len(config.ratios)
    stages: list[list[StreamingBlock]] = []
    widths = []
    ahead = max(config.look_ahead, split_padding(FIRST_KERNEL - 1, config.padding)[1])
    first = StreamingConv1d(config.latents + conditions, width, FIRST_KERNEL, padding=ahead)
    for ratio in config.upward_ratios:
        stages.append(_stage(config, width, ratio))
        width //= 2
        widths.append(width)
    stages[0].insert(0, first)
    return stages, widths


def first_half(stages: int) -> int:
    """How many stages come before the place for timbre statistics.

    There the channels already stand for colours of sound, and frames are still few, so that it costs little.
    """
    return (stages + 1) // 2


def build_trunk(config: RaveConfig, conditions: int = 0) -> Trunk:
    """Latent and conditions [batch, latents + conditions, frames] -> features [batch, capacity, frames * ratios].

    In two halves, with the place for timbre statistics between them; see `first_half`.
    """
    stages, widths = build_stages(config, conditions)
    half = first_half(len(stages))
    early = Chain(*[block for stage in stages[:half] for block in stage])
    late = [block for stage in stages[half:] for block in stage]
    return early, AdaptiveNorm(widths[half - 1]), Chain(*late, activation(config.activation, widths[-1]))


def _noise_amplitudes(config: RaveConfig) -> Chain:
    """Features -> amplitudes [batch, channels * bands * points, frames], before `positive`."""
    bands, width = config.bands * config.channels, config.capacity
    layers: list[StreamingBlock] = []
    for ratio in config.noise_ratios[:-1]:
        layers += [
            StreamingConv1d(width, width, 3, stride=ratio, padding=config.padding),
            activation(config.activation, width),
        ]
    points = bands * config.noise_points
    last = StreamingConv1d(width, points, 3, stride=config.noise_ratios[-1], padding=config.padding)
    return Chain(*layers, last)


def positive(x: Tensor) -> Tensor:
    """Any number to a gentle positive amplitude: 2 * sigmoid(x) ** 2.3 + 1e-7 (RAVE)."""
    return 2.0 * torch.sigmoid(x) ** 2.3 + 1e-7


_WIDE_OPEN, _ALMOST_ONE = 30.0, 1.0 - 1e-6
NOISE_REACH = 16.0  # times the long-term level of a band: a cymbal is struck 20 dB over it


class Decoder(StreamingBlock):
    """Latent -> bands.

    A drum peaks 15 to 30 dB over the long-term level of its bands, so nothing bounds the waveform, and the noise
    reaches as far; a `bounded` head has the hyperbolic tangent and the noise of former models.

    Args:
        conditions: channels that join the latent, of a family whose decoder is told more than z.
        trunk: of a family that has another than `build_trunk` makes.

    Attributes:
        noise_on: whether there is a noise branch.
        noise_gain: of the noise branch.
        bounded: whether a hyperbolic tangent bounds the waveform.
        reach: most that the amplitudes of the noise are, over 2.
        noise_steps: see `RaveConfig`.
        style: moves the timbre; see `AdaptiveNorm`.
    """

    noise_on: bool
    noise_gain: float
    bounded: bool
    reach: float
    noise_steps: int

    def __init__(self, config: RaveConfig, conditions: int = 0, trunk: Trunk | None = None) -> None:
        super().__init__()
        bands = config.bands * config.channels
        amplitudes = bands if config.amplitude_modulation else 1
        self.early, self.style, self.late = trunk or build_trunk(config, conditions)
        self.bounded = config.head == "bounded"
        self.reach = 1.0 if self.bounded else NOISE_REACH
        self.waveform = StreamingConv1d(config.capacity, bands, 7, bias=self.bounded, padding=config.padding)
        self.loudness = StreamingConv1d(config.capacity, amplitudes, 3, padding=config.padding)
        self.amplitudes = _noise_amplitudes(config)
        self.noise_steps = config.noise_steps
        self.noise_ramp = Ramp(bands * config.noise_points, config.noise_steps)
        self.noise = FilteredNoise(bands, config.noise_points, prod(config.noise_ratios) // config.noise_steps)
        self.waveform_line = DelayLine(bands)
        self.loudness_line = DelayLine(amplitudes)
        self.noise_line = DelayLine(bands)
        self.ratio = config.band_hop
        self.noise_on = True
        self.noise_gain = 1.0

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: three branches, equally late."""
        return self.align_heads(self.late.align(self.style.align(self.early.align(input_delay))))

    def align_heads(self, trunk: int) -> int:
        """`align` for features that are so late."""
        delays = [
            self.waveform.align(trunk),
            self.loudness.align(trunk),
            self.noise.align(self.noise_ramp.align(self.amplitudes.align(trunk))),
        ]
        return equalize(delays, [self.waveform_line, self.loudness_line, self.noise_line])

    def set_noise(self, on: bool) -> None:
        """Have a noise branch or not; without one its weights are not trained."""
        self.noise_on = on
        self.amplitudes.requires_grad_(on)

    def forward(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """Latent [batch, latents + conditions, frames] -> bands [batch, bands, frames * ratio].

        `extra_delay`: frames by which `z` is late beyond what `align` was told; only the noise,
        which knows its place in time, has to hear of it.
        """
        return self.heads(self.late(self.style(self.early(z))), extra_delay)

    def shaped(self, raw: Tensor) -> Tensor:
        """The waveform [batch, bands, time] that the output of its layer stands for."""
        return torch.tanh(raw) if self.bounded else raw

    def heads(self, features: Tensor, extra_delay: int) -> Tensor:
        """Features [batch, capacity, time] -> bands [batch, bands, time]."""
        waveform = self.waveform_line(self.shaped(self.waveform(features)))
        loudness = self.loudness_line(positive(self.loudness(features)))
        if not self.noise_on:
            return waveform * loudness
        amplitudes = positive(self.amplitudes(features) - 5.0)
        if not self.bounded:
            amplitudes = self.reach * amplitudes
        if self.noise_steps > 1:
            amplitudes = self.noise_ramp(amplitudes)
        noise = self.noise_line(self.noise(amplitudes, extra_delay * self.ratio))
        return waveform * loudness + self.noise_gain * noise

    def nearest(self, bands: Tensor) -> Tensor:
        """The nearest to bands [batch, bands, time], over their long-term level, that the heads can say at all.

        The loudness is wide open, and the waveform what comes nearest under it.
        """
        open_wide = positive(torch.full_like(bands[:1, :1, :1], _WIDE_OPEN))
        raw = bands / open_wide
        if self.bounded:
            raw = torch.atanh(raw.clamp(-_ALMOST_ONE, _ALMOST_ONE))
        return self.shaped(raw) * open_wide

    def reset(self) -> None:
        """Reset every branch."""
        self.reset_parts()

    def reset_parts(self) -> None:
        """`reset` of what every decoder has, for those that have more: TorchScript knows no `super`."""
        self.early.reset()
        self.late.reset()
        self.waveform.reset()
        self.loudness.reset()
        self.amplitudes.reset()
        self.noise_ramp.reset()
        self.noise.reset()
        self.waveform_line.reset()
        self.loudness_line.reset()
        self.noise_line.reset()
