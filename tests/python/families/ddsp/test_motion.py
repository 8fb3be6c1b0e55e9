"""Time passes more slowly, attacks change, timbre wanders: on latents, frame by frame."""

import pytest
import torch
from torch import Tensor

from luthier.blocks.block import set_streaming
from luthier.families.ddsp.motion import Attack, Stretch, Wandering


def in_pieces(block, z: Tensor, pieces: int) -> Tensor:
    set_streaming(block, True)
    block.reset()
    return torch.cat([block(part) for part in z.split(pieces, 2)], 2)


def counting(frames: int) -> Tensor:
    """Two latents that count the frames, the first of them a pitch."""
    return torch.arange(1.0, frames + 1.0).expand(1, 3, frames).clone()


def test_twice_as_slowly_is_every_frame_and_what_lies_between():
    stretch = Stretch(1, 3, 100)
    stretch.factor = 2.0
    played = in_pieces(stretch, counting(8), 8)
    assert played[0, 2].tolist() == [1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5]
    assert played[0, 0].tolist() == [1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0], "a pitch does not glide"


def test_what_is_too_far_behind_begins_anew_with_now():
    stretch = Stretch(0, 3, 4)
    stretch.factor = 64.0
    played = in_pieces(stretch, counting(12), 5)
    assert float(played[0, 2, 5]) == 6.0
    assert float(played[0, 2, 4]) < 1.1


def test_back_to_one_is_now_at_once():
    stretch = Stretch(0, 3, 50)
    stretch.streaming, stretch.factor = True, 3.0
    stretch(counting(20))
    stretch.factor = 1.0
    now = counting(2) + 100.0
    assert torch.equal(stretch(now), now)
    stretch.factor = 3.0
    assert float(stretch(now + 5.0)[0, 2, 0]) == 106.0


@pytest.mark.parametrize("pieces", [1, 3, 16])
def test_any_split_is_the_whole(pieces):
    torch.manual_seed(0)
    z = torch.randn(2, 4, 16)
    stretch = Stretch(1, 4, 5)
    stretch.factor = 1.7
    assert torch.equal(in_pieces(stretch, z, pieces), in_pieces(stretch, z, 16))
    attack = Attack(4, -90.0)
    attack.amount = 1.5
    loudness = -40.0 + 10.0 * z[:, :1]
    attack.streaming = False
    whole = attack(loudness)
    assert torch.allclose(in_pieces(attack, loudness, pieces), whole, atol=1e-4)
    wandering = Wandering(4, 6)
    wandering.temperature = 0.5
    whole = wandering(z)
    assert torch.allclose(in_pieces(wandering, z, pieces), whole, atol=1e-6)


def test_attacks_rise_further_and_never_above_full_scale():
    steps = torch.tensor([-90.0, -90.0, -90.0, -90.0, -40.0, -40.0, -40.0, -40.0]).reshape(1, 1, -1)
    attack = Attack(4, -90.0)
    attack.amount = 1.0
    assert attack(steps)[0, 0].tolist() == [-90.0, -90.0, -90.0, -90.0, -2.5, -15.0, -27.5, -40.0]
    attack.amount = -1.0
    assert attack(steps)[0, 0].tolist() == [-90.0, -90.0, -90.0, -90.0, -77.5, -65.0, -52.5, -40.0]
    attack.amount = 4.0
    assert float(attack(steps).max()) == 0.0


def test_timbre_wanders_slowly_by_its_temperature_and_its_seed():
    wandering = Wandering(8, 17)
    wandering.temperature = 0.5
    z = torch.zeros(1, 8, 4000)
    away = wandering(z)[..., 17:]
    assert 0.4 < float(away.std()) < 0.6
    step = (away[..., 1:] - away[..., :-1]).std()
    assert float(step) < 0.3 * float(away.std())
    wandering.noise.seed = 1
    assert not torch.equal(wandering(z)[..., 17:], away)
    wandering.temperature = 0.0
    assert torch.equal(wandering(z), z)
