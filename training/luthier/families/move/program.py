"""The native program of an exported timbre transfer in partials."""

from itertools import pairwise
from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block, write_modulated
from luthier.contract.program.conditions import TARGET_PLACES, write_condition, write_source, write_target
from luthier.contract.program.partials import write_analyzer, write_synthesizer, write_total
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    NativeStage,
    SegmentWriter,
    complete_program,
    write_clamped,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.move.model import TIMBRES, Move
from luthier.families.prior.model import Prior
from luthier.features.partials import LEVELS

_LEAST_HZ = 1.0  # what oscillators are given


def native_program(model: Move, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    writers = {
        "analysis": _write_analysis,
        "encoder": _write_encoder,
        "pitched": _write_pitched,
        "maker": _write_maker,
        "played": _write_played,
        "heard": _write_heard,
        "balanced": _write_balanced,
        "synthesizer": _write_synthesizer,
    }
    segments = written_segments(model, writers, weights)
    return complete_program(
        segments, _methods(model), {"reset": []}, weights, weight_type, archive, places=TARGET_PLACES
    )


def _methods(model: Move) -> dict[str, NativeMethod]:
    decode = (
        NativeStage("pitched", (0,)),
        NativeStage("maker", (1,)),
        NativeStage("played", (1,)),
        NativeStage("synthesizer", (2, 3)),
    )
    forward = (
        NativeStage("analysis", (0,)),
        NativeStage("encoder", (1,)),
        NativeStage("pitched", (2,)),
        NativeStage("maker", (3,)),
        NativeStage("heard", (1,)),
        NativeStage("balanced", (4, 5)),
        NativeStage("synthesizer", (6,), model.encode_delay),
    )
    return {
        "encode": NativeMethod(("analysis", "encoder")),
        "decode": NativeMethod(stages=decode),
        "forward": NativeMethod(stages=forward),
    }


def _write_analysis(model: Move, to: SegmentWriter) -> None:
    """Audio -> levels and f0 of each frame."""
    to.add("join", *write_analyzer(model.analyzer, 0, to))


def _write_encoder(model: Move, to: SegmentWriter) -> None:
    """Levels and f0 -> timbre and note of each slice."""
    levels, f0_hz = to.channels(0, 0, LEVELS), to.channels(0, LEVELS, LEVELS + 1)
    slice_hz = to.add("fallback", write_block(model.each_slice, f0_hz, to), number=model.first_hz)
    centred = to.add("shift", levels, weight=model.mean_level.flatten(), inverse=True)
    normalized = to.add("scale", centred, weight=model.level_range.flatten(), inverse=True)
    told = write_condition(write_source(model.instruments, slice_hz, to), slice_hz, to)
    raw = write_block(model.head, write_modulated(model.encoder, normalized, told, to), to)
    note = write_block(model.note_line, to.add("midi_note", slice_hz), to)
    to.add("join", to.channels(raw, 0, TIMBRES), note)


def _write_pitched(model: Move, to: SegmentWriter) -> None:
    """Timbre and note -> timbre and f0."""
    to.add("join", to.channels(0, 0, TIMBRES), to.add("note_hz", to.channels(0, TIMBRES, TIMBRES + 1)))


def _write_maker(model: Move, to: SegmentWriter) -> None:
    """Timbre and f0 of each slice -> levels of each frame, `Move._made`."""
    timbre, slice_hz = to.channels(0, 0, TIMBRES), to.channels(0, TIMBRES, TIMBRES + 1)
    z = to.add("shift", to.add("scale", timbre, setting="latent_scale"), setting="latent_bias")
    told = write_condition(write_target(model.instruments, slice_hz, to), slice_hz, to)
    h = write_block(model.levels, write_modulated(model.decoder, z, told, to), to)
    spread = to.add("scale", write_block(model.smoothing, h, to), weight=model.level_range.flatten())
    write_block(model.made_line, to.add("shift", spread, weight=model.mean_level.flatten()), to)


def _write_played(model: Move, to: SegmentWriter) -> None:
    """Timbre and f0 of each slice -> f0 of each frame."""
    held = to.add("hold", to.channels(0, TIMBRES, TIMBRES + 1), frames=model.slice_frames)
    to.add("clamp_min", write_block(model.played_line, held, to), number=_LEAST_HZ)


def _write_heard(model: Move, to: SegmentWriter) -> None:
    """Levels and f0 -> f0 and level of all, as late as what is made of them."""
    total = write_total(model.total, to.channels(0, 0, LEVELS), to)
    write_block(model.heard_line, to.add("join", to.channels(0, LEVELS, LEVELS + 1), total), to)


def _write_balanced(model: Move, to: SegmentWriter) -> None:
    """Levels that were made, f0 and level that were heard -> levels as loud as what was heard, and f0."""
    ends = (0, LEVELS, LEVELS + 1, LEVELS + 2)
    levels, f0_hz, total = (to.channels(0, begin, end) for begin, end in pairwise(ends))
    made = to.add("scale", write_total(model.total, levels, to), number=-1.0)
    change = write_clamped(to.add("add", total, made), -model.most_change_db, model.most_change_db, to)
    balanced = to.add("add", levels, to.add("scale", change, setting="dynamics"))
    to.add("join", balanced, to.add("clamp_min", f0_hz, number=_LEAST_HZ))


def _write_synthesizer(model: Move, to: SegmentWriter) -> None:
    """Levels and f0 -> audio."""
    levels, f0_hz = to.channels(0, 0, LEVELS), to.channels(0, LEVELS, LEVELS + 1)
    write_synthesizer(model.synthesizer, levels, f0_hz, model.slice_frames, to)
