"""The shape of a timbre transfer in partials."""

from dataclasses import dataclass
from typing import Annotated, Literal

from luthier.blocks.alignment import Padding
from luthier.configuration import Configuration
from luthier.limits import Names, OneOf, SampleRate, Within

Modulation = Literal["film", "concat"]

SLICE_HOP = 8  # frames from one slice to the next; a slice has twice as many


@dataclass(frozen=True)
class MoveConfig(Configuration):
    """Shape of a `Move` model.

    Attributes:
        sample_rate: in Hz.
        channels: 1, as a sound has one pitch.
        instruments: names of the sets of sounds to transfer between: the sub-folders, filled in at the start of
            training.
        frame_length: audio samples a frame.
        width: channels of each layer.
        modulation: `film`, or `concat` for conditions that are only added.
        padding: `causal` for less delay, `centred` for look-ahead.
    """

    sample_rate: SampleRate = 44100
    channels: Annotated[int, OneOf((1,))] = 1
    instruments: Names = ()
    frame_length: Annotated[int, Within(16, 16384, unit="samples")] = 256
    width: Annotated[int, Within(16, 4096)] = 128
    modulation: Modulation = "film"
    padding: Padding = "centred"

    @property
    def hop_length(self) -> int:
        """Audio samples a latent frame."""
        return SLICE_HOP * self.frame_length
