"""The shape of a source-filter auto-encoder."""

from dataclasses import dataclass
from typing import Annotated, Literal

from luthier.configuration import Configuration
from luthier.limits import OneOf, SampleRate, Within

# What the widths of a spectrum's frames may be; a fast Fourier transform likes powers of two.
Window = Annotated[int, OneOf((128, 256, 512, 1024))]
Knots = Annotated[int, Within(8, 256)]


@dataclass(frozen=True)
class DdspConfig(Configuration):
    """Shape of a `Ddsp` model.

    Attributes:
        sample_rate: in Hz.
        channels: 1, or 2 for stereo: a latent `balance` more, and a source of noise a channel.
        hop_length: audio samples a latent frame.
        window: samples of a frame of the short-time spectrum in which sources are filtered.
        overlap: how many frames of that spectrum cover each sample.
        timbres: latents that follow the colour of the sound; 0 leaves pitch and loudness.
        voices: sounding pitches that are followed; 0 for noise alone.
        width: channels of the network.
        trunk: how the network remembers: by causal convolutions, or by a gated recurrent unit as in DDSP.
        noise_knots: frequencies at which the network tells the gain of the noise.
        voice_knots: the same for each voice.
        look_ahead: frames by which short windows wait for the long ones of pitch and colour, which hear late. The delay
            grows by as many hops.
        chirp: samples by which the top of a pulse is later than its bottom, so that pulses are not needles.
    """

    sample_rate: SampleRate = 44100
    channels: Annotated[int, OneOf((1, 2))] = 1
    hop_length: Annotated[int, Within(1, 65536, unit="samples")] = 512
    window: Window = 512
    overlap: Annotated[int, OneOf((2, 4, 8))] = 4
    timbres: Annotated[int, Within(0, 128)] = 32
    voices: Annotated[int, Within(0, 8)] = 1
    width: Annotated[int, Within(8, 1024)] = 128
    trunk: Literal["conv", "gru"] = "conv"
    noise_knots: Knots = 64
    voice_knots: Knots = 95
    chirp: Annotated[int, Within(0, 480, unit="samples")] = 300
    look_ahead: Annotated[int, Within(0, 8, unit="frames")] = 0

    def check_relations(self) -> None:
        """See `Configuration`."""
        if self.hop_length % self.step:
            raise ValueError(
                f"hop_length is {self.hop_length}: it must be a multiple of window / overlap = {self.step}"
            )
        told = {"noise_knots": self.noise_knots} | ({"voice_knots": self.voice_knots} if self.voices else {})
        for name, knots in told.items():
            if knots > self.bins:
                raise ValueError(f"{name} is {knots}: it must be at most window / 2 + 1 = {self.bins}")

    @property
    def step(self) -> int:
        """Audio samples from one frame of the short-time spectrum to the next."""
        return self.window // self.overlap

    @property
    def bins(self) -> int:
        """Frequencies of the short-time spectrum, each of which has one gain."""
        return self.window // 2 + 1

    @property
    def subframes(self) -> int:
        """Frames of the short-time spectrum in a latent frame."""
        return self.hop_length // self.step

    @property
    def latents(self) -> int:
        """Pitch and voicing of each voice, loudness, balance of stereo, timbre."""
        return 2 * self.voices + self.channels + self.timbres
