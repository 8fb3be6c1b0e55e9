"""The shape of a timbre transfer in partials."""

from dataclasses import dataclass
from typing import Literal, get_args

from luthier.blocks.alignment import Padding

Modulation = Literal["film", "concat"]

SLICE_HOP = 8  # frames from one slice to the next; a slice has twice as many


@dataclass(frozen=True)
class MoveConfig:
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

    sample_rate: int = 44100
    channels: int = 1
    instruments: tuple[str, ...] = ()
    frame_length: int = 256
    width: int = 128
    modulation: Modulation = "film"
    padding: Padding = "centred"

    def __post_init__(self) -> None:
        if not 8000 <= self.sample_rate <= 192000:
            raise ValueError(f"sample_rate is {self.sample_rate} Hz: choose one from 8000 to 192000")
        if self.channels != 1:
            raise ValueError(f"channels is {self.channels}: this family transfers mono sounds, choose 1")
        for name, allowed in (("modulation", get_args(Modulation)), ("padding", get_args(Padding))):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is {getattr(self, name)!r}: choose one of {', '.join(allowed)}")
        for name in ("frame_length", "width"):
            if getattr(self, name) < 16:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 16")

    @property
    def hop_length(self) -> int:
        """Audio samples a latent frame."""
        return SLICE_HOP * self.frame_length
