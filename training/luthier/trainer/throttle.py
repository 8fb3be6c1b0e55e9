"""Lets something happen not too often."""

import time
from collections.abc import Callable


class Throttle:
    """Says yes at most once in `seconds`, the first time at once.

    Args:
        seconds: the least time between two yes.
        clock: seconds that never go back.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._last: float | None = None

    def due(self) -> bool:
        """Whether it is time again; a yes counts from now."""
        now = self._clock()
        if self._last is not None and now - self._last < self._seconds:
            return False
        self._last = now
        return True
