"""Fader family: a RAVE whose decoder is told descriptors, so that they can be played (F-RAVE, arXiv 2302.13542)."""

import torch
from torch import Tensor

from luthier.blocks.describer import Describer
from luthier.blocks.precision import exact
from luthier.blocks.state import DelayLine
from luthier.families.fader.config import FaderConfig
from luthier.families.fader.faders import Faders
from luthier.families.rave.model import Rave, Reconstruction
from luthier.features.normalizer import Normalizer

BINS = 16
_MEASURED_SHARE = 0.98  # of the values that -1 to 1 holds: one click must not decide what a fader's travel means

_EMPHASIS = 3.0  # lets a new decoder hear descriptors, which stay within -1 to 1, as well as it hears the latent


class Fader(Rave):
    """The auto-encoder of RAVE with [z; a] for its decoder, a the normalised descriptors of the sound.

    Descriptors are [batch, descriptors, frames], a frame for each of the latent, -1 the least and 1 the most that the
    sounds have. The decoder is never told more than that: beyond, it would have to guess.

    Attributes:
        names: of the descriptors.
        edges: [descriptors, BINS - 1], where the quantile bins of each normalised descriptor meet; see `calibrate`.
        describe_delay: latent frames that a streamed `describe` holds back.
        told_delay: the same of what reaches the decoder in `forward`.
        faders: what control signals do.
    """

    edges: Tensor

    def __init__(self, config: FaderConfig) -> None:
        super().__init__(config, len(config.descriptors))
        self.names, count = list(config.descriptors), len(config.descriptors)
        self.describer = Describer(self.names, config.sample_rate, config.hop_length, config.window, config.channels)
        self.normalizer = Normalizer(self.names, clamp=True)
        self.register_buffer("edges", torch.linspace(-1.0, 1.0, BINS + 1)[1:-1].repeat(count, 1))
        self.faders, self.emphasis = Faders(count), _EMPHASIS
        self.describe_delay = self.describer.align(0)
        self.told_delay = max(self.encode_delay, self.describe_delay)
        self.latent_line = DelayLine(config.latents, self.told_delay - self.encode_delay)
        self.describe_line = DelayLine(count, self.told_delay - self.describe_delay)
        self.control_line = DelayLine(count, self.told_delay)

    @property
    def delay(self) -> int:
        """See `Model.delay`: descriptors look ahead, and the latent waits for them."""
        return self.told_delay * self.hop_length + self.decode_delay

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """See `Model.calibrate`: also the range of each descriptor and the edges of its bins."""
        super().calibrate(x)
        described = self.describer(x)
        self.normalizer.measure(described, _MEASURED_SHARE)
        values = self.normalizer(described).transpose(0, 1).flatten(1)
        shares = torch.arange(1, BINS, device=x.device, dtype=values.dtype) / BINS
        self.edges.copy_(torch.quantile(values, shares, dim=1).t())

    def bins(self, a: Tensor) -> Tensor:
        """Descriptors -> the number from 0 to BINS - 1 of the quantile bin of each value, [batch, descriptors, frames].

        Bins hold equally many values of the sounds that `calibrate` saw.
        """
        each = [torch.bucketize(a[:, n].contiguous(), edges) for n, edges in enumerate(self.edges)]
        return torch.stack(each, 1)

    def describe(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> descriptors."""
        normal: Tensor = self.normalizer(self.describer(x))
        return normal

    def reconstruct(self, x: Tensor, domain: Tensor | None = None) -> Reconstruction:
        """See `Rave.reconstruct`: the decoder is told what the sound has."""
        bands = self.split(x)
        z, costs = self.draw(bands)
        with exact(x):
            described = self.describe(x.float())
        rebuilt = self.rebuild(self.joined(z, described))
        return Reconstruction(bands, rebuilt, self.joined_bands(rebuilt), z, costs)

    def decode(self, z: Tensor) -> Tensor:
        """Descriptors and latent [batch, descriptors + latents, frames] -> audio; see `Model.decode`.

        Descriptors come first: their inlets then stay where they are, however many latents a file shows.
        """
        a, values = z[:, : len(self.names)], z[:, len(self.names) :]
        full = self.latent.decode(values * self.latent_scale + self.latent_bias, 0)
        return self._told(full, a, 0)

    def forward(self, x: Tensor) -> Tensor:
        """Audio and a control signal for each fader [batch, channels + descriptors, time] -> audio, whole hops.

        The mean of a control over a hop, -1 to 1, meets the latent of that hop; see `Faders` for what it does.
        """
        audio, controls = x[:, : self.channels], x[:, self.channels :]
        values = self.encode(audio) * self.latent_scale + self.latent_bias
        full = self.latent_line(self.latent.decode(values, self.encode_delay))
        measured = self.describe_line(self.describe(audio))
        control = self.control_line(controls.reshape(x.size(0), len(self.names), -1, self.hop_length).mean(3))
        return self._told(full, self.faders(measured, control), self.told_delay)

    def listen(self, x: Tensor, domain: Tensor | None = None) -> Tensor:
        """See `Model.listen`: with every fader at rest."""
        y: Tensor = self(torch.cat([x, x.new_zeros(x.size(0), len(self.names), x.size(2))], 1))
        return y

    def joined(self, z: Tensor, a: Tensor) -> Tensor:
        """Full latent and descriptors -> what the decoder is told, [batch, config.latents + descriptors, frames]."""
        return torch.cat([z, self.emphasis * a.clamp(-1.0, 1.0)], 1)

    def _told(self, z: Tensor, a: Tensor, extra_delay: int) -> Tensor:
        """Full latent and descriptors -> audio; both are `extra_delay` frames late."""
        y: Tensor = self.synthesis(self.rebuild(self.joined(z, a), extra_delay))
        return y

    def memory_hops(self) -> int:
        """See `Model.memory_hops`."""
        return super().memory_hops() + self.describer.window // self.hop_length + self.told_delay + 1

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_chain()
        self.describer.reset()
        self.latent_line.reset()
        self.describe_line.reset()
        self.control_line.reset()
