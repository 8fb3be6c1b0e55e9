"""The native program of an exported listener to onsets."""

from typing import IO

from torch import Tensor

from luthier.contract.choices import WeightType
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    SegmentWriter,
    complete_program,
    write_clamped,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.listener.program import write_logits
from luthier.families.onset.model import OnsetListener
from luthier.families.onset.picker import OnsetPicker


def native_program(model: OnsetListener, prior: None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """`OnsetListener.onset` as a stream.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    weights = WeightTable()
    to = SegmentWriter(weights)
    logits = write_logits(model, to)
    fires = _write_fires(model.picker, logits, to)
    hits = _write_placed(model.picker, to)
    classes = [
        to.add("overlap_add", to.add("multiply", hits, to.channels(fires, c, c + 1)), hop=model.hop_length)
        for c in range(model.latents)
    ]
    to.add("join", *classes)
    methods = {"onset": NativeMethod(("onset",))}
    return complete_program({"onset": to.operations}, methods, {"reset": []}, weights, weight_type, archive)


def _write_difference(x: int, y: int, to: SegmentWriter) -> int:
    return to.add("add", x, to.add("scale", y, number=-1.0))


def _write_not_below(x: int, to: SegmentWriter) -> int:
    """1 where x is at least 0, else 0."""
    return to.add("shift", to.add("scale", to.add("below", x, number=0.0), number=-1.0), number=1.0)


def _write_fires(picker: OnsetPicker, logits: int, to: SegmentWriter) -> int:
    """`OnsetPicker.fires`."""
    sure = to.add("sigmoid", logits)
    here = to.add("delay", sure, frames=1)
    enough = _write_not_below(to.add("shift", here, setting="threshold", inverse=True), to)
    found = to.add("multiply", enough, _write_not_below(_write_difference(here, sure, to), to))
    for back in range(1, picker.past + 1):
        before = to.add("delay", sure, frames=1 + back)
        rises = to.add("below", _write_difference(before, here, to), number=0.0)
        found = to.add("multiply", found, rises)
    return found


def _write_mean(power: int, weight: Tensor, late: int, to: SegmentWriter) -> int:
    """The mean of the last samples, as many as `weight` has, so many samples late."""
    shape = {"stride": 1, "dilation": 1, "groups": 1, "history": weight.size(2) - 1, "skipped": 0}
    return to.add("delay", to.add("convolution", power, weight=weight, **shape), frames=late)


def _write_around(picker: OnsetPicker, signal: int, to: SegmentWriter) -> int:
    hops = to.add("stack", signal, frames=picker.hop_length)
    before = [to.add("delay", hops, frames=back) for back in range(picker.searched - 1, 0, -1)]
    return to.add("join", *before, hops)


def _write_placed(picker: OnsetPicker, to: SegmentWriter) -> int:
    """`OnsetPicker.placed`."""
    size, late = picker.searched * picker.hop_length, picker.look_ahead * picker.hop_length
    power = to.add("multiply", 0, 0)
    after = _write_mean(power, picker.rise_mean, late - picker.rise + 1, to)
    before = _write_mean(power, picker.rise_mean, late + 1, to)
    logs = [to.add("log", to.add("shift", mean, number=picker.quietest)) for mean in (after, before)]
    rises = _write_around(picker, _write_difference(logs[0], logs[1], to), to)
    levels = _write_around(picker, _write_mean(power, picker.level_mean, late - picker.level + 1, to), to)
    nothing = to.add("scale", to.channels(rises, 0, 1), number=0.0)
    surest = {"weight": picker.no_offers, "within": picker.nothing_within, "slope": 0.0}
    place = to.add("draw_levels", nothing, rises, **surest)
    hot = to.add("one_hot", place, classes=size)
    level = to.add("sum", to.add("multiply", hot, levels))
    strength = write_clamped(to.add("sqrt", to.add("scale", level, number=2.0)), 1e-4, 1.0, to)
    return to.add("multiply", hot, strength)
