"""The native program of an exported listener to pitch."""

from functools import partial
from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import NativeProgram, SegmentWriter
from luthier.families.listener.program import listener_program
from luthier.families.pitch.model import PitchListener


def native_program(model: PitchListener, prior: None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `listener_program`."""
    return listener_program(model, "pitch", weight_type, archive, partial(_write_reading, model))


def _write_reading(model: PitchListener, shares: int, to: SegmentWriter) -> None:
    """`PitchListener.pitch` of shares."""
    known = to.channels(shares, 0, model.pitches)
    notes = to.add("shift", to.add("scale", known, number=0.0), weight=model.notes)
    sharp = known
    for _ in range(model.sharpened):
        least = to.add("clamp_min", sharp, number=model.least_share)
        squares = to.add("multiply", least, least)
        fourth = to.add("multiply", squares, squares)
        sharp = to.add("divide", fourth, to.add("sum", fourth))
    likeliest = to.add("weighted_sum", sharp, weight=model.notes)
    apart = to.add("add", notes, to.add("scale", likeliest, number=-1.0))
    exponent = to.add("scale", to.add("multiply", apart, apart), number=-0.5 / model.near**2)
    inside = to.add("multiply", known, to.add("exp", exponent))
    total = to.add("shift", to.add("sum", inside), number=model.least_share)
    note = to.add("divide", to.add("weighted_sum", inside, weight=model.notes), total)
    confidence = to.add("clamp_max", to.add("scale", total, number=model.certain), number=1.0)
    above = to.add("shift", confidence, setting="threshold", inverse=True)
    unsure = to.add("below", above, number=0.0)
    sure = to.add("shift", to.add("scale", unsure, number=-1.0), number=1.0)
    to.add("join", write_block(model.held, to.add("multiply", note, sure), to), confidence)
