import time

import numpy as np
import pytest
import torch
from scipy.signal import freqz

from luthier.audio.augmentation import Augmentation, AugmentationConfig, all_pass

ONLY_PHASES = AugmentationConfig(all_pass_probability=1.0, dequantize_bits=0)
NOTHING = AugmentationConfig(all_pass_probability=0.0, dequantize_bits=0)


@pytest.fixture
def noise():
    return np.random.default_rng(0).uniform(-0.5, 0.5, (8, 2, 8192)).astype(np.float32)


def augmented(batch, config, seed=0):
    return Augmentation(config, 44100)(batch, np.random.default_rng(seed))


@pytest.mark.parametrize("frequency_hz", [20.0, 300.0, 2000.0])
def test_an_all_pass_lets_all_pass(frequency_hz):
    frequencies, response = freqz(*all_pass(frequency_hz, 0.99, 44100), worN=4096, fs=44100)
    assert np.allclose(np.abs(response), 1, atol=1e-6)
    turn = np.abs(np.diff(np.unwrap(np.angle(response))))
    # at 20 Hz the pole is so near its mirror image that both turn around 0 Hz
    assert frequencies[turn.argmax()] == pytest.approx(frequency_hz, abs=25)


def test_phases_turn_and_energy_stays(noise):
    turned = augmented(noise, ONLY_PHASES)
    assert turned.dtype == np.float32 and turned.shape == noise.shape
    assert np.abs(turned - noise).max() > 0.01
    assert np.square(turned).sum() == pytest.approx(np.square(noise).sum(), rel=0.02)


def test_channels_of_a_crop_change_alike(noise):
    same = noise[:, :1].repeat(2, axis=1)
    turned = augmented(same, ONLY_PHASES)
    assert np.array_equal(turned[:, 0], turned[:, 1])
    assert not np.array_equal(turned[0] - noise[0], turned[1] - noise[1])


def test_the_share_of_turned_crops_is_the_probability():
    batch = np.random.default_rng(0).uniform(-1, 1, (500, 1, 64)).astype(np.float32)
    changed = augmented(batch, AugmentationConfig(dequantize_bits=0)) != batch
    assert changed.any(axis=(1, 2)).mean() == pytest.approx(0.8, abs=0.06)


def test_dequantizing_noise_is_half_a_step_and_even(noise):
    silent = np.zeros_like(noise)
    added = augmented(silent, AugmentationConfig()) * 2**15
    assert np.abs(added).max() <= 0.5
    assert added.std() == pytest.approx(1 / np.sqrt(12), rel=0.01)


def test_gain_polarity_and_mute_do_as_they_are_told(noise):
    assert np.array_equal(augmented(noise, NOTHING), noise)
    turned = augmented(noise, AugmentationConfig(0.0, dequantize_bits=0, polarity_probability=1.0))
    assert np.array_equal(turned, -noise)
    assert not augmented(noise, AugmentationConfig(0.0, dequantize_bits=0, mute_probability=1.0)).any()
    gains = augmented(noise, AugmentationConfig(0.0, dequantize_bits=0, gain_db=6.0)) / noise
    gains_db = 20 * np.log10(gains.mean(axis=(1, 2)))
    assert np.abs(gains_db).max() <= 6.001 and gains_db.std() > 1


def test_torch_and_numpy_give_the_same_and_the_input_stays(noise):
    before = noise.copy()
    tensor = augmented(torch.from_numpy(noise), AugmentationConfig())
    assert isinstance(tensor, torch.Tensor)
    assert np.array_equal(tensor.numpy(), augmented(noise, AugmentationConfig()))
    assert np.array_equal(noise, before)
    assert not np.array_equal(tensor.numpy(), augmented(noise, AugmentationConfig(), seed=1))


def test_a_training_batch_is_augmented_in_a_blink():
    batch = np.zeros((8, 1, 65536), np.float32)
    augmented(batch, AugmentationConfig())
    start = time.process_time()
    augmented(batch, AugmentationConfig())
    assert time.process_time() - start < 0.5  # of the processor; measured: 0.015 s


def faster(semitones: float) -> AugmentationConfig:
    return AugmentationConfig(0.0, dequantize_bits=0, speed_probability=1.0, speed_semitones=semitones)


def f0_hz(crop, sample_rate=44100) -> float:
    """Frequency of the highest peak of a spectrum, refined by a parabola."""
    levels = np.log(np.abs(np.fft.rfft(crop * np.hanning(len(crop)), 4 * len(crop))) + 1e-12)
    top = int(levels.argmax())
    before, at, after = levels[top - 1 : top + 2]
    return (top + 0.5 * (before - after) / (before - 2 * at + after)) * sample_rate / (4 * len(crop))


def test_speed_moves_the_pitch_by_what_is_drawn_and_keeps_the_length(sine):
    augmentation = Augmentation(faster(7.0), 44100)
    needed = augmentation.length_needed(16384)
    assert 16384 * 2 ** (7 / 12) < needed < 16384 * 2 ** (7 / 12) + 200
    tone = np.tile(sine(needed / 44100 + 0.01, 44100)[:needed].astype(np.float32), (12, 2, 1))
    moved, told = augmentation.changed(tone, np.random.default_rng(3), 16384)
    assert moved.shape == (12, 2, 16384) and moved.dtype == np.float32
    assert np.array_equal(moved[:, 0], moved[:, 1])
    draws = np.random.default_rng(3)
    for crop, semitones in zip(moved, told, strict=True):
        assert semitones == 7 * draws.uniform(-1, 1)
        draws.random()
        assert f0_hz(crop[0]) == pytest.approx(440 * 2 ** (semitones / 12), rel=1e-4)
    # no fade, gap or ringing at either end: the tone is as loud in every 10 ms but for the filter's first samples
    levels = np.sqrt(np.square(moved[:, 0, 128:]).reshape(12, -1, 32 * 127).mean(-1))
    assert np.allclose(levels, levels.mean(), rtol=0.02)


def test_crops_that_keep_their_speed_are_the_beginning_of_the_longer_crop(noise):
    config = AugmentationConfig(0.0, dequantize_bits=0, speed_probability=0.5, speed_semitones=5.0)
    augmentation = Augmentation(config, 44100)
    length = 4096
    assert augmentation.length_needed(length) <= noise.shape[-1]
    changed = augmentation(noise, np.random.default_rng(0), length)
    same = [np.array_equal(new, old[:, :length]) for new, old in zip(changed, noise, strict=True)]
    assert 0 < sum(same) < len(same)
    again, semitones = augmentation.changed(noise, np.random.default_rng(0), length)
    assert np.array_equal(again, changed) and ((semitones == 0) == same).all()


def test_without_speed_no_longer_crop_is_needed():
    assert Augmentation(AugmentationConfig(), 44100).length_needed(4096) == 4096
    assert Augmentation(AugmentationConfig(speed_semitones=3.0), 44100).length_needed(4096) == 4096


def test_everything_at_once_depends_on_the_state_of_the_generator_alone(noise):
    config = AugmentationConfig(0.8, 20, 2000, 0.99, 16, 6.0, 0.5, 0.1, 0.5, speed_probability=0.5, speed_semitones=3.0)
    augmentation = Augmentation(config, 44100)
    first, again, other = (augmentation(noise, np.random.default_rng(seed), 4096) for seed in (5, 5, 6))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert np.isfinite(first).all()


def test_a_setting_that_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match=r"compress_ratios is \[0\.5, 4\.0\]: it must be a list of two"):
        AugmentationConfig(compress_ratios=(0.5, 4.0))
    with pytest.raises(ValueError, match=r"speed_semitones is 40\.0: it must be a number from 0 to 24"):
        AugmentationConfig(speed_semitones=40.0)
