"""The operations on latents between hearing and the network: time, tuning, attacks, wandering timbre, adaptation."""

from dataclasses import dataclass

from luthier.contract.program.program import SegmentWriter
from luthier.families.ddsp.adaptation import Adaptation
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.motion import Attack, Wandering
from luthier.families.ddsp.tuning import SCALES, Tuning


@dataclass(frozen=True)
class Controls:
    """Numbers of values at frame rate: what the decoder is told, when all attributes have acted.

    Attributes:
        notes: one a voice, in MIDI.
        strengths: one a voice, 0 where it does not sound.
        heard: one a voice, 1 where it sounds; none where all do.
        loudness: in dB.
        balance: of stereo, in dB; None of mono.
        timbre: None where there is none.
    """

    notes: list[int]
    strengths: list[int]
    heard: list[int]
    loudness: int
    balance: int | None
    timbre: int | None


def write_adaptation(block: Adaptation, z: int, to: SegmentWriter) -> int:
    """Write `Adaptation.forward`."""
    return to.add(
        "adapt",
        z,
        memory=block.memory,
        amount="adapt",
        voices=block.voices,
        levels=block.channels,
        nearest=block.nearest,
        octaves=block.octaves,
        voicing=block.voicing,
        timbre=block.weight,
        voiced=block.voiced,
        pitch_pace=block.pitch_pace,
        level_pace=block.level_pace,
        loud_share=block.loud_share,
        most_gain_db=block.most_gain_db,
    )


def write_in_time(model: Ddsp, z: int, to: SegmentWriter) -> int:
    """Write what slows latents down and holds them."""
    slower = to.add("stretch", z, setting="stretch", frames=model.stretch.frames, stepping=model.stretch.stepping)
    held = model.freeze
    return to.add("freeze", slower, setting="freeze", frames=held.frames, last=held.voices, level=held.level)


def write_controls(model: Ddsp, z: int, to: SegmentWriter) -> Controls:
    """Write what attributes make of latents, part by part."""
    voices, rest = model.voices, 2 * model.voices + model.channels
    loudness = _write_attack(model.attack, to.channels(z, 2 * voices, 2 * voices + 1), to)
    balance = to.channels(z, rest - 1, rest) if model.channels == 2 else None
    timbre = _write_wandering(model.wandering, to.channels(z, rest, model.latents), to) if model.timbre else None
    if not voices:
        return Controls([], [], [], loudness, balance, timbre)
    notes = _write_tuning(model.tuning, to.channels(z, 0, voices), to)
    strengths, heard = to.channels(z, voices, 2 * voices), []
    if voices > 1:
        sounding = to.add("strongest", strengths, setting="voices")
        strengths, heard = to.add("multiply", strengths, sounding), _each(sounding, voices, to)
    return Controls(_each(notes, voices, to), _each(strengths, voices, to), heard, loudness, balance, timbre)


def _each(x: int, voices: int, to: SegmentWriter) -> list[int]:
    return [to.channels(x, voice, voice + 1) for voice in range(voices)]


def _write_tuning(block: Tuning, notes: int, to: SegmentWriter) -> int:
    """`Tuning.forward`."""
    moved = to.add("shift", notes, setting="transpose")
    return to.add(
        "snap_notes",
        moved,
        amount="pitch_snap",
        scale="scale",
        words=list(SCALES),
        degrees=block.degrees,
        key="key",
        sticky=block.sticky,
    )


def _write_attack(block: Attack, loudness: int, to: SegmentWriter) -> int:
    """`Attack.forward`: silence is 0 there, as the past of a stream is."""
    level = to.add("shift", loudness, number=-block.silent_db)
    sharper = to.add("attack", level, setting="attack", frames=block.frames, highest=-block.silent_db)
    return to.add("shift", sharper, number=block.silent_db)


def _write_wandering(block: Wandering, timbre: int, to: SegmentWriter) -> int:
    """`Wandering.forward`."""
    noise = to.add(
        "normal_noise",
        timbre,
        channels=block.latents,
        gain="temperature",
        seed="seed",
        delay=block.noise.delay,
        per_extra_delay=1,
    )
    smooth = to.add(
        "convolution",
        noise,
        weight=block.shape,
        stride=1,
        dilation=1,
        groups=block.latents,
        history=block.frames - 1,
        skipped=0,
    )
    return to.add("add", timbre, smooth)
