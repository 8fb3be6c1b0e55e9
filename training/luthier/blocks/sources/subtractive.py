"""Subtractive synthesis: noise through a filter that changes from frame to frame."""

from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import NormalNoise
from luthier.blocks.stft import StreamingISTFT, StreamingSTFT


class SubtractiveNoise(StreamingBlock):
    """Gains [batch, window / 2 + 1, frames] -> noise [batch, 1, frames * hop_length].

    Y = G U, where U are the spectra of unit normal noise and G is the gain of each bin; frames overlap and add up
    (Bitton, Esling and Harada, arXiv 2007.06349). Where all gains are 1 the noise comes out as
    it is. In a window this long a filter has peaks as narrow as partials, so that noise can have a pitch.
    The delay is `window - hop_length` samples.

    Args:
        window: in samples.
        hop_length: in samples; divides `window` at least twice.
    """

    def __init__(self, window: int, hop_length: int) -> None:
        super().__init__()
        self.hop_length = hop_length
        self.noise = NormalNoise()
        self.spectra = StreamingSTFT(window, hop_length)
        self.synthesis = StreamingISTFT(window, hop_length)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        return self.synthesis.align(self.spectra.align(self.noise.align(input_delay * self.hop_length)))

    def forward(self, gains: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class.

        `extra_delay`, in frames, is a delay of the stream that `align` was not told about.
        """
        like = gains.new_zeros(gains.size(0), 1, gains.size(2) * self.hop_length)
        noise = self.noise(like, 1.0, extra_delay * self.hop_length)
        y: Tensor = self.synthesis(gains * self.spectra(noise))
        return y

    def reset(self) -> None:
        """Back to the first frame."""
        self.noise.reset()
        self.spectra.reset()
        self.synthesis.reset()
