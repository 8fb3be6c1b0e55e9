"""RAVE family: an auto-encoder on the bands of a PQMF (arXiv 2111.05011)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.blocks.pqmf import PQMFAnalysis, PQMFSynthesis
from luthier.blocks.precision import exact
from luthier.contract.model import Model
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.decoder import Decoder
from luthier.families.rave.encoder import build_encoder
from luthier.families.rave.initialization import initialize
from luthier.families.rave.latents import Variational, Wasserstein, build_latent

_LEAST_BAND_LEVEL = 0.03  # of the loudest band: 30 dB of evening out


@dataclass(frozen=True)
class Reconstruction:
    """A batch as a model in training makes it anew.

    Attributes:
        bands: of the PQMF, [batch, channels * bands, time].
        rebuilt: the model's, of the same shape.
        y: its audio, [batch, channels, time].
        z: the latent that was drawn, [batch, latents, frames].
        costs: regularisation terms of the latent by name, not weighted.
    """

    bands: Tensor
    rebuilt: Tensor
    y: Tensor
    z: Tensor
    costs: dict[str, Tensor]


class Rave(Model):
    """The auto-encoder: PQMF, encoder, latent, decoder, PQMF.

    Bands differ in level by orders of magnitude; the model works on bands divided by
    `band_level`, which `calibrate` measures once on the sounds to learn.

    Args:
        conditions: channels that a family gives its decoder besides the latent; see `Decoder`.
        heard: channels that a family gives its encoder besides the bands; see `build_encoder`.
        decoder: of a family that has another.

    Attributes:
        phase: of training, see `begin_phase`.
        latent_scale: [1, latents, 1], `forward` and `decode` multiply the latent by it, and
        latent_bias: [1, latents, 1], then add this; both are settings of a player, not weights.
    """

    _ENDLESS: tuple[str, ...] = ("decoder.amplitudes",)  # the noise branch, which nothing else waits for
    _LEADING = 0  # values of a family that come before the latent
    _TRAILING = 0  # and after it, which `latent_scale` and `latent_bias` leave alone

    band_level: Tensor
    latent_scale: Tensor
    latent_bias: Tensor

    def __init__(self, config: RaveConfig, conditions: int = 0, heard: int = 0, decoder: Decoder | None = None) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels = config.sample_rate, config.channels
        self.hop_length = config.hop_length
        self.analysis = PQMFAnalysis(config.bands, config.channels)
        self.latent = build_latent(config)
        if config.latent == "discrete":
            self.code_bits = config.quantizers * math.log2(config.codebook_size)
        self.encoder = build_encoder(config, self.latent.raw_channels, heard)
        self.decoder = decoder or Decoder(config, conditions)
        self.synthesis = PQMFSynthesis(config.bands, config.channels)
        levels = torch.ones(1, config.bands * config.channels, 1)
        self.register_buffer("band_level", levels)
        initialize(self.encoder, self.decoder, config)
        self.encode_delay = self.latent.align(self.encoder.align(self.analysis.align(0)))
        self.decode_delay = self.synthesis.align(self.decoder.align(0))
        self._show_latents()
        self.begin_phase(1)

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """Measure the level of each band on audio [batch, channels, time], before training."""
        self._set_band_level(self.analysis(x))

    def _set_band_level(self, bands: Tensor) -> None:
        level = bands.square().mean((0, 2), keepdim=True).sqrt()
        # A band that is empty in these sounds must not be blown up when a live input fills it.
        self.band_level.copy_(level.clamp_min(_LEAST_BAND_LEVEL * float(level.max()) + 1e-7))

    def reconstruct(self, x: Tensor, domain: Tensor | None = None) -> Reconstruction:
        """Audio [batch, channels, time] as training sees it; `domain` [batch] says which set each crop is of."""
        bands = self.split(x)
        z, costs = self.draw(bands)
        rebuilt = self.rebuild(z)
        return Reconstruction(bands, rebuilt, self.joined_bands(rebuilt), z, costs)

    def split(self, x: Tensor) -> Tensor:
        """Audio -> bands, in float32 whatever the precision of the training."""
        with exact(x):
            bands: Tensor = self.analysis(x.float())
        return bands

    def joined_bands(self, bands: Tensor) -> Tensor:
        """Bands -> audio, in float32 whatever the precision of the training."""
        with exact(bands):
            y: Tensor = self.synthesis(bands.float())
        return y

    def drawn(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """See `Latent.draw`; in float32 whatever the precision of the training."""
        with exact(raw):
            return self.latent.draw(raw.float())

    def draw(self, bands: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Bands -> latent to train on, with its regularisation terms by name, unweighted."""
        return self.drawn(self.encoder(bands / self.band_level))

    def point(self, bands: Tensor) -> Tensor:
        """Bands -> the one full latent [batch, config.latents, frames] that stands for them."""
        return self.latent.point(self.encoder(bands / self.band_level))

    def full_latents(self, x: Tensor) -> Tensor:
        """See `Model.full_latents`."""
        return self.point(self.analysis(x))

    def oracle(self, x: Tensor) -> Tensor:
        """See `Model.oracle`: the filter bank, and the bands as the heads of the decoder can say them."""
        bands = self.split(x)
        return self.joined_bands(self.decoder.nearest(bands / self.band_level) * self.band_level)

    def divergence_nats(self, x: Tensor) -> Tensor | None:
        """See `Model.divergence_nats`."""
        doubled: Tensor | None = self.draw(self.analysis(x))[1].get("kl")  # RAVE's KL leaves out the 1/2
        return None if doubled is None else 0.5 * doubled

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """See `Model.example`; codes are drawn evenly."""
        if method == "decode" and self.code_bits:
            return torch.randint(self.config.codebook_size, tuple(shape), generator=generator).float()
        return super().example(method, in_ratio, shape, generator)

    def rebuild(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """Full latent -> bands [batch, channels * bands, frames * ratio]; see `Decoder.forward`."""
        bands: Tensor = self.decoder(z, extra_delay) * self.band_level
        return bands

    def encode(self, x: Tensor) -> Tensor:
        """See `Model.encode`: repeatable, as nothing random is in it while the temperature is 0."""
        return self.latent.encode(self.encoder(self.analysis(x) / self.band_level))

    def decode(self, z: Tensor) -> Tensor:
        """See `Model.decode`."""
        return self._synthesized(z, 0)

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> audio, the same shape; time is whole hops."""
        return self._synthesized(self.encode(x), self.encode_delay)

    def _synthesized(self, values: Tensor, extra_delay: int) -> Tensor:
        z = self.latent.decode(values * self.latent_scale + self.latent_bias, extra_delay)
        y: Tensor = self.synthesis(self.rebuild(z, extra_delay))
        return y

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_chain()

    def reset_chain(self) -> None:
        """`reset` of what every RAVE has, for families that have more: TorchScript knows no `super`."""
        self.analysis.reset()
        self.encoder.reset()
        self.latent.reset()
        self.decoder.reset()
        self.synthesis.reset()

    def begin_phase(self, phase: int) -> None:
        """Phase 1 trains everything; phase 2 freezes what comes before the decoder.

        The noise branch is there from `config.noise_phase` on. Which parameters have `requires_grad`
        changes: whoever optimizes them has to collect them anew.
        """
        self.phase = phase
        self.encoder.requires_grad_(phase == 1)
        self.decoder.set_noise(phase >= self.config.noise_phase)
        self.train(self.training)

    def train(self, mode: bool = True) -> "Rave":
        """See `torch.nn.Module.train`; what phase 2 froze stays in evaluation."""
        super().train(mode)
        if self.phase > 1:
            self.encoder.eval()
            self.latent.eval()
        return self

    def set_principal_axes(self, mean: Tensor, axes: Tensor, variance: Tensor, deviation: Tensor | None = None) -> None:
        """Show the latent as its principal components; see `fit_principal_axes`.

        Latents without such axes (spherical, discrete) stay as they are.
        """
        if isinstance(self.latent, (Variational, Wasserstein)):
            self.latent.principal.set(mean, axes, variance, deviation)
            self.latent.channels = self.latent.principal.kept
        self._show_latents()

    def crop_latents(self, fidelity: float) -> int:
        """Show only the components that hold a share `fidelity` of the variance; return their number.

        It is the next power of two of d(f), or all where no axes are set or the latent has none.
        """
        if isinstance(self.latent, (Variational, Wasserstein)):
            self.latent.channels = self.latent.principal.crop(fidelity)
        self._show_latents()
        return self.latents

    def fidelity(self) -> Tensor | None:
        """Share of the latent's variance up to each component, [latents]; None where it has no axes."""
        if isinstance(self.latent, (Variational, Wasserstein)):
            return self.latent.principal.fidelity
        return None

    def principal_axes(self) -> Tensor | None:
        """See `Model.principal_axes`."""
        if isinstance(self.latent, (Variational, Wasserstein)) and bool(self.latent.principal.fidelity.any()):
            return self.latent.principal.axes
        return None

    def _show_latents(self) -> None:
        scaled = self._LEADING + self.latent.channels
        self.latents = scaled + self._TRAILING
        like = self.band_level
        self.register_buffer("latent_scale", like.new_ones(1, scaled, 1), persistent=False)
        self.register_buffer("latent_bias", like.new_zeros(1, scaled, 1), persistent=False)
