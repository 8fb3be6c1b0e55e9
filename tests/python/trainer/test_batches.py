"""The crops of each step, and their labels."""

import dataclasses

import numpy as np
import pytest
import soundfile
import torch
from tests.python.audio.test_labels import write_midi
from tests.python.trainer.runs import TRAIN

from luthier.audio.augmentation import AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.trainer.batches import Batches
from luthier.trainer.held_out import held_out_batch

HOP = 256
FASTER = AugmentationConfig(0.0, dequantize_bits=0, speed_probability=1.0, speed_semitones=5.0)


@pytest.fixture(scope="module")
def scale(tmp_path_factory):
    """Twelve notes, called after player and note; each has as many partials as its player."""
    folder = tmp_path_factory.mktemp("scale")
    time = np.arange(44100) / 44100
    for note in range(60, 72):
        player = ("ann", "ben")[note % 2]
        partials = range(1, 2 + 3 * (note % 2))
        tone = sum(np.sin(2 * np.pi * 440 * 2 ** ((note - 69) / 12) * k * time) for k in partials)
        soundfile.write(folder / f"{player}-{note}.wav", 0.1 * tone, 44100)
    return Corpus.prepare(folder, folder / "run", 44100, 1, labels="{player}-{note}", tell=lambda line: None)


def peak_note(audio):
    """The MIDI note of the lowest loud partial of each crop [crops, 1, time]."""
    spectra = np.abs(np.fft.rfft(audio[:, 0].numpy() * np.hanning(audio.size(-1)), 8 * audio.size(-1)))
    lowest = (spectra > 0.5 * spectra.max(-1, keepdims=True)).argmax(-1)
    tops = [low + spectrum[low : low + 30].argmax() for low, spectrum in zip(lowest, spectra, strict=True)]
    return torch.tensor(69 + 12 * np.log2(np.array(tops) * 44100 / (8 * audio.size(-1)) / 440), dtype=torch.float32)


@pytest.mark.parametrize("augmentation", [AugmentationConfig(), FASTER])
def test_crops_come_with_the_labels_of_what_they_sound_like(scale, augmentation):
    config = dataclasses.replace(TRAIN, batch=16, augmentation=augmentation)
    with Batches(scale, config, HOP) as batches:
        batch = batches.at(3)
    assert batch.columns["player"].dtype == torch.int64 and batch.columns["note"].dtype == torch.float32
    assert torch.allclose(batch.columns["note"], peak_note(batch.audio), atol=0.15)
    moved = augmentation is FASTER
    assert bool((batch.columns["note"] != batch.columns["note"].round()).any()) == moved


def test_the_labels_of_a_step_depend_on_seed_and_step_alone_and_processes_share_them(scale):
    def drawn(step, rank=0, world=1):
        with Batches(scale, TRAIN, HOP, rank, world) as batches:
            batches.at(0)
            return batches.at(step)

    whole, again = drawn(7), drawn(7)
    halves = [drawn(7, rank, 2) for rank in (0, 1)]
    for name, column in whole.columns.items():
        assert torch.equal(column, again.columns[name])
        assert torch.equal(column[0::2], halves[0].columns[name])
        assert torch.equal(column[1::2], halves[1].columns[name])
    assert torch.equal(whole.audio[1::2], halves[1].audio)


def test_held_out_crops_have_labels_too_and_all_of_it_moves_to_a_device(scale):
    batch = held_out_batch(scale, TRAIN, HOP)
    assert len(batch.columns["player"]) == len(batch.audio)
    moved = batch.on(torch.device("meta"))
    assert {x.device.type for x in (moved.audio, moved.domain, *moved.columns.values())} == {"meta"}


def test_labels_over_time_follow_the_hops_of_the_model_and_the_speed_of_the_crop(tmp_path):
    soundfile.write(tmp_path / "a.wav", 0.1 * np.random.default_rng(0).standard_normal(20 * 44100), 44100)
    write_midi(tmp_path / "a.mid", [(beat, beat + 1, 20 + beat, 100) for beat in range(40)])  # half a second each
    corpus = Corpus.prepare(tmp_path, tmp_path / "run", 44100, 1, tell=lambda line: None)
    for augmentation in (AugmentationConfig(), FASTER):
        config = dataclasses.replace(TRAIN, crop_length=131072, augmentation=augmentation)
        with Batches(corpus, config, HOP) as batches:
            notes = batches.at(0).columns["note"]
        assert notes.shape == (TRAIN.batch, 131072 // HOP)
        for crop in notes:
            semitones = float(crop[0] - crop[0].round())  # of the speed, but for whole ones
            changes = torch.nonzero(crop.diff())[:, 0]
            hops_a_note = float((changes[-1] - changes[0]) / (len(changes) - 1))
            difference = 12 * float(np.log2(22050 / HOP / hops_a_note)) - semitones
            assert difference == pytest.approx(round(difference), abs=0.2)
            assert augmentation is FASTER or (semitones == 0 and round(difference) == 0)
    validation = held_out_batch(corpus, TRAIN, HOP).columns["note"]
    assert validation.shape == (TRAIN.validation_crops, TRAIN.validation_length // HOP) and validation.min() >= 56


def test_domains_are_balanced_when_the_configuration_says_so(tmp_path):
    for folder, seconds in (("long", 9), ("short", 1)):
        (tmp_path / folder).mkdir()
        soundfile.write(tmp_path / folder / "a.wav", np.random.default_rng(0).uniform(-1, 1, seconds * 44100), 44100)
    corpus = Corpus.prepare(tmp_path, tmp_path / "run", 44100, 1, tell=lambda line: None)
    for balanced, share in ((False, 0.1), (True, 0.5)):
        weights = dataclasses.replace(TRAIN.weights, early_energy=0.0)
        config = dataclasses.replace(
            TRAIN, batch=600, crop_length=64, scales=(64,), weights=weights, balance_domains=balanced
        )
        with Batches(corpus, config, HOP) as batches:
            assert batches.drawn(0).domain.float().mean().item() == pytest.approx(share, abs=0.06)
