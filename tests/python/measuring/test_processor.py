"""Who computes on this machine."""

import os
import time
from pathlib import Path

import pytest

from luthier.measuring.processor import Neighbours, busy_seconds, fitting_threads, usable_cores

STAT = """cpu  900 0 100 5000 50 0 0 0 0 0
cpu0 100 20 30 4000 50 1 2 3 90 0
cpu1 10 0 0 4000 50 0 0 0 0 0
cpu99 700 0 0 0 0 0 0 0 0 0
intr 5
"""


def scripted(*values: float):
    """A clock of these values, one a call."""
    return iter(values).__next__


def test_others_are_all_that_compute_but_this_process():
    # in 10 s the machine computed 15 s, of which 9 were ours
    neighbours = Neighbours(scripted(100, 110), scripted(50, 65), scripted(3, 12))
    assert neighbours.cores() == pytest.approx(0.6)


def test_each_answer_is_of_the_time_since_the_one_before():
    neighbours = Neighbours(scripted(0, 10, 20), scripted(0, 20, 25), scripted(0, 0, 0))
    assert neighbours.cores() == pytest.approx(2.0)
    assert neighbours.cores() == pytest.approx(0.5)


def test_where_nobody_counts_nobody_is_there():
    assert Neighbours(scripted(0, 10), lambda: None, scripted(0, 5)).cores() == 0.0


@pytest.mark.parametrize(
    ("others", "cores", "threads"), [(0.0, 2, 2), (0.3, 2, 2), (0.7, 2, 1), (2.0, 2, 1), (9.0, 16, 7), (0.0, 0.5, 1)]
)
def test_threads_fit_beside_others_and_there_is_always_one(others: float, cores: float, threads: int):
    assert fitting_threads(others, cores) == threads


def test_only_the_cores_of_this_process_count_and_neither_idling_nor_guests_twice(tmp_path: Path, monkeypatch):
    (tmp_path / "stat").write_text(STAT)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1}, raising=False)
    assert busy_seconds(tmp_path / "stat") == pytest.approx((156 + 10) / os.sysconf("SC_CLK_TCK"))
    assert busy_seconds(tmp_path / "none") is None


def test_a_container_may_allow_less_than_it_shows(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: set(range(8)), raising=False)
    for said, cores in (("150000 100000", 1.5), ("max 100000", 8.0), ("nonsense", 8.0)):
        (tmp_path / "cpu.max").write_text(said)
        assert usable_cores(tmp_path / "cpu.max") == cores


@pytest.mark.skipif(not Path("/proc/stat").exists(), reason="only Linux tells it so")
def test_this_process_is_no_neighbour_of_its_own(monkeypatch):
    busy = Neighbours(all_busy=lambda: time.process_time())  # a machine on which nobody else computes
    until = time.process_time() + 0.2
    while time.process_time() < until:
        pass
    assert busy.cores() < 0.5
