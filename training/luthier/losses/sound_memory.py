"""What each instrument sounds like at each note, from the batches so far."""

from typing import Any

import torch
from torch import Tensor

from luthier.losses.mmd import discrepancy


class SoundMemory:
    """The newest vectors of all domains with their notes, to compare transfers with.

    A batch holds a few notes of each instrument, and seldom the same; what was heard before holds all. So a transfer is
    compared with sounds of its own note, which is how MoVE pairs them.

    Nothing here asks the device for a number, which would make a GPU wait for each step.

    Args:
        domains: how many.
        width: numbers in a vector.
        size: vectors kept, on average, of each domain.
        compared: vectors of a domain that a discrepancy looks at.
    """

    def __init__(self, domains: int, width: int, size: int = 1024, compared: int = 384) -> None:
        self.compared, self.added = compared, 0
        self.vectors = torch.zeros(domains * size, width)
        self.notes = torch.zeros(domains * size)
        self.owners = torch.full((domains * size,), -1)

    def discrepancy(self, made: Tensor, note: Tensor, target: Tensor) -> Tensor:
        """That between vectors made for a domain and sounds of it at the same notes; 0 until enough of it was heard.

        Args:
            made: [batch, width, frames].
            note: MIDI, [batch, frames].
            target: number of the domain, a scalar.
        """
        self._move(made.device)
        vectors, notes = _flat(made), note.flatten()
        count = min(len(vectors), self.compared)
        if count < 2:
            return made.new_zeros(())
        some = torch.randperm(len(vectors), device=made.device)[:count]
        its = self.owners == target
        found = discrepancy(vectors[some], self._alike(notes[some], its).to(made.dtype))
        return torch.where(its.sum() >= self.compared, found, torch.zeros_like(found))

    def _alike(self, notes: Tensor, its: Tensor) -> Tensor:
        """For each note a sound of `its`, drawn by chance; where there is none, of the nearest."""
        distance = (notes.unsqueeze(1) - self.notes).abs()
        return self.vectors[(distance + torch.rand_like(distance)).masked_fill(~its, torch.inf).argmin(1)]

    def add(self, real: Tensor, note: Tensor, domain: Tensor) -> None:
        """Keep vectors of sounds [batch, width, frames] with their notes [batch, frames]; the oldest go."""
        self._move(real.device)
        size = len(self.notes)
        vectors, notes = _flat(real).detach()[-size:], note.flatten()[-size:]
        place = (torch.arange(len(notes), device=real.device) + self.added) % size
        self.vectors[place], self.notes[place] = vectors.float(), notes.float()
        self.owners[place] = domain.repeat_interleave(note.size(1))[-size:]
        self.added += len(notes)

    def _move(self, device: torch.device) -> None:
        self.vectors, self.notes, self.owners = (x.to(device) for x in (self.vectors, self.notes, self.owners))

    def state_dict(self) -> dict[str, Any]:
        """What a resumed run needs to go on as an uninterrupted one."""
        return {"vectors": self.vectors, "notes": self.notes, "owners": self.owners, "added": self.added}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from `state_dict()`."""
        self.vectors, self.notes, self.owners = (state[name].clone() for name in ("vectors", "notes", "owners"))
        self.added = state["added"]


def _flat(x: Tensor) -> Tensor:
    """[batch, width, frames] -> [batch * frames, width]."""
    return x.transpose(1, 2).flatten(0, 1)
