"""Whether this machine can play the model that it plays, by what Pd counts every few seconds."""

from dataclasses import dataclass

MOST_LATE = 0.05
"""Share of late blocks that may be an accident."""
MOST_LOAD = 0.97
"""Share of a block's time that a model may take."""
PATIENCE = 3
"""So often in a row it must be too slow: what else the machine does for a moment is no reason for another model."""


@dataclass(frozen=True)
class Counted:
    """Blocks since Pd began, how many of them were late or never computed, and the share of their time they take."""

    blocks: int = 0
    late: int = 0
    dropped: int = 0
    load: float = 0.0

    @staticmethod
    def of(words: list[object]) -> "Counted":
        """Of the answer to `stats`: names and numbers in turn; what is not there counts as 0."""
        found = {name: value for name, value in zip(words[::2], words[1::2], strict=False) if isinstance(name, str)}

        def number(name: str) -> float:
            value = found.get(name, 0.0)
            return float(value) if isinstance(value, int | float) else 0.0

        return Counted(int(number("blocks")), int(number("late")), int(number("dropped")), number("load"))


class Lateness:
    """Looks at one count after another."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Pd or the model is another: nothing is known."""
        self._before: Counted | None = None
        self._bad = 0

    def is_too_slow(self, now: Counted) -> bool:
        """Whether it has been too slow for several looks in a row; it is then said once, and looked at afresh."""
        before, self._before = self._before, now
        if before is None or now.blocks < before.blocks:
            return False
        asked = now.blocks - before.blocks + now.dropped - before.dropped
        share = (now.late - before.late) / asked if asked > 0 else 0.0
        self._bad = self._bad + 1 if share > MOST_LATE or now.load > MOST_LOAD else 0
        if self._bad < PATIENCE:
            return False
        self.begin()
        return True
