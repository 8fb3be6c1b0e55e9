"""RAVE family: a variational auto-encoder on the bands of a PQMF (arXiv 2111.05011)."""

from dataclasses import dataclass
from math import prod

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.alignment import Padding
from luthier.blocks.block import Pointwise, StreamingBlock
from luthier.blocks.branches import Chain, Residual, equalize
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.noise import FilteredNoise
from luthier.blocks.pqmf import PQMFAnalysis, PQMFSynthesis
from luthier.blocks.state import DelayLine
from luthier.models.model import Model

_LEAST_BAND_LEVEL = 0.03  # of the loudest band: 30 dB of evening out


@dataclass(frozen=True)
class RaveConfig:
    """Shape of a RAVE model; the defaults are the `tiny` instrument.

    Attributes:
        sample_rate: in Hz.
        channels: 1 mono, 2 stereo.
        bands: of the PQMF.
        ratios: stride of each encoder layer; hop_length = bands * product of ratios.
        capacity: channels of the widest-in-time layer; each ratio doubles them.
        latents: channels of the latent.
        dilations: of the residual blocks after each decoder ratio.
        padding: `causal` for the least delay, `centred` for look-ahead.
        noise_points: amplitudes a band of the noise filter.
        noise_ratios: strides from band rate to the noise filters' rate.
    """

    sample_rate: int = 44100
    channels: int = 1
    bands: int = 16
    ratios: tuple[int, ...] = (4, 2, 2)
    capacity: int = 16
    latents: int = 16
    dilations: tuple[int, ...] = (1, 3)
    padding: Padding = "causal"
    noise_points: int = 5
    noise_ratios: tuple[int, ...] = (4, 4)

    def __post_init__(self) -> None:
        if self.channels not in (1, 2):
            raise ValueError(f"channels is {self.channels}: choose 1 (mono) or 2 (stereo)")
        if not 8000 <= self.sample_rate <= 192000:
            raise ValueError(f"sample_rate is {self.sample_rate} Hz: choose one from 8000 to 192000")
        if self.band_hop % prod(self.noise_ratios):
            raise ValueError(
                f"noise_ratios {self.noise_ratios} multiply to {prod(self.noise_ratios)}, "
                f"which must divide the product of ratios {self.ratios}, {self.band_hop}"
            )

    @property
    def band_hop(self) -> int:
        """Band frames a latent frame."""
        return prod(self.ratios)

    @property
    def hop_length(self) -> int:
        """Audio samples a latent frame."""
        return self.bands * self.band_hop


def _activation() -> Pointwise:
    return Pointwise(nn.LeakyReLU(0.2))


def build_encoder(config: RaveConfig) -> Chain:
    """Bands [batch, channels * bands, time] -> mean and scale [batch, 2 * latents, frames]."""
    width, padding = config.capacity, config.padding
    bands = config.bands * config.channels
    layers: list[StreamingBlock] = [StreamingConv1d(bands, width, 7, padding=padding)]
    for ratio in config.ratios:
        layers += [
            _activation(),
            StreamingConv1d(width, 2 * width, 2 * ratio + 1, stride=ratio, padding=padding),
        ]
        width *= 2
    layers += [_activation(), StreamingConv1d(width, 2 * config.latents, 5, padding=padding)]
    return Chain(*layers)


def _residual(channels: int, dilation: int, padding: Padding) -> Residual:
    body = Chain(
        _activation(),
        StreamingConv1d(channels, channels, 3, dilation=dilation, padding=padding),
        _activation(),
        StreamingConv1d(channels, channels, 3, padding=padding),
    )
    return Residual(body, channels)


def build_trunk(config: RaveConfig) -> Chain:
    """Latent [batch, latents, frames] -> features [batch, capacity, frames * product of ratios]."""
    width, padding = config.capacity * 2 ** len(config.ratios), config.padding
    layers: list[StreamingBlock] = [StreamingConv1d(config.latents, width, 7, padding=padding)]
    for ratio in reversed(config.ratios):
        layers += [
            _activation(),
            StreamingConvTranspose1d(width, width // 2, 2 * ratio, stride=ratio, padding=padding),
        ]
        width //= 2
        layers += [_residual(width, dilation, padding) for dilation in config.dilations]
    return Chain(*layers, _activation())


def _noise_amplitudes(config: RaveConfig) -> Chain:
    """Features -> amplitudes [batch, channels * bands * points, frames], before `positive`."""
    bands = config.bands * config.channels
    layers: list[StreamingBlock] = []
    for ratio in config.noise_ratios[:-1]:
        layers += [
            StreamingConv1d(config.capacity, config.capacity, 3, stride=ratio, padding=config.padding),
            _activation(),
        ]
    last = StreamingConv1d(
        config.capacity,
        bands * config.noise_points,
        3,
        stride=config.noise_ratios[-1],
        padding=config.padding,
    )
    return Chain(*layers, last)


def positive(x: Tensor) -> Tensor:
    """Any number to a gentle positive amplitude: 2 * sigmoid(x) ** 2.3 + 1e-7 (RAVE)."""
    return 2.0 * torch.sigmoid(x) ** 2.3 + 1e-7


class Decoder(StreamingBlock):
    """Latent -> bands: a waveform shaped by its own loudness, plus filtered noise."""

    noise_gain: float

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        bands = config.bands * config.channels
        self.trunk = build_trunk(config)
        self.waveform = StreamingConv1d(config.capacity, bands, 7, padding=config.padding)
        self.loudness = StreamingConv1d(config.capacity, 1, 3, padding=config.padding)
        self.amplitudes = _noise_amplitudes(config)
        self.noise = FilteredNoise(bands, config.noise_points, prod(config.noise_ratios))
        self.waveform_line = DelayLine(bands)
        self.loudness_line = DelayLine(1)
        self.noise_line = DelayLine(bands)
        self.ratio = config.band_hop
        self.noise_gain = 1.0

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: three branches, equally late."""
        trunk = self.trunk.align(input_delay)
        delays = [
            self.waveform.align(trunk),
            self.loudness.align(trunk),
            self.noise.align(self.amplitudes.align(trunk)),
        ]
        return equalize(delays, [self.waveform_line, self.loudness_line, self.noise_line])

    def forward(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """Latent [batch, latents, frames] -> bands [batch, bands, frames * ratio].

        `extra_delay`: frames by which `z` is late beyond what `align` was told; only the noise,
        which knows its place in time, has to hear of it.
        """
        features = self.trunk(z)
        waveform = self.waveform_line(torch.tanh(self.waveform(features)))
        loudness = self.loudness_line(positive(self.loudness(features)))
        amplitudes = positive(self.amplitudes(features) - 5.0)
        noise = self.noise_line(self.noise(amplitudes, extra_delay * self.ratio))
        return waveform * loudness + self.noise_gain * noise

    def reset(self) -> None:
        """Reset every branch."""
        self.trunk.reset()
        self.waveform.reset()
        self.loudness.reset()
        self.amplitudes.reset()
        self.noise.reset()
        self.waveform_line.reset()
        self.loudness_line.reset()
        self.noise_line.reset()


class Rave(Model):
    """The auto-encoder: PQMF, encoder, latent, decoder, PQMF.

    Bands differ in level by orders of magnitude; the model works on bands divided by
    `band_level`, which `calibrate` measures once on the sounds to learn.
    """

    band_level: Tensor
    latent_mean: Tensor
    latent_pca: Tensor
    fidelity: Tensor

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        self.config = config
        self.phase = 1
        self.sample_rate, self.channels = config.sample_rate, config.channels
        self.hop_length, self.latents = config.hop_length, config.latents
        self.analysis = PQMFAnalysis(config.bands, config.channels)
        self.encoder = build_encoder(config)
        self.decoder = Decoder(config)
        self.synthesis = PQMFSynthesis(config.bands, config.channels)
        levels = torch.ones(1, config.bands * config.channels, 1)
        self.register_buffer("band_level", levels)
        self.register_buffer("latent_mean", torch.zeros(config.latents))
        self.register_buffer("latent_pca", torch.eye(config.latents))
        self.register_buffer("fidelity", torch.zeros(config.latents))
        initialize(self)
        self.encode_delay = self.encoder.align(self.analysis.align(0))
        self.decode_delay = self.synthesis.align(self.decoder.align(0))

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """Measure the level of each band on audio [batch, channels, time], before training."""
        level = self.analysis(x).square().mean((0, 2), keepdim=True).sqrt()
        # A band that is empty in these sounds must not be blown up when a live input fills it.
        self.band_level.copy_(level.clamp_min(_LEAST_BAND_LEVEL * float(level.max()) + 1e-7))

    def posterior(self, bands: Tensor) -> tuple[Tensor, Tensor]:
        """Bands -> mean and standard deviation of the latent, each [batch, latents, frames]."""
        mean, scale = self.encoder(bands / self.band_level).chunk(2, dim=1)
        return mean, F.softplus(scale) + 1e-4

    def draw(self, bands: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Bands -> latent to train on, with its regularisation terms by name, unweighted."""
        mean, deviation = self.posterior(bands)
        return mean + deviation * torch.randn_like(mean), {"kl": kl_divergence(mean, deviation)}

    def point(self, bands: Tensor) -> Tensor:
        """Bands -> the one latent [batch, latents, frames] that stands for them."""
        return self.posterior(bands)[0]

    def begin_phase(self, phase: int) -> None:
        """Phase 1 trains everything; phase 2 freezes what comes before the latent."""
        self.phase = phase
        for parameter in self.encoder.parameters():
            parameter.requires_grad_(phase == 1)
        self.train(self.training)

    def train(self, mode: bool = True) -> "Rave":
        """See `torch.nn.Module.train`; what is frozen stays in evaluation."""
        super().train(mode)
        if self.phase > 1:
            self.encoder.eval()
        return self

    @torch.no_grad()
    def set_principal_axes(self, mean: Tensor, axes: Tensor, variance: Tensor) -> None:
        """Keep mean [latents], axes [latents, latents] in rows and cumulative share of variance [latents]."""
        self.latent_mean.copy_(mean)
        self.latent_pca.copy_(axes)
        self.fidelity.copy_(variance)

    def rebuild(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """Latent -> bands [batch, channels * bands, frames * ratio]; see `Decoder.forward`."""
        bands: Tensor = self.decoder(z, extra_delay) * self.band_level
        return bands

    def encode(self, x: Tensor) -> Tensor:
        """See `Model.encode`: the mean, so that encoding is repeatable."""
        return self.posterior(self.analysis(x))[0]

    def decode(self, z: Tensor) -> Tensor:
        """See `Model.decode`."""
        y: Tensor = self.synthesis(self.rebuild(z))
        return y

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> audio, the same shape; time is whole hops."""
        y: Tensor = self.synthesis(self.rebuild(self.encode(x), self.encode_delay))
        return y

    def reset(self) -> None:
        """See `Model.reset`."""
        self.analysis.reset()
        self.encoder.reset()
        self.decoder.reset()
        self.synthesis.reset()


def initialize(model: Rave) -> None:
    """Draw weights that keep the level of a signal through the chain (He et al., 2015).

    With torch's own, each layer loses most of the level; an untrained chain then gives its biases,
    whatever goes in, and learning takes thousands of steps to find its input. Residual branches
    start small, the latent starts nearly without noise, and the heads start soft.
    """
    for layer in model.modules():
        if isinstance(layer, (StreamingConv1d, StreamingConvTranspose1d)) and layer.weight.requires_grad:
            _keep_level(layer)
    for block in model.modules():
        if isinstance(block, Residual):
            _last_convolution(block).weight.detach().mul_(0.3)
    encoder_head = _last_convolution(model.encoder)
    mean_weight, scale_weight = encoder_head.weight.detach().chunk(2)
    mean_weight.mul_(2.0)
    scale_weight.mul_(0.1)
    assert encoder_head.bias is not None
    encoder_head.bias.detach()[model.latents :].fill_(-3.0)
    for head in (model.decoder.waveform, model.decoder.loudness, _last_convolution(model.decoder.amplitudes)):
        head.weight.detach().mul_(0.3)


def _keep_level(layer: StreamingConv1d | StreamingConvTranspose1d) -> None:
    fan_in = layer.weight[0].numel()
    if isinstance(layer, StreamingConvTranspose1d):
        fan_in = layer.in_channels * layer.kernel_size[0] // layer.stride[0]
    gain = nn.init.calculate_gain("leaky_relu", 0.2)
    nn.init.normal_(layer.weight, 0.0, gain / fan_in**0.5)
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)


def _last_convolution(block: nn.Module) -> StreamingConv1d:
    return [layer for layer in block.modules() if isinstance(layer, StreamingConv1d)][-1]


def kl_divergence(mean: Tensor, deviation: Tensor) -> Tensor:
    """KL to the unit normal, summed over latents, averaged over batch and time (RAVE: no 1/2)."""
    variance = deviation**2
    return (mean**2 + variance - variance.log() - 1.0).sum(1).mean()
