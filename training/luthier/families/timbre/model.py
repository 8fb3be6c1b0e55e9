"""Timbre family: a latent that does not know how loud a sound is, and loudness beside it.

Source: Caillon, Bitton, Gatinet and Esling, "Timbre latent space: exploration and creative aspects" (2020), here on a
waveform model.
"""

import torch
from torch import Tensor

from luthier.blocks.branches import equalize
from luthier.blocks.describer import Describer
from luthier.blocks.ramp import Ramp
from luthier.blocks.state import DelayLine
from luthier.families.rave.model import Rave, Reconstruction
from luthier.families.timbre.config import TimbreConfig

_LEVEL_DEVIATION = 1 / 3  # of the loudness of sounds, from -1 to 1
_FAINTEST = 1e-5  # amplitude, -100 dB, the floor of `loudness_db`


class Timbre(Rave):
    """A RAVE whose sounds come in at one level, and go out at the level that is asked for.

    The encoder hears the bands divided by the loudness, and the loudness itself: it has to know it to take out of the
    latent what follows from it. The decoder is told the loudness, for the colour that it brings, and what it gives is
    multiplied by it. `encode` gives the loudness first, -1 for `quietest_db` or less and 1 for 0 dB, then the latent.
    """

    _LEADING = 1

    def __init__(self, config: TimbreConfig) -> None:
        super().__init__(config, conditions=1, heard=1)
        count = config.bands * config.channels
        self.quietest_db, self.faintest = config.quietest_db, _FAINTEST
        self.level_weight = count**0.5 / _LEVEL_DEVIATION  # as much as all the bands together
        window = 2 * config.hop_length
        self.describer = Describer(["loudness_db"], config.sample_rate, config.hop_length, window, config.channels)
        self.heard_ramp, self.given_ramp = Ramp(2, config.band_hop), Ramp(1, config.band_hop)
        self.bands_line = DelayLine(count)
        self.heard_line, self.loudness_line, self.given_line = DelayLine(2), DelayLine(1), DelayLine(1)
        described, rebuilt = self.describer.align(0), self.decoder.align(0)
        delays = [self.analysis.align(0), self.heard_ramp.align(described)]
        level = equalize(delays, [self.bands_line, self.heard_line])
        self.encode_delay = self.latent.align(self.encoder.align(level))
        self.loudness_line.resize(self.encode_delay - described)
        self.given_line.resize(rebuilt)
        self.decode_delay = self.synthesis.align(rebuilt)

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """See `Rave.calibrate`; of the sounds at one level."""
        self._set_band_level(self._at_one_level(x, self.analysis(x))[0])

    def reconstruct(self, x: Tensor, domain: Tensor | None = None) -> Reconstruction:
        """See `Rave.reconstruct`."""
        bands = self.split(x)
        raw, loudness = self._heard(x, bands)
        z, costs = self.drawn(raw)
        rebuilt = self._rebuilt(loudness, z, 0)
        return Reconstruction(bands, rebuilt, self.joined_bands(rebuilt), z, costs)

    def full_latents(self, x: Tensor) -> Tensor:
        """See `Model.full_latents`; without the loudness."""
        return self.latent.point(self._heard(x, self.analysis(x))[0])

    def oracle(self, x: Tensor) -> Tensor:
        """See `Rave.oracle`; the heads say what the loudness that is put back leaves over."""
        level = self.given_ramp(self._gain(self.loudness(x))) * self.band_level
        return self.joined_bands(self.decoder.nearest(self.split(x) / level) * level)

    def divergence_nats(self, x: Tensor) -> Tensor | None:
        """See `Model.divergence_nats`; of the latent without the loudness."""
        doubled: Tensor | None = self.latent.draw(self._heard(x, self.analysis(x))[0])[1].get("kl")
        return None if doubled is None else 0.5 * doubled

    def fidelity(self) -> Tensor | None:
        """See `Model.fidelity`; the loudness, which is none of the axes, counts 0."""
        shares = super().fidelity()
        return None if shares is None else torch.cat([shares.new_zeros(1), shares])

    def loudness(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> loudness from -1 to 1 [batch, 1, frames]."""
        return self._from_db(self.describer(x))

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> loudness and latent [batch, 1 + latents, frames]."""
        raw, loudness = self._heard(x, self.analysis(x))
        return torch.cat([self.loudness_line(loudness), self.latent.encode(raw)], dim=1)

    def memory_hops(self) -> int:
        """See `Model.memory_hops`; the loudness remembers its window, and each ramp a hop."""
        return super().memory_hops() + 4

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_chain()
        self.describer.reset()
        self.heard_ramp.reset()
        self.given_ramp.reset()
        self.bands_line.reset()
        self.heard_line.reset()
        self.loudness_line.reset()
        self.given_line.reset()

    def _from_db(self, level_db: Tensor) -> Tensor:
        return 1.0 - 2.0 * level_db.clamp(self.quietest_db, 0.0) / self.quietest_db

    def _at_one_level(self, x: Tensor, bands: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Audio and its bands -> bands over their loudness, loudness as a curve of band frames, and loudness."""
        level_db = self.describer(x)
        loudness = self._from_db(level_db)
        curves = self.heard_line(self.heard_ramp(torch.cat([10.0 ** (level_db / 20.0), loudness], dim=1)))
        gain = curves[:, :1].clamp_min(self.faintest)
        return self.bands_line(bands) / gain, curves[:, 1:], loudness

    def _heard(self, x: Tensor, bands: Tensor) -> tuple[Tensor, Tensor]:
        """Audio and its bands -> what the latent is made of [batch, raw_channels, frames], and loudness."""
        level, curve, loudness = self._at_one_level(x, bands)
        return self.encoder(torch.cat([level / self.band_level, self.level_weight * curve], dim=1)), loudness

    def _rebuilt(self, loudness: Tensor, z: Tensor, extra_delay: int) -> Tensor:
        """Loudness and full latent -> bands [batch, channels * bands, frames * ratio]."""
        loudness = loudness.clamp(-1.0, 1.0)
        bands: Tensor = self.decoder(torch.cat([z, loudness], dim=1), extra_delay) * self.band_level
        return bands * self.given_line(self.given_ramp(self._gain(loudness)))

    def _gain(self, loudness: Tensor) -> Tensor:
        return 10.0 ** ((1.0 - loudness) * self.quietest_db / 40.0)

    def _synthesized(self, values: Tensor, extra_delay: int) -> Tensor:
        values = values * self.latent_scale + self.latent_bias
        z = self.latent.decode(values[:, 1:], extra_delay)
        y: Tensor = self.synthesis(self._rebuilt(values[:, :1], z, extra_delay))
        return y
