"""Energy is measured where a meter can be read, and called assumed where not."""

import pytest

from luthier.watching import machine as room
from luthier.watching.machine import (
    CPU_CORE_WATTS,
    EnergyMeter,
    Machine,
    Session,
    read_sessions,
    this_machine,
    write_sessions,
)

MACHINE = Machine("a processor", 8, 2, "cpu", "", "Linux x86_64", "2.13")


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(room.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def rapl(tmp_path):
    """The counter of one processor package, as Linux shows it."""
    package = tmp_path / "intel-rapl:0"
    package.mkdir()
    (package / "energy_uj").write_text("5000000\n")
    (package / "max_energy_range_uj").write_text("100000000\n")
    return tmp_path


def test_this_machine_is_named():
    here = this_machine("cpu")
    assert here.cpu
    assert here.cores >= 1
    assert here.threads >= 1


def test_meters_are_read_over_their_end(clock, rapl):
    meter = EnergyMeter(MACHINE, rapl)
    clock[0] += 10
    (rapl / "intel-rapl:0" / "energy_uj").write_text("95000000")
    assert meter.session() == Session(MACHINE, 10, 90, measured=True)
    (rapl / "intel-rapl:0" / "energy_uj").write_text("15000000")
    assert meter.session().joules == 110


def test_without_meters_watts_are_assumed(clock, tmp_path):
    meter = EnergyMeter(MACHINE, tmp_path)
    clock[0] += 60
    assert meter.session() == Session(MACHINE, 60, 60 * 2 * CPU_CORE_WATTS, measured=False)


def test_an_accelerator_makes_it_an_estimate(clock, rapl):
    meter = EnergyMeter(Machine("a processor", 8, 2, "cuda", "a card", "Linux", "2.13"), rapl)
    clock[0] += 10
    session = meter.session()
    assert session.joules == 3000
    assert not session.measured


def test_sessions_are_read_as_written(tmp_path):
    sessions = [Session(MACHINE, 1.0, 2.0, True), Session(MACHINE, 3.0, 4.0, False)]
    write_sessions(tmp_path, sessions)
    assert read_sessions(tmp_path) == sessions


@pytest.mark.parametrize("content", ["", "{", "[]", '{"sessions": [{"machine": {}}]}', '{"sessions": [1]}'])
def test_a_damaged_file_is_as_none(tmp_path, content):
    assert read_sessions(tmp_path) == []
    (tmp_path / "machine.json").write_text(content)
    assert read_sessions(tmp_path) == []
