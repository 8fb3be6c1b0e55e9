"""A training steps back while other programs compute, and takes the cores again when they end."""

import time
from collections.abc import Callable

import torch

from luthier.measuring.processor import Neighbours, fitting_threads
from luthier.trainer.observer import Observer, Progress
from luthier.trainer.throttle import Throttle

_SECONDS = 10.0


class StepsBack(Observer):
    """Sets torch's threads to what fits beside other programs, now and then.

    Args:
        neighbours: who are asked.
        fitting: threads beside programs that take so many cores.
        clock: seconds.
    """

    def __init__(
        self,
        neighbours: Neighbours | None = None,
        fitting: Callable[[float], int] = fitting_threads,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._neighbours, self._fitting = neighbours or Neighbours(), fitting
        self._throttle = Throttle(_SECONDS, clock)
        self._throttle.due()  # the first look is after some work, too

    def stepped(self, progress: Progress) -> None:
        """See `Observer`."""
        if self._throttle.due():
            threads = self._fitting(self._neighbours.cores())
            if threads != torch.get_num_threads():
                torch.set_num_threads(threads)
