"""The shape of a model of the RAVE family."""

from dataclasses import dataclass
from math import prod
from typing import Any, Literal, get_args

from luthier.blocks.activations import Activation
from luthier.blocks.alignment import Padding

LatentKind = Literal["variational", "discrete", "wasserstein", "spherical"]
Normalization = Literal["none", "batch", "weight"]


@dataclass(frozen=True)
class RaveConfig:
    """Shape of a RAVE model; the defaults are the `tiny` instrument.

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
        amplitude_modulation: the waveform has an amplitude for each band, not one for all.
        padding: `causal` for the least delay, `centred` for look-ahead.
        noise_points: amplitudes a band of the noise filter.
        noise_ratios: strides from band rate to the noise filters' rate.
        noise_phase: training phase from which there is noise.
    """

    sample_rate: int = 44100
    channels: int = 1
    bands: int = 16
    ratios: tuple[int, ...] = (4, 2, 2)
    decoder_ratios: tuple[int, ...] = ()
    capacity: int = 16
    latents: int = 16
    latent: LatentKind = "variational"
    unit_axes: bool = False
    quantizers: int = 8
    codebook_size: int = 1024
    dilations: tuple[int, ...] = (1, 3)
    encoder_dilations: tuple[int, ...] = ()
    residual_kernel: int = 3
    activation: Activation = "leaky"
    encoder_normalization: Normalization = "none"
    decoder_normalization: Literal["none", "weight"] = "none"
    trunk_bias: bool = True
    head_groups: int = 1
    amplitude_modulation: bool = False
    padding: Padding = "causal"
    noise_points: int = 5
    noise_ratios: tuple[int, ...] = (4, 4)
    noise_phase: int = 1

    def __post_init__(self) -> None:
        if not 8000 <= self.sample_rate <= 192000:
            raise ValueError(f"sample_rate is {self.sample_rate} Hz: choose one from 8000 to 192000")
        self._check_choices()
        self._check_ratios()

    def _check_choices(self) -> None:
        choices: dict[str, tuple[Any, ...]] = {
            "channels": (1, 2),
            "latent": get_args(LatentKind),
            "activation": get_args(Activation),
            "encoder_normalization": get_args(Normalization),
            "decoder_normalization": ("none", "weight"),
            "padding": get_args(Padding),
            "head_groups": (1, 2),
            "noise_phase": (1, 2),
        }
        for name, allowed in choices.items():
            value = getattr(self, name)
            if value not in allowed:
                raise ValueError(f"{name} is {value!r}: choose one of {', '.join(map(str, allowed))}")
        for name in ("bands", "capacity", "latents", "quantizers", "codebook_size", "residual_kernel"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 1")

    def _check_ratios(self) -> None:
        if self.band_hop % prod(self.noise_ratios):
            raise ValueError(
                f"noise_ratios {self.noise_ratios} multiply to {prod(self.noise_ratios)}, "
                f"which must divide the product of ratios {self.ratios}, {self.band_hop}"
            )
        upward = self.upward_ratios
        if prod(upward) != self.band_hop or len(upward) != len(self.ratios):
            raise ValueError(
                f"decoder_ratios {upward} must be as many as ratios {self.ratios} and multiply to {self.band_hop} too"
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
