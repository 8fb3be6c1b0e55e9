"""A training steps back while others compute."""

from collections.abc import Iterator

import pytest
import torch

from luthier.trainer.observer import Progress
from luthier.watching.neighbours import StepsBack

PROGRESS = Progress(1, 1, 0.1, 1.0, 9.0, 9.0, 1.0, 1.0, {})


class Town:
    """Neighbours that take so many cores."""

    def __init__(self) -> None:
        self.taken, self.asked = 0.0, 0

    def cores(self) -> float:
        self.asked += 1
        return self.taken


@pytest.fixture(autouse=True)
def threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def test_it_takes_fewer_threads_beside_others_and_more_when_they_have_gone():
    town, now = Town(), [0.0]
    observer = StepsBack(town, lambda others: 3 - round(others), lambda: now[0])
    for taken, threads in ((0.0, 3), (2.0, 1), (1.0, 2)):
        town.taken = taken
        now[0] += 11
        observer.stepped(PROGRESS)
        assert torch.get_num_threads() == threads


def test_it_looks_now_and_then_not_at_each_step():
    town, now = Town(), [0.0]
    observer = StepsBack(town, lambda others: 1, lambda: now[0])
    for _ in range(100):
        now[0] += 0.3
        observer.stepped(PROGRESS)
    assert town.asked == 2
