"""The shape of a source-filter auto-encoder."""

from dataclasses import dataclass

# What the widths of a spectrum's frames may be; a fast Fourier transform likes powers of two.
_WINDOWS = (128, 256, 512, 1024)


@dataclass(frozen=True)
class DdspConfig:
    """Shape of a `Ddsp` model.

    Attributes:
        sample_rate: in Hz.
        channels: 1; a player runs one model a channel.
        hop_length: audio samples a latent frame.
        window: samples of a frame of the short-time spectrum in which sources are filtered.
        overlap: how many frames of that spectrum cover each sample.
        timbres: latents that follow the colour of the sound; 0 leaves pitch and loudness.
        voices: sounding pitches that are followed; 0 for noise alone.
        width: channels of the network.
        noise_knots: frequencies at which the network tells the gain of the noise.
        voice_knots: the same for each voice.
        chirp: samples by which the top of a pulse is later than its bottom, so that pulses are not needles.
    """

    sample_rate: int = 44100
    channels: int = 1
    hop_length: int = 512
    window: int = 512
    overlap: int = 4
    timbres: int = 32
    voices: int = 1
    width: int = 128
    noise_knots: int = 64
    voice_knots: int = 95
    chirp: int = 300

    def __post_init__(self) -> None:
        if not 8000 <= self.sample_rate <= 192000:
            raise ValueError(f"sample_rate is {self.sample_rate} Hz: choose one from 8000 to 192000")
        if self.channels != 1:
            raise ValueError(f"channels is {self.channels}: this family hears mono sounds, choose 1")
        if self.window not in _WINDOWS:
            raise ValueError(f"window is {self.window}: choose one of {', '.join(map(str, _WINDOWS))}")
        if self.overlap not in (2, 4, 8):
            raise ValueError(f"overlap is {self.overlap}: choose 2, 4 or 8")
        if self.hop_length < self.step or self.hop_length % self.step:
            raise ValueError(
                f"hop_length is {self.hop_length}: it must be a multiple of window / overlap = {self.step}"
            )
        for name, least, most in _RANGES:
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} is {getattr(self, name)}: choose one from {least} to {most}")

    @property
    def step(self) -> int:
        """Audio samples from one frame of the short-time spectrum to the next."""
        return self.window // self.overlap

    @property
    def subframes(self) -> int:
        """Frames of the short-time spectrum in a latent frame."""
        return self.hop_length // self.step

    @property
    def latents(self) -> int:
        """Pitch and voicing of each voice, loudness, timbre."""
        return 2 * self.voices + 1 + self.timbres


_RANGES = (
    ("timbres", 0, 128),
    ("voices", 0, 8),
    ("width", 8, 1024),
    ("noise_knots", 8, 256),
    ("voice_knots", 8, 256),
    ("chirp", 0, 480),
)
