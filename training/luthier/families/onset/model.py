"""A model that hears what is struck, and when."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.listening.separable import trunk_frames
from luthier.families.listener.model import Listener
from luthier.families.onset.config import OnsetConfig
from luthier.families.onset.picker import OnsetPicker


class OnsetListener(Listener):
    """Audio -> an impulse at the sample at which each of its labels is struck, as high as that is loud."""

    def __init__(self, config: OnsetConfig) -> None:
        super().__init__(config, max(1, len(config.labels)))
        assert self.encode_delay == 0, "a frame says what has been heard"
        self.names = tuple(config.labels) or ("onset",)
        self.look_ahead = config.look_ahead
        self.picker = OnsetPicker(self.latents, config.hop_length, config.look_ahead)

    def onset(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> impulses [batch, labels, time]."""
        if self.picker.streaming:
            return self._late(x)
        late = self.picker.delay
        return self._late(F.pad(x, (0, late)))[:, :, late:]

    def _late(self, x: Tensor) -> Tensor:
        y: Tensor = self.picker(self.encode(x), x)
        return y

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """Strokes: noise that dies away, again and again."""
        time = torch.arange(shape[-1]) % 3000
        noise = torch.randn(*shape, generator=generator)
        return noise * (0.001 + 0.3 * torch.exp(-time / 400.0))

    def memory_hops(self) -> int:
        """See `Model.memory_hops`."""
        picked = self.picker.past + self.picker.searched + self.look_ahead + 3
        return 2 + self.levels.window // self.hop_length + trunk_frames(self.config.dilations) + picked

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_shares()
        self.picker.reset()
