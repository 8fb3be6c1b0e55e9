"""Keeps the state on the disk as it changes, and goes on without where the disk takes nothing."""

import time
from collections.abc import Callable
from pathlib import Path

from luthier.errors import UserError
from luthier.tools.serve.state import State, write_state

_AT_MOST_EVERY_S = 1.0
"""A fader that moves all day is not to wear out a memory card."""


class Keeper:
    """Writes a state when it has changed, at most once a second.

    Args:
        state: that is kept.
        folder: where.
        tell: takes a line when it cannot be written, and when it can again.
        clock: seconds that never go back.
    """

    def __init__(
        self, state: State, folder: Path, tell: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._state, self._folder, self._tell, self._clock = state, folder, tell, clock
        self._changed = True
        self._written_at = -_AT_MOST_EVERY_S
        self._is_refused = False

    def changed(self) -> None:
        """It is to be written."""
        self._changed = True

    def poll(self) -> None:
        """Write it, if that is due."""
        if self._changed and self._clock() - self._written_at >= _AT_MOST_EVERY_S:
            self.write()

    def write(self) -> None:
        """Write it now."""
        self._written_at = self._clock()
        try:
            write_state(self._state, self._folder)
        except UserError as error:
            if not self._is_refused:
                self._tell(f"{error}; it plays on, and what is set is forgotten when the power goes")
            self._is_refused = True
            return
        if self._is_refused:
            self._tell("the state can be written again")
        self._changed = self._is_refused = False
