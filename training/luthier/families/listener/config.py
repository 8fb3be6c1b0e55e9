"""The shape of a model that listens; a family changes the defaults."""

from dataclasses import dataclass
from typing import Annotated

from luthier.configuration import Configuration
from luthier.features.analyzer import SpectrumWindow
from luthier.limits import Count, OneOf, SampleRate, ShareBelowOne, Within

Milliseconds = Annotated[float, Within(1, 10000, unit="ms")]
Frequency = Annotated[float, Within(10, 96000, unit="Hz")]
Dilation = Annotated[int, Within(1, 256)]

SHORTEST_MS, LONGEST_MS = 1.0, 10000.0  # of the attribute `smoothing`


@dataclass(frozen=True)
class ListenerConfig(Configuration):
    """Shape of a `Listener`.

    Attributes:
        sample_rate: in Hz; a host changes the rate of what it plays.
        channels: 1.
        hop_length: audio samples an answer.
        window: samples of a spectrum.
        lowest_hz: centre of the lowest band.
        highest_hz: centre of the highest band.
        bands: of the spectrum.
        bend_hz: below which bands are rather equally wide; 700 is the mel scale, 0 makes all equal in octaves.
        width: channels of the network.
        dilations: of its blocks, in frames: how far each looks back.
        dropout: share of the network's last channels that a step of training does without.
        smoothing_ms: time in which answers follow what is heard, at first; the attribute `smoothing`.
    """

    sample_rate: SampleRate = 22050
    channels: Annotated[int, OneOf((1,))] = 1
    hop_length: Annotated[int, Within(32, 65536, unit="samples")] = 512
    window: SpectrumWindow = 1024
    lowest_hz: Frequency = 60.0
    highest_hz: Frequency = 10000.0
    bands: Annotated[int, Within(4, 512)] = 56
    bend_hz: Annotated[float, Within(0, 10000, unit="Hz")] = 700.0
    width: Annotated[int, Within(4, 512)] = 56
    dilations: Annotated[tuple[Dilation, ...], Count(0, 16)] = (1, 2, 4, 8)
    dropout: ShareBelowOne = 0.1
    smoothing_ms: Milliseconds = 100.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        if self.lowest_hz >= self.highest_hz:
            raise ValueError(f"lowest_hz is {self.lowest_hz:g}: it must be below highest_hz, {self.highest_hz:g}")
        if self.highest_hz > self.sample_rate / 2:
            raise ValueError(
                f"highest_hz is {self.highest_hz:g}: a sound of {self.sample_rate} samples a second has nothing above "
                f"{self.sample_rate / 2:g}"
            )
        if self.window < self.hop_length:
            raise ValueError(f"window is {self.window}: it must hold a hop, {self.hop_length} samples")
