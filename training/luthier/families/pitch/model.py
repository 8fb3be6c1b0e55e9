"""A model that says which pitch sounds: bins as of CREPE (arXiv 1802.06182), on a cheaper ear."""

import torch
from torch import Tensor

from luthier.blocks.sources.partials import HeldPitch
from luthier.families.listener.model import Listener
from luthier.families.pitch.config import PitchConfig

NEAR = 0.7  # semitones, deviation of the bell around it in which the answer is
SPREAD = 0.35  # semitones, deviation of what is learned
LEAST_SHARE = 1e-9  # whose fourth power is still a number in single precision
SHARPENED = 2  # times that shares are brought to their fourth power, to find the likeliest
FIRST_NOTE = 60.0
THRESHOLD = 0.5
_AHEAD = 3 / 8  # of the window, that lies after the moment whose pitch is told


class PitchListener(Listener):
    """Audio -> pitch and how sure it is.

    The shares are of pitches `1 / steps` of a semitone apart, and last of no pitch at all. The mean of the likeliest
    and its neighbours is the answer, and how much they hold the confidence. While that is below `threshold`, the pitch
    stays what it was.
    """

    notes: Tensor
    threshold: float

    def __init__(self, config: PitchConfig) -> None:
        super().__init__(config, config.pitches + 1, round((1.0 - _AHEAD) * config.window))
        self.pitches, self.threshold = config.pitches, THRESHOLD
        self.sharpened, self.near, self.least_share = SHARPENED, NEAR, LEAST_SHARE
        self.certain = (1.0 + (SPREAD / NEAR) ** 2) ** 0.5  # over what a perfect answer has in the bell
        notes = config.lowest_note + torch.arange(config.pitches) / config.steps
        self.register_buffer("notes", notes, persistent=False)
        self.held = HeldPitch(FIRST_NOTE)
        self.held.align(self.encode_delay)

    def pitch(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> MIDI note and confidence [batch, 2, time / hop_length]."""
        note, confidence = self.read(self.shares(x))
        sure = (confidence - self.threshold >= 0.0).to(note.dtype)
        return torch.stack([self.held(note * sure), confidence], 1)

    def read(self, shares: Tensor) -> tuple[Tensor, Tensor]:
        """Shares [batch, pitches + 1, frames] -> MIDI note and confidence, each [batch, frames]."""
        known, notes = shares[:, : self.pitches], self.notes.to(shares.dtype)[:, None]
        sharp = known
        for _ in range(self.sharpened):
            fourth = sharp.clamp_min(self.least_share).square().square()
            sharp = fourth / fourth.sum(1, keepdim=True)
        likeliest = (sharp * notes).sum(1, keepdim=True)
        bell = torch.exp(-0.5 * ((notes - likeliest) / self.near).square())
        inside = known * bell
        total = inside.sum(1) + self.least_share
        return (inside * notes).sum(1) / total, (total * self.certain).clamp_max(1.0)

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_shares()
        self.held.reset()
