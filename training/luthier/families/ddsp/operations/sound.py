"""The operations of the sources and of the short-time spectrum in which they are filtered."""

import math
from dataclasses import dataclass

from torch import Tensor

from luthier.contract.program.describer import window_fields, write_db, write_power
from luthier.contract.program.program import SegmentWriter, write_clamped
from luthier.families.ddsp.operations.latents import Controls
from luthier.families.ddsp.operations.network import GainLogs
from luthier.families.ddsp.source import GLIDE, Pulses
from luthier.families.ddsp.synthesis import SpectralFilter

_NEPERS_A_DB = math.log(10.0) / 20.0
_LEAST_POWER = 1e-12


def write_pulses(block: Pulses, note: int, to: SegmentWriter) -> int:
    """Write `Pulses.forward` of the notes of one voice, and what makes Hz of them."""
    needles = to.add(
        "pulses",
        note,
        frames=block.hop_length,
        glide=min(GLIDE, block.hop_length),
        leap=block.leap,
        rate=block.sample_rate,
        highest_hz=block.highest_hz,
    )
    return to.add(
        "convolution",
        needles,
        weight=block.taps,
        stride=1,
        dilation=1,
        groups=1,
        history=block.taken,
        skipped=0,
    )


@dataclass(frozen=True)
class _Gained:
    """A spectrum, all real and then all imaginary parts, and the gains of its bins: numbers of values."""

    spectrum: int
    gains: int


def write_sound(
    block: SpectralFilter, gains: GainLogs, pulses: list[int], controls: Controls, to: SegmentWriter
) -> int:
    """Write `SpectralFilter.forward`."""
    voices = [_write_voice(block, gains, controls, voice, sound, to) for voice, sound in enumerate(pulses)]
    loudness = controls.loudness
    noise = _write_amplitudes(block, gains.noise, block.noise_between, "noise_gain", to)
    tilt = _write_tilt(block, loudness, to)
    wanted = _write_wanted(block, controls, to)
    channels = []
    for channel, flat in enumerate(_write_noises(block, gains, loudness, to)):
        spectrum = to.add("scale_spectrum", flat, noise)
        for voice in voices:
            spectrum = to.add("add", spectrum, to.add("scale_spectrum", voice.spectrum, voice.gains))
        if gains.sides is not None:
            spectrum = to.add("scale_spectrum", spectrum, _write_side(block, gains.sides, channel, to))
        tilted = to.add("scale_spectrum", spectrum, tilt)
        whole = to.add("multiply", tilted, _write_correction(block, tilted, wanted[channel], gains.trim, to))
        channels.append(to.add("overlap_add", to.add("inverse_spectrum", whole, shape=block.back), hop=block.step))
    return channels[0] if len(channels) == 1 else to.add("join", *channels)


def _write_voice(
    block: SpectralFilter, gains: GainLogs, controls: Controls, voice: int, sound: int, to: SegmentWriter
) -> _Gained:
    """Pulses of a voice, and their gains: 0 where the voice does not sound."""
    amplitudes = _write_amplitudes(block, gains.voices[voice], block.voice_between, "source_gain", to)
    if controls.heard:
        sounds = to.add("hold", controls.heard[voice], frames=block.subframes)
        amplitudes = to.add("multiply", amplitudes, sounds)
    return _Gained(_write_spectrum(block, sound, to), amplitudes)


def _write_noises(block: SpectralFilter, gains: GainLogs, like: int, to: SegmentWriter) -> list[int]:
    """Flat noise of each channel, and the less alike the wider the network asks for."""
    silence = to.add("hold", like, frames=block.hop_length)
    noise = to.add(
        "normal_noise",
        silence,
        channels=block.channels,
        seed="seed",
        delay=block.noise.delay,
        per_extra_delay=block.hop_length,
    )
    if gains.sides is None:
        return [_write_flat(block, noise, to)]
    left, right = (_write_flat(block, to.channels(noise, channel, channel + 1), to) for channel in range(2))
    knots = block.noise_between.size(0)
    own = to.add("sigmoid", to.channels(gains.sides, knots, knots + 1))
    own = to.add("hold", own, frames=block.subframes)
    # sqrt(1 - own^2)
    rest = to.add("shift", to.add("scale", to.add("multiply", own, own), number=-1.0), number=1.0)
    shared = to.add("sqrt", to.add("clamp_min", rest, number=0.0))
    return [left, to.add("add", to.add("multiply", left, shared), to.add("multiply", right, own))]


def _write_flat(block: SpectralFilter, noise: int, to: SegmentWriter) -> int:
    magnitude = block.noise_magnitude
    chance = _write_spectrum(block, noise, to)
    return to.add("flat_spectrum", chance, magnitude=magnitude, weakest=block.weakest * magnitude)


def _write_side(block: SpectralFilter, sides: int, channel: int, to: SegmentWriter) -> int:
    """By how much a side is stronger than both, of each subframe."""
    logs = to.add("bands", to.channels(sides, 0, block.noise_between.size(0)), weight=block.noise_between)
    half = to.add("scale", logs, number=0.5 if channel else -0.5)
    return to.add("hold", to.add("exp", half), frames=block.subframes)


def _write_wanted(block: SpectralFilter, controls: Controls, to: SegmentWriter) -> list[int]:
    """Mean square of each channel in dB, by loudness and balance."""
    if controls.balance is None:
        return [controls.loudness]
    ratio = write_power(controls.balance, to)
    both = to.add("shift", ratio, number=1.0)
    right = to.add("divide", ratio, both)
    left = to.add("shift", to.add("scale", right, number=-1.0), number=1.0)
    shares = [to.add("shift", to.add("scale", share, number=2.0), number=1e-6) for share in (left, right)]
    return [to.add("add", controls.loudness, write_db(share, to)) for share in shares]


def _write_amplitudes(block: SpectralFilter, logs: int, between: Tensor, gain: str, to: SegmentWriter) -> int:
    """Logarithms at the knots -> gains of the bins, of each subframe."""
    knots = to.add("unstack", logs, frames=block.subframes)
    return to.add("scale", to.add("exp", to.add("bands", knots, weight=between)), setting=gain)


def _write_spectrum(block: SpectralFilter, sound: int, to: SegmentWriter) -> int:
    """Spectra of windows that end with each step."""
    return to.add("spectrum", sound, shape=block.shape, **window_fields(block.step, block.step - block.window))


def _write_tilt(block: SpectralFilter, like: int, to: SegmentWriter) -> int:
    """The gains of `brightness`, of each subframe."""
    db = to.add("bands", to.add("setting", like, setting="brightness", channels=1), weight=block.octaves.unsqueeze(0))
    return to.add("hold", to.add("exp", to.add("scale", db, number=_NEPERS_A_DB)), frames=block.subframes)


def _write_correction(block: SpectralFilter, spectrum: int, wanted_db: int, trim: int, to: SegmentWriter) -> int:
    """What brings spectra to the loudness, of each subframe."""
    power = to.add("average", to.add("sum", to.add("multiply", spectrum, spectrum)), frames=block.subframes)
    heard_db = write_db(to.add("shift", power, number=_LEAST_POWER), to)
    lacking = to.add("scale", to.add("shift", heard_db, number=block.loudness_scale), number=-1.0)
    change = to.add("scale", to.add("add", wanted_db, lacking), number=_NEPERS_A_DB)
    limited = write_clamped(change, block.most_lowering, block.most_raise, to)
    gain = to.add("exp", to.add("add", limited, trim))
    above = to.add("shift", wanted_db, number=-block.silent_db)
    audible = write_clamped(to.add("scale", above, number=1.0 / (block.audible_db - block.silent_db)), 0.0, 1.0, to)
    return to.add("hold", to.add("multiply", gain, audible), frames=block.subframes)
