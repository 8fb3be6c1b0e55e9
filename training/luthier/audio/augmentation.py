"""Changes to training crops that an ear hardly hears and a model should not learn by heart."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch
from scipy.signal import lfilter

from luthier.audio.reading import Samples

Batch = TypeVar("Batch", npt.NDArray[np.float32], torch.Tensor)


@dataclass(frozen=True)
class AugmentationConfig:
    """How crops are changed; the defaults are those of RAVE (arXiv 2111.05011), the rest is off.

    Attributes:
        all_pass_probability: share of crops whose phases are turned.
        all_pass_min_hz: lowest frequency around which phases turn.
        all_pass_max_hz: highest such frequency.
        all_pass_radius: of the pole, below 1; the nearer to 1, the narrower the turn.
        dequantize_bits: noise of half a step of this word length is added; 0 adds none.
        gain_db: the gain is drawn between minus and plus this.
        polarity_probability: share of crops turned upside down.
        mute_probability: share of crops replaced by silence, so that a model learns to be silent.
    """

    all_pass_probability: float = 0.8
    all_pass_min_hz: float = 20.0
    all_pass_max_hz: float = 2000.0
    all_pass_radius: float = 0.99
    dequantize_bits: int = 16
    gain_db: float = 0.0
    polarity_probability: float = 0.0
    mute_probability: float = 0.0


class Augmentation:
    """Applies `config` to batches at `sample_rate` Hz; all chance comes from the generator given with each batch."""

    def __init__(self, config: AugmentationConfig, sample_rate: int) -> None:
        self.config = config
        self.sample_rate = sample_rate

    def __call__(self, batch: Batch, rng: np.random.Generator) -> Batch:
        """Return a changed copy of `batch`, float32 [batch, channels, time], as the same kind of array.

        All channels of a crop change alike, which keeps the stereo image.
        """
        if isinstance(batch, torch.Tensor):
            return torch.from_numpy(self._changed(batch.cpu().numpy(), rng)).to(batch.device)
        return self._changed(batch, rng)

    def _changed(self, batch: Samples, rng: np.random.Generator) -> Samples:
        changed = np.stack([self._with_turned_phases(crop, rng) for crop in batch])
        changed *= self._gains(len(batch), rng)[:, None, None]
        if self.config.dequantize_bits:
            # one step of b bits is 2 / 2^b on the scale from -1 to 1
            half_step = 2.0**-self.config.dequantize_bits
            changed += half_step * (2 * rng.random(changed.shape, np.float32) - 1)
        return changed

    def _with_turned_phases(self, crop: Samples, rng: np.random.Generator) -> Samples:
        if rng.random() >= self.config.all_pass_probability:
            return crop.astype(np.float32)
        lowest, highest = np.log([self.config.all_pass_min_hz, self.config.all_pass_max_hz])
        frequency_hz = float(np.exp(rng.uniform(lowest, highest)))  # equally likely in every octave
        numerator, denominator = all_pass(frequency_hz, self.config.all_pass_radius, self.sample_rate)
        # computed in float64, as scipy does with float64 coefficients: a pole this near the circle rings for long
        return lfilter(numerator, denominator, crop, axis=-1).astype(np.float32)

    def _gains(self, count: int, rng: np.random.Generator) -> npt.NDArray[np.float32]:
        gains = 10 ** (rng.uniform(-1, 1, count) * self.config.gain_db / 20)
        gains[rng.random(count) < self.config.polarity_probability] *= -1
        gains[rng.random(count) < self.config.mute_probability] = 0
        return gains.astype(np.float32)


def all_pass(
    frequency_hz: float, radius: float, sample_rate: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return numerator and denominator of a second-order all-pass: its poles at `radius`, its zeros at 1 / `radius`.

    The numerator is the denominator backwards, which makes the magnitude 1 at every frequency
    (Smith, Introduction to Digital Filters, "Allpass Filters").
    """
    denominator = np.array([1.0, -2 * radius * np.cos(2 * np.pi * frequency_hz / sample_rate), radius**2])
    return denominator[::-1].copy(), denominator
