"""Which of two pitches a moment has, by what was heard just before.

While a note rings on under the next one, the shortest period of both together is that of neither: it lies an octave
or more below both, and YIN hears it for as long as they last.
"""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History

_SECONDS = 0.14  # that a note is remembered: so long two may sound together
_DROP = 11.0  # semitones: what is so much lower than a note that was just heard may be no note
_LEAST_HIGHER = 0.3  # confidence of the higher pitch, by which it is one of two notes
_CERTAIN, _LEAST_BESIDE = 0.98, 0.6  # where the lower pitch is so sure, it may be a note whose odd partials are weak


class SettledPitch(StreamingBlock):
    """Pitches as `newest_pitch` hears them, [batch, frames, 4] -> (Hz, 0 where none is sure, confidence).

    Both are [batch, frames]. A pitch that is far below one of the last 0.14 s gives way to the higher one, where that
    explains enough of the power; so a true leap down of an octave or more comes up to 0.14 s late, if even partials
    have most of its power.
    """

    def __init__(self, frame_rate: float, least_confidence: float) -> None:
        super().__init__()
        self.least_confidence = least_confidence
        self.frames, self.drop = max(1, round(_SECONDS * frame_rate)), _DROP
        self.least_higher, self.certain, self.least_beside = _LEAST_HIGHER, _CERTAIN, _LEAST_BESIDE
        self.notes = History(1, self.frames)

    def forward(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        hz, confidence, higher_hz, higher_confidence = heard.unbind(-1)
        sure = confidence >= self.least_confidence
        note = (note_of(hz) * sure).to(self.notes.frames.dtype).unsqueeze(1)
        notes = self.notes(note) if self.streaming else torch.nn.functional.pad(note, (self.frames, 0))
        highest = notes[..., :-1].unfold(-1, self.frames, 1).max(-1)[0]
        doubtful = sure & (note < highest - self.drop).squeeze(1) & self._explains(confidence, higher_confidence)
        confidence = torch.where(doubtful, higher_confidence, confidence)
        return torch.where(doubtful, higher_hz, hz) * (confidence >= self.least_confidence), confidence

    def _explains(self, confidence: Tensor, higher: Tensor) -> Tensor:
        """Whether a higher pitch of this confidence may be meant, beside a lower one."""
        return (higher >= self.least_beside) | ((higher >= self.least_higher) & (confidence < self.certain))

    def reset(self) -> None:
        """No note was heard."""
        self.notes.reset()


def note_of(hz: Tensor) -> Tensor:
    """Hz -> MIDI note."""
    return 12.0 * torch.log2(hz.clamp_min(1.0) / 440.0) + 69.0
