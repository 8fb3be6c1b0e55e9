"""The shape of a listener to chords."""

from dataclasses import dataclass
from typing import Annotated

from luthier.families.listener.config import Dilation, Frequency, ListenerConfig, Milliseconds
from luthier.features.analyzer import SpectrumWindow
from luthier.limits import Count, SampleRate, Within


@dataclass(frozen=True)
class ChordsConfig(ListenerConfig):
    """Shape of a `ChordListener`: two bands a semitone, which need a long window."""

    sample_rate: SampleRate = 11025
    hop_length: Annotated[int, Within(32, 65536, unit="samples")] = 512
    window: SpectrumWindow = 4096
    lowest_hz: Frequency = 55.0
    highest_hz: Frequency = 2093.0
    bands: Annotated[int, Within(4, 512)] = 127
    bend_hz: Annotated[float, Within(0, 10000, unit="Hz")] = 0.0
    width: Annotated[int, Within(4, 512)] = 48
    dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = (1, 3)
    smoothing_ms: Milliseconds = 80.0
