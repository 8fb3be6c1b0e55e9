"""The memory of sounds compares a transfer with sounds of its own note."""

import torch

from luthier.losses.sound_memory import SoundMemory


def filled() -> SoundMemory:
    """Domain 0 sounds like its note; domain 1 like minus its note."""
    memory = SoundMemory(2, 3, size=512, compared=64)
    torch.manual_seed(0)
    note = torch.randint(60, 72, (2, 256)).float()
    real = ((note - 66.0) / 4.0).unsqueeze(1).repeat(1, 3, 1) * torch.tensor([1.0, -1.0])[:, None, None]
    memory.add(real + 0.1 * torch.randn_like(real), note, torch.tensor([0, 1]))
    return memory


def test_what_sounds_like_the_target_at_its_notes_is_near_and_like_another_domain_is_far():
    memory, note = filled(), torch.full((1, 128), 70.0)
    target = torch.tensor(0)
    like = torch.full((1, 3, 128), 1.0) + 0.1 * torch.randn(1, 3, 128)
    assert float(memory.discrepancy(like, note, target)) < 0.2
    assert float(memory.discrepancy(-like, note, target)) > 2.0


def test_a_domain_of_which_little_was_heard_is_left_out():
    memory = SoundMemory(2, 3, compared=64)
    memory.add(torch.randn(1, 3, 10), torch.zeros(1, 10), torch.tensor([0]))
    assert float(memory.discrepancy(torch.randn(1, 3, 64), torch.zeros(1, 64), torch.tensor(0))) == 0.0


def test_it_goes_on_from_what_was_saved():
    memory, again = filled(), SoundMemory(2, 3, size=512, compared=64)
    again.load_state_dict(memory.state_dict())
    assert torch.equal(again.vectors, memory.vectors)
    assert torch.equal(again.owners, memory.owners) and again.added == memory.added == 512


def test_the_oldest_sounds_go_when_the_memory_is_full():
    memory = SoundMemory(2, 1, size=4, compared=2)
    for number in range(5):
        memory.add(torch.full((1, 1, 3), float(number)), torch.zeros(1, 3), torch.tensor([number % 2]))
    assert sorted(memory.vectors.flatten().tolist()) == [2.0, 2.0, 3.0, 3.0, 3.0, 4.0, 4.0, 4.0]
    assert int((memory.owners == 0).sum()) == 5
