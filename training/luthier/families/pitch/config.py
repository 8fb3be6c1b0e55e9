"""The shape of a listener to pitch."""

from dataclasses import dataclass
from typing import Annotated

from luthier.families.listener.config import Dilation, Frequency, ListenerConfig, Milliseconds
from luthier.features.analyzer import SpectrumWindow
from luthier.limits import Count, Within

Note = Annotated[int, Within(0, 127)]


@dataclass(frozen=True)
class PitchConfig(ListenerConfig):
    """Shape of a `PitchListener`.

    Attributes:
        lowest_note: MIDI note of the lowest pitch.
        highest_note: of the highest.
        steps: pitches a semitone that it chooses among; it answers between them.
    """

    hop_length: Annotated[int, Within(32, 65536, unit="samples")] = 256
    window: SpectrumWindow = 2048
    lowest_hz: Frequency = 50.0
    highest_hz: Frequency = 5500.0
    bands: Annotated[int, Within(4, 512)] = 140
    bend_hz: Annotated[float, Within(0, 10000, unit="Hz")] = 200.0
    width: Annotated[int, Within(4, 512)] = 56
    dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = (1, 1)
    dropout: Annotated[float, Within(0, 1, open="high")] = 0.0
    smoothing_ms: Milliseconds = 12.0
    lowest_note: Note = 33
    highest_note: Note = 95
    steps: Annotated[int, Within(1, 10)] = 2

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        if self.lowest_note >= self.highest_note:
            raise ValueError(f"lowest_note is {self.lowest_note}: it must be below highest_note, {self.highest_note}")

    @property
    def pitches(self) -> int:
        """How many it chooses among."""
        return (self.highest_note - self.lowest_note) * self.steps + 1
