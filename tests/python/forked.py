"""`luthier` in a process of its own, forked from one that has imported what it needs: importing it takes seconds."""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerContext

from luthier.cli.main import main

# torch._dynamo is what every optimizer imports when it is made
_PRELOADED = ["luthier.cli.learn", "lightning_fabric", "torch._dynamo"]


def context() -> ForkServerContext:
    """What makes such processes."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(_PRELOADED)
    return made


class Luthier:
    """`luthier words...`, with the environment of this process."""

    def __init__(self, *words: str) -> None:
        self._process = context().Process(target=_called, args=(words, dict(os.environ)), daemon=True)
        self._process.start()

    def poll(self) -> int | None:
        """The exit status, or None while it runs; less than 0 where a signal has ended it."""
        return self._process.exitcode

    def wait(self) -> int:
        """The exit status, once it has ended."""
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode

    def kill(self) -> None:
        """End it at once, as `kill -9` does."""
        self._process.kill()


def _called(words: tuple[str, ...], environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    sys.exit(main(words))
