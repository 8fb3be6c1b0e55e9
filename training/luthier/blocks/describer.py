"""Descriptors of a stream: the frames of `features`, cut from what has come so far."""

from collections.abc import Sequence

import torch
from torch import Tensor

from luthier.blocks.alignment import align_window
from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History
from luthier.errors import UserError
from luthier.features.choices import DEFAULT_WINDOW
from luthier.features.descriptors import analyzer
from luthier.features.frames import centred_frames
from luthier.features.pitch import MOST_FRAMES_AT_ONCE, THRESHOLD


class Describer(StreamingBlock):
    """Audio [batch, channels, time] -> descriptors [batch, names, time / hop_length], in natural units.

    Offline it is `features.descriptors.describe`, in evaluation to the bit: a frame lies around the middle of its hop.
    Streaming, it is late by what its longest window looks ahead (`align`), so a short window answers sooner. A streamed
    piece is a whole number of hops. It has no weights, and gradients flow through it where a descriptor has one.

    Args:
        names: of DESCRIPTORS, in the order of the channels that come out.
        sample_rate: in Hz.
        hop_length: samples a value.
        window: samples of a spectrum, even. YIN, for `f0_hz` and `f0_confidence`, needs 40 ms whatever this is.
        channels: of the audio; described together.
        threshold: of the pitch, see `pitch_of_frames`.

    Raises:
        UserError: a name is of no descriptor, or the hop or window is too short.
    """

    def __init__(
        self,
        names: Sequence[str],
        sample_rate: int,
        hop_length: int,
        window: int = DEFAULT_WINDOW,
        channels: int = 1,
        threshold: float = THRESHOLD,
    ) -> None:
        super().__init__()
        if hop_length < 1:
            raise UserError(f"The hop is {hop_length} samples: choose at least 1.")
        self.names, self.hop_length, self.channels = list(names), hop_length, channels
        self.sample_rate, self.spectrum_window = sample_rate, window
        self.analyzer = analyzer(names, sample_rate, window, threshold)
        self.window, self.centre = self.analyzer.window, self.analyzer.centre
        self.most = MOST_FRAMES_AT_ONCE
        self.skipped = 0
        self.history = History(channels)
        self.align(0)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in samples, output in values."""
        look_ahead = self.hop_length // 2 - self.centre + self.window - 1
        shift, output_delay = align_window(input_delay, look_ahead, self.hop_length)
        kept = shift + self.window - self.hop_length
        self.skipped = max(0, -kept)
        self.history.resize(max(0, kept))
        return output_delay

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        if self.streaming:
            x = self.history(x)[..., self.skipped :]
            frames = x.unfold(-1, self.window, self.hop_length)
        else:
            frames = centred_frames(x, self.window, self.hop_length, self.centre)
        return torch.cat([self.analyzer(part) for part in torch.split(frames, self.most, 2)], 2)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
