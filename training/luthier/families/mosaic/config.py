"""The shape of a mosaic."""

from dataclasses import dataclass
from typing import Annotated

from luthier.configuration import Configuration
from luthier.families.ddsp.config import DdspConfig, Window
from luthier.limits import OneOf, SampleRate, Within


@dataclass(frozen=True)
class MosaicConfig(Configuration):
    """Shape of a `Mosaic`.

    Attributes:
        sample_rate: in Hz.
        channels: 1, or 2 for stereo: a latent `balance` more.
        hop_length: audio samples a latent frame, and a unit of the corpus.
        window: samples of the short windows in which attacks are heard.
        overlap: how many of those cover each sample.
        timbres: latents that follow the colour of the sound.
        voices: sounding pitches that are followed; 0 for none.
        minutes: of the corpus that are kept, at most; the file has about 5.3 MB a minute at 44.1 kHz.
    """

    sample_rate: SampleRate = 44100
    channels: Annotated[int, OneOf((1, 2))] = 1
    hop_length: Annotated[int, Within(64, 65536, unit="samples")] = 512
    window: Window = 512
    overlap: Annotated[int, OneOf((2, 4, 8))] = 4
    timbres: Annotated[int, Within(1, 128)] = 32
    voices: Annotated[int, Within(0, 8)] = 1
    minutes: Annotated[float, Within(0.01, 60)] = 10.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        self.hearing()

    def hearing(self) -> DdspConfig:
        """The family `ddsp` that hears alike, so that one takes the other's place in a patch."""
        return DdspConfig(
            sample_rate=self.sample_rate,
            channels=self.channels,
            hop_length=self.hop_length,
            window=self.window,
            overlap=self.overlap,
            timbres=self.timbres,
            voices=self.voices,
            voice_knots=min(DdspConfig.voice_knots, self.window // 2 + 1),  # which nothing here is heard by
        )

    @property
    def latents(self) -> int:
        """Pitch and voicing of each voice, loudness, balance of stereo, timbre."""
        return self.hearing().latents
