"""Energy is measured where a meter can be read, and called assumed where not."""

import pytest

from luthier.measuring.energy import CPU_CORE_WATTS
from luthier.measuring.meters import NvmlMeter
from luthier.watching import machine as room
from luthier.watching.machine import (
    EnergyMeter,
    Machine,
    Session,
    energy_noted,
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
    assert meter.session() == Session(MACHINE, 10, 90, True, "processor measured (RAPL)")
    (rapl / "intel-rapl:0" / "energy_uj").write_text("15000000")
    assert meter.session().joules == 110


def test_without_meters_watts_are_assumed_of_the_time_that_it_computes(clock, tmp_path, monkeypatch):
    busy = iter([7.0, 25.0])
    monkeypatch.setattr("luthier.watching.machine.own_seconds", lambda: next(busy))
    meter = EnergyMeter(MACHINE, tmp_path)
    clock[0] += 60
    how = "processor assumed (8 W a core that computes)"
    assert meter.session() == Session(MACHINE, 60, 18 * CPU_CORE_WATTS, False, how)


def test_what_a_file_says_of_the_energy_of_its_training():
    sessions = [Session(MACHINE, 60, 3600, True), Session(MACHINE, 60, 7200, False)]
    assert energy_noted(sessions) == {"kilowatt_hours": 0.003, "energy": "estimated"}
    assert energy_noted(sessions[:1]) == {"kilowatt_hours": 0.001, "energy": "measured"}
    assert energy_noted([]) == {}


CARD = Machine("a processor", 8, 2, "cuda", "a card", "Linux", "2.13")


class Driver:
    """NVIDIA's library, as far as a meter needs it."""

    def __init__(self) -> None:
        self.millijoules, self.status, self.asked = 1_000_000, 0, b""

    def nvmlInit_v2(self) -> int:
        return 0

    def nvmlDeviceGetHandleByUUID(self, name: bytes, handle: object) -> int:
        self.asked = name
        return 0 if name == b"GPU-1234" else 6

    def nvmlDeviceGetTotalEnergyConsumption(self, handle: object, total: object) -> int:
        total._obj.value = self.millijoules
        return self.status


def test_a_card_without_a_meter_makes_it_an_estimate_and_says_which_part(clock, rapl):
    meter = EnergyMeter(CARD, rapl)
    clock[0] += 10
    session = meter.session()
    assert session.joules == 3000
    assert not session.measured
    assert session.how == "processor measured (RAPL), card assumed (300 W)"


def test_a_card_is_measured_by_its_own_counter(clock, rapl):
    driver = Driver()
    meter = EnergyMeter(CARD, rapl, NvmlMeter.of("1234", lambda name: driver))
    clock[0] += 10
    driver.millijoules += 2_500_000
    assert meter.session() == Session(CARD, 10, 2500, True, "processor measured (RAPL), card measured (NVML)")
    driver.status = 15  # the card has fallen off the bus
    assert meter.session().how.endswith("card assumed (300 W)")


def test_a_card_that_counts_nothing_and_a_machine_without_driver_have_no_meter():
    def none(name: str) -> None:
        raise OSError(name)

    driver = Driver()
    driver.status = 3
    assert NvmlMeter.of("1234", none) is None
    assert NvmlMeter.of("1234", lambda name: driver) is None
    assert NvmlMeter.of("5678", lambda name: Driver()) is None
    assert NvmlMeter.of("1234", lambda name: object()) is None


def test_sessions_are_read_as_written(tmp_path):
    sessions = [Session(MACHINE, 1.0, 2.0, True), Session(MACHINE, 3.0, 4.0, False)]
    write_sessions(tmp_path, sessions)
    assert read_sessions(tmp_path) == sessions


@pytest.mark.parametrize("content", ["", "{", "[]", '{"sessions": [{"machine": {}}]}', '{"sessions": [1]}'])
def test_a_damaged_file_is_as_none(tmp_path, content):
    assert read_sessions(tmp_path) == []
    (tmp_path / "machine.json").write_text(content)
    assert read_sessions(tmp_path) == []
