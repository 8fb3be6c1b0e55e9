"""What a control signal does to a descriptor that was measured."""

import torch
from torch import Tensor, nn

MODES = ("replace", "offset", "scale")


class Faders(nn.Module):
    """Measured descriptors and control signals -> the descriptors that the decoder is told.

    All three [batch, names, frames] and normalised. A control c from -1 to 1 moves on a straight line from one end of
    the fader's range to the other, m = low + (high - low) (c + 1) / 2, and then, by the mode of the fader,
    - `replace`: m itself;
    - `offset`: measured + m, so that nothing changes at m = 0;
    - `scale`: measured * m, around the middle of what the sounds have: nothing changes at m = 1, nothing moves at 0.
    Modes and ranges are settings of a player, not weights.

    Args:
        count: faders.
    """

    def __init__(self, count: int) -> None:
        super().__init__()
        self.known = list(MODES)
        self.modes = ["offset"] * count
        self.lows, self.highs = [-1.0] * count, [1.0] * count

    def set_mode(self, fader: int, mode: str) -> bool:
        """Choose one of `MODES`; false, and nothing changes, if it is none."""
        if mode not in self.known:
            return False
        self.modes[fader] = mode
        return True

    def set_range(self, fader: int, low: float, high: float) -> None:
        """Choose what controls of -1 and 1 mean; `low` may be the higher one, for a fader that works upside down."""
        self.lows[fader] = low
        self.highs[fader] = high

    def forward(self, measured: Tensor, control: Tensor) -> Tensor:
        """See the class."""
        told = []
        for fader, mode in enumerate(self.modes):
            low, high = self.lows[fader], self.highs[fader]
            heard, moved = measured[:, fader], low + (high - low) * 0.5 * (control[:, fader] + 1.0)
            if mode == "offset":
                moved = heard + moved
            elif mode == "scale":
                moved = heard * moved
            told.append(moved)
        return torch.stack(told, 1)
