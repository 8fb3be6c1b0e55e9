"""What playing costs: measured where a meter can be read, estimated where not, and the same for twice the sound."""

from pathlib import Path

import pytest

from luthier.measuring.energy import CPU_CORE_WATTS, PlayingMeter


class Machine:
    """A processor whose time and energy move only when it plays or rests."""

    def __init__(self, package: Path | None = None) -> None:
        self.now = self.busy = self.joules = 0.0
        self.slow_blocks = 0
        self.package = package
        if package:
            package.mkdir()
            (package / "max_energy_range_uj").write_text("1000000000000\n")
            self._draw(0.0)

    def play(self) -> None:
        """A block: 2 ms of one core, or 30 where somebody else is in the way; 10 W, and 5 W idle."""
        seconds = 0.03 if self.slow_blocks > 0 else 0.002
        self.slow_blocks -= 1
        self.busy += seconds
        self._pass(0.01, 10.0)

    def rest(self, seconds: float) -> None:
        self._pass(seconds, 5.0)

    def _pass(self, seconds: float, watts: float) -> None:
        self.now += seconds
        self._draw(watts * seconds)

    def _draw(self, joules: float) -> None:
        self.joules += joules
        if self.package:
            (self.package / "energy_uj").write_text(f"{round(1e6 * self.joules)}\n")

    def meter(self, rapl: Path) -> PlayingMeter:
        return PlayingMeter(CPU_CORE_WATTS, rapl, lambda: self.busy, lambda: self.now, self.rest)


def test_without_a_meter_it_is_processor_time_by_watts_and_says_so(tmp_path):
    machine = Machine()
    playing = machine.meter(tmp_path).of(machine.play, 320, 0.05)
    assert playing.processor_seconds == pytest.approx(0.04)
    assert playing.joules == pytest.approx(0.04 * CPU_CORE_WATTS)
    assert playing.how == "estimated (8 W a core that computes)"


def test_with_a_meter_what_the_processor_takes_idle_is_taken_away(tmp_path):
    machine = Machine(tmp_path / "intel-rapl:0")
    playing = machine.meter(tmp_path).of(machine.play, 320, 0.05)
    assert playing.joules == pytest.approx((10.0 - 5.0) * 0.01 / 0.05, rel=1e-3)
    assert playing.how == "measured (RAPL, without idle)"


def test_a_second_of_sound_costs_the_same_however_long_is_played_and_whoever_disturbs(tmp_path):
    once, twice = Machine(), Machine()
    twice.slow_blocks = 40  # another program, for the first blocks
    short = once.meter(tmp_path).of(once.play, 160, 0.05)
    long = twice.meter(tmp_path).of(twice.play, 320, 0.05)
    assert long.joules == pytest.approx(short.joules)
