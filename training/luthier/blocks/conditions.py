"""What a transfer is told besides the timbre: which instrument, and which note."""

import torch
import torch.nn.functional as F
from torch import Tensor

PITCH_CLASSES = 12
OCTAVES = 9
NOTE_CHANNELS = PITCH_CLASSES + OCTAVES


def midi_note(f0_hz: Tensor) -> Tensor:
    """Frequency in Hz -> MIDI note number, fractional; 69 is 440 Hz.

    Here and in `note_hz` in double precision, and rounded once: then every engine finds the same number, whose errors a
    running phase would add up.
    """
    return (69.0 + 12.0 * torch.log2(f0_hz.double() / 440.0)).to(f0_hz.dtype)


def note_hz(note: Tensor) -> Tensor:
    """The inverse of `midi_note`, within the range of MIDI."""
    return (440.0 * torch.exp2((note.double().clamp(0.0, 127.0) - 69.0) / 12.0)).to(note.dtype)


def note_condition(f0_hz: Tensor) -> Tensor:
    """f0 [batch, 1, frames] in Hz -> pitch class and octave, [batch, 12 + 9, frames].

    MoVE tells them as two one-hot vectors. Here a note between two classes, or between two C's, is shared between
    them by its nearness, so that a glissando has no steps and notes that were not trained lie between those that were.
    """
    note = midi_note(f0_hz)
    classes = torch.arange(12.0, dtype=note.dtype, device=note.device).reshape(1, -1, 1)
    octaves = torch.arange(9.0, dtype=note.dtype, device=note.device).reshape(1, -1, 1)
    around = torch.remainder(note - classes + 6.0, 12.0) - 6.0
    height = (note / 12.0 - 1.0).clamp(0.0, 8.0)
    return torch.cat([(1.0 - around.abs()).clamp_min(0.0), (1.0 - (height - octaves).abs()).clamp_min(0.0)], 1)


def condition(instrument: Tensor, note: Tensor) -> Tensor:
    """Weights of the instruments [batch or 1, instruments, 1] and `note_condition` -> both over time."""
    return torch.cat([instrument.to(note.dtype).expand(note.size(0), -1, note.size(2)), note], 1)


def weights_of(domain: Tensor, instruments: int) -> Tensor:
    """Numbers of instruments [batch] -> their weights [batch, instruments, 1], one 1 and else 0."""
    return F.one_hot(domain, instruments).to(torch.get_default_dtype()).unsqueeze(-1)


def gliding_tone(samples: int, sample_rate: int) -> Tensor:
    """Eight partials from 330 Hz up, [samples]: a sound with a pitch, for checks."""
    time = torch.arange(samples) / sample_rate
    phase = 6.283185307179586 * (330.0 * time + 10.0 * time.square())
    return 0.3 * torch.stack([torch.sin(number * phase) / number for number in range(1, 9)]).sum(0)
