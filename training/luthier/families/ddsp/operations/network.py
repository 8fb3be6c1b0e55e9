"""The operations of the network that tells the gains."""

import math
from dataclasses import dataclass

from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import SegmentWriter, write_clamped
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.network import Block, Gains
from luthier.families.ddsp.operations.latents import Controls


@dataclass(frozen=True)
class Told:
    """Numbers of values: what the network is told of all, of each voice, and all of it together."""

    common: int
    pitches: list[int]
    everything: int


@dataclass(frozen=True)
class GainLogs:
    """Numbers of values: logarithms of gains of the noise, of each voice, and of all together; of stereo the sides."""

    noise: int
    voices: list[int]
    trim: int
    sides: int | None


def write_inputs(model: Ddsp, controls: Controls, to: SegmentWriter) -> Told:
    """Write `Ddsp.inputs`."""
    above = to.add("shift", to.add("clamp_min", controls.loudness, number=model.silent_db), number=-model.silent_db)
    parts = [to.add("scale", above, number=0.05)]
    if controls.balance is not None:
        parts.append(to.add("scale", controls.balance, number=0.1))
    if controls.timbre is not None:
        parts.append(to.add("shift", controls.timbre, weight=model.silent_timbre, inverse=True))
    common = to.add("join", *parts)
    pairs = zip(controls.notes, controls.strengths, strict=True)
    pitches = [_write_pitch(model, note, strength, to) for note, strength in pairs]
    return Told(common, pitches, to.add("join", common, *pitches))


def _write_pitch(model: Ddsp, note: int, strength: int, to: SegmentWriter) -> int:
    """Octaves, strength, sine and cosine of the pitch class."""
    octaves = to.add("scale", to.add("shift", note, number=-model.middle_note), number=12.0, inverse=True)
    told = write_clamped(to.add("scale", strength, number=model.full_strength, inverse=True), 0.0, 1.0, to)
    angle = to.add("scale", octaves, number=2.0 * math.pi)
    half = to.add("scale", octaves, number=0.5)
    weighed = [to.add("multiply", x, told) for x in (half, to.add("sin", angle), to.add("cos", angle))]
    return to.add("join", weighed[0], strength, *weighed[1:])


def write_gains(block: Gains, told: Told, to: SegmentWriter) -> GainLogs:
    """Write `Gains.forward`."""
    h = _write_trunk(block, to.add("gelu", write_block(block.first, told.everything, to)), to)
    line = write_block(block.noise_line, told.everything, to)
    noise = to.add("add", line, write_block(block.noise, h, to))
    trim = write_block(block.trim, h, to)
    sides = None if block.sides is None else write_block(block.sides, h, to)
    if not told.pitches:
        return GainLogs(noise, [], trim, sides)
    heard = write_block(block.heard, h, to)
    return GainLogs(noise, [_write_voice(block, told, heard, pitch, to) for pitch in told.pitches], trim, sides)


def _write_trunk(block: Gains, h: int, to: SegmentWriter) -> int:
    """`Gains._trunk`."""
    if block.recurrent is not None:
        return to.add("add", h, write_block(block.recurrent, h, to))
    for part in (block.block_1, block.block_2, block.block_3):
        assert part is not None
        h = _write_residual(part, h, to)
    return h


def _write_residual(block: Block, x: int, to: SegmentWriter) -> int:
    moved = write_block(block.depthwise, x, to)
    wide = to.add("gelu", write_block(block.wide, moved, to))
    return to.add("add", x, write_block(block.narrow, wide, to))


def _write_voice(block: Gains, told: Told, heard: int, pitch: int, to: SegmentWriter) -> int:
    line = write_block(block.voice_line, to.add("join", told.common, pitch), to)
    tuned = to.add("gelu", to.add("add", heard, write_block(block.tuned, pitch, to)))
    return to.add("add", line, write_block(block.voice, tuned, to))
