"""How long to wait before Pd is started again."""

STEADY_S = 1.0
"""Who has played so long has not failed to start."""
AT_ONCE = 3
LONGEST_WAIT_S = 10.0


class Restarts:
    """Counts starts, and those that came to nothing.

    Attributes:
        count: how often Pd was started again.
        failed: starts in a row that came to nothing.
    """

    def __init__(self) -> None:
        self.count = self.failed = 0

    def wait_s(self, played_s: float) -> float:
        """Seconds until the next start, after a Pd that has played for `played_s`: none, but after many failures."""
        self.count += 1
        self.failed = 0 if played_s >= STEADY_S else self.failed + 1
        return 0.0 if self.failed <= AT_ONCE else min(LONGEST_WAIT_S, 2.0 ** (self.failed - AT_ONCE - 1))
