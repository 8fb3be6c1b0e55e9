"""The shape of a listener to onsets."""

from dataclasses import dataclass
from typing import Annotated

from luthier.families.listener.config import Dilation, Frequency, ListenerConfig
from luthier.features.analyzer import SpectrumWindow
from luthier.limits import Characters, Count, Names, Within

LEVEL_SAMPLES = 256  # after an onset, whose level is its strength


@dataclass(frozen=True)
class OnsetConfig(ListenerConfig):
    """Shape of an `OnsetListener`.

    Attributes:
        labels: what may be struck, filled in at the start of training.
        column: of the labels, where there is more than one column of words; filled in too.
        look_ahead: hops after an onset that are heard before it is told.
    """

    hop_length: Annotated[int, Within(32, 65536, unit="samples")] = 128
    window: SpectrumWindow = 512
    lowest_hz: Frequency = 40.0
    bands: Annotated[int, Within(4, 512)] = 40
    width: Annotated[int, Within(4, 512)] = 48
    dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = (1, 2, 4)
    labels: Names = ()
    column: Annotated[str, Characters(0, 255)] = ""
    look_ahead: Annotated[int, Within(1, 64)] = 3

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        if self.look_ahead * self.hop_length < LEVEL_SAMPLES:
            raise ValueError(
                f"look_ahead is {self.look_ahead}: {LEVEL_SAMPLES} samples are heard for the strength of an onset, and "
                f"so many hops are {self.look_ahead * self.hop_length}"
            )
