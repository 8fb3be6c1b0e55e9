"""What every model with latents of pitch, voicing, loudness and timbre has in common: how it hears."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from luthier.blocks.conditions import gliding_tone
from luthier.contract.model import Model

if TYPE_CHECKING:
    from luthier.families.ddsp.hearing.analyzer import Analyzer


class HearingModel(Model):
    """Audio -> [pitch of each voice, voicing of each, loudness, balance if stereo, timbre 1..n].

    Attributes:
        analyzer: hears pitches, levels and bands.
        mean, axes: of the timbre: bands in dB [bands], and [bands, timbre].
        silent_timbre: what silence has, [timbre].
    """

    if TYPE_CHECKING:  # TorchScript would take the annotation of a module for that of an interface
        analyzer: Analyzer
        mean: Tensor
        axes: Tensor
        silent_timbre: Tensor
        voices: int
        timbre: int

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> notes, voicings, levels in dB, timbre [batch, latents, frames]."""
        return self.heard(x)[..., self.before() :]

    def heard(self, x: Tensor) -> Tensor:
        """As `encode`, and offline the `before()` frames that lie before the sound."""
        bands, notes, strengths, levels = self.analyzer(x)
        return torch.cat([notes, strengths, levels, self.timbre_of(bands)], 1)

    def before(self) -> int:
        """How many frames of what is heard lie before the sound: in a stream none, it is late by them."""
        return 0 if self.analyzer.streaming else self.analyzer.ahead // self.analyzer.hop_length

    def timbre_of(self, bands: Tensor) -> Tensor:
        """Bands in dB [batch, frames, bands] -> [batch, timbre, frames]."""
        return torch.matmul(bands - self.mean, self.axes).transpose(1, 2)

    def latents_of(self, rows: Tensor) -> Tensor:
        """Rows of features [frames, values], as `Rows` makes them -> latents [latents, frames]."""
        measured = self.latents - self.timbre
        return torch.cat([rows[:, :measured].T, self.timbre_of(rows[None, :, measured:])[0]])

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """See `Model.example`: a tone that glides, or latents as a sound might have them."""
        x = super().example(method, in_ratio, shape, generator)
        if method != "decode":
            return gliding_tone(shape[-1], self.sample_rate) + 1e-3 * x
        x[:, : self.voices] = 60.0 + 5.0 * x[:, : self.voices].cumsum(-1) / shape[-1]
        x[:, self.voices : 2 * self.voices] = 0.9
        x[:, 2 * self.voices] = -30.0 + 3.0 * x[:, 2 * self.voices]
        return x
