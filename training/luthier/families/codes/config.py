"""The shape of a model of the codes family."""

from dataclasses import dataclass
from typing import Annotated

from luthier.blocks.alignment import Padding
from luthier.configuration import Configuration
from luthier.limits import OneOf, SampleRate, Within


@dataclass(frozen=True)
class CodesConfig(Configuration):
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

    sample_rate: SampleRate = 44100
    channels: Annotated[int, OneOf((1,))] = 1
    window: Annotated[int, Within(2, 2**18, step=2, unit="samples")] = 4096
    hop_length: Annotated[int, Within(1, 2**17, unit="samples")] = 512
    width: Annotated[int, Within(1, 8192)] = 256
    depth: Annotated[int, Within(1, 64)] = 2
    latents: Annotated[int, Within(1, 4096)] = 32
    codebook_size: Annotated[int, Within(2, 65536)] = 128
    padding: Padding = "causal"

    def check_relations(self) -> None:
        """See `Configuration`."""
        if self.window % (2 * self.hop_length):
            raise ValueError(f"hop_length is {self.hop_length}: it must divide window / 2 = {self.window // 2}")
