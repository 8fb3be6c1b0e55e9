"""What becomes of the channels of a file when they are mixed: whether they cancel, are dead, or hold an offset."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_MOST_CHANNELS = 64  # whose likeness is looked at
_OPPOSED = -0.5  # correlation of two channels that take from each other
_LEAST_LOSS_DB = 3.0  # worth a remark
_DEAD_DB = -80.0
_LEAST_OFFSET = 0.01  # of full scale


class ChannelLevels:
    """The powers of the channels of a file, and how alike they are, gathered block by block.

    Args:
        channels: of the file.
    """

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self._frames = 0
        self._seen = min(channels, _MOST_CHANNELS)
        self._lowest, self._highest = np.full(self._seen, np.inf), np.full(self._seen, -np.inf)
        self._sum = np.zeros(self._seen)
        self._products = np.zeros((self._seen, self._seen))

    def add(self, block: npt.NDArray[np.float32]) -> None:
        """Take another block [time, channels]."""
        seen = block[:, : self._seen]
        self._frames += len(seen)
        self._lowest = np.minimum(self._lowest, seen.min(axis=0))
        self._highest = np.maximum(self._highest, seen.max(axis=0))
        if seen[0].any() or seen.any():
            self._sum += np.ones(len(seen), np.float32) @ seen
            self._products += seen.T @ seen

    def loss(self, channels: int) -> str:
        """What a person should know of what a mix to `channels` channels loses; empty where that is nothing."""
        if self.channels == 1 or not self.swing() or self.channels != self._seen:
            return ""
        powers = np.diag(self._covariance())
        dead = [number + 1 for number in np.flatnonzero(10 * np.log10(powers + 1e-20) < _DEAD_DB).tolist()]
        if len(dead) == self.channels:
            return ""
        if channels == 1:
            return self._cancelled() or (f"{_named(dead)}, and mono is quieter for it" if dead else "")
        if dead[:channels] == [1, 2]:
            return f"its first two of {self.channels} channels are silent, and no other is used; mix them to two"
        return _named([number for number in dead if number <= channels])

    def swing(self) -> float:
        """How far the channel that moves most moves from its middle; resampling would give a constant two edges."""
        return float((self._highest - self._lowest).max()) / 2 if self._frames else 0.0

    def offset(self) -> str:
        """The same of what is no sound, and no silence either."""
        offset = float(self._sum[np.abs(self._sum).argmax()]) / max(self._frames, 1)
        return f"a DC offset of {offset:.2g}; a high-pass takes it out" if abs(offset) >= _LEAST_OFFSET else ""

    def _cancelled(self) -> str:
        covariance = self._covariance()
        powers = np.diag(covariance)
        scale = np.sqrt(np.outer(powers, powers)) + 1e-12
        mixed = max(float(covariance.sum()), 0.0) / self.channels**2
        lost_db = 10 * np.log10((powers.mean() + 1e-20) / (mixed + 1e-20))
        if (covariance / scale).min() > _OPPOSED or lost_db < _LEAST_LOSS_DB:
            return ""
        which = "both" if self.channels == 2 else "the first two"
        lost = f"{lost_db:.0f} dB are lost" if lost_db < -_DEAD_DB else "nothing is left"
        return f"its channels cancel in mono, {lost}; --channels 2 keeps {which}, or invert one"

    def _covariance(self) -> npt.NDArray[np.float64]:
        mean = self._sum / max(self._frames, 1)
        covariance: npt.NDArray[np.float64] = self._products / max(self._frames, 1) - np.outer(mean, mean)
        return covariance


def _named(dead: Sequence[int]) -> str:
    if not dead:
        return ""
    numbers = ", ".join(map(str, dead))
    return f"channel {numbers} is silent" if len(dead) == 1 else f"channels {numbers} are silent"
