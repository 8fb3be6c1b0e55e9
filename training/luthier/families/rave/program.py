"""The native program of an exported RAVE, with or without a prior."""

from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    Operation,
    SegmentWriter,
    codec_methods,
    complete_program,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.prior.model import Prior
from luthier.families.prior.program import FRAME_SEGMENT, write_prior, write_prior_frame
from luthier.families.rave.decoder import Decoder
from luthier.families.rave.latent_program import write_decoding, write_encoding
from luthier.families.rave.model import Rave

_NOISE_OFFSET = -5.0  # of the amplitudes in `Decoder.forward`


def native_program(model: Rave, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """The program of `model` and its prior, as `script` leaves them: streaming, and with plain weights.

    `archive` is the TorchScript file of them, in which the weights are found.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    weights = WeightTable()
    segments = written_segments(model, {"encoder": write_encoder, "decoder": _write_decoder}, weights)
    methods = codec_methods(model.encode_delay)
    if prior is not None:
        segments |= _prior_segments(prior, weights)
        methods["prior"] = NativeMethod(("prior",))
    return complete_program(segments, methods, style_actions(segments["decoder"]), weights, weight_type, archive)


def write_encoder(model: Rave, to: SegmentWriter) -> int:
    """Write `Rave.encode` of value 0; return the number of the values."""
    bands = write_block(model.analysis, 0, to)
    even = to.add("scale", bands, weight=model.band_level.flatten(), inverse=True)
    return write_encoding(model.latent, write_block(model.encoder, even, to), to)


def _write_decoder(model: Rave, to: SegmentWriter) -> None:
    """Write `Rave.decode` of value 0."""
    write_rebuilt(model, write_decoding(model.latent, 0, to), to)


def write_rebuilt(model: Rave, z: int, to: SegmentWriter) -> None:
    """Write `Rave.rebuild` of value z, the full latent and what joins it, and the sound of that."""
    bands = write_bands(model.decoder, z, to)
    write_block(model.synthesis, to.add("scale", bands, weight=model.band_level.flatten()), to)


def write_bands(decoder: Decoder, z: int, to: SegmentWriter) -> int:
    """Write `Decoder.forward` of value z; return the number of the bands."""
    features = z
    for part in (decoder.early, decoder.style, decoder.late):
        features = write_block(part, features, to)
    return write_heads(decoder, features, to)


def write_heads(decoder: Decoder, features: int, to: SegmentWriter) -> int:
    """Write `Decoder.heads`; return the number of the bands."""
    waveform = write_block(decoder.waveform, features, to)
    if decoder.bounded:
        waveform = to.add("tanh", waveform)
    loudness = to.add("positive", write_block(decoder.loudness, features, to), offset=0.0)
    shaped = to.add(
        "multiply",
        write_block(decoder.waveform_line, waveform, to),
        write_block(decoder.loudness_line, loudness, to),
    )
    return to.add("add", shaped, _write_noise(decoder, features, to)) if decoder.noise_on else shaped


def _write_noise(decoder: Decoder, features: int, to: SegmentWriter) -> int:
    noise = decoder.noise
    amplitudes = to.add("positive", write_block(decoder.amplitudes, features, to), offset=_NOISE_OFFSET)
    if not decoder.bounded:
        amplitudes = to.add("scale", amplitudes, number=decoder.reach)
    if decoder.noise_steps > 1:
        amplitudes = write_block(decoder.noise_ramp, amplitudes, to)
    filtered = to.add(
        "filtered_noise",
        amplitudes,
        channels=noise.channels,
        points=noise.points,
        frame_length=noise.frame_length,
        seed="seed",
        delay=noise.delay,
        per_extra_delay=decoder.ratio,
    )
    return to.add("scale", write_block(decoder.noise_line, filtered, to), setting="noise_gain")


def _prior_segments(prior: Prior, weights: WeightTable) -> dict[str, tuple[Operation, ...]]:
    return written_segments(prior, {"prior": write_prior, FRAME_SEGMENT: write_prior_frame}, weights)


def style_actions(decoder: tuple[Operation, ...]) -> dict[str, list[str]]:
    """Attributes that reset states when set to true."""
    norms = [n for n, step in enumerate(decoder) if step.op == "adaptive_norm"]
    actions: dict[str, list[str]] = {"reset": []}
    for role in ("source", "target"):
        actions[f"reset_{role}"] = [f"decoder.{n}.{role}" for n in norms]
    return actions
