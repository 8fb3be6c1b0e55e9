"""What a classifier says of whole sounds, and in words which it takes for which."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from luthier.shown import shown

_PAIRS, _FILES = 8, 4  # that are told


@dataclass(frozen=True)
class Verdicts:
    """Sounds with what they are and what they were taken for.

    Attributes:
        names: of the files.
        truth: number of each sound's label.
        said: number of the label that each was taken for.
        labels: names of the labels.
    """

    names: Sequence[str]
    truth: Sequence[int]
    said: Sequence[int]
    labels: Sequence[str]

    @property
    def right(self) -> int:
        """How many were taken for what they are."""
        return sum(truth == said for truth, said in zip(self.truth, self.said, strict=True))

    @property
    def accuracy(self) -> float:
        """Share of the sounds."""
        return self.right / max(1, len(self.truth))

    def in_words(self) -> str:
        """The accuracy."""
        return f"{self.right} of {len(self.truth)} held-out sounds right ({100 * self.accuracy:.1f} %)"

    def lines(self) -> tuple[str, ...]:
        """The table of confusion: a line for each pair of labels that were confused, the most frequent first."""
        totals = Counter(self.truth)
        pairs = Counter((t, s) for t, s in zip(self.truth, self.said, strict=True) if t != s)
        told = [
            f"  {shown(self.labels[truth])} was taken for {shown(self.labels[said])}: {count} of {totals[truth]} "
            f"sounds ({self._files(truth, said)})"
            for (truth, said), count in pairs.most_common(_PAIRS)
        ]
        left = len(pairs) - len(told)
        return (*told, *([f"  and {left} more pairs of labels were confused"] if left else []))

    def _files(self, truth: int, said: int) -> str:
        found = [name for name, *pair in zip(self.names, self.truth, self.said, strict=True) if pair == [truth, said]]
        more = f" and {len(found) - _FILES} more" if len(found) > _FILES else ""
        return f"{', '.join(map(shown, found[:_FILES]))}{more}"


def verdict(logits: Tensor, heard: Tensor) -> int:
    """The label of a sound, of logits [labels + 1, frames]: the likeliest where it is `heard`, whatever nothing is."""
    shares = logits[:-1].log_softmax(0)
    frames = shares[:, heard] if bool(heard.any()) else shares
    return int(frames.mean(1).argmax())
