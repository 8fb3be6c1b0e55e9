"""From how sure a network is, frame by frame, to impulses at the samples of onsets."""

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History
from luthier.families.onset.config import LEVEL_SAMPLES

SEARCHED = 3  # hops in which the sample of an onset is looked for
PAST = 6  # frames before it, none of which may be as sure
RISE_SAMPLES = 32  # before and after a sample, whose powers are compared
QUIETEST = 1e-7  # power
THRESHOLD = 0.5


class Past(StreamingBlock):
    """[batch, channels, time] -> the same with so much in front of it: silence, or in a stream what was before."""

    def __init__(self, channels: int, length: int) -> None:
        super().__init__()
        self.history = History(channels, length)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        return self.history(x) if self.streaming else F.pad(x, (self.history.length, 0))

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()


class OnsetPicker(StreamingBlock):
    """Logits [batch, classes, frames] and audio -> impulses [batch, classes, time], `delay` samples late.

    An onset is the surest of its frame, the one after it and `PAST` before it, and at least `threshold`. Frame n of the
    logits is about what began in frame n - look_ahead; the sample is where the power rises most within a hop around
    that, and the height is the level of what follows.
    """

    threshold: float
    # of the native program alone, which finds its weights in the file
    rise_mean: Tensor
    level_mean: Tensor
    no_offers: Tensor
    nothing_within: Tensor

    def __init__(self, classes: int, hop_length: int, look_ahead: int) -> None:
        super().__init__()
        self.classes, self.hop_length, self.look_ahead = classes, hop_length, look_ahead
        self.threshold, self.past, self.searched = THRESHOLD, PAST, SEARCHED
        self.rise, self.level, self.quietest = RISE_SAMPLES, LEVEL_SAMPLES, QUIETEST
        self.delay = (look_ahead + 2) * hop_length
        self.sure = Past(classes, PAST + 1)
        self.power = Past(1, look_ahead * hop_length + RISE_SAMPLES)
        self.risen = Past(hop_length, SEARCHED - 1)
        self.loud = Past(hop_length, SEARCHED - 1)
        size = SEARCHED * hop_length
        self.register_buffer("rise_mean", torch.full((1, 1, RISE_SAMPLES), 1.0 / RISE_SAMPLES), persistent=False)
        self.register_buffer("level_mean", torch.full((1, 1, LEVEL_SAMPLES), 1.0 / LEVEL_SAMPLES), persistent=False)
        self.register_buffer("no_offers", torch.zeros(1, 1, size), persistent=False)
        self.register_buffer("nothing_within", torch.zeros(size, 1), persistent=False)
        self.begun = Past(classes * SEARCHED * hop_length, SEARCHED - 1)

    def forward(self, logits: Tensor, x: Tensor) -> Tensor:
        """See the class."""
        hits = self.fires(logits)[:, :, None] * self.placed(x)[:, None]
        batch, frames = hits.size(0), hits.size(3)
        shape = (batch, self.classes, self.searched, self.hop_length, -1)
        hits = self.begun(hits.reshape(batch, -1, frames)).reshape(shape)
        last = self.searched - 1
        y = hits[:, :, 0, :, last : last + frames]
        for part in range(1, self.searched):
            y = y + hits[:, :, part, :, last - part : last - part + frames]
        return y.transpose(2, 3).reshape(batch, self.classes, -1)

    def fires(self, logits: Tensor) -> Tensor:
        """Logits -> 1 in the frame in which an onset is told, [batch, classes, frames]; it was one frame before."""
        frames = logits.size(2)
        sure = self.sure(torch.sigmoid(logits))
        here = sure.narrow(2, self.past, frames)
        found = (here - self.threshold >= 0.0) & (here - sure.narrow(2, self.past + 1, frames) >= 0.0)
        for back in range(1, self.past + 1):
            found = found & (sure.narrow(2, self.past - back, frames) - here < 0.0)
        return found.to(logits.dtype)

    def placed(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> the strength at the sample that rises most, [batch, searched * hop, frames]."""
        time = x.size(2)
        power = self.power(x * x)
        mean = F.avg_pool1d(power, self.rise, 1)
        after, before = mean.narrow(2, self.rise, time), mean.narrow(2, 0, time)
        rise = torch.log(after + self.quietest) - torch.log(before + self.quietest)
        level = F.avg_pool1d(power, self.level, 1).narrow(2, self.rise, time)
        rises, levels = self._around(self.risen(self._hops(rise))), self._around(self.loud(self._hops(level)))
        hot = F.one_hot(rises.argmax(1), self.searched * self.hop_length).to(x.dtype).transpose(1, 2)
        strength = torch.sqrt(2.0 * (hot * levels).sum(1, keepdim=True)).clamp(1e-4, 1.0)
        return hot * strength

    def _hops(self, signal: Tensor) -> Tensor:
        """[batch, 1, time] -> the samples of each hop, [batch, hop, frames]."""
        return signal.reshape(signal.size(0), -1, self.hop_length).transpose(1, 2)

    def _around(self, hops: Tensor) -> Tensor:
        """Those samples with the hops before -> [batch, searched * hop, frames], without the first frames."""
        frames = hops.size(2) - self.searched + 1
        return torch.cat([hops.narrow(2, back, frames) for back in range(self.searched)], 1)

    def reset(self) -> None:
        """Back to silence."""
        self.sure.reset()
        self.power.reset()
        self.risen.reset()
        self.loud.reset()
        self.begun.reset()
