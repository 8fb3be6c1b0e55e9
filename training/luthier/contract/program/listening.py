"""The operations of models that listen: levels of bands, shares that add up to 1, and what follows slowly."""

import math

from luthier.blocks.listening.band_levels import BandLevels
from luthier.blocks.listening.smoothing import Smoothing
from luthier.contract.program.blocks import write_block
from luthier.contract.program.describer import power_fields, window_fields
from luthier.contract.program.program import SegmentWriter, write_clamped

_SLOT = "smoothed"


@write_block.register
def _(block: BandLevels, x: int, to: SegmentWriter) -> int:
    first = block.skipped - block.history.length
    power = to.add("power_spectrum", x, **window_fields(block.hop_length, first), **power_fields(block.shape))
    parts = [
        to.add("bands", to.channels(power, part.first, part.first + part.bins), weight=part.weight)
        for part in block.matrices()
    ]
    heard = to.add("join", *parts) if len(parts) > 1 else parts[0]
    heard = to.add("add", heard, to.add("scale", to.add("sum", heard), number=block.floor))
    logarithm = to.add("log", to.add("shift", heard, number=block.quietest))
    scaled = to.add("scale", logarithm, number=1.0 / (math.log(10.0) * block.span))
    return to.add("shift", scaled, number=block.middle / block.span)


def write_shares(logits: int, largest: float, to: SegmentWriter) -> int:
    """Write the softmax of a value that is kept within plus and minus `largest`."""
    grown = to.add("exp", write_clamped(logits, -largest, largest, to))
    return to.add("divide", grown, to.add("sum", grown))


def write_smoothed(x: int, segment: str, to: SegmentWriter) -> int:
    """Write a `Smoothing`; `segment` is what `write_smoothing_frame` writes."""
    return to.add("each_frame", x, segment=segment)


def write_smoothing_frame(block: Smoothing, setting: str, to: SegmentWriter) -> None:
    """Write one frame of a `Smoothing` whose time is the attribute `setting`."""
    negative = to.add("shift", to.add("scale", 0, number=0.0), number=-block.frame_ms)
    kept = to.add("exp", to.add("scale", negative, setting=setting, inverse=True))
    past = to.add("recall", channels=block.channels, slot=_SLOT)
    behind = to.add("add", past, to.add("scale", 0, number=-1.0))
    to.add("keep", to.add("add", 0, to.add("multiply", behind, kept)), slot=_SLOT)
