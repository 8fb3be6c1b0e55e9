"""What each instrument sounds like at each note, from the batches so far."""

import torch
from torch import Tensor

from luthier.models.discrepancy import discrepancy


class SoundMemory:
    """The newest vectors of each domain with their notes, to compare transfers with.

    A batch holds a few notes of each instrument, and seldom the same; what was heard before holds all. So a transfer is
    compared with sounds of its own note, which is how MoVE pairs them.

    Args:
        domains: how many.
        width: numbers in a vector.
        size: vectors kept of each domain.
        compared: vectors of a domain that a discrepancy looks at.
    """

    def __init__(self, domains: int, width: int, size: int = 1024, compared: int = 384) -> None:
        self.size, self.compared = size, compared
        self.vectors = torch.zeros(domains, size, width)
        self.notes = torch.zeros(domains, size)
        self.counts = torch.zeros(domains, dtype=torch.int64)

    def discrepancy(self, made: Tensor, note: Tensor, target: Tensor) -> Tensor:
        """Mean over domains of that between vectors made for it and sounds of it at the same notes.

        Args:
            made: [batch, width, frames], item b for the domain `target[b]`.
            note: MIDI, [batch, frames].
            target: [batch].
        """
        found = []
        for domain in range(len(self.counts)):
            vectors, notes = _flat(made[target == domain]), note[target == domain].flatten()
            count = min(len(vectors), self.compared)
            if count < 2 or self.counts[domain] < self.compared:
                continue
            some = torch.randperm(len(vectors), device=made.device)[:count]
            found.append(discrepancy(vectors[some], self._alike(domain, notes[some])))
        return torch.stack(found).mean() if found else made.new_zeros(())

    def _alike(self, domain: int, notes: Tensor) -> Tensor:
        """For each note a sound of it, drawn by chance; where there is none, of the nearest."""
        kept = int(self.counts[domain].clamp_max(self.size))
        distance = (notes.unsqueeze(1) - self.notes[domain, :kept].to(notes)).abs()
        chosen = (distance + torch.rand_like(distance)).argmin(1).cpu()
        return self.vectors[domain, chosen].to(notes)

    def add(self, real: Tensor, note: Tensor, domain: Tensor) -> None:
        """Keep vectors of sounds [batch, width, frames] with their notes [batch, frames]; the oldest go."""
        for number in range(len(self.counts)):
            vectors, notes = _flat(real[domain == number]).detach().cpu(), note[domain == number].flatten().cpu()
            place = (torch.arange(len(vectors)) + int(self.counts[number])) % self.size
            self.vectors[number, place], self.notes[number, place] = vectors.float(), notes.float()
            self.counts[number] += len(vectors)

    def state_dict(self) -> dict[str, Tensor]:
        """What a resumed run needs to go on as an uninterrupted one."""
        return {"vectors": self.vectors, "notes": self.notes, "counts": self.counts}

    def load_state_dict(self, state: dict[str, Tensor]) -> None:
        """Go on from `state_dict()`."""
        self.vectors, self.notes, self.counts = (state[name].clone() for name in ("vectors", "notes", "counts"))


def _flat(x: Tensor) -> Tensor:
    """[batch, width, frames] -> [batch * frames, width]."""
    return x.transpose(1, 2).flatten(0, 1)
