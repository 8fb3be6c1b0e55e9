"""The native program of an exported timbre transfer on waveforms."""

from typing import IO

from luthier.blocks.film import ModulatedChain
from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block, write_film, write_modulated
from luthier.contract.program.conditions import TARGET_PLACES, write_condition, write_target
from luthier.contract.program.describer import write_amplitude
from luthier.contract.program.partials import write_hertz, write_sines
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
from luthier.families.rave.latent_program import write_decoding
from luthier.families.rave.program import write_encoder, write_heads
from luthier.families.transfer.decoder import ModulatedDecoder
from luthier.families.transfer.model import Transfer
from luthier.families.transfer.partial_bank import Voice


def native_program(model: Transfer, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    segments = written_segments(model, {"encoder": _write_encoder, "decoder": _write_decoder}, weights)
    methods = codec_methods(model.encode_delay)
    return complete_program(segments, methods, {"reset": []}, weights, weight_type, archive, places=TARGET_PLACES)


def _write_encoder(model: Transfer, to: SegmentWriter) -> None:
    """`Transfer.encode`."""
    timbre = write_block(model.timbre_line, write_encoder(model, to), to)
    described = write_block(model.describer, 0, to)
    note = to.add("midi_note", write_block(model.held, to.channels(described, 0, 1), to))
    loudness = write_block(model.normalizer, to.channels(described, 1, 2), to)
    to.add("join", timbre, write_block(model.score_line, to.add("join", note, loudness), to))


def _write_decoder(model: Transfer, to: SegmentWriter) -> None:
    """`Transfer.decode`."""
    shown = model.latent.channels
    z = write_decoding(model.latent, to.channels(0, 0, shown), to)
    f0_hz = to.add("note_hz", to.channels(0, shown, shown + 1))
    loudness = write_clamped(to.channels(0, shown + 1, shown + 2), -1.0, 1.0, to)
    told = write_condition(write_target(model.instruments, f0_hz, to), f0_hz, to)
    write_block(model.synthesis, _write_bands(model, z, to.add("join", told, loudness), f0_hz, to), to)


def _write_bands(model: Transfer, z: int, condition: int, f0_hz: int, to: SegmentWriter) -> int:
    """`Transfer.rebuild`; no attribute moves its timbre from what was learnt while it plays."""
    decoder, level = model.decoder, model.band_level.flatten()
    assert isinstance(decoder, ModulatedDecoder)
    told = features = to.add("join", z, condition)
    sung = _write_voice(decoder.voice, told, condition, f0_hz, to)
    for half in (decoder.early, decoder.late):
        assert isinstance(half, ModulatedChain)
        features = write_modulated(half, features, condition, to)
    heard = to.add("scale", sung, weight=level, inverse=True)
    features = write_film(decoder.film, write_block(decoder.last, features, to), heard, to)
    made = to.add("scale", write_heads(decoder, features, to), weight=level)
    return to.add("add", write_block(decoder.voice_line, sung, to), made)


def _write_voice(voice: Voice, told: int, condition: int, f0_hz: int, to: SegmentWriter) -> int:
    """`Voice.forward`."""
    learned = write_block(voice.levels, write_modulated(voice.shape, told, condition, to), to)
    levels = to.add("shift", to.add("scale", learned, number=voice.range_db), number=voice.middle_db)
    audible = to.add("clamp_max", levels, number=0.0)
    amplitude = write_amplitude(to.add("at_places", audible, places=voice.place), to)
    # nyquist / f0 - number
    above = to.add("scale", write_hertz(voice.number, f0_hz, to), number=-1.0)
    room = to.add("divide", to.add("shift", above, number=voice.nyquist_hz), f0_hz)
    heard = to.add("multiply", amplitude, write_clamped(room, 0.0, 1.0, to))
    return write_block(voice.analysis, write_sines(voice.sines, heard, f0_hz, 1, to), to)
