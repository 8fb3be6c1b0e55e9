"""The operations of what is heard in a sound, frame by frame."""

import math

from torch import Tensor

from luthier.contract.program.describer import window_fields, write_db
from luthier.contract.program.program import NotInProgramError, SegmentWriter, write_clamped
from luthier.families.ddsp.hearing.analyzer import Analyzer, NoPitch, OnePitch, SeveralPitches
from luthier.families.ddsp.hearing.pitch import LEAST_ABOVE, LEAST_THRESHOLD, OCTAVE_COST, SHORTER, SMOOTHINGS
from luthier.families.ddsp.hearing.slots import Slots
from luthier.features.pitch import HIGHEST_HZ

_LEAST_POWER = 1e-12
_CONCERT_HZ, _CONCERT_NOTE = 440.0, 69.0


def write_hearing(block: Analyzer, x: int, to: SegmentWriter) -> tuple[int, int | None, int]:
    """Write `Analyzer.forward` of value x; return the bands, notes and strengths, if there are voices, and levels."""
    spectra, channels = block.spectra, block.history.channels
    late = to.add("delay", x, frames=block.ahead) if block.ahead else x
    each = _write_channels(late, channels, to)
    long = _write_power(spectra.long_shape, x, block.hop_length, to)
    short = [_write_power(spectra.short_shape, one, spectra.step, to) for one in each]
    coarse = to.add(
        "stack", to.add("bands", _write_mean(short, to), weight=spectra.short_bank), frames=spectra.subframes
    )
    power = to.add("join", to.add("bands", long, weight=spectra.long_bank), coarse)
    bands = write_db(to.add("clamp_min", power, number=spectra.floor), to)
    newest = _write_mean(_write_channels(x, channels, to) if block.ahead else each, to)
    return bands, _write_follower(block, newest, to), _write_levels(block, short, to)


def _write_channels(x: int, channels: int, to: SegmentWriter) -> list[int]:
    """Each channel of a value."""
    return [x] if channels == 1 else [to.channels(x, channel, channel + 1) for channel in range(channels)]


def _write_mean(values: list[int], to: SegmentWriter) -> int:
    """Of one value or two."""
    if len(values) == 1:
        return values[0]
    left, right = values
    return to.add("scale", to.add("add", left, right), number=0.5)


def _write_power(shape: Tensor, x: int, hop: int, to: SegmentWriter) -> int:
    """Power spectra of windows that end with each hop."""
    fields = window_fields(hop, hop - shape.size(0))
    return to.add("power_spectrum", x, shape=shape, scale=1.0, one_sided=False, **fields)


def _write_levels(block: Analyzer, short: list[int], to: SegmentWriter) -> int:
    """`Analyzer.levels_db`."""
    each = [to.add("average", to.add("sum", one), frames=block.spectra.subframes) for one in short]
    level = write_db(to.add("shift", _write_mean(each, to), number=_LEAST_POWER), to)
    loudness = to.add("clamp_min", to.add("shift", level, number=block.loudness_scale), number=block.silent_db)
    if len(each) == 1:
        return loudness
    left, right = (to.add("shift", one, number=block.even) for one in each)
    balance = write_db(to.add("divide", right, left), to)
    return to.add("join", loudness, write_clamped(balance, -block.one_side_db, block.one_side_db, to))


def _write_follower(block: Analyzer, x: int, to: SegmentWriter) -> int | None:
    follower = block.pitch
    if isinstance(follower, NoPitch):
        return None
    fields = window_fields(block.hop_length, block.hop_length - follower.window)
    if isinstance(follower, OnePitch):
        return _write_one(follower, x, fields, to)
    if isinstance(follower, SeveralPitches):
        return _write_slots(follower.slots, _write_picks(follower, x, fields, to), to)
    raise NotInProgramError(f"it has no operation for {type(follower).__name__}")


def _write_one(block: OnePitch, x: int, fields: dict[str, int], to: SegmentWriter) -> int:
    """`OnePitch`; a note is above 0 where there is one."""
    settled = block.settled
    heard = to.add(
        "newest_pitch",
        x,
        integration=block.integration,
        longest=block.window - block.integration - 2 * SMOOTHINGS,
        shortest=max(2, int(block.sample_rate / HIGHEST_HZ)),
        smoothings=SMOOTHINGS,
        rate=block.sample_rate,
        threshold=LEAST_THRESHOLD,
        above=LEAST_ABOVE,
        least_confidence=settled.least_confidence,
        shorter=SHORTER,
        octave_cost=OCTAVE_COST,
        **fields,
    )
    pitch = to.add(
        "settled_pitch",
        heard,
        frames=settled.frames,
        drop=settled.drop,
        least_higher=settled.least_higher,
        certain=settled.certain,
        least_beside=settled.least_beside,
        least_confidence=settled.least_confidence,
    )
    first = _CONCERT_NOTE + 12.0 * math.log2(block.held.first_hz / _CONCERT_HZ)
    note = to.add("held_pitch", to.channels(pitch, 0, 1), first=first, delay=block.held.delay)
    return to.add("join", note, to.channels(pitch, 1, 2))


def _write_picks(block: SeveralPitches, x: int, fields: dict[str, int], to: SegmentWriter) -> int:
    """`SeveralPitches.heard`."""
    salience = block.salience
    return to.add(
        "salient_pitches",
        x,
        shape=salience.shape,
        bins=salience.bins,
        candidate_hz=salience.candidate_hz,
        weights=salience.weights,
        whitening=salience.whitening,
        picks=salience.picks,
        partials=salience.number.size(0),
        refined=salience.refined,
        bin_hz=salience.bin_hz,
        power_scale=salience.power_scale,
        **fields,
    )


def _write_slots(block: Slots, picks: int, to: SegmentWriter) -> int:
    """`Slots.forward`."""
    return to.add(
        "voice_slots",
        picks,
        voices=block.voices,
        picks=block.picks,
        near=block.near,
        ring=block.ring,
        weakest=block.weakest,
        clear=block.clear,
        silence=block.silence,
        range_db=block.range_db,
        stronger=block.stronger,
        fading=block.fading,
        first_note=block.first_note,
    )
