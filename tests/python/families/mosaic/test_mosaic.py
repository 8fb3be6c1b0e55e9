"""A mosaic of a few tones: what it keeps of them, what it plays, and that a `ddsp` of the same sounds hears alike."""

import dataclasses
import math

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.errors import UserError
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.naming import latent_names
from luthier.families.ddsp.preparation import Heard, hear
from luthier.families.mosaic.model import Mosaic
from luthier.families.mosaic.preparation import fit_timbre, keep_corpus

CONFIG = SMALL["mosaic"]
RATE, HOP = CONFIG.sample_rate, CONFIG.hop_length
NOTES = (57, 64, 69)


def tone(note, seconds=0.5):
    """Three partials that are the brighter the higher the note, [time]."""
    phase = 2.0 * math.pi * 440.0 * 2.0 ** ((note - 69) / 12) / RATE * torch.arange(int(seconds * RATE))
    return 0.2 * (phase.sin() + 0.5 * (2 * phase).sin() + 0.01 * (note - 50) * (3 * phase).sin())


def heard(config, sounds):
    features = Features(config.hearing(), LoadedSounds(sounds))
    one = Heard(features, config.sample_rate, 0)
    one.known(0)
    return one


@pytest.fixture(scope="module")
def mosaic():
    model = Mosaic(CONFIG).eval()
    found = heard(CONFIG, [tone(note) for note in NOTES])
    fit_timbre(model, found)
    keep_corpus(model, found)
    return model


@torch.no_grad()
def streamed(model, x, method="forward", hops=4):
    model.set_streaming(True)
    model.reset()
    piece = hops * (1 if method == "decode" else HOP)
    y = torch.cat([getattr(model, method)(part) for part in torch.split(x, piece, -1)], -1)
    model.set_streaming(False)
    return y


def peak_hz(y):
    spectrum = torch.fft.rfft(y.flatten() * torch.hann_window(y.numel())).abs()
    return float(spectrum.argmax()) * RATE / y.numel()


def test_latents_are_named_and_numbered_as_those_of_ddsp_that_learns_from_the_same_sounds(mosaic):
    config = dataclasses.replace(CONFIG.hearing(), width=16, noise_knots=12, voice_knots=16)
    other = Ddsp(config).eval()
    hear(other, Features(config, LoadedSounds([tone(note) for note in NOTES])))
    assert latent_names(mosaic) == latent_names(other)
    x = tone(60)[None, None, : 20 * HOP]
    with torch.no_grad():
        assert torch.equal(mosaic.encode(x), other.encode(x))


def test_a_note_that_the_corpus_has_not_is_played_in_tune_and_as_loud_as_asked_for(mosaic):
    z = mosaic.encode(tone(66)[None, None, : 80 * HOP]).detach()
    y = streamed(mosaic, z, "decode")[..., 20 * HOP :]
    assert abs(12 * math.log2(peak_hz(y) / (440.0 * 2.0 ** (-3 / 12)))) < 0.2
    assert 10 * math.log10(float(y.square().mean())) == pytest.approx(float(z[0, 2, -1]), abs=1.5)
    mosaic.grains.pitch_follow = 0.0
    y = streamed(mosaic, z, "decode")[..., 20 * HOP :]
    mosaic.grains.pitch_follow = 1.0
    assert any(abs(peak_hz(y) / (440.0 * 2.0 ** ((note - 69) / 12)) - 1) < 0.02 for note in NOTES)


def test_a_sound_of_the_corpus_comes_back_and_silence_is_silence(mosaic):
    x = torch.cat([tone(57), torch.zeros(40 * HOP)])
    x = x[: len(x) // HOP * HOP][None, None]
    y = streamed(mosaic, x)
    wanted, got = (torch.fft.rfft(each[0, 0, 30 * HOP : 70 * HOP]).abs() for each in (x, y))
    assert float(torch.corrcoef(torch.stack([wanted, got]))[0, 1]) > 0.9
    assert float(y[..., -8 * HOP :].abs().max()) < 10 ** (-90 / 20)


def test_blocks_of_any_length_and_several_voices_play_the_same(mosaic):
    x = torch.stack([tone(62)[: 48 * HOP], tone(70)[: 48 * HOP]])[:, None]
    together = streamed(mosaic, x, hops=48)
    assert torch.equal(together, streamed(mosaic, x, hops=1))
    assert torch.equal(together[1:], streamed(mosaic, x[1:], hops=5))
    with torch.no_grad():
        assert torch.equal(mosaic(x)[..., : -2 * HOP], together[..., mosaic.delay :][..., : 46 * HOP])


def test_neighbours_take_turns_where_a_latent_is_held(mosaic):
    z = mosaic.encode(tone(64)[None, None, : 80 * HOP])[..., 60:61].detach().expand(-1, -1, 200)
    begun = {}
    for mosaic.grains.neighbours in (1, 8):
        streamed(mosaic, z, "decode")
        begun[mosaic.grains.neighbours] = float(mosaic.grains.playing[0, 5])
    mosaic.grains.neighbours = 1
    assert begun[8] >= begun[1] >= 1


def test_no_more_is_kept_than_there_is_room_for_and_nothing_to_play_is_refused():
    small = dataclasses.replace(CONFIG, minutes=0.01)
    model, found = Mosaic(small), heard(small, [tone(57), tone(60)])
    fit_timbre(model, found)
    assert keep_corpus(model, found) == pytest.approx(0.01, rel=0.02)
    with pytest.raises(UserError, match="a mosaic has nothing to play"):
        keep_corpus(model, heard(small, [torch.zeros(RATE)]))
