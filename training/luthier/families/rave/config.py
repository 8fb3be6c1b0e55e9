"""The shape of a model of the RAVE family."""

from dataclasses import dataclass
from math import prod
from typing import Annotated, Literal

from luthier.blocks.activations import Activation
from luthier.blocks.alignment import Padding
from luthier.configuration import Configuration
from luthier.limits import Count, OneOf, SampleRate, Within, as_typed

LatentKind = Literal["variational", "discrete", "wasserstein", "spherical"]
Normalization = Literal["none", "batch", "weight"]
Head = Literal["free", "bounded"]
Size = Annotated[int, Within(1, 4096)]
OneOrTwo = Annotated[int, OneOf((1, 2))]
Ratio = Annotated[int, Within(1, 64)]
Dilation = Annotated[int, Within(1, 4096)]
LONGEST_HOP = 65536  # samples
FIRST_KERNEL = 7  # latent frames that the first layer of the decoder hears


@dataclass(frozen=True)
class RaveConfig(Configuration):
    """Shape of a RAVE model; the defaults are the `tiny` instrument without its look-ahead.

    Attributes:
        sample_rate: in Hz.
        channels: 1 mono, 2 stereo.
        bands: of the PQMF.
        ratios: stride of each encoder layer; hop_length = bands * product of ratios.
        decoder_ratios: stride of each decoder layer; empty for `ratios` mirrored.
        capacity: channels of the widest-in-time layer; each ratio doubles them.
        latents: channels of the latent.
        latent: what the latent is; see `luthier.families.rave.latents`.
        unit_axes: principal axes are shown in three standard deviations, so that nearly all values lie from -1 to 1.
        quantizers: of a discrete latent: codes a frame.
        codebook_size: of a discrete latent: codes a quantizer has to choose from.
        dilations: of the residual blocks after each decoder ratio.
        encoder_dilations: of the residual blocks before each encoder ratio.
        residual_kernel: of the second convolution of a residual block.
        activation: `leaky` or `snake`.
        encoder_normalization: `batch` before each strided convolution, or `weight`.
        decoder_normalization: `weight`, of all but the noise branch.
        trunk_bias: whether the decoder's layers between its first and its heads have biases.
        head_groups: 2 computes the two halves of the encoder's output from a half of its channels each.
        head: `free` plays as loud as a sound asks for; `bounded` at most 6 dB over the long-term level of each band, as
            all models up to format 3 of checkpoints.
        amplitude_modulation: the waveform has an amplitude for each band, not one for all.
        padding: `causal` for the least delay, `centred` for look-ahead in every layer.
        look_ahead: latent frames that the decoder hears beyond the one that it plays, at least. A latent frame of a
            causal model knows the sound up to its own first sample: without look-ahead the decoder foretells a hop.
        noise_points: amplitudes a band of the noise filter.
        noise_ratios: strides from band rate to the noise filters' rate.
        noise_steps: pieces in which the noise filters go in a line from frame to frame; 1 holds each for its frame.
        noise_phase: training phase from which there is noise.
    """

    sample_rate: SampleRate = 44100
    channels: OneOrTwo = 1
    bands: Annotated[int, Within(1, 256)] = 16
    ratios: Annotated[tuple[Ratio, ...], Count(1, 12)] = (4, 2, 2)
    decoder_ratios: Annotated[tuple[Ratio, ...], Count(0, 12)] = ()
    capacity: Size = 16
    latents: Size = 16
    latent: LatentKind = "variational"
    unit_axes: bool = False
    quantizers: Annotated[int, Within(1, 256)] = 8
    codebook_size: Annotated[int, Within(1, 65536)] = 1024
    dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = (1, 3)
    encoder_dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = ()
    residual_kernel: Annotated[int, Within(1, 255, odd=True)] = 3
    activation: Activation = "leaky"
    encoder_normalization: Normalization = "none"
    decoder_normalization: Literal["none", "weight"] = "none"
    trunk_bias: bool = True
    head_groups: OneOrTwo = 1
    head: Head = "free"
    amplitude_modulation: bool = False
    padding: Padding = "causal"
    look_ahead: Annotated[int, Within(0, FIRST_KERNEL - 1)] = 0
    noise_points: Annotated[int, Within(2, 4096)] = 5
    noise_ratios: Annotated[tuple[Ratio, ...], Count(1, 12)] = (4, 4)
    noise_steps: Annotated[int, Within(1, 4096)] = 1
    noise_phase: OneOrTwo = 1

    def check_relations(self) -> None:
        """See `Configuration`: every way from the sound to the latent and back has the same hop."""
        if self.hop_length > LONGEST_HOP:
            raise ValueError(
                f"ratios is {as_typed(self.ratios)}: with {self.bands} bands a latent frame has {self.hop_length} "
                f"samples, and may have {LONGEST_HOP}"
            )
        if self.band_hop % prod(self.noise_ratios):
            raise ValueError(
                f"noise_ratios is {as_typed(self.noise_ratios)}: they multiply to {prod(self.noise_ratios)}, which "
                f"must divide the product of ratios, {self.band_hop}; try the last of ratios, [{self.ratios[-1]}]"
            )
        if prod(self.noise_ratios) % self.noise_steps:
            raise ValueError(
                f"noise_steps is {self.noise_steps}: it must divide the product of noise_ratios, "
                f"{prod(self.noise_ratios)}"
            )
        if self.head_groups == 2 and self.latent != "variational" and self.latents % 2:
            raise ValueError(
                f"latents is {self.latents}: head_groups 2 computes them in two halves, choose an even number"
            )
        upward = self.upward_ratios
        if prod(upward) != self.band_hop or len(upward) != len(self.ratios):
            raise ValueError(
                f"decoder_ratios is {as_typed(upward)}: it must hold as many as ratios, {as_typed(self.ratios)}, and "
                f"multiply to {self.band_hop} too; [] mirrors them"
            )

    @property
    def upward_ratios(self) -> tuple[int, ...]:
        """Stride of each decoder layer, first to last."""
        return self.decoder_ratios or self.ratios[::-1]

    @property
    def band_hop(self) -> int:
        """Band frames a latent frame."""
        return prod(self.ratios)

    @property
    def hop_length(self) -> int:
        """Audio samples a latent frame."""
        return self.bands * self.band_hop
