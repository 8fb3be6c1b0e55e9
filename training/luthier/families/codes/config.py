"""The shape of a model of the codes family."""

from dataclasses import dataclass

from luthier.blocks.alignment import Padding


@dataclass(frozen=True)
class CodesConfig:
    """Shape of a codes model; the defaults are for one instrument at 44.1 kHz.

    Attributes:
        sample_rate: in Hz.
        channels: 1; such models are mono.
        window: samples of a spectrum; the longer, the clearer the pitch and the later the answer.
        hop_length: samples a code, a half of the window or less.
        width: channels of encoder and decoder.
        depth: residual blocks of each.
        latents: channels of the vector that a code stands for.
        codebook_size: codes to choose from.
        padding: `causal` for the least delay, `centred` for look-ahead.
    """

    sample_rate: int = 44100
    channels: int = 1
    window: int = 4096
    hop_length: int = 512
    width: int = 256
    depth: int = 2
    latents: int = 32
    codebook_size: int = 128
    padding: Padding = "causal"

    def __post_init__(self) -> None:
        if not 8000 <= self.sample_rate <= 192000:
            raise ValueError(f"sample_rate is {self.sample_rate} Hz: choose one from 8000 to 192000")
        if self.channels != 1:
            raise ValueError(f"channels is {self.channels}: models of codes are mono, choose 1")
        if self.hop_length < 1 or self.window % (2 * self.hop_length):
            raise ValueError(f"hop_length is {self.hop_length}: it must divide window / 2 = {self.window // 2}")
        for name in ("width", "depth", "latents"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 1")
        if self.codebook_size < 2:
            raise ValueError(f"codebook_size is {self.codebook_size}: it must be at least 2")
