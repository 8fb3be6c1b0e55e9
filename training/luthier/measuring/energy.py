"""What playing a model costs: joules a second of sound, by the machine's meter or estimated. Needs no torch."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from luthier.measuring.meters import RAPL_FOLDER, RaplMeter

CPU_CORE_WATTS = 8.0  # assumed where nothing measures: a core of a laptop or a desktop that computes
JOULES_A_KILOWATT_HOUR = 3.6e6
_IDLE_SECONDS = 1.0
_BLOCKS_AT_ONCE = 16  # a clock of processor time counts too coarsely for one


@dataclass(frozen=True)
class Playing:
    """What a second of sound costs.

    Attributes:
        joules: of the processor, without what it takes when it does nothing.
        processor_seconds: of one core.
        how: by what the joules were measured, or from what they are estimated.
    """

    joules: float
    processor_seconds: float
    how: str


class PlayingMeter:
    """Energy of a program that plays block after block.

    Args:
        watts: of a core that computes, assumed where the machine does not measure.
        rapl: folder of the processor's meters.
        processor_time: seconds of one core that this process has had.
        clock: seconds.
        rest: does nothing for so many seconds.
    """

    def __init__(
        self,
        watts: float = CPU_CORE_WATTS,
        rapl: Path = RAPL_FOLDER,
        processor_time: Callable[[], float] = time.process_time,
        clock: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = time.sleep,
    ) -> None:
        self._watts, self._rapl = watts, rapl
        self._processor_time, self._clock, self._rest = processor_time, clock, rest

    def of(self, play: Callable[[], object], blocks: int, block_seconds: float) -> Playing:
        """Of `play`, which plays a block of so many seconds, called `blocks` times, at least 16.

        Processor time is that of the fastest stretch of 16 blocks: what others do on the machine only adds to it.
        """
        meters = RaplMeter.all(self._rapl)
        idle = self._idle_watts(meters)
        before, began = _joules(meters), self._clock()
        stretches = [self._stretch(play) for _ in range(max(1, blocks // _BLOCKS_AT_ONCE))]
        drawn = _joules(meters) - before - idle * (self._clock() - began)
        sound = _BLOCKS_AT_ONCE * block_seconds
        processor = min(stretches) / sound
        if meters:
            return Playing(max(0.0, drawn) / (sound * len(stretches)), processor, "measured (RAPL, without idle)")
        return Playing(self._watts * processor, processor, f"estimated ({self._watts:g} W a core that computes)")

    def _stretch(self, play: Callable[[], object]) -> float:
        began = self._processor_time()
        for _ in range(_BLOCKS_AT_ONCE):
            play()
        return self._processor_time() - began

    def _idle_watts(self, meters: Sequence[RaplMeter]) -> float:
        """What the processor takes while this process does nothing."""
        if not meters:
            return 0.0
        before, began = _joules(meters), self._clock()
        self._rest(_IDLE_SECONDS)
        return (_joules(meters) - before) / max(self._clock() - began, 1e-9)


def _joules(meters: Sequence[RaplMeter]) -> float:
    return sum(meter.joules() for meter in meters)
