"""Decodes one file from beginning to end, and says what is in it or why it cannot be read."""

import dataclasses
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr

from luthier.audio.finding import SoundFile
from luthier.audio.mending.opening import length
from luthier.audio.mending.silence import Cuts, SilenceCutter, as_cuts
from luthier.audio.reading import READABLE_SUFFIXES, READER_VERSION, AudioStream, Samples, UnreadableAudioError

Sink = Callable[[Samples], None]

SILENCE_DB = -80.0

_LEAST_PEAK = 1e-10  # -200 dBFS stands for digital silence: JSON has no minus infinity
_HASHED_BYTES = 2**20
_ZEROS = bytes(_HASHED_BYTES)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is in a file, whatever becomes of it.

    Attributes:
        sample_rate: the file's own, in Hz; 0 where it could not be opened.
        channels: the file's own.
        frames: after decoding.
        peak_db: of the loudest sample, 0 being full scale.
        content: stands for the decoded samples.
        note: a remark for the person.
        fault: why it cannot be read.
        mixing: a remark on what is lost when its channels are mixed.
        swing_db: of the loudest sample, an offset taken out; 0 where an older luthier has not looked.
        cuts: see `SilenceCutter`.
    """

    sample_rate: int = 0
    channels: int = 0
    frames: int = 0
    peak_db: float = 0.0
    content: str = ""
    note: str = ""
    fault: str = ""
    mixing: str = ""
    swing_db: float = 0.0
    cuts: Cuts = ()

    @classmethod
    def of(cls, values: Sequence[Any]) -> "Heard":
        """What `values` gave, also of an older version, which wrote the first few."""
        given = dict(zip((field.name for field in dataclasses.fields(cls)), values, strict=False))
        return cls(**given | {"cuts": as_cuts(given.get("cuts", ()))})

    def values(self) -> tuple[Any, ...]:
        """All of it in order, to be written."""
        return tuple(getattr(self, field.name) for field in dataclasses.fields(self))

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to learn from."""
        return bool(self.frames) and min(self.swing_db, self.peak_db) < SILENCE_DB


def content_key(path: Path, sample_rate: int, channels: int) -> str:
    """A name for what decoding `path` gives: the same for every copy, another for every change.

    Raises:
        OSError: the file cannot be read.
    """
    # libsndfile takes the suffix into account where the content leaves it in doubt
    how = (READER_VERSION, soundfile.__libsndfile_version__, soxr.__version__, path.suffix.lower())
    content = hashlib.blake2b(repr((*how, sample_rate, channels)).encode(), digest_size=16)
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_HASHED_BYTES):
            # hours of silence, or of holes in a sparse file, are told from sound in a tenth of the time
            content.update(len(piece).to_bytes(8, "little") if piece == _ZEROS[: len(piece)] else piece)
    return content.hexdigest()


def listen(sound: SoundFile, sample_rate: int, channels: int, sink: Sink, advance: Callable[[int], object]) -> Heard:
    """Decode `sound` once: each block [channels, time] goes to `sink`.

    Args:
        sound: the file.
        sample_rate: in Hz, to which it is brought.
        channels: 1 or 2.
        sink: must forget the blocks if there is a fault.
        advance: is told the bytes read since it was told last.
    """
    told = 0

    def advance_to(share: float) -> None:
        nonlocal told
        reached = int(share * sound.size)
        advance(reached - told)
        told = reached

    own_rate, own_channels = 0, 0
    try:
        path = sound.path
        if path.suffix.lower() not in READABLE_SUFFIXES:
            raise UnreadableAudioError(path, f"{path.suffix} is not read here; convert it to WAV or FLAC")
        with AudioStream(path) as stream:
            own_rate, own_channels = stream.info.sample_rate, stream.info.channels
            heard = _heard(stream, sample_rate, channels, sink, advance_to)
    except UnreadableAudioError as error:
        heard = Heard(own_rate, own_channels, fault=error.reason)
    advance_to(1.0)
    return heard


def _heard(
    stream: AudioStream, sample_rate: int, channels: int, sink: Sink, advance_to: Callable[[float], None]
) -> Heard:
    info = stream.info
    expected_frames = max(info.seconds * sample_rate, 1.0)
    read, lowest, highest, content = 0, 0.0, 0.0, hashlib.blake2b(digest_size=16)

    def keep(block: Samples) -> None:
        content.update(np.ascontiguousarray(block).data)
        sink(block)

    cutter = SilenceCutter(keep, sample_rate)
    for block in stream.blocks(sample_rate, channels):
        read += block.shape[1]
        first = read == block.shape[1]
        lowest = float(block.min(initial=np.inf if first else lowest))
        highest = float(block.max(initial=-np.inf if first else highest))
        cutter.write(block)
        advance_to(min(read / expected_frames, 1.0))
    cutter.finish()
    peak, swing = max(-lowest, highest, 0.0), min((highest - lowest) / 2, stream.levels.swing())
    return Heard(
        info.sample_rate,
        info.channels,
        cutter.frames,
        _db(peak),
        content.hexdigest(),
        _said([*stream.notes, stream.levels.offset()], cutter.cuts, sample_rate),
        "",
        stream.levels.loss(channels),
        _db(swing),
        cutter.cuts,
    )


def _said(notes: Sequence[str], cuts: Cuts, sample_rate: int) -> str:
    left_out = sum(frames for _, frames in cuts) / sample_rate
    said = [*notes, f"{length(left_out)} of digital silence are left out" if cuts else ""]
    return "; ".join(filter(None, said))


def _db(level: float) -> float:
    return float(20 * np.log10(max(level, _LEAST_PEAK)))
