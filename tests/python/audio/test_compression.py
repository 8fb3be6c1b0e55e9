"""A compressor makes loud and quiet nearer, by its formula, and nothing out of silence."""

import numpy as np
import pytest

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.compression import compress, gain_db

RATE = 44100


def crest(crop) -> float:
    return float(np.abs(crop).max() / np.sqrt(np.square(crop, dtype=np.float64).mean()))


def compressed(crops, ratio=4.0, threshold_db=-20.0):
    count = len(crops)
    return compress(crops, np.full(count, ratio), np.full(count, threshold_db), RATE)


@pytest.fixture
def swells():
    """Four stereo crops of tones whose level moves over 40 dB."""
    time = np.arange(16384)
    level = 10 ** (np.cos(6 * np.pi * time / 16384) - 1)
    frequency = np.random.default_rng(0).uniform(0.1, 0.5, (4, 2, 1))
    return (0.5 * level * np.sin(frequency * time)).astype(np.float32)


def test_the_crest_factor_falls_and_the_loudest_sample_stays(swells):
    changed = compressed(swells, 6.0, -30.0)
    assert changed.dtype == np.float32 and changed.shape == swells.shape
    for new, old in zip(changed, swells, strict=True):
        assert crest(new) < 0.8 * crest(old)
        assert np.abs(new).max() == pytest.approx(np.abs(old).max(), rel=1e-5)


def test_a_higher_ratio_compresses_more(swells):
    crests = [crest(compressed(swells, ratio)[0]) for ratio in (1.0, 2.0, 8.0)]
    assert crests[0] == pytest.approx(crest(swells[0]), rel=1e-4)
    assert crests[0] > crests[1] > crests[2]


def test_channels_keep_their_balance(swells):
    swells[0, 1] *= 0.25
    changed = compressed(swells)[0]
    gains = changed / np.where(swells[0] == 0, 1, swells[0])
    assert np.allclose(gains[0], gains[1], rtol=1e-3)


def test_the_curve_is_straight_below_and_above_its_knee_and_smooth_between():
    levels = np.array([-60.0, -23.0, -20.0, -17.0, 0.0])
    gains = gain_db(levels, np.array(4.0), np.array(-20.0))
    # 3 dB into the knee of 6 dB: (1/4 - 1) * 3^2 / (2 * 6); above it the output rises 1 dB for 4
    assert gains == pytest.approx([0.0, 0.0, -0.5625, -2.25, -15.0])


def test_an_onset_does_not_overshoot():
    burst = np.zeros((1, 1, 8192), np.float32)
    burst[..., :] = 0.01 * np.sin(0.3 * np.arange(8192))
    burst[..., 4096:] *= 50
    changed = np.abs(compressed(burst)[0, 0])
    assert changed[4096:4400].max() < 1.6 * changed[6000:].max()


@pytest.mark.parametrize("level", [0.0, 1e-30, 1e-10, 100.0])
def test_silence_stays_silent_and_no_level_gives_nonsense(level):
    noise = np.random.default_rng(0).uniform(-1, 1, (2, 1, 4096)).astype(np.float32) * np.float32(level)
    noise[1] = 0
    changed = compressed(noise, 20.0, -60.0)
    assert np.isfinite(changed).all()
    assert not changed[1].any()
    assert np.abs(changed[0]).max() == pytest.approx(level, rel=0.01)


def test_the_share_of_compressed_crops_is_the_probability(swells):
    many = np.tile(swells[:1, :1, :4096], (300, 1, 1))
    config = AugmentationConfig(0.0, dequantize_bits=0, compress_probability=0.3)
    changed = Augmentation(config, RATE)(many, np.random.default_rng(0)) != many
    assert changed.any(axis=(1, 2)).mean() == pytest.approx(0.3, abs=0.08)
