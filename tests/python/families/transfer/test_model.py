"""Transfer on waveforms: each target is another sound, and the note that is heard is the note that is told."""

import pytest
import torch
from tests.python.families.examples import SMALL

from luthier.blocks.conditions import NOTE_CHANNELS, gliding_tone, midi_note, note_condition, note_hz
from luthier.families.transfer.config import TransferConfig
from luthier.families.transfer.model import SCORE, Transfer

CONFIG = SMALL["transfer"]
RATE, HOP = CONFIG.sample_rate, CONFIG.hop_length
TIMBRES = CONFIG.latents


def made() -> Transfer:
    torch.manual_seed(0)
    model = Transfer(CONFIG).double().eval()
    model.calibrate(tone())
    return model


def tone(length: int = 256) -> torch.Tensor:
    """A tone that glides and swells, [1, 1, length * HOP]."""
    return (gliding_tone(length * HOP, RATE) * torch.linspace(0.1, 1.0, length * HOP)).double().reshape(1, 1, -1)


@torch.no_grad()
def test_each_target_is_another_sound_and_a_blend_lies_apart_from_both():
    model, sounds = made(), []
    for weights in ((1.0, 0.0), (0.0, 1.0), (0.5, 0.5)):
        model.blend.copy_(torch.tensor(weights)[None, :, None])
        sounds.append(model(tone()))
    for one, two in ((0, 1), (0, 2), (1, 2)):
        assert float((sounds[one] - sounds[two]).abs().max()) > 1e-3 * float(sounds[one].abs().max())


@torch.no_grad()
def test_the_note_that_is_told_is_the_note_that_is_heard_whatever_the_target():
    model = made()
    seconds = (torch.arange(256) + 0.5) * HOP / RATE
    wanted = midi_note(330.0 + 20.0 * seconds)
    for target in range(2):
        model.blend.zero_()
        model.blend[:, target] = 1.0
        note = model.encode(tone())[0, TIMBRES]
        assert float((note - wanted)[40:-40].abs().max()) < 0.1
        told = model.joined(torch.zeros(1, TIMBRES, 256).double(), model.score(tone()), model.blend)
        assert torch.allclose(told[:, -1], note_hz(note))
        at = TIMBRES + 2
        assert torch.allclose(told[:, at : at + NOTE_CHANNELS], note_condition(note_hz(note[None, None])))
        assert torch.equal(told[0, TIMBRES:at, 0], model.blend.flatten().double())


@torch.no_grad()
def test_a_note_is_held_where_there_is_none_and_a_louder_sound_is_told_to_be_louder():
    model = made()
    note, loudness = model.score(torch.cat([tone(), torch.zeros(1, 1, 128 * HOP).double()], 2))[0]
    last = int((note.diff() != 0).nonzero().max())
    assert last < 300, "in the silence the last note goes on"
    assert float(loudness[60]) < float(loudness[120]) < float(loudness[200])
    assert float(loudness.min()) >= -1.0 and float(loudness.max()) <= 1.0


@pytest.mark.parametrize("channel", range(TIMBRES + SCORE))
@torch.no_grad()
def test_the_decoder_hears_every_timbre_the_note_and_the_loudness(channel):
    model = made()
    z = model.example("decode", HOP, (1, TIMBRES + SCORE, 32), torch.Generator().manual_seed(0)).double()
    moved = z.clone()
    moved[:, channel] = 67.0 if channel == TIMBRES else -0.5
    assert float((model.decode(z) - model.decode(moved)).abs().max()) > 1e-6


@torch.no_grad()
def test_latent_scale_and_bias_act_on_the_timbres_alone():
    model = made()
    z = model.example("decode", HOP, (1, TIMBRES + SCORE, 32), torch.Generator().manual_seed(0)).double()
    assert model.latent_scale.shape == model.latent_bias.shape == (1, TIMBRES, 1)
    model.latent_scale.fill_(0.0)
    model.latent_bias.fill_(0.25)
    shaped, z[:, :TIMBRES] = model.decode(z), 0.25
    model.latent_scale.fill_(1.0)
    model.latent_bias.fill_(0.0)
    assert torch.allclose(shaped, model.decode(z))


@torch.no_grad()
def test_every_stage_of_the_decoder_is_modulated_and_its_features_by_partials_of_the_note():
    model = made()
    films = [film for half in (model.decoder.early, model.decoder.late) for film in half.films]
    assert len(films) == len(CONFIG.ratios)
    z = model.example("decode", HOP, (1, TIMBRES + SCORE, 32), torch.Generator().manual_seed(0)).double()
    for film in (*films, model.decoder.film, *model.decoder.voice.shape.films):
        before = model.decode(z)
        film.generator.weight.zero_()
        assert float((before - model.decode(z)).abs().max()) > 1e-6


def test_a_shape_that_this_family_cannot_have_is_refused_with_its_value():
    for changes, words in (
        ({"channels": 2}, "channels is 2"),
        ({"latent": "discrete"}, "latent is 'discrete'"),
        ({"window": 33}, "window is 33"),
    ):
        with pytest.raises(ValueError, match=words):
            TransferConfig(**changes)


@torch.no_grad()
def test_the_voice_sings_partials_of_the_note_that_each_target_has_as_loud_as_it_learned():
    voice = made().decoder.voice.eval()
    condition = torch.zeros(1, voice.shape.films[0].generator.in_channels, 64)
    told = torch.zeros(1, voice.shape.layers[0].in_channels, 64).double()
    voice.levels.weight.zero_()
    voice.levels.bias.fill_(-10.0)
    voice.levels.bias[2] = 1.0
    f0_hz = torch.full((1, 1, 64), 440.0).double()
    amplitudes = voice._amplitudes(voice.levels(voice.shape(told, condition.double())) * 30.0 - 50.0, f0_hz)
    assert float(amplitudes[0, 2, 0]) == pytest.approx(0.1)
    assert float(amplitudes[0, [0, 1, 3, 4], 0].max()) < 1e-6
    assert float(amplitudes[0, int(0.5 * RATE / 440.0) :].abs().max()) == 0.0, "nothing above the Nyquist frequency"


@torch.no_grad()
def test_a_sound_with_weak_odd_partials_is_heard_at_its_note_and_not_an_octave_higher():
    model = made()
    phase = 2.0 * torch.pi * 330.0 * torch.arange(128 * HOP, dtype=torch.float64) / RATE
    reedy = sum(level * torch.sin(number * phase) for number, level in ((1, 0.04), (2, 0.3), (3, 0.04), (4, 0.2)))
    note = model.score(reedy.reshape(1, 1, -1))[0, 0, 40:-40]
    assert float((note - midi_note(torch.tensor(330.0))).abs().max()) < 0.2
