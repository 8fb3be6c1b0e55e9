"""Work in another process: what it told before it ended, failed, died or was too slow is what counts."""

import os
import signal
import time

import pytest

from luthier.runs.subprocess import last_told


def work(ending: str, tell) -> None:
    tell(1)
    tell(2)
    if ending == "fails":
        raise ValueError("capacity is 0")
    if ending == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if ending == "hangs":
        time.sleep(600)


@pytest.mark.parametrize(
    ("ending", "problem"),
    [
        ("ends", ""),
        ("fails", "capacity is 0"),
        ("dies", "ended by itself (exit status -9), perhaps for want of memory"),
    ],
)
def test_what_was_told_counts_however_the_work_ends(ending, problem):
    outcome = last_told(work, ending, 60)
    assert (outcome.told, outcome.problem) == (2, problem)


def test_work_that_takes_too_long_is_stopped():
    outcome = last_told(work, "hangs", 4)
    assert (outcome.told, outcome.problem) == (2, "stopped after 4 s")
