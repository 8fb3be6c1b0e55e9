"""Mosaic family: what is heard, or asked for in latents, put together from pieces of the corpus.

After concatenative synthesis by descriptors (CataRT: Schwarz, Beller, Verbrugghe and Britton, 2006). Its latents are
those of the family `ddsp`, so that a network of that family takes its place in a patch without a change of cords.
"""

import torch
from torch import Tensor, nn

from luthier.families.ddsp.hearing.analyzer import Analyzer
from luthier.families.ddsp.hearing.encoder import HearingModel
from luthier.families.mosaic.config import MosaicConfig
from luthier.families.mosaic.grains import Grains
from luthier.families.mosaic.units import Units

VOICED = 0.5  # a voicing above which there is a pitch
PITCH, VOICING, LOUDNESS = 4.0, 5.0, 0.3  # weights: of a semitone, of voicing, of a dB
_LARGEST = 1e4  # of a latent


class Mosaic(HearingModel):
    """Audio -> [pitch of each voice, voicing of each, loudness, balance if stereo, timbre 1..n] -> audio.

    Attributes:
        scales: of the timbre latents where units are compared: their deviations in dB of the bands.
    """

    _ENDLESS = ("grains",)

    def __init__(self, config: MosaicConfig) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels, self.hop_length = config.sample_rate, config.channels, config.hop_length
        self.latents, self.voices, self.timbre = config.latents, config.voices, config.timbres
        self.analyzer = Analyzer(config.hearing())
        self.grains = Grains(Units(config.channels, config.hop_length, 3 + config.timbres), config.sample_rate)
        bands = self.analyzer.spectra.bands
        if config.voices > 1:
            self.grains.pitch_follow = 0.0  # a rate that is right for one voice of a chord is wrong for the others
        self.mean, self.axes = _measured(bands), _measured(bands, config.timbres)
        self.silent_timbre, self.scales = _measured(config.timbres), _measured(config.timbres)
        self.voiced, self.largest = VOICED, _LARGEST
        self.pitch_weight, self.voicing_weight, self.loudness_weight = PITCH, VOICING, LOUDNESS
        self.encode_delay, self.decode_delay = 0, self.grains.delay

    def decode(self, z: Tensor) -> Tensor:
        """Latents [batch, latents, frames] -> audio [batch, channels, frames * hop_length]."""
        compared, notes, levels = self.compared(z)
        sound: Tensor = self.grains(compared, notes, levels)
        return sound

    def compared(self, z: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """What units are chosen by.

        Latents [batch, latents, frames] -> what is compared [batch, frames, values], the leading note, 0 where there
        is none, and the level in dB [batch, frames].
        """
        z = z.nan_to_num(0.0, self.largest, -self.largest).clamp(-self.largest, self.largest)
        notes, strengths, levels, timbre = torch.split(z, [self.voices, self.voices, self.channels, self.timbre], 1)
        level = levels[:, 0]
        note, strength = torch.zeros_like(level), torch.zeros_like(level)
        if self.voices > 0:
            strength, leading = strengths.max(1)
            note = notes.gather(1, leading.unsqueeze(1)).squeeze(1).clamp(0.0, 127.0)
            note = torch.where(strength > self.voiced, note, torch.zeros_like(note))
        few = [self.pitch_weight * note, self.voicing_weight * strength, self.loudness_weight * level]
        scaled = timbre.transpose(1, 2) * self.scales
        return torch.cat([torch.stack(few, 2), scaled], 2), note, level

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> what the corpus makes of it, the same shape; time is whole hops."""
        return self.decode(self.encode(x))

    def memory_hops(self) -> int:
        """See `Model.memory_hops`: the longest window, and the grain before."""
        return 4 + self.analyzer.window // self.hop_length

    def begin_phase(self, phase: int) -> None:
        """See `Model.begin_phase`: there is one phase."""

    def reset(self) -> None:
        """See `Model.reset`."""
        self.analyzer.reset()
        self.grains.reset()


def _measured(*shape: int) -> nn.Parameter:
    """A weight that is measured, not trained."""
    return nn.Parameter(torch.zeros(*shape), requires_grad=False)
