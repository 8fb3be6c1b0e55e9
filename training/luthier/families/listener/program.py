"""The native program of listeners: one method, whose last operations a family may add."""

from collections.abc import Callable
from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.listening import write_shares, write_smoothed, write_smoothing_frame
from luthier.contract.program.program import NativeMethod, NativeProgram, SegmentWriter, complete_program
from luthier.contract.program.weights import WeightTable
from luthier.families.listener.model import Listener

_SMOOTHING = "smoothing"


def write_logits(model: Listener, to: SegmentWriter) -> int:
    """Write `Listener.encode`."""
    return write_block(model.head, write_block(model.trunk, write_block(model.levels, 0, to), to), to)


def listener_program(
    model: Listener,
    method: str,
    weight_type: WeightType,
    archive: IO[bytes],
    last: Callable[[int, SegmentWriter], object] | None = None,
) -> NativeProgram:
    """The program of `Listener.shares`, and of what `last` writes of its value.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    weights = WeightTable()
    to, frame = SegmentWriter(weights), SegmentWriter(weights)
    logits = write_logits(model, to)
    write_smoothing_frame(model.smoothing, "smoothing", frame)
    shares = write_smoothed(write_shares(logits, model.largest_logit, to), _SMOOTHING, to)
    if last is not None:
        last(shares, to)
    segments = {method: to.operations, _SMOOTHING: frame.operations}
    methods = {method: NativeMethod((method,))}
    return complete_program(segments, methods, {"reset": []}, weights, weight_type, archive)
