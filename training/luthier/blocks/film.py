"""Feature-wise linear modulation: a condition scales and shifts every channel of a layer (Perez et al., 2018)."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import equalize
from luthier.blocks.state import DelayLine


class FiLM(StreamingBlock):
    """h' = gamma(c) * h + beta(c), both linear in the condition c; h' = h before training.

    The condition comes at a rate `frames` times lower than h and is held. Whichever of the two is
    earlier waits for the other.

    Args:
        conditions: channels of the condition.
        channels: of h.
        frames: of h for one of the condition.
        scaled: False leaves gamma at 1, which is what a concatenation of c to h before the next
            linear layer can say.
    """

    def __init__(self, conditions: int, channels: int, frames: int = 1, scaled: bool = True) -> None:
        super().__init__()
        self.frames, self.scaled = frames, scaled
        self.generator = nn.Conv1d(conditions, 2 * channels if scaled else channels, 1)
        nn.init.normal_(self.generator.weight, 0.0, 0.1)
        assert self.generator.bias is not None
        nn.init.zeros_(self.generator.bias)
        self.line, self.condition_line = DelayLine(channels), DelayLine(conditions)

    def align_both(self, input_delay: int, condition_delay: int) -> int:
        """`StreamingBlock.align` for two inputs, each delay in frames of its own signal."""
        return equalize([input_delay, condition_delay * self.frames], [self.line, self.condition_line])

    def forward(self, h: Tensor, condition: Tensor) -> Tensor:
        """H [batch, channels, time], condition [batch, conditions, time / frames] -> as h."""
        if self.frames > 1:
            condition = condition.repeat_interleave(self.frames, dim=2)
        moved = self.generator(self.condition_line(condition))
        h = self.line(h)
        if not self.scaled:
            return h + moved
        scale, shift = torch.chunk(moved, 2, dim=1)
        return (1.0 + scale) * h + shift

    def reset(self) -> None:
        """Back to silence."""
        self.line.reset()
        self.condition_line.reset()


class ModulatedChain(StreamingBlock):
    """Layers one after another, each followed by FiLM of one condition and, if wanted, a leaky rectifier.

    Args:
        layers: convolutions, or blocks of them.
        widths: channels that each layer gives.
        frames: of each layer's output for one frame of the condition.
        conditions: channels of the condition.
        scaled: as of `FiLM`.
        rectified: False for layers that begin with an activation of their own.
    """

    def __init__(
        self,
        layers: Sequence[StreamingBlock],
        widths: Sequence[int],
        frames: Sequence[int],
        conditions: int,
        scaled: bool = True,
        rectified: bool = True,
    ) -> None:
        super().__init__()
        self.rectified = rectified
        self.layers = nn.ModuleList(layers)
        places = zip(widths, frames, strict=True)
        self.films = nn.ModuleList(FiLM(conditions, width, held, scaled) for width, held in places)

    def align_both(self, input_delay: int, condition_delay: int) -> int:
        """As of `FiLM`."""
        for layer, film in zip(self.layers, self.films, strict=True):
            assert isinstance(layer, StreamingBlock)
            assert isinstance(film, FiLM)
            input_delay = film.align_both(layer.align(input_delay), condition_delay)
        return input_delay

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        """X [batch, in_channels of the first, time], condition [batch, conditions, its frames] -> the last's output."""
        for layer, film in zip(self.layers, self.films):  # noqa: B905
            x = film(layer(x), condition)
            if self.rectified:
                x = F.leaky_relu(x, 0.2)
        return x

    def reset(self) -> None:
        """Reset every layer."""
        for layer, film in zip(self.layers, self.films):  # noqa: B905
            layer.reset()  # type: ignore[operator]
            film.reset()  # type: ignore[operator]
