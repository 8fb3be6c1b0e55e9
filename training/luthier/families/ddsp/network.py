"""From latents to the gains of the sources: a small causal network beside a straight line."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.recurrent import StreamingGRU
from luthier.families.ddsp.config import DdspConfig

_DILATIONS = (1, 2, 1)
PITCH_INPUTS = 4  # octaves, strength, sine and cosine of the pitch class


class Block(nn.Module):
    """x + W2 GELU(W1 depthwise(x)), [batch, frames, width]: channels last, as matrix products like them."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.depthwise = StreamingConv1d(width, width, 3, dilation=dilation, groups=width)
        self.wide = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)
        self.narrow.weight.detach().mul_(0.3)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        moved = self.depthwise(x.transpose(1, 2)).transpose(1, 2)
        y: Tensor = self.narrow(F.gelu(self.wide(moved)))
        return x + y

    def reset(self) -> None:
        """Back to silence."""
        self.depthwise.reset()


class Gains(nn.Module):
    """Levels and timbre, and pitches -> logarithms of gains.

    [batch, frames, channels + timbre] and [batch, voices, frames, 4]; both are 0 in silence. Gains: of the noise
    [batch, frames, subframes * noise_knots], of the voices [batch, voices, frames, subframes * voice_knots]; and of all
    together, [batch, frames, 1]. Of stereo, last, what the right has more than the left [batch, frames, noise_knots],
    and one number that tells how wide the noise is.
    """

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.voices = config.voices
        common = config.channels + config.timbres
        everything = common + PITCH_INPUTS * config.voices
        noise, voice = config.subframes * config.noise_knots, config.subframes * config.voice_knots
        width = config.width
        self.first = StreamingConv1d(everything, width, 3)
        self.recurrent: StreamingGRU | None = None
        self.block_1: Block | None = None
        self.block_2: Block | None = None
        self.block_3: Block | None = None
        if config.trunk == "gru":
            self.recurrent = StreamingGRU(width, width)
        else:
            self.block_1, self.block_2, self.block_3 = (Block(width, dilation) for dilation in _DILATIONS)
        self.noise = nn.Linear(width, noise, bias=False)
        self.noise_line = nn.Linear(everything, noise)
        self.heard = nn.Linear(width, width)
        self.tuned = nn.Linear(PITCH_INPUTS, width, bias=False)
        self.voice = nn.Linear(width, voice, bias=False)
        self.voice_line = nn.Linear(common + PITCH_INPUTS, voice)
        self.trim = nn.Linear(width, 1)
        self.sides = nn.Linear(width, config.noise_knots + 1) if config.channels == 2 else None
        for head in (self.noise, self.voice, self.trim, *([self.sides] if self.sides else [])):
            head.weight.detach().mul_(0.1)
        nn.init.zeros_(self.trim.bias)

    def forward(self, common: Tensor, pitches: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """See the class."""
        everything = torch.cat([common, pitches.transpose(1, 2).flatten(2)], 2)
        h = F.gelu(self.first(everything.transpose(1, 2))).transpose(1, 2)
        h = self._trunk(h)
        noise = self.noise(h) + self.noise_line(everything)
        sides = self.sides(h) if self.sides is not None else h[..., :0]
        if self.voices == 0:
            return noise, noise.unsqueeze(1), self.trim(h), sides
        each = torch.cat([common.unsqueeze(1).expand(-1, self.voices, -1, -1), pitches], 3)
        heard = F.gelu(self.heard(h).unsqueeze(1) + self.tuned(pitches))
        return noise, self.voice(heard) + self.voice_line(each), self.trim(h), sides

    def _trunk(self, h: Tensor) -> Tensor:
        """Layers that remember, [batch, frames, width]."""
        if self.recurrent is not None:
            return h + self.recurrent(h)
        if self.block_1 is not None and self.block_2 is not None and self.block_3 is not None:
            h = self.block_3(self.block_2(self.block_1(h)))
        return h

    def reset(self) -> None:
        """Back to silence."""
        self.first.reset()
        if self.recurrent is not None:
            self.recurrent.reset()
        if self.block_1 is not None and self.block_2 is not None and self.block_3 is not None:
            self.block_1.reset()
            self.block_2.reset()
            self.block_3.reset()
