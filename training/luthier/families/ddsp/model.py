"""DDSP family: sources of known pitch, filtered by a small network in the short-time spectrum.

After differentiable digital signal processing (Engel et al., 2020) and the neural homomorphic vocoder (Liu, Chen and
Yu, 2020). Nothing is learned of waveforms: latents are measured, not trained, and the network only shapes spectra.
"""

import math

import torch
from torch import Tensor

from luthier.families.ddsp.adaptation import Adaptation, Freeze
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import Analyzer
from luthier.families.ddsp.hearing.encoder import HearingModel
from luthier.families.ddsp.motion import Attack, Stretch, Wandering
from luthier.families.ddsp.network import Gains
from luthier.families.ddsp.source import Pulses
from luthier.families.ddsp.synthesis import SILENT_DB, SpectralFilter
from luthier.families.ddsp.tuning import Tuning, strongest

_HELD_SECONDS = 0.2
_BEHIND_SECONDS = 8.0  # that stretched time may lag
_ATTACK_SECONDS = 0.15
_MIDDLE_NOTE = 57.0  # 220 Hz
_FULL_STRENGTH = 0.25  # from this strength on a pitch is told in full to the network


class Ddsp(HearingModel):
    """Audio -> [pitch of each voice, voicing of each, loudness, balance if stereo, timbre 1..n] -> audio.

    Attributes:
        sounding: how many voices sound at once; of more the strongest.
    """

    _ENDLESS = ("pulses",)

    sounding: int

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels, self.hop_length = config.sample_rate, config.channels, config.hop_length
        self.latents, self.voices, self.timbre = config.latents, config.voices, config.timbres
        self.middle_note, self.full_strength, self.silent_db = _MIDDLE_NOTE, _FULL_STRENGTH, SILENT_DB
        self.analyzer = Analyzer(config)
        self.gains = Gains(config)
        self.pulses = Pulses(max(1, config.voices), config.sample_rate, config.hop_length, config.chirp)
        self.filter = SpectralFilter(config)
        self.adaptation = Adaptation(config.voices, config.channels, config.timbres)
        held, behind, rise = (_frames(seconds, config) for seconds in (_HELD_SECONDS, _BEHIND_SECONDS, _ATTACK_SECONDS))
        self.stretch = Stretch(config.voices, config.latents, behind)
        self.freeze = Freeze(config.voices, config.latents, held)
        self.tuning = Tuning(config.voices)
        self.attack = Attack(rise, SILENT_DB)
        self.wandering = Wandering(config.timbres, held)
        self.sounding = config.voices
        self.register_buffer("mean", torch.zeros(self.analyzer.spectra.bands))
        self.register_buffer("axes", torch.zeros(self.analyzer.spectra.bands, config.timbres))
        self.register_buffer("silent_timbre", torch.zeros(config.timbres))
        self.encode_delay = config.look_ahead
        self.decode_delay = self.filter.align(0)

    def decode(self, z: Tensor) -> Tensor:
        """Latents [batch, latents, frames] -> audio [batch, channels, frames * hop_length]."""
        z = self.freeze(self.stretch(z))
        note, strength, levels, timbre = torch.split(z, [self.voices, self.voices, self.channels, self.timbre], 1)
        note, timbre = self.tuning(note), self.wandering(timbre)
        levels = torch.cat([self.attack(levels[:, :1]), levels[:, 1:]], 1)
        heard = strongest(strength, self.sounding)
        common, pitches = self.inputs(note, strength * heard, levels, timbre)
        noise, voice, trim, sides = self.gains(common, pitches)
        pulses = self.pulses(hz_of(note.double())) if self.voices > 0 else note
        y: Tensor = self.filter(noise, voice, trim, sides, pulses, heard, levels)
        return y

    def inputs(self, note: Tensor, strength: Tensor, levels: Tensor, timbre: Tensor) -> tuple[Tensor, Tensor]:
        """Latents as the network hears them, 0 in silence.

        [batch, frames, channels + timbre] and [batch, voices, frames, 4].
        """
        level = 0.05 * (levels[:, :1].clamp_min(self.silent_db) - self.silent_db)
        common = torch.cat([level, 0.1 * levels[:, 1:], timbre - self.silent_timbre.unsqueeze(-1)], 1).transpose(1, 2)
        octaves = (note - self.middle_note) / 12.0
        told = (strength / self.full_strength).clamp(0.0, 1.0)
        angle = (2.0 * math.pi) * octaves
        pitches = torch.stack([0.5 * octaves * told, strength, angle.sin() * told, angle.cos() * told], 3)
        return common, pitches

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> what the instrument makes of it, the same shape; time is whole hops."""
        return self.decode(self.adaptation(self.heard(x)))[..., self.before() * self.hop_length :]

    def memory_hops(self) -> int:
        """See `Model.memory_hops`: the longest window, the network's past and the overlap of the synthesis."""
        samples = self.analyzer.window + self.filter.window + self.pulses.taken
        return 16 + samples // self.hop_length

    def begin_phase(self, phase: int) -> None:
        """See `Model.begin_phase`: there is one phase."""

    def reset(self) -> None:
        """See `Model.reset`."""
        self.analyzer.reset()
        self.adaptation.reset()
        self.stretch.reset()
        self.freeze.reset()
        self.tuning.reset()
        self.attack.reset()
        self.wandering.reset()
        self.gains.reset()
        self.pulses.reset()
        self.filter.reset()


def _frames(seconds: float, config: DdspConfig) -> int:
    """Latent frames that take so long, at least one."""
    return max(1, round(seconds * config.sample_rate / config.hop_length))


def hz_of(note: Tensor) -> Tensor:
    """MIDI note -> Hz, from about 8 Hz to 12 kHz; what is no number must not stay in a phase, and is the lowest."""
    return 440.0 * torch.exp2((note.nan_to_num(0.0).clamp(0.0, 127.0) - 69.0) / 12.0)
