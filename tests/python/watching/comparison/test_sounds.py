"""Takes are brought to the loudness of the first, and nothing clips on the way."""

import numpy as np
import pytest

from luthier.watching.comparison.sounds import Excerpt, Take, matching_gains, mean_loudness_db, names_of

RATE = 44_100


def tone(amplitude, hz=1000.0, seconds=1.0, channels=1):
    wave = amplitude * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)
    return np.repeat(wave.astype(np.float32)[None], channels, 0)


def excerpt(*sounds):
    return Excerpt("one", tuple(Take(f"take {n}", "", sound) for n, sound in enumerate(sounds)))


def test_a_quieter_take_is_raised_to_the_loudness_of_the_first():
    gains = matching_gains(excerpt(tone(0.2), tone(0.1), tone(0.4)), RATE)
    assert gains == pytest.approx([1.0, 2.0, 0.5], rel=0.01)


def test_loudness_is_that_of_an_ear_and_not_of_a_meter():
    low = tone(0.2, hz=60.0)
    gains = matching_gains(excerpt(tone(0.02), low), RATE)
    matched = [gain * sound for gain, sound in zip(gains, (tone(0.02), low), strict=True)]
    assert np.abs(matched[1]).max() > 5 * np.abs(matched[0]).max()
    assert mean_loudness_db(matched[1], RATE) == pytest.approx(mean_loudness_db(matched[0], RATE), abs=0.1)


def test_where_one_would_clip_all_are_lowered_alike():
    peaky = tone(0.06)
    peaky[0, ::22050] = 0.5
    sounds = (tone(0.5), peaky)
    gains = matching_gains(excerpt(*sounds), RATE)
    levels = [mean_loudness_db(gain * sound, RATE) for gain, sound in zip(gains, sounds, strict=True)]
    assert max(gain * np.abs(sound).max() for gain, sound in zip(gains, sounds, strict=True)) <= 1.0 + 1e-6
    assert levels[0] == pytest.approx(levels[1], abs=0.2)
    assert gains[0] < 1.0


def test_silence_is_not_made_loud():
    assert matching_gains(excerpt(tone(0.2), tone(0.0), tone(1e-5)), RATE) == [1.0, 1.0, 1.0]


def test_takes_of_other_lengths_are_no_excerpt():
    with pytest.raises(AssertionError, match="equally long"):
        excerpt(tone(0.1), tone(0.1, seconds=0.5))


def test_excerpts_have_names_in_common_or_none():
    two = excerpt(tone(0.1), tone(0.1))
    assert names_of([two, two]) == ["take 0", "take 1"]
    assert names_of([two, excerpt(tone(0.1))]) == []
    assert names_of([]) == []
