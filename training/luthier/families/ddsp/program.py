"""The native program of an exported source-filter auto-encoder.

Segments: `encoder` hears, `adaptation` brings foreign sounds to the corpus, `decoder` plays: latents in time, sources
and their gains, and the short-time spectrum in which both meet.
"""

from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    SegmentWriter,
    complete_program,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.operations.hearing import write_hearing
from luthier.families.ddsp.operations.latents import Controls, write_adaptation, write_controls, write_in_time
from luthier.families.ddsp.operations.network import write_gains, write_inputs
from luthier.families.ddsp.operations.sound import write_pulses, write_sound
from luthier.families.prior.model import Prior


def native_program(model: Ddsp, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    writers = {"encoder": _write_encoder, "adaptation": _write_adaptation, "decoder": _write_decoder}
    segments = written_segments(model, writers, weights)
    methods = {
        "encode": NativeMethod(("encoder",)),
        "decode": NativeMethod(("decoder",)),
        "forward": NativeMethod(("encoder", "adaptation", "decoder")),
    }
    return complete_program(segments, methods, {"reset": []}, weights, weight_type, archive)


def _write_encoder(model: Ddsp, to: SegmentWriter) -> None:
    """`Ddsp.encode`."""
    bands, pitches, levels = write_hearing(model.analyzer, 0, to)
    parts = [] if pitches is None else [pitches]
    parts.append(levels)
    if model.timbre:
        centred = to.add("shift", bands, weight=model.mean, inverse=True)
        parts.append(to.add("bands", centred, weight=model.axes))
    to.add("join", *parts)


def _write_adaptation(model: Ddsp, to: SegmentWriter) -> None:
    """`Adaptation.forward`."""
    write_adaptation(model.adaptation, 0, to)


def _write_decoder(model: Ddsp, to: SegmentWriter) -> None:
    """`Ddsp.decode`."""
    controls = write_controls(model, write_in_time(model, 0, to), to)
    told = write_inputs(model, controls, to)
    gains = write_gains(model.gains, told, to)
    write_sound(model.filter, gains, _write_sources(model, controls, to), controls, to)


def _write_sources(model: Ddsp, controls: Controls, to: SegmentWriter) -> list[int]:
    """Pulses of each voice."""
    return [write_pulses(model.pulses, note, to) for note in controls.notes]
