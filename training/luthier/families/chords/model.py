"""A model that says which chord sounds."""

from torch import Tensor

from luthier.families.chords.config import ChordsConfig
from luthier.families.chords.names import CHORDS
from luthier.families.listener.model import Listener

_AHEAD = 3 / 8  # of the window, that lies after the moment whose chord is told


class ChordListener(Listener):
    """Audio -> how sure each chord is, and last that there is none."""

    def __init__(self, config: ChordsConfig) -> None:
        super().__init__(config, len(CHORDS), round((1.0 - _AHEAD) * config.window))

    def chords(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> shares [batch, chords, time / hop_length]."""
        return self.shares(x)
