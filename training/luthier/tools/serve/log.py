"""Lines for whoever looks after an installation: the journal, or a terminal."""

import contextlib
import sys
import time
from collections.abc import Callable
from typing import TextIO

from luthier.shown import shown

_MOST_LINES = 40  # in a minute: what goes wrong in each block is not to fill a disk
_MINUTE = 60.0


class Log:
    """Writes lines; no line that cannot be written, as on a full disk, ends what plays.

    Args:
        stream: where to; None: the standard output.
        clock: seconds that never go back.
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream if stream is not None else sys.stdout
        self._clock = clock
        self._minute, self._lines, self._left_out = clock(), 0, 0

    def __call__(self, line: str) -> None:
        """Write a line, at most so many a minute; how many were left out is said afterwards."""
        if self._clock() - self._minute > _MINUTE:
            self._begin_minute()
        self._lines += 1
        if self._lines > _MOST_LINES:
            self._left_out += 1
            return
        self._write(line)

    def _begin_minute(self) -> None:
        left_out, self._left_out = self._left_out, 0
        self._minute, self._lines = self._clock(), 0
        if left_out:
            self._write(f"{left_out} more lines were left out")

    def _write(self, line: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(f"{shown(line)}\n")
            self._stream.flush()
