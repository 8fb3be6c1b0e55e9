"""Disturbed crops: the direct sound stays where it was, noise is as far below as was asked for, chance is torch's."""

import pytest
import torch

from luthier.families.listener.disturbance import DisturbanceConfig, disturbed

RATE = 16000
QUIET = {"room_probability": 0.0, "noise_probability": 0.0, "colour_db": 0.0, "gain_db": 0.0, "narrow_probability": 0.0}


def test_without_anything_a_crop_is_what_it_was():
    audio = torch.randn(2, 1, 5000)
    assert torch.allclose(disturbed(audio, DisturbanceConfig(**QUIET), RATE), audio, atol=1e-5)


def test_the_same_seed_disturbs_alike_and_every_crop_differently():
    audio = torch.randn(1, 1, 5000).expand(2, -1, -1)
    made = []
    for _ in range(2):
        torch.manual_seed(1)
        made.append(disturbed(audio, DisturbanceConfig(), RATE))
    assert torch.equal(*made)
    assert not torch.allclose(made[0][0], made[0][1], atol=1e-2)


def test_noise_is_so_far_below_the_sound():
    audio = torch.sin(torch.arange(16000) * 0.3)[None, None]
    config = DisturbanceConfig(**QUIET | {"noise_probability": 1.0, "noise_db": (10.0, 10.0)})
    noise = disturbed(audio, config, RATE) - audio
    assert float(10 * (audio.square().mean() / noise.square().mean()).log10()) == pytest.approx(10.0, abs=0.1)


def test_a_room_comes_after_the_direct_sound_which_stays_where_it_was():
    click = torch.zeros(8, 1, 8000)
    click[..., 100] = 1.0
    config = DisturbanceConfig(**QUIET | {"room_probability": 1.0, "room_level_db": (0.0, 0.0)})
    heard = disturbed(click, config, RATE)
    assert torch.allclose(heard[..., :100], torch.zeros(8, 1, 100), atol=1e-5)
    assert bool((heard[..., 100] > 0.99).all())
    tail = heard[..., 101:].square().sum(-1)
    assert torch.allclose(tail, torch.ones(8, 1), atol=0.2)


def test_ends_that_are_the_wrong_way_round_are_refused():
    with pytest.raises(ValueError, match="write the lower first"):
        DisturbanceConfig(noise_db=(20.0, 0.0))


def test_a_narrow_sound_lacks_treble_or_bass_and_a_swelling_one_changes_its_level():
    torch.manual_seed(0)
    noise = torch.randn(64, 1, 16000)
    narrow = disturbed(noise, DisturbanceConfig(**QUIET | {"narrow_probability": 1.0}), RATE)
    spectrum = torch.fft.rfft(narrow).abs().square().mean((0, 1))
    assert spectrum[2000] > 3 * spectrum[7900] and spectrum[2000] > 3 * spectrum[30]
    swelling = disturbed(torch.ones(4, 1, 16000), DisturbanceConfig(**QUIET | {"swell_db": 6.0}), RATE)
    level_db = 20 * swelling[..., 100:].log10()
    assert level_db.abs().max() <= 6.01 and level_db.std() > 1
