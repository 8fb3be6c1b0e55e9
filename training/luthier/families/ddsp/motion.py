"""Latents in time: slowed down, with sharper or softer attacks, and wandering."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import NormalNoise
from luthier.blocks.state import History


class Stretch(StreamingBlock):
    """Latents [batch, latents, frames] of a stream, played `factor` times as slowly.

    What is played falls behind what comes in. When it is `frames` behind, it begins anew with what comes in now, as it
    does when the factor goes back to 1. Pitches and voicings step from frame to frame; all else goes in lines.
    """

    factor: float
    behind: float
    past: Tensor

    def __init__(self, voices: int, latents: int, frames: int) -> None:
        super().__init__()
        self.stepping, self.frames = 2 * voices, frames
        self.factor, self.behind = 1.0, 0.0
        self.register_buffer("past", torch.zeros(1, latents, frames + 1), persistent=False)

    def forward(self, z: Tensor) -> Tensor:
        """See the class."""
        if not self.streaming:
            return z
        if self.past.size(0) != z.size(0):
            self.past = z[..., :1].expand(-1, -1, self.frames + 1).clone()
            self.behind = 0.0
        heard = torch.cat([self.past, z], 2)
        self.past = heard[..., z.size(2) :].detach()
        if self.factor == 1.0:
            self.behind = 0.0
            return z
        played = []
        for frame in range(z.size(2)):
            played.append(self._between(heard, float(self.frames + 1 + frame) - self.behind))
            self.behind = self.behind + 1.0 - 1.0 / self.factor
            if self.behind > float(self.frames):
                self.behind = 0.0
        return torch.stack(played, 2)

    def _between(self, heard: Tensor, place: float) -> Tensor:
        """What was heard at a place between two frames, [batch, latents]."""
        first = int(place + 1e-9)  # what should be a frame is that frame, whichever way its place was rounded
        share = max(0.0, place - float(first))
        before, after = heard[..., first], heard[..., min(first + 1, heard.size(2) - 1)]
        line = before + share * (after - before)
        return torch.cat([before[:, : self.stepping], line[:, self.stepping :]], 1)

    def reset(self) -> None:
        """Forget what was heard."""
        self.past = torch.zeros_like(self.past[:1])
        self.behind = 0.0


class Attack(StreamingBlock):
    """Loudness in dB [batch, 1, frames] -> the same, `1 + amount` times as far above the mean of the last frames.

    Where it is below that mean it stays; an amount below 0, down to -1, makes attacks softer.
    """

    amount: float
    mean: Tensor

    def __init__(self, frames: int, silent_db: float) -> None:
        super().__init__()
        self.frames, self.silent_db = frames, silent_db
        self.amount = 0.0
        self.register_buffer("mean", torch.full((1, 1, frames), 1.0 / frames), persistent=False)
        self.history = History(1, frames - 1)

    def forward(self, loudness: Tensor) -> Tensor:
        """See the class."""
        level = loudness - self.silent_db  # silence is 0, as before the start
        if self.streaming:
            joined = self.history(level)
        else:
            joined = torch.nn.functional.pad(level, (self.frames - 1, 0))
        if self.amount == 0.0:
            return loudness
        rise = (level - torch.nn.functional.conv1d(joined, self.mean)).clamp_min(0.0)
        return (loudness + self.amount * rise).clamp(self.silent_db, 0.0)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()


class Wandering(StreamingBlock):
    """Latents [batch, latents, frames] of unit variance -> the same, and slow noise of deviation `temperature`.

    The noise is a function of the place in the stream and of the seed.
    """

    temperature: float
    shape: Tensor

    def __init__(self, latents: int, frames: int) -> None:
        super().__init__()
        self.latents, self.frames = latents, frames
        self.temperature = 0.0
        self.noise = NormalNoise()
        self.history = History(latents, frames - 1)
        shape = torch.hann_window(frames + 1)[1:] if frames > 1 else torch.ones(1)
        shape = (shape / shape.square().sum().sqrt()).reshape(1, 1, -1).repeat(latents, 1, 1)
        self.register_buffer("shape", shape, persistent=False)

    def forward(self, z: Tensor) -> Tensor:
        """See the class."""
        if self.latents == 0:
            return z
        noise = self.noise(z, self.temperature)
        joined = self.history(noise) if self.streaming else torch.nn.functional.pad(noise, (self.frames - 1, 0))
        if self.temperature == 0.0 and not self.streaming:
            return z
        return z + torch.nn.functional.conv1d(joined, self.shape, groups=self.latents)

    def reset(self) -> None:
        """Back to the first frame."""
        self.noise.reset()
        self.history.reset()
