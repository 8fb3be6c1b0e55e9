"""Decodes one file from beginning to end, and says what is in it or why it cannot be read."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr

from luthier.audio.finding import SoundFile
from luthier.audio.reading import READABLE_SUFFIXES, READER_VERSION, AudioStream, Samples, UnreadableAudioError

Sink = Callable[[Samples], None]

_LEAST_PEAK = 1e-10  # -200 dBFS stands for digital silence: JSON has no minus infinity
_HASHED_BYTES = 2**20


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
    """

    sample_rate: int = 0
    channels: int = 0
    frames: int = 0
    peak_db: float = 0.0
    content: str = ""
    note: str = ""
    fault: str = ""

    def values(self) -> tuple[int, int, int, float, str, str, str]:
        """All of it in order, to be written."""
        return self.sample_rate, self.channels, self.frames, self.peak_db, self.content, self.note, self.fault


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
            content.update(piece)
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
    frames, peak, content = 0, 0.0, hashlib.blake2b(digest_size=16)
    for block in stream.blocks(sample_rate, channels):
        sink(block)
        frames += block.shape[1]
        peak = max(peak, float(np.abs(block).max(initial=0.0)))
        content.update(block.data)
        advance_to(min(frames / expected_frames, 1.0))
    peak_db = float(20 * np.log10(max(peak, _LEAST_PEAK)))
    note = f"cut short: the header says {info.seconds:.1f} s" if frames < 0.9 * expected_frames else ""
    return Heard(info.sample_rate, info.channels, frames, peak_db, content.hexdigest(), note)
