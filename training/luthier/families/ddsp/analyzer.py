"""Everything that is heard in a sound, frame by frame: its colour, its loudness and its pitch."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.partials import HeldPitch
from luthier.blocks.state import History
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.pitch import newest_pitch, newest_pitch_window
from luthier.families.ddsp.spectra import Spectra, power_scale
from luthier.families.ddsp.synthesis import SILENT_DB

_INTEGRATION = 1024  # samples over which periods are compared, at 44.1 kHz
_HELD_CONFIDENCE = 0.7  # below it the last pitch goes on
_FRAMES_AT_ONCE = 512  # keeps the frames of a long sound out of memory


class Analyzer(StreamingBlock):
    """Audio [batch, 1, time] -> (bands [batch, frames, bands], pitch [batch, voices, frames] in Hz, strength, loudness).

    All windows end with the hop that a frame stands for, so no frame is ever late. Strength [batch, voices, frames],
    from 0 to 1, tells how sure a pitch is; loudness [batch, 1, frames] is the mean square in dB, at least -90.
    """

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.sample_rate, self.hop_length, self.voices = config.sample_rate, config.hop_length, config.voices
        self.integration = _INTEGRATION * round(config.sample_rate / 22050.0) // 2
        self.least_confidence, self.at_once = _HELD_CONFIDENCE, _FRAMES_AT_ONCE
        self.spectra = Spectra(config)
        self.held = HeldPitch()
        self.pitch_window = newest_pitch_window(config.sample_rate, self.integration)
        self.window = max(self.spectra.window, self.pitch_window)
        self.history = History(1, self.window - config.hop_length)
        self.loudness_scale = 10.0 * math.log10(power_scale(self.spectra.short_shape))
        self.silent_db = SILENT_DB

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in samples, output in frames."""
        self.reset()
        return 0

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """See the class."""
        x = self.history(x) if self.streaming else F.pad(x, (self.window - self.hop_length, 0))
        bands, hz, confidence, loudness = [], [], [], []
        frames = x.squeeze(1).unfold(-1, self.window, self.hop_length)
        for first in range(0, frames.size(1), self.at_once):
            part = frames[:, first : first + self.at_once]
            part_bands, power = self.spectra(part)
            bands.append(part_bands)
            loudness.append(10.0 * torch.log10(power.sum(-1).mean(-1) + 1e-12) + self.loudness_scale)
            if self.voices > 0:
                part_hz, part_confidence = newest_pitch(
                    part[..., self.window - self.pitch_window :], self.sample_rate, self.integration
                )
                hz.append(part_hz)
                confidence.append(part_confidence)
        level = torch.cat(loudness, 1).clamp_min(self.silent_db).unsqueeze(1)
        if self.voices == 0:
            return torch.cat(bands, 1), level[:, :0], level[:, :0], level
        sure = torch.cat(confidence, 1)
        held = self.held(torch.cat(hz, 1) * (sure >= self.least_confidence))
        return torch.cat(bands, 1), held.unsqueeze(1), sure.unsqueeze(1), level

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
        self.held.reset()
