"""Transfer family: MoVE (arXiv 1810.00222) on waveforms, a RAVE whose decoder is told who plays what.

FiLM tells every stage of the decoder the instrument, the note and the loudness, and partials of the
note are sung along; three latents have the rest, timbre.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from luthier.blocks.branches import equalize
from luthier.blocks.conditions import (
    NOTE_CHANNELS,
    condition,
    gliding_tone,
    midi_note,
    note_condition,
    note_hz,
    weights_of,
)
from luthier.blocks.describer import Describer
from luthier.blocks.precision import exact
from luthier.blocks.sources.partials import HeldPitch
from luthier.blocks.state import DelayLine
from luthier.families.rave.model import Rave, Reconstruction
from luthier.families.transfer.config import TransferConfig
from luthier.families.transfer.decoder import ModulatedDecoder
from luthier.features.normalizer import Normalizer
from luthier.features.pitch import NOTES_THRESHOLD

SCORE = 2  # values that go with the timbres: MIDI note and loudness
_EVENLY = 0.1  # of drawn weights: all partials begin much alike and soft
_MEASURED_SHARE = 0.98  # of the values that -1 to 1 holds: one click must not decide what loud means


class Transfer(Rave):
    """Audio -> [timbres, MIDI note, loudness] -> audio of another instrument.

    The score, [batch, 2, frames], is the note with fractions, the last where the sound has no pitch, and the loudness,
    -1 the least and 1 the most that the sounds have. The encoder is not told which instrument it hears.

    Attributes:
        names: of the instruments.
        blend: [1, instruments, 1], weights of the instruments to become.
        latent_scale: [1, timbres, 1], `forward` and `decode` multiply the timbres by it, and
        latent_bias: [1, timbres, 1], then add this.
    """

    _ENDLESS = (*Rave._ENDLESS, "decoder.voice")
    _TRAILING = SCORE

    blend: Tensor

    def __init__(self, config: TransferConfig) -> None:
        instruments = max(1, len(config.instruments))
        decoder = ModulatedDecoder(config, instruments + NOTE_CHANNELS + 1)
        super().__init__(config, decoder=decoder)
        decoder.voice.levels.weight.detach().mul_(_EVENLY)
        self.names, self.instruments = list(config.instruments), instruments
        names = ["f0_hz", "loudness_db"]
        self.describer = Describer(
            names, config.sample_rate, config.hop_length, config.window, threshold=NOTES_THRESHOLD
        )
        self.held, self.normalizer = HeldPitch(), Normalizer(["loudness_db"], clamp=True)
        self.timbre_line, self.score_line = DelayLine(config.latents), DelayLine(SCORE)
        scored = self.held.align(self.describer.align(0))
        self.encode_delay = equalize([self.encode_delay, scored], [self.timbre_line, self.score_line])
        self.register_buffer("blend", weights_of(torch.tensor([0]), instruments), persistent=False)

    def _show_latents(self) -> None:
        super()._show_latents()
        if hasattr(self, "timbre_line"):  # not yet while a RAVE is built
            waiting = self.timbre_line.history
            waiting.channels = self.latent.channels
            waiting.resize(waiting.length)

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """See `Model.calibrate`: also the range of the loudness."""
        super().calibrate(x)
        self.normalizer.measure(self.describer(x)[:, 1:], _MEASURED_SHARE)

    def score(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> MIDI note and loudness [batch, 2, frames]."""
        described = self.describer(x)
        note = midi_note(self.held(described[:, 0])).unsqueeze(1)
        return torch.cat([note, self.normalizer(described[:, 1:])], 1)

    def joined(self, z: Tensor, score: Tensor, target: Tensor) -> Tensor:
        """Full latent, score and weights [batch or 1, instruments, 1] -> what the decoder is told."""
        f0_hz = note_hz(score[:, :1])
        told = condition(target, note_condition(f0_hz))
        return torch.cat([z, told, score[:, 1:].clamp(-1.0, 1.0), f0_hz], 1)

    def rebuild(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """See `Rave.rebuild`; z is what `joined` gives."""
        bands: Tensor = self.decoder(z, extra_delay, self.band_level)
        return bands

    def reconstruct(self, x: Tensor, domain: Tensor | None = None) -> Reconstruction:
        """See `Rave.reconstruct`: each sound as its own instrument."""
        bands = self.split(x)
        z, costs = self.draw(bands)
        with exact(x):
            score = self.score(x.float())
        rebuilt = self.rebuild(self.joined(z, score, self._of(domain)))
        return Reconstruction(bands, rebuilt, self.joined_bands(rebuilt), z, costs)

    def performed(self, z: Tensor, score: Tensor, target: Tensor) -> Tensor:
        """Full latent of sounds and their score -> audio [batch, 1, time] of instruments `target` [batch]."""
        y: Tensor = self.synthesis(self.rebuild(self.joined(z, score, self._of(target))))
        return y

    def listen(self, x: Tensor, domain: Tensor | None = None) -> Tensor:
        """See `Model.listen`: each sound as its own instrument."""
        return self._synthesized_as(self.encode(x), self._of(domain), self.encode_delay)

    def _of(self, domain: Tensor | None) -> Tensor:
        return self.blend if domain is None else weights_of(domain, self.instruments)

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> timbres, MIDI note and loudness [batch, timbres + 2, frames]."""
        timbre = self.latent.encode(self.encoder(self.analysis(x) / self.band_level))
        return torch.cat([self.timbre_line(timbre), self.score_line(self.score(x))], 1)

    def _synthesized(self, values: Tensor, extra_delay: int) -> Tensor:
        return self._synthesized_as(values, self.blend, extra_delay)

    def _synthesized_as(self, values: Tensor, target: Tensor, extra_delay: int) -> Tensor:
        """What `encode` gives, `extra_delay` frames late, -> audio of the target."""
        shown = self.latent.channels
        timbre = values[:, :shown] * self.latent_scale + self.latent_bias
        told = self.joined(self.latent.decode(timbre, extra_delay), values[:, shown:], target)
        y: Tensor = self.synthesis(self.rebuild(told, extra_delay))
        return y

    def fidelity(self) -> Tensor | None:
        """See `Model.fidelity`; note and loudness, which are none of the axes, add nothing."""
        shares = super().fidelity()
        return None if shares is None else torch.cat([shares, shares[-1:].expand(SCORE)])

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """See `Model.example`: a tone that glides, or timbres and a score."""
        x = super().example(method, in_ratio, shape, generator)
        if method == "decode":
            x[:, -SCORE] = 60.0 + 5.0 * x[:, -SCORE]
            return x
        return gliding_tone(shape[-1], self.sample_rate) + 1e-3 * x

    def memory_hops(self) -> int:
        """See `Model.memory_hops`."""
        return super().memory_hops() + self.describer.window // self.hop_length + self.encode_delay + 2

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_chain()
        self.describer.reset()
        self.held.reset()
        self.timbre_line.reset()
        self.score_line.reset()
