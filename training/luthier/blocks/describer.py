"""Descriptors of a stream: the frames of `features`, cut from what has come so far."""

from collections.abc import Sequence

import torch
from torch import Tensor

from luthier.blocks.centred_windows import CentredWindows
from luthier.errors import UserError
from luthier.features.choices import DEFAULT_WINDOW
from luthier.features.descriptors import analyzer
from luthier.features.pitch import MOST_FRAMES_AT_ONCE, THRESHOLD


class Describer(CentredWindows):
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
        if hop_length < 1:
            raise UserError(f"The hop is {hop_length} samples: choose at least 1.")
        measuring = analyzer(names, sample_rate, window, threshold)
        super().__init__(measuring.window, hop_length, measuring.centre, channels)
        self.names, self.sample_rate, self.spectrum_window = list(names), sample_rate, window
        self.analyzer = measuring
        self.most = MOST_FRAMES_AT_ONCE

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        frames = torch.split(self.windows(x), self.most, 2)
        return torch.cat([self.analyzer(part) for part in frames], 2)
