"""Which channels of which tensors are one and the same unit: each index of each tensor has a name."""

from dataclasses import dataclass, field

import numpy as np
from torch import Tensor

FIXED = -1  # an index of something that cannot be taken away: an input, a constant
Names = np.ndarray  # of the indices of one dimension


@dataclass
class Labels:
    """Names of indices, of the dimensions of tensors, and which names mean the same unit (union-find).

    Attributes:
        parents: of each name, another name of the same unit.
        fixed: names whose unit has to stay.
        made: names that a layer computes; consumed: names that a layer sums over, so that a zero there is an absence.
    """

    parents: list[int] = field(default_factory=list)
    fixed: set[int] = field(default_factory=set)
    made: set[int] = field(default_factory=set)
    consumed: set[int] = field(default_factory=set)
    _known: dict[int, tuple[Tensor, list[Names | None]]] = field(default_factory=dict)

    def new(self, count: int) -> Names:
        """So many names, each a unit of its own."""
        first = len(self.parents)
        self.parents.extend(range(first, first + count))
        return np.arange(first, first + count)

    @staticmethod
    def array(names: list[int]) -> Names:
        """Names that were given before."""
        return np.array(names, dtype=np.int64)

    def forget(self) -> None:
        """Let go of the tensors; names and units stay."""
        self._known.clear()

    def of(self, tensor: Tensor) -> list[Names | None]:
        """The names of each dimension; None where none has been given, as of time."""
        known = self._known.get(id(tensor))
        return list(known[1]) if known else [None] * tensor.dim()

    def give(self, tensor: Tensor, names: list[Names | None]) -> None:
        """Name the indices of a tensor, which is kept, so that no other one takes its place."""
        assert all(each is None or len(each) == size for each, size in zip(names, tensor.shape, strict=True))
        self._known[id(tensor)] = (tensor, names)

    def root(self, name: int) -> int:
        """The one name that stands for the unit of `name`."""
        while self.parents[name] != name:
            self.parents[name] = self.parents[self.parents[name]]
            name = self.parents[name]
        return name

    def join(self, one: Names | None, other: Names | None) -> None:
        """The indices of both are the same units; where one side has no names, the other side's stay."""
        if one is None or other is None:
            self.fix(one)
            self.fix(other)
            return
        for left, right in zip(one.tolist(), other.tolist(), strict=True):
            if FIXED in (left, right):
                self.fixed.update({left, right} - {FIXED})
            else:
                self.parents[self.root(left)] = self.root(right)

    def fix(self, names: Names | None) -> None:
        """These stay."""
        if names is not None:
            self.fixed.update(set(names.tolist()) - {FIXED})

    def fix_all(self, tensor: Tensor) -> None:
        """Every index of every dimension stays."""
        for names in self.of(tensor):
            self.fix(names)

    def mark(self, names: Names | None, place: set[int]) -> None:
        """Put names into `made` or `consumed`."""
        if names is not None:
            place.update(set(names.tolist()) - {FIXED})

    def removable(self) -> set[int]:
        """Units, by their root, that some layer makes, some layer sums over, and nothing holds fast."""
        made, consumed = ({self.root(name) for name in names} for names in (self.made, self.consumed))
        return (made & consumed) - {self.root(name) for name in self.fixed}
