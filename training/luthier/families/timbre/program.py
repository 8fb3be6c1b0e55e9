"""The native program of an exported timbre model."""

import math
from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.describer import write_amplitude
from luthier.contract.program.program import (
    NativeProgram,
    SegmentWriter,
    codec_methods,
    complete_program,
    write_clamped,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.prior.model import Prior
from luthier.families.rave.latent_program import write_encoding, write_full_latent, write_moved
from luthier.families.rave.program import style_actions, write_bands
from luthier.families.timbre.model import Timbre

_NEPERS_A_DB = math.log(10.0) / 20.0


def native_program(model: Timbre, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    segments = written_segments(model, {"encoder": _write_encoder, "decoder": _write_decoder}, weights)
    methods = codec_methods(model.encode_delay)
    return complete_program(segments, methods, style_actions(segments["decoder"]), weights, weight_type, archive)


def _write_encoder(model: Timbre, to: SegmentWriter) -> None:
    """`Timbre.encode`."""
    level_db = write_block(model.describer, 0, to)
    within = write_clamped(level_db, model.quietest_db, 0.0, to)
    loudness = to.add("shift", to.add("scale", within, number=-2.0 / model.quietest_db), number=1.0)
    amplitude = write_amplitude(level_db, to)
    curves = write_block(model.heard_line, write_block(model.heard_ramp, to.add("join", amplitude, loudness), to), to)
    gain = to.add("clamp_min", to.channels(curves, 0, 1), number=model.faintest)
    level = to.add("divide", write_block(model.bands_line, write_block(model.analysis, 0, to), to), gain)
    even = to.add("scale", level, weight=model.band_level.flatten(), inverse=True)
    curve = to.add("scale", to.channels(curves, 1, 2), number=model.level_weight)
    raw = write_block(model.encoder, to.add("join", even, curve), to)
    late = write_block(model.loudness_line, loudness, to)
    to.add("join", late, write_encoding(model.latent, raw, to))


def _write_decoder(model: Timbre, to: SegmentWriter) -> None:
    """`Timbre.decode`."""
    values = write_moved(model.latent, 0, to)
    z = write_full_latent(model.latent, to.channels(values, 1, model.latents), to)
    loudness = write_clamped(to.channels(values, 0, 1), -1.0, 1.0, to)
    half = 0.5 * model.quietest_db * _NEPERS_A_DB
    gain = to.add("exp", to.add("shift", to.add("scale", loudness, number=-half), number=half))
    bands = write_bands(model.decoder, to.add("join", z, loudness), to)
    bands = to.add("scale", bands, weight=model.band_level.flatten())
    given = write_block(model.given_line, write_block(model.given_ramp, gain, to), to)
    write_block(model.synthesis, to.add("multiply", bands, given), to)
