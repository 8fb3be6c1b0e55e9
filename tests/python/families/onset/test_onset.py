"""The listener to onsets: its impulses are at the samples that were struck, and it learns from single strokes."""

import numpy as np
import torch

from luthier.families.onset.config import OnsetConfig
from luthier.families.onset.methods import method_specs
from luthier.families.onset.model import OnsetListener
from luthier.families.onset.patterns import PatternBatches, drawn_pattern
from luthier.families.onset.picker import OnsetPicker
from luthier.families.onset.task import f_measure

HOP, LOOK = 128, 3
PLACES = (1000, 4001, 9127)


def strokes(time: int) -> torch.Tensor:
    """Noise that begins at `PLACES`, in silence."""
    sound = torch.zeros(1, 1, time)
    noise = 0.3 * torch.randn(1, 1, 2000, generator=torch.Generator().manual_seed(0))
    for place in PLACES:
        sound[..., place : place + 2000] = noise * torch.exp(-torch.arange(2000) / 300)
    return sound


def sure_of(frames: int, wrong: int = 0) -> torch.Tensor:
    """Logits of a network that is sure of the frames of `PLACES`, `wrong` frames too late."""
    logits = torch.full((1, 1, frames), -10.0)
    for place in PLACES:
        logits[0, 0, place // HOP + LOOK + wrong] = 5.0
    return logits


def test_an_impulse_is_at_the_sample_that_was_struck_even_if_the_network_is_a_frame_off():
    for wrong in (-1, 0, 1):
        picker = OnsetPicker(1, HOP, LOOK)
        sound = strokes(128 * HOP)
        impulses = picker(sure_of(128, wrong), sound)
        found = torch.nonzero(impulses[0, 0]).flatten() - picker.delay
        # a stroke is where the power of 32 samples after it over that of those before is highest
        assert (found - torch.tensor(PLACES)).abs().max() <= 8, found
        heights = impulses[0, 0][impulses[0, 0] > 0]
        assert ((heights > 0.1) & (heights <= 1.0)).all()


def test_what_is_less_sure_than_the_threshold_or_than_its_neighbours_is_none():
    picker = OnsetPicker(1, HOP, LOOK)
    logits = torch.full((1, 1, 60), -10.0)
    logits[0, 0, 20:24] = torch.tensor([0.5, 1.0, 2.0, 1.0])
    logits[0, 0, 40] = -0.1
    assert torch.nonzero(picker.fires(logits)).tolist() == [[0, 0, 23]]
    picker.threshold = 0.4
    assert torch.nonzero(picker.fires(logits))[:, 2].tolist() == [23, 41]


def test_the_file_says_that_its_outputs_are_onsets():
    model = OnsetListener(OnsetConfig(labels=("kick", "hat"), column="folder"))
    spec = method_specs(model)["onset"]
    assert spec.events[0].labels == spec.output_labels == ("kick", "hat")
    assert spec.delay == model.picker.delay == (LOOK + 2) * HOP


def test_patterns_have_their_strokes_where_they_say_and_are_the_same_each_time():
    sounds = [[np.ones(400, np.float32)], [np.ones(300, np.float32)]]
    pattern = drawn_pattern(sounds, 600 * HOP, 22050, HOP, np.random.default_rng(0))
    assert pattern.struck.sum() > 4
    silent = pattern.audio[0, 0].reshape(-1, HOP).abs().amax(1) == 0
    assert not (silent & (pattern.struck[0].amax(0) > 0)).any()
    batches = PatternBatches(sounds, range(2), 600 * HOP, 22050, HOP, 3)
    assert torch.equal(batches.at(5).audio, batches.at(5).audio)
    assert not torch.equal(batches.at(5).audio, batches.at(6).audio)


def test_f1_counts_each_onset_once():
    struck, found = torch.zeros(1, 100), torch.zeros(1, 100)
    struck[0, [10, 50]] = 1
    found[0, [11, 12, 90]] = 1
    assert f_measure(found, struck, 3) == 2 / 5
    assert f_measure(struck, struck, 0) == 1.0
