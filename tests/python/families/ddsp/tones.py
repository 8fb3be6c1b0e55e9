"""Tones whose pitch, colour and loudness are known."""

import math

import torch
from torch import Tensor

RATE = 44100


def tone(note: float, seconds: float, partials: int = 12, level: float = 0.2) -> Tensor:
    """Partials of a MIDI note, each weaker than the one below, [time]."""
    hz = 440.0 * 2.0 ** ((note - 69.0) / 12.0)
    time = torch.arange(int(seconds * RATE), dtype=torch.float64) / RATE
    numbers = [number for number in range(1, partials + 1) if number * hz < 0.45 * RATE]
    return sum(level / number * torch.sin(2 * math.pi * number * hz * time) for number in numbers).float()


def melody(seed: int, notes: int = 6) -> Tensor:
    """Notes of 0.3 s between silences, some duller than others, with a little noise, [time]."""
    generator = torch.Generator().manual_seed(seed)
    parts = []
    for _ in range(notes):
        note = 50.0 + 24.0 * float(torch.rand((), generator=generator))
        sound = tone(note, 0.3, 4 + int(torch.randint(16, (), generator=generator)))
        parts += [sound + 0.002 * torch.randn(sound.shape, generator=generator), torch.zeros(4410)]
    return torch.cat(parts)
