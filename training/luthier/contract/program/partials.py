"""The operations of partials: their levels in a sound, and the sound of levels."""

import math

import torch
from torch import Tensor

from luthier.blocks.sources.partials import PartialAnalyzer, PartialSynthesizer
from luthier.blocks.sources.sines import Sines
from luthier.contract.program.blocks import write_block
from luthier.contract.program.describer import pitch_fields, power_fields, window_fields, write_db, write_power
from luthier.contract.program.program import SegmentWriter
from luthier.features.mel import BEND_HZ, mel_place
from luthier.features.partials import BANDS, LEVELS, PARTIALS, TotalLevel


def write_analyzer(block: PartialAnalyzer, x: int, to: SegmentWriter) -> tuple[int, int]:
    """Write what `block` hears in value x; return the numbers of the levels and of f0."""

    def at(start: int) -> dict[str, int]:
        return window_fields(block.hop_length, start - block.history.length)

    fields = pitch_fields(block.pitch_window, block.sample_rate, block.threshold) | at(block.pitch_start)
    pitch = to.add("pitch", x, **fields)
    f0_hz = write_block(block.held, to.channels(pitch, 0, 1), to)
    levels = block.levels
    power = to.add("power_spectrum", x, **power_fields(levels.shape), **at(block.spectrum_start))
    found = to.add(
        "partial_levels",
        power,
        f0_hz,
        number=levels.number,
        spread=levels.spread,
        centre_hz=levels.centre_hz,
        bin_hz=levels.bin_hz,
        nyquist_hz=levels.nyquist_hz,
        valley=levels.valley,
        quietest=levels.quietest,
        quietest_noise=levels.quietest_noise,
    )
    return found, f0_hz


def write_total(block: TotalLevel, levels: int, to: SegmentWriter) -> int:
    """Write the level of all levels together."""
    return write_db(to.add("weighted_sum", write_power(levels, to), weight=block.weight.flatten()), to)


def write_synthesizer(block: PartialSynthesizer, levels: int, f0_hz: int, frames: int, to: SegmentWriter) -> int:
    """Write the sound of levels and f0, of which there are `frames` for one of the latent."""
    partials, noise = to.channels(levels, 0, PARTIALS), to.channels(levels, PARTIALS, LEVELS)
    sines = write_sines(block.sines, _write_amplitudes(block, partials, noise, f0_hz, to), f0_hz, frames, to)
    return to.add("add", sines, _write_hiss(block, noise, frames, to))


def write_sines(block: Sines, amplitudes: int, f0_hz: int, frames: int, to: SegmentWriter) -> int:
    """Write the sound of sines, of whose amplitudes there are `frames` for one of the latent."""
    return to.add(
        "oscillators",
        amplitudes,
        f0_hz,
        frames=block.hop_length,
        rate=block.cycles.sample_rate,
        delay=block.cycles.delay,
        per_extra_delay=frames,
    )


def write_hertz(number: Tensor, f0_hz: int, to: SegmentWriter) -> int:
    """Write the frequency of each partial, by its number."""
    return to.add("matrix", f0_hz, weight=number.reshape(-1, 1), rows=len(number), transposed=False)


def _write_hiss(block: PartialSynthesizer, noise: int, frames: int, to: SegmentWriter) -> int:
    density = write_power(to.add("at_places", noise, places=block.noise_place), to)
    filtered = to.add(
        "filtered_noise",
        to.add("sqrt", to.add("scale", density, number=1.5 * block.sample_rate)),
        channels=block.noise.channels,
        points=block.noise.points,
        frame_length=block.noise.frame_length,
        seed="seed",
        delay=block.noise.delay,
        per_extra_delay=frames * block.hop_length,
    )
    return to.add("scale", filtered, setting="noise_gain")


def _write_amplitudes(block: PartialSynthesizer, partials: int, noise: int, f0_hz: int, to: SegmentWriter) -> int:
    """Of each sine: what is left of a partial's power without the noise in it, below the Nyquist frequency."""
    hertz = write_hertz(block.number, f0_hz, to)
    power = write_power(to.add("at_places", partials, places=block.partial_place), to)
    density = write_power(to.add("at_places", noise, _write_mel_place(hertz, block.sample_rate, to)), to)
    hiss = to.add("scale", to.add("multiply", density, f0_hz), number=-1.0)
    left = to.add("clamp_min", to.add("add", power, hiss), number=0.0)
    heard = to.add("below", hertz, number=0.5 * block.sample_rate)
    return to.add("multiply", to.add("sqrt", to.add("scale", left, number=2.0)), heard)


def _write_mel_place(hertz: int, sample_rate: int, to: SegmentWriter) -> int:
    """`features.mel.mel_place`: a straight line over log(1 + f / BEND_HZ)."""
    at_zero, at_bend = mel_place(torch.tensor([0.0, BEND_HZ], dtype=torch.float64), sample_rate, BANDS).tolist()
    logarithm = to.add("log", to.add("shift", to.add("scale", hertz, number=1.0 / BEND_HZ), number=1.0))
    return to.add("shift", to.add("scale", logarithm, number=(at_bend - at_zero) / math.log(2.0)), number=at_zero)
