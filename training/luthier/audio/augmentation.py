"""Changes to training crops that an ear hardly hears and a model should not learn by heart."""

from dataclasses import dataclass
from math import ceil
from typing import Annotated, TypeVar

import numpy as np
import numpy.typing as npt
import soxr
import torch

from luthier.audio.compression import compress
from luthier.audio.reading import Samples
from luthier.configuration import Configuration
from luthier.limits import Share, ShareBelowOne, Within

Batch = TypeVar("Batch", npt.NDArray[np.float32], torch.Tensor)
Frequency = Annotated[float, Within(1, 96000, unit="Hz")]
CompressionRatio = Annotated[float, Within(1, 1000)]
Threshold = Annotated[float, Within(-200, 0, unit="dB")]

_RESAMPLING = "MQ"  # 16 bits; on crops it costs a few tenths more than soxr's quickest, which lets images through
_RESAMPLING_EDGE = 64  # samples at the end of a resampled stretch that miss what would have followed


@dataclass(frozen=True)
class AugmentationConfig(Configuration):
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
        compress_probability: share of crops whose loud parts are turned down; see `compress`.
        compress_ratios: between which its ratio is drawn, both at least 1.
        compress_thresholds_db: between which its threshold is drawn, below the loudest sample of the crop.
        speed_probability: share of crops played faster or slower, as a tape is, so pitch and formants move too.
        speed_semitones: the change is drawn between minus and plus this.
    """

    all_pass_probability: Share = 0.8
    all_pass_min_hz: Frequency = 20.0
    all_pass_max_hz: Frequency = 2000.0
    all_pass_radius: ShareBelowOne = 0.99
    dequantize_bits: Annotated[int, Within(0, 32)] = 16
    gain_db: Annotated[float, Within(0, 60, unit="dB")] = 0.0
    polarity_probability: Share = 0.0
    mute_probability: Share = 0.0
    compress_probability: Share = 0.0
    compress_ratios: tuple[CompressionRatio, CompressionRatio] = (2.0, 6.0)
    compress_thresholds_db: tuple[Threshold, Threshold] = (-30.0, -10.0)
    speed_probability: Share = 0.0
    speed_semitones: Annotated[float, Within(0, 24, unit="semitones")] = 0.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        if self.all_pass_min_hz > self.all_pass_max_hz:
            raise ValueError(
                f"all_pass_min_hz is {self.all_pass_min_hz:g}: it must be at most all_pass_max_hz, "
                f"{self.all_pass_max_hz:g}"
            )
        for name in ("compress_ratios", "compress_thresholds_db"):
            lowest, highest = getattr(self, name)
            if lowest > highest:
                raise ValueError(f"{name} is [{lowest:g}, {highest:g}]: write the lower first")


class Augmentation:
    """Applies `config` to batches at `sample_rate` Hz; all chance comes from the generator given with each batch."""

    def __init__(self, config: AugmentationConfig, sample_rate: int) -> None:
        self.config = config
        self.sample_rate = sample_rate

    def length_needed(self, length: int) -> int:
        """Return how many samples a crop must have so that `length` of them are left at the highest speed.

        It is `length` itself while speed does not change.
        """
        if not self._changes_speed:
            return length
        return _stretch(length, _speed(self.config.speed_semitones))

    def __call__(self, batch: Batch, rng: np.random.Generator, length: int | None = None) -> Batch:
        """Return a changed copy of `batch`, float32 [batch, channels, time], as the same kind of array.

        All channels of a crop change alike, which keeps the stereo image.

        Args:
            batch: crops of `length_needed(length)` samples.
            rng: its state decides everything that is drawn.
            length: samples of the crops that are returned; those of `batch` if None, which needs speeds unchanged.
        """
        if isinstance(batch, torch.Tensor):
            return torch.from_numpy(self.changed(batch.cpu().numpy(), rng, length)[0]).to(batch.device)
        return self.changed(batch, rng, length)[0]

    def changed(
        self, batch: Samples, rng: np.random.Generator, length: int | None = None
    ) -> tuple[Samples, npt.NDArray[np.float64]]:
        """As a call, and with it by how many semitones each crop was made higher, [batch]: its notes are others then.

        What lasts a second in the crop lasts 2^(semitones / 12) seconds in the sound.
        """
        length = length or batch.shape[-1]
        assert batch.shape[-1] >= self.length_needed(length), "draw crops of `length_needed`"
        semitones = np.zeros(len(batch))
        if self._changes_speed:
            crops, drawn = zip(*(self._at_another_speed(crop, rng, length) for crop in batch), strict=True)
            batch, semitones = np.stack(crops), np.array(drawn)
        return self._changed(batch[..., :length], rng), semitones

    @property
    def _changes_speed(self) -> bool:
        return self.config.speed_probability > 0 and self.config.speed_semitones > 0

    def _changed(self, batch: Samples, rng: np.random.Generator) -> Samples:
        changed = np.stack([self._with_turned_phases(crop, rng) for crop in batch])
        self._compress_some(changed, rng)
        changed *= self._gains(len(batch), rng)[:, None, None]
        if self.config.dequantize_bits:
            # one step of b bits is 2 / 2^b on the scale from -1 to 1
            half_step = 2.0**-self.config.dequantize_bits
            changed += half_step * (2 * rng.random(changed.shape, np.float32) - 1)
        return changed

    def _at_another_speed(self, crop: Samples, rng: np.random.Generator, length: int) -> tuple[Samples, float]:
        """Resample the beginning of `crop`, so that the channels' `length` samples hold more or less of it.

        Returns the crop, and by how many semitones it is higher now.
        """
        semitones = rng.uniform(-1, 1) * self.config.speed_semitones
        if rng.random() >= self.config.speed_probability:
            return crop[:, :length], 0.0
        speed = _speed(semitones)
        stretch = np.ascontiguousarray(crop[:, : _stretch(length, speed)].T)
        return soxr.resample(stretch, speed, 1.0, _RESAMPLING)[:length].T, float(semitones)

    def _compress_some(self, crops: Samples, rng: np.random.Generator) -> None:
        """Compress the drawn share of crops, in place."""
        if self.config.compress_probability <= 0:
            return
        drawn = rng.random(len(crops)) < self.config.compress_probability
        ratios = rng.uniform(*self.config.compress_ratios, len(crops))
        thresholds_db = rng.uniform(*self.config.compress_thresholds_db, len(crops))
        if drawn.any():
            crops[drawn] = compress(crops[drawn], ratios[drawn], thresholds_db[drawn], self.sample_rate)

    def _with_turned_phases(self, crop: Samples, rng: np.random.Generator) -> Samples:
        if rng.random() >= self.config.all_pass_probability:
            return crop.astype(np.float32)
        lowest, highest = np.log([self.config.all_pass_min_hz, self.config.all_pass_max_hz])
        frequency_hz = float(np.exp(rng.uniform(lowest, highest)))  # equally likely in every octave
        numerator, denominator = all_pass(frequency_hz, self.config.all_pass_radius, self.sample_rate)
        from scipy.signal import lfilter  # a second of every command, if it stood above

        # computed in float64, as scipy does with float64 coefficients: a pole this near the circle rings for long
        return lfilter(numerator, denominator, crop, axis=-1).astype(np.float32)

    def _gains(self, count: int, rng: np.random.Generator) -> npt.NDArray[np.float32]:
        gains = 10 ** (rng.uniform(-1, 1, count) * self.config.gain_db / 20)
        gains[rng.random(count) < self.config.polarity_probability] *= -1
        gains[rng.random(count) < self.config.mute_probability] = 0
        return gains.astype(np.float32)


def _speed(semitones: float) -> float:
    return float(2 ** (semitones / 12))


def _stretch(length: int, speed: float) -> int:
    """Return the samples to resample for `length` good ones."""
    return ceil((length + _RESAMPLING_EDGE) * speed)


def all_pass(
    frequency_hz: float, radius: float, sample_rate: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return numerator and denominator of a second-order all-pass: its poles at `radius`, its zeros at 1 / `radius`.

    The numerator is the denominator backwards, which makes the magnitude 1 at every frequency
    (Smith, Introduction to Digital Filters, "Allpass Filters").
    """
    denominator = np.array([1.0, -2 * radius * np.cos(2 * np.pi * frequency_hz / sample_rate), radius**2])
    return denominator[::-1].copy(), denominator
