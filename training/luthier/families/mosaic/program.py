"""The native program of an exported mosaic: `encoder` hears as the family `ddsp` does, `decoder` plays grains."""

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
from luthier.families.ddsp.operations.hearing import write_hearing
from luthier.families.mosaic.model import Mosaic
from luthier.families.prior.model import Prior


def native_program(model: Mosaic, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    segments = written_segments(model, {"encoder": _write_encoder, "decoder": _write_decoder}, weights)
    methods = {
        "encode": NativeMethod(("encoder",)),
        "decode": NativeMethod(("decoder",)),
        "forward": NativeMethod(("encoder", "decoder"), model.encode_delay),
    }
    return complete_program(segments, methods, {"reset": []}, weights, weight_type, archive)


def _write_encoder(model: Mosaic, to: SegmentWriter) -> None:
    """`Mosaic.encode`."""
    bands, pitches, levels = write_hearing(model.analyzer, 0, to)
    parts = [levels] if pitches is None else [pitches, levels]
    centred = to.add("shift", bands, weight=model.mean, inverse=True)
    to.add("join", *parts, to.add("bands", centred, weight=model.axes))


def _write_decoder(model: Mosaic, to: SegmentWriter) -> None:
    """`Mosaic.decode`."""
    grains = model.grains
    units = grains.units
    to.add(
        "grains",
        0,
        sound=units.sound,
        compared=units.compared,
        notes=units.notes,
        levels=units.levels,
        scales=model.scales,
        voices=model.voices,
        hop=model.hop_length,
        delay=grains.delay,
        rate=model.sample_rate,
        pitch=model.pitch_weight,
        voicing=model.voicing_weight,
        loudness=model.loudness_weight,
        voiced=model.voiced,
        stays=grains.stays_db,
        leaves=grains.leaves_db,
        semitones=grains.most_semitones,
        gain_db=grains.most_gain_db,
        silent_db=grains.silent_db,
        widest=grains.widest,
        noise_shift=grains.noise_shift,
        neighbours="neighbours",
        grain_ms="grain_ms",
        glide="glide",
        pitch_follow="pitch_follow",
    )
