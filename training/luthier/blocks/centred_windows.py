"""Windows of a stream, each around the middle of its hop: what blocks that measure a sound have in common."""

from torch import Tensor

from luthier.blocks.alignment import align_window
from luthier.blocks.block import StreamingBlock
from luthier.blocks.state import History
from luthier.features.frames import centred_frames


class CentredWindows(StreamingBlock):
    """Base of blocks that take audio [batch, channels, time] by windows, one a hop.

    Args:
        window: samples of each.
        hop_length: samples from one to the next.
        centre: sample of a window that lies in the middle of its hop; streaming, a block is late by what comes after.
        channels: of the audio.
    """

    def __init__(self, window: int, hop_length: int, centre: int, channels: int) -> None:
        super().__init__()
        self.window, self.hop_length, self.centre, self.channels = window, hop_length, centre, channels
        self.skipped = 0
        self.history = History(channels)
        self.align(0)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in samples, output in hops."""
        look_ahead = self.hop_length // 2 - self.centre + self.window - 1
        shift, output_delay = align_window(input_delay, look_ahead, self.hop_length)
        kept = shift + self.window - self.hop_length
        self.skipped = max(0, -kept)
        self.history.resize(max(0, kept))
        return output_delay

    def windows(self, x: Tensor) -> Tensor:
        """[batch, channels, hops, window]."""
        if self.streaming:
            return self.history(x)[..., self.skipped :].unfold(-1, self.window, self.hop_length)
        return centred_frames(x, self.window, self.hop_length, self.centre)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
