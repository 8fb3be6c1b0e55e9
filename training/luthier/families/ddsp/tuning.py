"""Pitches on their way to the sound: transposed, and drawn to the notes of a scale."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock

SCALES: dict[str, tuple[int, ...]] = {
    "chromatic": tuple(range(12)),
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "major pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "whole tone": (0, 2, 4, 6, 8, 10),
    "octatonic": (0, 2, 3, 5, 6, 8, 9, 11),
}
_STICKY = 0.2  # semitones by which another note must be nearer before a voice leaves the one it is on
_FARTHEST = 6  # semitones to the nearest note of a scale that has any
_FORBIDDEN = 100.0


class Tuning(StreamingBlock):
    """Notes [batch, voices, frames] in MIDI -> the same, transposed, then drawn to a scale by `snap` from 0 to 1.

    A voice keeps to its note until another is clearly nearer, so that vibrato between two notes does not trill.

    Attributes:
        transpose: semitones.
        scale: place in `SCALES`.
        key: pitch class of the first note of the scale, 0 for C.
    """

    transpose: float
    snap: float
    scale: int
    key: int
    degrees: Tensor
    steps: Tensor
    held: Tensor

    def __init__(self, voices: int) -> None:
        super().__init__()
        self.voices, self.sticky, self.forbidden = voices, _STICKY, _FORBIDDEN
        self.transpose, self.snap, self.scale, self.key = 0.0, 0.0, 0, 0
        degrees = torch.tensor([[float(degree in scale) for degree in range(12)] for scale in SCALES.values()])
        self.register_buffer("degrees", degrees, persistent=False)
        steps = torch.arange(-_FARTHEST, _FARTHEST + 1, dtype=torch.float32)
        self.register_buffer("steps", steps, persistent=False)
        self.register_buffer("held", torch.full((1, voices), -1.0), persistent=False)

    def forward(self, note: Tensor) -> Tensor:
        """See the class."""
        note = note + self.transpose
        if self.snap == 0.0:
            return note
        held = note.new_full((note.size(0), self.voices), -1.0)
        if self.streaming and self.held.size(0) == note.size(0):
            held = self.held.to(note.dtype)
        drawn = []
        for frame in range(note.size(2)):
            held = self._nearest(note[:, :, frame], held)
            drawn.append(held)
        if self.streaming:
            self.held = held.detach()
        return note + self.snap * (torch.stack(drawn, 2) - note)

    def _nearest(self, note: Tensor, held: Tensor) -> Tensor:
        """The note of the scale that each voice goes to, [batch, voices]."""
        offered = torch.floor(note + 0.5).unsqueeze(-1) + self.steps
        apart = (note.unsqueeze(-1) - offered).abs() + self.forbidden * (1.0 - self._belongs(offered))
        distance, place = apart.min(-1)
        nearest = offered.gather(-1, place.unsqueeze(-1)).squeeze(-1)
        stays = (held >= 0.0) & (self._belongs(held) > 0.0) & ((note - held).abs() < distance + self.sticky)
        return torch.where(stays, held, nearest)

    def _belongs(self, note: Tensor) -> Tensor:
        """1 where a whole note is one of the scale, else 0."""
        degree = torch.remainder(note - self.key, 12.0).long().clamp(0, 11)
        return self.degrees[self.scale][degree].to(note.dtype)

    def reset(self) -> None:
        """No voice is on a note."""
        self.held = torch.full_like(self.held[:1], -1.0)


def strongest(strength: Tensor, number: int) -> Tensor:
    """1 for the `number` strongest of the voices [batch, voices, frames], 0 for the others; of equals the first."""
    order = torch.arange(strength.size(1), device=strength.device)
    ahead = strength.unsqueeze(1) > strength.unsqueeze(2)
    tied = (strength.unsqueeze(1) == strength.unsqueeze(2)) & (order < order.unsqueeze(1)).unsqueeze(-1)
    return ((ahead | tied).sum(2) < number).to(strength.dtype)
