"""Voices that stay themselves: picks of several pitches, frame by frame, in slots that keep their voice."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock

_NEAR_NOTES = 0.8  # a pick this near to a slot's note is the same voice
_RING = 6  # frames that a voice goes on without a pick
_WEAKEST = 10.0**-1.8  # of the strongest pick's power: weaker picks begin no voice
_CLEAR = 0.25  # of the strongest pick's power: a pick as strong needs no second frame to begin a voice
_SILENCE = 1e-9
_RANGE_DB = 30.0  # below the power of the whole sound a voice has no strength left
_STRONGER = 0.15  # by which a new voice's strength must exceed the weakest to take its slot
_FADING = 0.8  # of the strength, each frame without a pick
_FIRST_NOTE = 57.0


class Slots(StreamingBlock):
    """Notes and powers of picks [batch, frames, picks], power of the whole [batch, frames] -> notes and strengths.

    Both [batch, voices, frames]. A voice begins where a pick is seen twice or is clearly one of the strongest, follows
    it, and rings on for six frames without it.
    """

    note: Tensor
    strength: Tensor
    left: Tensor
    before: Tensor

    def __init__(self, voices: int, picks: int) -> None:
        super().__init__()
        self.voices, self.picks = voices, picks
        self.near, self.ring, self.weakest, self.clear = _NEAR_NOTES, float(_RING), _WEAKEST, _CLEAR
        self.silence, self.range_db, self.stronger, self.fading = _SILENCE, _RANGE_DB, _STRONGER, _FADING
        self.first_note = _FIRST_NOTE
        self.register_buffer("note", torch.full((1, voices), _FIRST_NOTE), persistent=False)
        self.register_buffer("strength", torch.zeros(1, voices), persistent=False)
        self.register_buffer("left", torch.zeros(1, voices), persistent=False)
        self.register_buffer("before", torch.zeros(1, picks), persistent=False)

    def forward(self, notes: Tensor, powers: Tensor, total: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        batch = notes.size(0)
        note, strength = (
            notes.new_full((batch, self.voices), self.first_note),
            notes.new_zeros(batch, self.voices),
        )
        left, before = notes.new_zeros(batch, self.voices), notes.new_zeros(batch, self.picks)
        if self.streaming and self.note.size(0) == batch:
            note, strength, left, before = self.note, self.strength, self.left, self.before
        loudest = powers.max(-1, keepdim=True)[0]
        valid = (powers > self.weakest * loudest) & (powers > self.silence)
        # A pick beside a stronger one is what was left of that one.
        twins = (notes.unsqueeze(3) - notes.unsqueeze(2)).abs() < self.near  # [batch, frames, picks, picks]
        stronger = powers.unsqueeze(2) > powers.unsqueeze(3)
        valid = valid & ~(twins & stronger).any(3)
        clear = powers > self.clear * loudest
        level = 10.0 * torch.log10(powers.clamp_min(1e-12) / total.clamp_min(1e-12).unsqueeze(-1))
        strong = (1.0 + level / self.range_db).clamp(0.0, 1.0)
        all_notes, all_strengths = [], []
        for frame in range(notes.size(1)):
            now, sure = notes[:, frame], valid[:, frame]
            known = ((now.unsqueeze(2) - before.unsqueeze(1)).abs() < self.near).any(2) | clear[:, frame]
            note, strength, left, free = self._followed(now, sure, strong[:, frame], note, strength, left)
            apart = ((now.unsqueeze(2) - note.unsqueeze(1)).abs() > self.near) | (left <= 0.0).unsqueeze(1)
            new = free & known & apart.all(2)
            note, strength, left = self._begun(now, new, strong[:, frame], note, strength, left)
            before = torch.where(sure, now, torch.zeros_like(now))
            all_notes.append(note)
            all_strengths.append(strength)
        if self.streaming:
            self.note, self.strength, self.left, self.before = note, strength, left, before
        return torch.stack(all_notes, 2), torch.stack(all_strengths, 2)

    def _followed(
        self, now: Tensor, sure: Tensor, strong: Tensor, note: Tensor, strength: Tensor, left: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Let the voices that sound go on with the picks nearest to them; and which picks are left."""
        notes, strengths, lefts, free = [], [], [], sure
        order = torch.arange(self.picks, device=now.device)
        for voice in range(self.voices):
            far = torch.where(free, (now - note[:, voice : voice + 1]).abs(), torch.full_like(now, 1e3))
            distance, pick = far.min(1)
            found = (distance < self.near) & (left[:, voice] > 0.0)
            chosen = pick.unsqueeze(1)
            notes.append(torch.where(found, now.gather(1, chosen)[:, 0], note[:, voice]))
            strengths.append(torch.where(found, strong.gather(1, chosen)[:, 0], self.fading * strength[:, voice]))
            on = torch.where(found, torch.full_like(distance, self.ring), (left[:, voice] - 1.0).clamp_min(0.0))
            lefts.append(on)
            free = free & ~((order == chosen) & found.unsqueeze(1))
        going = torch.stack(lefts, 1)
        return torch.stack(notes, 1), torch.stack(strengths, 1) * (going > 0.0), going, free

    def _begun(
        self, now: Tensor, new: Tensor, strong: Tensor, note: Tensor, strength: Tensor, left: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Give picks that begin a voice a free slot, or the weakest voice's."""
        slot = torch.arange(self.voices, device=now.device)
        for pick in range(self.picks):
            strength_or_free = torch.where(left > 0.0, strength, torch.full_like(strength, -1.0))
            weakest, at = strength_or_free.min(1)
            taken = new[:, pick] & (strong[:, pick] > weakest + self.stronger * (weakest >= 0.0))
            here = (slot == at.unsqueeze(1)) & taken.unsqueeze(1)
            note = torch.where(here, now[:, pick : pick + 1], note)
            strength = torch.where(here, strong[:, pick : pick + 1], strength)
            left = torch.where(here, torch.full_like(left, self.ring), left)
        return note, strength, left

    def reset(self) -> None:
        """No voice sounds."""
        self.note = torch.full_like(self.note[:1], self.first_note)
        self.strength = torch.zeros_like(self.strength[:1])
        self.left = torch.zeros_like(self.left[:1])
        self.before = torch.zeros_like(self.before[:1])
