"""Partials that a decoder sings: how loud each is, is learned from what the decoder is told."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.film import ModulatedChain
from luthier.blocks.pqmf import PQMFAnalysis
from luthier.blocks.sources.sines import SINES, Sines
from luthier.features.partials import PARTIALS, between, place_of_partial

_WIDTH = 64
_MIDDLE_DB, _RANGE_DB = -50.0, 30.0  # of a partial's amplitude, where what is learned is 0 and 1


class Voice(StreamingBlock):
    """What is told and f0 in Hz -> bands [batch, bands, frames * hop_length / bands] of sines on the multiples of f0.

    Two pointwise layers under FiLM of the condition give levels for 64 places on the scale of `place_of_partial`, in
    dB, and each partial has that between its neighbours.

    Args:
        told: channels that are told, the condition among them.
        conditions: channels of the condition.
    """

    number: Tensor
    place: Tensor

    def __init__(self, sample_rate: int, hop_length: int, bands: int, told: int, conditions: int) -> None:
        super().__init__()
        self.nyquist_hz, self.middle_db, self.range_db = 0.5 * sample_rate, _MIDDLE_DB, _RANGE_DB
        layers: list[StreamingBlock] = [StreamingConv1d(told, _WIDTH, 1), StreamingConv1d(_WIDTH, _WIDTH, 1)]
        self.shape = ModulatedChain(layers, [_WIDTH] * 2, [1, 1], conditions)
        self.levels = StreamingConv1d(_WIDTH, PARTIALS, 1)
        self.sines, self.analysis = Sines(sample_rate, hop_length), PQMFAnalysis(bands)
        number = torch.arange(1.0, SINES + 1.0)
        self.register_buffer("number", number, persistent=False)
        self.register_buffer("place", place_of_partial(number), persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in frames of the bands."""
        shaped = self.levels.align(self.shape.align_both(input_delay, input_delay))
        return self.analysis.align(self.sines.align(shaped))

    def forward(self, told: Tensor, condition: Tensor, f0_hz: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class; [batch, told], [batch, conditions] and [batch, 1, frames]; `extra_delay` in frames."""
        levels_db = (self.levels(self.shape(told, condition)) * self.range_db + self.middle_db).clamp_max(0.0)
        bands: Tensor = self.analysis(self.sines(self._amplitudes(levels_db, f0_hz), f0_hz, extra_delay))
        return bands

    def _amplitudes(self, levels_db: Tensor, f0_hz: Tensor) -> Tensor:
        """[batch, 80, frames]; towards the Nyquist frequency partials come and go softly as the pitch moves."""
        f0 = f0_hz.transpose(1, 2)
        place = self.place.expand(f0.size(0), f0.size(1), -1)
        amplitude = 10.0 ** (0.05 * between(levels_db.transpose(1, 2), place))
        room = (self.nyquist_hz / f0 - self.number).clamp(0.0, 1.0)
        return (amplitude * room).transpose(1, 2)

    def reset(self) -> None:
        """Back to silence."""
        self.shape.reset()
        self.levels.reset()
        self.sines.reset()
        self.analysis.reset()
