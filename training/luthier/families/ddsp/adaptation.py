"""Foreign sounds: a voice through a violin model shall sound like the violin and follow the voice."""

import math

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock

MEMORY = 2048  # moments of the corpus that are kept
_NEAREST = 12
_TIMBRE, _OCTAVES, _VOICING = 0.6, 6.0, 1.5  # weights of what is compared
_VOICED = 0.5
_WHOLE = 0.5  # from this amount on pitches take octaves: half an octave would be another note
_LEAST_MOVE = 0.75  # octaves that the input must lie elsewhere before another octave is taken, so that none flickers
_PITCH_FRAMES, _LEVEL_FRAMES = 100.0, 1000.0  # over about so many frames the range of the input is followed
_LOUD_SHARE = 0.9  # of the corpus' moments are quieter than what counts as its loudest
_MOST_GAIN_DB = 40.0


class Adaptation(StreamingBlock):
    """Latents of any sound [batch, latents, frames] -> latents as the corpus has them, by `amount` from 0 to 1.

    Timbre becomes the mean of the nearest moments of the corpus, the nearer the more; pitch moves by whole octaves to
    where the corpus lies, from an amount of 0.5 on, and loudness by what brings the loudest of the input to the loudest
    of the corpus. The input's range is learned while it is heard.
    """

    amount: float
    memory: Tensor
    heard_note: Tensor
    heard_level: Tensor
    heard_octaves: Tensor

    def __init__(self, voices: int, channels: int, timbre: int) -> None:
        super().__init__()
        self.voices, self.channels, self.timbre = voices, channels, timbre
        self.amount = 0.0
        self.nearest, self.weight, self.octaves, self.voicing = _NEAREST, _TIMBRE, _OCTAVES, _VOICING
        self.voiced, self.pitch_pace, self.level_pace = _VOICED, 1.0 / _PITCH_FRAMES, 1.0 / _LEVEL_FRAMES
        self.loud_share, self.most_gain_db = _LOUD_SHARE, _MOST_GAIN_DB
        self.whole, self.least_move = _WHOLE, _LEAST_MOVE
        self.register_buffer("memory", torch.zeros(MEMORY, 2 * voices + channels + timbre))
        self.register_buffer("heard_note", torch.zeros(1), persistent=False)
        self.register_buffer("heard_level", torch.zeros(1), persistent=False)
        self.register_buffer("heard_octaves", torch.zeros(1), persistent=False)

    def forward(self, z: Tensor) -> Tensor:
        """See the class."""
        if self.amount == 0.0:
            return z
        note, strength, levels, timbre = torch.split(z, [self.voices, self.voices, self.channels, self.timbre], 1)
        loudness, balance = levels[:, :1], levels[:, 1:]
        shift, gain_db = self._towards_corpus(note, strength, loudness)
        moved = note + shift if self.amount >= self.whole else note
        near = self._nearest_timbre(moved, strength, timbre)
        adapted = torch.cat([moved, strength, (loudness + gain_db).clamp_max(0.0), balance, near], 1)
        if self.amount == 1.0:
            return adapted
        between = z + self.amount * (adapted - z)
        return torch.cat([moved, between[:, self.voices :]], 1)

    def _towards_corpus(self, note: Tensor, strength: Tensor, loudness: Tensor) -> tuple[Tensor, Tensor]:
        """Semitones, in whole octaves, and dB to add in each frame, [batch, 1, frames]."""
        batch = note.size(0)
        heard_note, heard_level, octaves = note.new_zeros(batch), note.new_zeros(batch), note.new_zeros(batch)
        if self.streaming and self.heard_note.size(0) == batch:
            heard_note, heard_level, octaves = self.heard_note, self.heard_level, self.heard_octaves
        corpus_level = torch.quantile(self.memory[:, 2 * self.voices], self.loud_share)
        corpus_note = self.memory[:, 0].median() if self.voices > 0 else heard_level[0]
        shifts, gains = [], []
        for frame in range(loudness.size(2)):
            level = loudness[:, 0, frame]
            # The loudest fades slowly, so that pauses do not swell.
            faded = heard_level + self.level_pace * (level - heard_level)
            heard_level = torch.where(heard_level == 0.0, level, torch.maximum(level, faded))
            gains.append((corpus_level - heard_level).clamp(-self.most_gain_db, self.most_gain_db))
            if self.voices > 0:
                now, begins = note[:, 0, frame], heard_note == 0.0
                first = torch.where(heard_note == 0.0, now, heard_note)
                followed = first + self.pitch_pace * (now - first)
                heard_note = torch.where(strength[:, 0, frame] > self.voiced, followed, heard_note)
                away = torch.where(heard_note == 0.0, heard_note, (corpus_note - heard_note) / 12.0)
                leaves = begins | ((away - octaves).abs() > self.least_move)
                octaves = torch.where(leaves, away.round(), octaves)
                shifts.append(12.0 * octaves)
            else:
                shifts.append(torch.zeros_like(level))
        if self.streaming:
            self.heard_note, self.heard_level, self.heard_octaves = heard_note, heard_level, octaves
        return torch.stack(shifts, 1).unsqueeze(1), torch.stack(gains, 1).unsqueeze(1)

    def _nearest_timbre(self, note: Tensor, strength: Tensor, timbre: Tensor) -> Tensor:
        """[batch, timbre, frames]."""
        asked = self._compared(note.transpose(1, 2), strength.transpose(1, 2), timbre.transpose(1, 2))
        rest = self.memory[:, 2 * self.voices + self.channels :]
        known = self._compared(self.memory[:, : self.voices], self.memory[:, self.voices : 2 * self.voices], rest)
        # Number by number: a product of matrices would lose the digits by which the nearest differ.
        each = known.expand(asked.size(0), -1, -1)
        distance = torch.cdist(asked, each, compute_mode="donot_use_mm_for_euclid_dist")
        distance, index = distance.topk(self.nearest, 2, largest=False)
        share = torch.softmax(-4.0 * distance / distance.mean(2, keepdim=True).clamp_min(1e-6), 2)
        return (rest[index] * share.unsqueeze(3)).sum(2).transpose(1, 2)

    def _compared(self, note: Tensor, strength: Tensor, timbre: Tensor) -> Tensor:
        """What moments are compared by, [.., values]: pitches where there are any, and timbre."""
        octaves = note * (self.octaves / 12.0) * (strength > self.voiced).to(note.dtype)
        return torch.cat([octaves, self.voicing * strength, self.weight * timbre], -1)

    def remember(self, latents: Tensor, seed: int) -> None:
        """Keep moments of the corpus, latents [latents, frames], the loud half of it."""
        loudness = latents[2 * self.voices]
        loud = (loudness >= loudness.median()).nonzero()[:, 0]
        generator = torch.Generator().manual_seed(seed)
        self.memory.copy_(latents[:, loud[torch.randint(len(loud), (MEMORY,), generator=generator)]].T)

    def reset(self) -> None:
        """As if nothing had been heard."""
        self.heard_note = torch.zeros_like(self.heard_note[:1])
        self.heard_level = torch.zeros_like(self.heard_level[:1])
        self.heard_octaves = torch.zeros_like(self.heard_octaves[:1])


class Freeze(StreamingBlock):
    """Latents [batch, latents, frames], held while `on`: the last pitches, and the mean of 0.2 s of all else.

    One frame of latents is chance; a few together are the sound of a moment. Each counts by its power: what was heard
    of an attack is the attack, not the quiet before it. Before the first frame of a stream, that one is taken for its
    past.
    """

    on: bool
    past: Tensor

    def __init__(self, voices: int, latents: int, frames: int) -> None:
        super().__init__()
        self.voices, self.frames = voices, frames
        self.level = 2 * voices  # the latent that tells loudness in dB
        self.nepers = math.log(10.0) / 10.0
        self.on = False
        self.register_buffer("past", torch.zeros(0, latents, frames), persistent=False)

    def forward(self, z: Tensor) -> Tensor:
        """See the class."""
        if not self.streaming:
            return z
        if self.past.size(0) != z.size(0):
            self.past = z[..., :1].expand(-1, -1, self.frames).clone()
        if not self.on:
            self.past = torch.cat([self.past, z], 2)[..., z.size(2) :].detach()
            return z
        share = torch.softmax(self.nepers * self.past[:, self.level : self.level + 1], 2)
        mean = (self.past[:, self.voices :] * share).sum(2, keepdim=True)
        held = torch.cat([self.past[:, : self.voices, -1:], mean], 1)
        return held.expand(-1, -1, z.size(2))

    def reset(self) -> None:
        """Forget what was heard; what is held from now on is what comes first."""
        self.past = self.past[:0]
