"""The corpus in units: a unit is a hop of it, with the sound that is played and what it is compared by."""

from typing import Any

import torch
from torch import Tensor, nn

FAR_DB = 1e6  # at which a unit lies that must not be played, because its sound ends too soon
FULL_SCALE = 32768.0  # of the sound, which is kept in 16 bits
_UNSIZED = ("sound", "levels", "notes", "compared")


class Units(nn.Module):
    """Sound and descriptors of the corpus, as long as the corpus is.

    Attributes:
        sound: [channels, units * hop_length], 16 bits.
        levels: of each unit, in dB [units].
        notes: of each unit, the leading pitch in MIDI, 0 where there is none [units].
        compared: what units are compared by, [units, values]; see `Mosaic.compared`.
    """

    sound: Tensor
    levels: Tensor
    notes: Tensor
    compared: Tensor

    def __init__(self, channels: int, hop_length: int, values: int) -> None:
        super().__init__()
        self.channels, self.hop_length, self.values = channels, hop_length, values
        self.full_scale = FULL_SCALE
        # One silent unit, until there is a corpus.
        self.register_buffer("sound", torch.zeros(channels, hop_length, dtype=torch.int16))
        self.register_buffer("levels", torch.full((1,), -90.0))
        self.register_buffer("notes", torch.zeros(1))
        self.register_buffer("compared", torch.zeros(1, values))

    def keep(self, sound: Tensor, levels: Tensor, notes: Tensor, compared: Tensor) -> None:
        """Be a corpus from now on; see the class, but for the sound, which is from -1 to 1."""
        self.sound = (sound * self.full_scale).round().clamp(-self.full_scale, self.full_scale - 1.0).to(torch.int16)
        self.levels, self.notes, self.compared = levels, notes, compared

    def _load_from_state_dict(self, state_dict: dict[str, Any], prefix: str, *others: Any) -> None:
        """A corpus is as long as it is in the checkpoint; all else is told by torch."""
        for name in _UNSIZED:
            found, mine = state_dict.get(prefix + name), getattr(self, name)
            if isinstance(found, Tensor) and found.dim() == mine.dim() and found.dtype == mine.dtype:
                setattr(self, name, torch.empty_like(found, device=mine.device))
        super()._load_from_state_dict(state_dict, prefix, *others)

    @torch.jit.export
    def read(self, place: Tensor, rate: Tensor, count: int) -> Tensor:
        """So many samples of the corpus from places [batch] on at rates [batch]: [batch, channels, count].

        On cubics through four samples (Catmull and Rom, 1974).
        """
        steps = torch.arange(count, device=place.device, dtype=torch.float64)
        places = place.unsqueeze(1) + rate.unsqueeze(1) * steps
        floor = places.floor()
        share = (places - floor).to(self.levels.dtype)
        index = floor.to(torch.int64).clamp(1, self.sound.size(1) - 3)
        before, here, after, later = self._at(index - 1), self._at(index), self._at(index + 1), self._at(index + 2)
        slope = 0.5 * (after - before)
        square = before - 2.5 * here + 2.0 * after - 0.5 * later
        cube = 0.5 * (later - before) + 1.5 * (here - after)
        return (((cube * share + square) * share + slope) * share + here).transpose(0, 1)

    @torch.jit.export
    def read_lines(self, places: Tensor) -> Tensor:
        """The mean of the channels at places [..], on straight lines between samples."""
        floor = places.floor()
        share = (places - floor).to(self.levels.dtype)
        index = floor.to(torch.int64).clamp(0, self.sound.size(1) - 2)
        here, after = self._at(index).mean(0), self._at(index + 1).mean(0)
        return here + share * (after - here)

    def _at(self, index: Tensor) -> Tensor:
        """Samples from -1 to 1, [channels, ..]."""
        return self.sound[:, index].to(self.levels.dtype) / self.full_scale
