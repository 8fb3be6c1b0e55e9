"""Work in a process of its own, which may take too long or too much memory without harm."""

import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from typing import Generic, TypeVar

Job = TypeVar("Job")
Told = TypeVar("Told")

_START_SECONDS = 60.0  # the first process waits for torch, on a busy machine for long
# an optimizer imports torch._dynamo when it is made, which takes seconds
_PRELOADED = ["luthier.trainer.loop", "torch._dynamo"]


@dataclass(frozen=True)
class Outcome(Generic[Told]):
    """How work in another process went.

    Attributes:
        told: the last that it told, or None.
        problem: why it ended early, in words, or nothing.
    """

    told: Told | None
    problem: str


def last_told(work: Callable[[Job, Callable[[Told], None]], None], job: Job, seconds: float) -> Outcome[Told]:
    """Run `work(job, tell)` in a new process for at most `seconds`, not counting its start; what it told counts.

    Both must be importable or picklable, since the process starts with nothing of this one.
    """
    context = _context()
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, job, sender), daemon=True)
    process.start()
    sender.close()
    told: Told | None = None
    problem = f"stopped after {seconds:.0f} s"
    ends = time.monotonic() + _START_SECONDS
    try:
        while receiver.poll(max(ends - time.monotonic(), 0)):
            kind, content = receiver.recv()
            if kind == "began":
                ends = time.monotonic() + seconds
            elif kind == "told":
                told = content
            else:
                problem = content
                break
    except EOFError:
        process.join(10)
        problem = f"ended by itself (exit status {process.exitcode}), perhaps for want of memory"
    finally:
        process.kill()
        process.join()
        receiver.close()
    return Outcome(told, problem)


def _context() -> ForkServerContext | SpawnContext:
    """Processes that start with nothing of this one; where forking is sound, torch is imported once for all."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _work(work: Callable[[Job, Callable[[Told], None]], None], job: Job, sender: Connection) -> None:
    """What the new process does."""
    sender.send(("began", None))
    try:
        work(job, lambda told: sender.send(("told", told)))
    except Exception as error:
        # it has no other way to reach the person, and the parent may do other work still
        sender.send(("ended", str(error) or type(error).__name__))
    else:
        sender.send(("ended", ""))
