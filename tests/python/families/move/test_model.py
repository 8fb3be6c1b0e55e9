"""MoVE: streams with its pitch, keeps the note whatever the target, and one model knows every pair."""

import dataclasses

import pytest
import torch

from luthier.blocks.conditions import NOTE_CHANNELS, midi_note, note_condition, note_hz
from luthier.families.move.config import MoveConfig
from luthier.families.move.model import TIMBRES, Move

CONFIG = MoveConfig(instruments=("a", "b", "c"), width=16)


def made(config: MoveConfig = CONFIG) -> Move:
    torch.manual_seed(0)
    return Move(config).double().eval()


@pytest.mark.parametrize("padding", ["centred", "causal"])
@torch.no_grad()
def test_every_method_streams_what_it_computes_offline_at_any_block(padding):
    model, hop = made(dataclasses.replace(CONFIG, padding=padding)), CONFIG.hop_length
    for name, ratio, delay in (
        ("forward", 1, model.delay),
        ("encode", hop, model.encode_delay),
        ("decode", 1, model.decode_delay),
    ):
        shape = (2, TIMBRES + 1, 24) if name == "decode" else (2, 1, 24 * hop)
        x = model.example(name, hop if name == "decode" else 1, shape, torch.Generator().manual_seed(0)).double()
        model.set_streaming(False)
        offline = getattr(model, name)(x)
        model.set_streaming(True)
        for pieces in (1, 3, 8):
            model.reset()
            stream = torch.cat(
                [getattr(model, name)(p) for p in x.split(pieces * (1 if name == "decode" else hop), -1)], -1
            )
            begin, end = 14 * hop // ratio, 20 * hop // ratio
            error = (offline[..., begin:end] - stream[..., begin + delay : end + delay]).abs().max()
            assert float(error) < 1e-9 * float(offline.abs().max()), name


def test_the_condition_of_a_note_has_no_steps_and_is_one_hot_on_the_keys():
    hz = note_hz(torch.tensor([[[60.0, 72.0, 60.5, 61.0]]]))
    condition = note_condition(hz)
    assert condition.shape == (1, NOTE_CHANNELS, 4)
    assert torch.allclose(condition.sum(1), torch.full((1, 4), 2.0), atol=1e-4)
    assert torch.allclose(condition[0, :12, 0], condition[0, :12, 1], atol=1e-4), "an octave keeps the pitch class"
    assert torch.allclose(condition[0, :, 2], (condition[0, :, 0] + condition[0, :, 3]) / 2, atol=1e-4)
    assert torch.allclose(midi_note(hz).flatten(), torch.tensor([60.0, 72.0, 60.5, 61.0]), atol=1e-4)


@torch.no_grad()
def test_each_target_is_another_sound_and_a_blend_lies_apart_from_both():
    model = made()
    x = model.example("forward", 1, (1, 1, 16 * CONFIG.hop_length), torch.Generator().manual_seed(0)).double()
    sounds = []
    for weights in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.5, 0.5, 0.0)):
        model.blend.copy_(torch.tensor(weights)[None, :, None])
        sounds.append(model(x))
    for one, two in ((0, 1), (0, 2), (1, 2)):
        assert float((sounds[one] - sounds[two]).abs().max()) > 1e-6


def test_a_lesson_has_gradients_for_every_layer():
    torch.manual_seed(0)
    model = Move(CONFIG)
    x = model.example("forward", 1, (4, 1, 8 * CONFIG.hop_length), torch.Generator().manual_seed(0))
    lesson = model.learn(x, torch.tensor([0, 1, 2, 0]))
    assert lesson.made.shape == lesson.real.shape
    (sum(lesson.costs.values()) + lesson.made.square().mean()).backward()
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            assert parameter.grad is not None and float(parameter.grad.abs().sum()) > 0.0, name


@torch.no_grad()
def test_with_full_dynamics_a_transfer_is_as_loud_as_what_comes_in():
    model = made()
    x = model.example("forward", 1, (1, 1, 24 * CONFIG.hop_length), torch.Generator().manual_seed(0)).double()
    model.calibrate(x)
    swell = torch.linspace(0.05, 1.0, x.size(-1)).double()
    halves = [
        slice(8 * CONFIG.hop_length, 12 * CONFIG.hop_length),
        slice(18 * CONFIG.hop_length, 22 * CONFIG.hop_length),
    ]
    levels = {}
    for dynamics in (0.0, 1.0):
        model.dynamics = dynamics
        y = model(x * swell)
        levels[dynamics] = [
            float(10 * (y[..., half].square().mean() / (x * swell)[..., half].square().mean()).log10())
            for half in halves
        ]
    assert max(abs(level) for level in levels[1.0]) < 1.5
    assert max(abs(level) for level in levels[0.0]) > 1.5
