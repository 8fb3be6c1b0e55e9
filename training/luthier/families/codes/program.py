"""The native program of an exported model of codes."""

import math
from typing import IO

from luthier.blocks.sources.subtractive import SubtractiveNoise
from luthier.blocks.stft import StreamingSTFT
from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    NativeReading,
    SegmentWriter,
    codec_methods,
    complete_program,
    write_clamped,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.codes.descriptor_map import MAPPED
from luthier.families.codes.model import Codes
from luthier.families.prior.model import Prior


def native_program(model: Codes, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of codes with gains.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    writers = {"encoder": _write_encoder, "decoder": _write_decoder, "follower": _write_follower}
    segments = written_segments(model, writers, weights)
    methods = codec_methods(model.encode_delay) | {"descriptor": NativeMethod(("follower", "decoder"))}
    return complete_program(segments, methods, {"reset": []}, weights, weight_type, archive, _readings(model))


def _write_encoder(model: Codes, to: SegmentWriter) -> None:
    """`Codes.encode`."""
    spectra = model.spectra
    power = to.add(
        "power_spectrum", 0, shape=spectra.window, scale=model.bin_scale, one_sided=False, **_windows(spectra)
    )
    mean = to.add("clamp_min", to.add("weighted_sum", power, weight=model.sides.flatten()), number=1e-12)
    floored = to.add("shift", to.add("divide", power, mean), number=1e-6)
    heard = to.add("shift", to.add("scale", to.add("log", floored), number=0.4), number=1.5)
    hidden = write_block(model.encoder, heard, to)
    code = to.add("quantize", hidden, codebooks=model.quantizer.codebooks)
    to.add("join", write_block(model.level_line, to.add("sqrt", mean), to), code)


def _write_decoder(model: Codes, to: SegmentWriter) -> None:
    """`Codes.decode`."""
    gain = to.add("clamp_min", to.add("finite", to.channels(0, 0, 1)), number=0.0)
    z = to.add("dequantize", to.channels(0, 1, 2), codebooks=model.quantizer.codebooks)
    raw = to.add("shift", to.add("scale", write_block(model.decoder, z, to), number=2.5), number=-3.75)
    power = to.add("exp", write_clamped(raw, -30.0, 30.0, to))
    even = to.add("divide", power, to.add("weighted_sum", power, weight=model.sides.flatten()))
    _write_noise(model.synthesis, to.add("multiply", to.add("sqrt", even), write_block(model.gain_line, gain, to)), to)


def _write_noise(block: SubtractiveNoise, gains: int, to: SegmentWriter) -> None:
    like = to.add("hold", to.channels(gains, 0, 1), frames=block.hop_length)
    noise = to.add(
        "normal_noise", like, channels=1, seed="seed", delay=block.noise.delay, per_extra_delay=block.hop_length
    )
    spectrum = to.add("spectrum", noise, shape=block.spectra.window, **_windows(block.spectra))
    bins = block.spectra.n_fft // 2 + 1
    parts = [to.add("multiply", to.channels(spectrum, n * bins, (n + 1) * bins), gains) for n in range(2)]
    frames = to.add("inverse_spectrum", to.add("join", *parts), shape=block.synthesis.window)
    to.add("overlap_add", frames, hop=block.hop_length)


def _windows(block: StreamingSTFT) -> dict[str, int]:
    return {"hop": block.hop_length, "history": block.history.length, "skipped": 0}


def _write_follower(model: Codes, to: SegmentWriter) -> None:
    """Target and gain -> gain and code, as `Codes.descriptor` does before it decodes."""
    target, gain = to.channels(0, 0, 1), to.channels(0, 1, 2)
    known = model.map.known()
    codes = [_write_choice(model, MAPPED.index(name), target, to) for name in known or [model.chosen()]]
    code = to.add("choose", *codes, setting="follow", words=known) if known else codes[0]
    to.add("join", gain, code)


def _write_choice(model: Codes, descriptor: int, target: int, to: SegmentWriter) -> int:
    """The code by one descriptor."""
    low, high = model.map.range_hz[descriptor].tolist()
    octaves = math.log(high / low) if low > 0.0 else 0.0
    steps = to.add("exp", to.add("scale", write_clamped(target, 0.0, 1.0, to), number=octaves))
    hertz = to.add("choose", to.add("scale", steps, number=low), target, setting="hertz")
    return to.add("nearest_hz", hertz, places=model.map.hz[descriptor])


def _readings(model: Codes) -> dict[str, NativeReading]:
    """The ends of the range, by what is followed."""
    known = model.map.known()
    if not known:
        return {}
    ranges = [model.map.range_hz[MAPPED.index(name)].tolist() for name in known]
    ends = zip(("lowest_hz", "highest_hz"), zip(*ranges, strict=True), strict=True)
    return {name: NativeReading("follow", tuple(known), numbers) for name, numbers in ends}
