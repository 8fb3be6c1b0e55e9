"""The operations of a `Describer`: each looks at the same stretch of sound as the measure that it stands for."""

import math
from typing import Any

from torch import Tensor

from luthier.blocks.describer import Describer
from luthier.contract.program.program import NotInProgramError, SegmentWriter
from luthier.features import measures
from luthier.features.loudness import QUIETEST_DB
from luthier.features.pitch import HIGHEST_HZ, THRESHOLD

_OF_SPECTRUM = {
    measures.Centroid: "spectral_centroid",
    measures.Bandwidth: "spectral_bandwidth",
    measures.Rolloff: "spectral_rolloff",
}


def write_describer(block: Describer, x: int, to: SegmentWriter) -> int:
    """Write what `block` hears in value x; return the number of its descriptors.

    Raises:
        NotInProgramError: no operation says one of them.
    """
    sight = _Sight(block, x, to)
    return to.add("join", *(_write_measure(measure, sight, to) for measure in block.analyzer.measures))


def write_db(power: int, to: SegmentWriter) -> int:
    """Write 10 log10 of a value."""
    return to.add("scale", to.add("log", power), number=10.0 / math.log(10.0))


def write_power(level_db: int, to: SegmentWriter) -> int:
    """Write the inverse of `write_db`."""
    return to.add("exp", to.add("scale", level_db, number=math.log(10.0) / 10.0))


def write_amplitude(level_db: int, to: SegmentWriter) -> int:
    """Write 10^(level / 20)."""
    return to.add("exp", to.add("scale", level_db, number=math.log(10.0) / 20.0))


def window_fields(hop_length: int, first: int) -> dict[str, int]:
    """Of windows of which the first begins `first` samples after the piece that comes in; before it, if negative."""
    return {"hop": hop_length, "history": max(0, -first), "skipped": max(0, first)}


def pitch_fields(window: int, rate: int, threshold: float) -> dict[str, Any]:
    """Of YIN on `window` samples at `rate` Hz."""
    fields = {"longest": window // 2, "shortest": max(2, int(rate / HIGHEST_HZ)), "rate": rate}
    # What is usual goes without saying, so that older players know it.
    return fields if threshold == THRESHOLD else fields | {"threshold": threshold}


def power_fields(shape: Tensor) -> dict[str, Any]:
    """Of `features.frames.frame_power` with the window `shape`."""
    scale = 1.0 / (shape.size(0) * float(shape.double().square().sum()))
    return {"shape": shape, "scale": scale, "one_sided": True}


class _Sight:
    """What measures look at, as numbers of values; each is written when it is first asked for."""

    def __init__(self, block: Describer, x: int, to: SegmentWriter) -> None:
        self._block, self._x, self._to = block, x, to
        self._known: dict[str, int] = {}

    def zero_crossings(self) -> int:
        analyzer = self._block.analyzer
        return self._add("zero_crossings", analyzer.spectrum_start, window=analyzer.spectrum_window, rate=self.rate)

    def power(self) -> int:
        analyzer = self._block.analyzer
        return self._add("power_spectrum", analyzer.spectrum_start, **power_fields(analyzer.shape))

    def specific(self) -> int:
        analyzer, power = self._block.analyzer, self.power()
        if "specific" not in self._known:
            self._known["specific"] = self._to.add("specific_loudness", power, bank=analyzer.bank, gain=analyzer.gain)
        return self._known["specific"]

    def pitch(self) -> int:
        """Two channels: the fundamental, where it is voiced, and the confidence."""
        analyzer = self._block.analyzer
        fields = pitch_fields(analyzer.pitch_window, self.rate, analyzer.threshold)
        return self._add("pitch", analyzer.pitch_start, **fields)

    @property
    def rate(self) -> int:
        """Samples a second."""
        return self._block.sample_rate

    @property
    def bin_hz(self) -> float:
        """From one bin of the spectrum to the next."""
        return self.rate / self._block.analyzer.spectrum_window

    def _add(self, op: str, start: int, **fields: object) -> int:
        """An operation on frames that begin `start` samples after those of the block."""
        if op not in self._known:
            first = self._block.skipped - self._block.history.length + start
            self._known[op] = self._to.add(op, self._x, **window_fields(self._block.hop_length, first), **fields)
        return self._known[op]


def _write_measure(measure: object, sight: _Sight, to: SegmentWriter) -> int:
    if isinstance(measure, measures.Loudness):
        power = to.add("weighted_sum", sight.power(), weight=measure.weight)
        return write_db(to.add("clamp_min", power, number=10.0 ** (QUIETEST_DB / 10.0)), to)
    if isinstance(measure, measures.Flatness):
        return to.add("spectral_flatness", sight.power())
    if isinstance(measure, measures.ZeroCrossings):
        return sight.zero_crossings()
    if isinstance(measure, measures.Sharpness):
        return to.add("sharpness", sight.specific(), weight=measure.weights)
    if isinstance(measure, measures.Booming):
        return to.add("booming", sight.specific(), weight=measure.weights)
    if isinstance(measure, measures.Fundamental):
        return to.channels(sight.pitch(), 0, 1)
    if isinstance(measure, measures.Confidence):
        return to.channels(sight.pitch(), 1, 2)
    for kind, op in _OF_SPECTRUM.items():
        if isinstance(measure, kind):
            return to.add(op, sight.power(), bin_hz=sight.bin_hz)
    raise NotInProgramError(f"it has no operation for {type(measure).__name__}")
