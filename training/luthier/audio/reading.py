"""Any audio file as a stream of blocks at the model's rate and channels, in constant memory."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from luthier.errors import UserError
from luthier.shown import shown

Samples: TypeAlias = npt.NDArray[np.float32]

_LOSSLESS_SUFFIXES = [".wav", ".wave", ".w64", ".rf64", ".flac", ".aif", ".aiff", ".aifc", ".caf", ".au", ".snd"]
_LOSSY_SUFFIXES = [".mp3", ".ogg", ".oga", ".opus"]
READABLE_SUFFIXES = frozenset([*_LOSSLESS_SUFFIXES, *_LOSSY_SUFFIXES])
READER_VERSION = 1  # a change of what a file decodes to raises it, so that no cache gives the former sound
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 4_000, 768_000
MOST_OVER_FULL_SCALE_DB = 24.0
_BLOCK_FRAMES = 65536
_BLOCK_SAMPLES = 8 * _BLOCK_FRAMES  # of all channels together: a file may say that it has a thousand of them


class UnreadableAudioError(UserError):
    """A file that cannot be used as audio; `reason` says why in a few words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)}: {reason}. Give a sound WAV, FLAC, OGG, AIFF or MP3 file.")
        self.reason = reason


@dataclass(frozen=True)
class AudioInfo:
    """What a file's header says about it."""

    sample_rate: int
    channels: int
    frames: int
    container: str
    encoding: str

    @property
    def seconds(self) -> float:
        """Length at the file's own rate."""
        return self.frames / self.sample_rate


def probe(path: str | Path) -> AudioInfo:
    """Read the header of `path`; the name's suffix is not trusted, the content is.

    Raises:
        UnreadableAudioError: not a file, or not audio that libsndfile knows.
    """
    with _opened(Path(path)) as file:
        return _info(file)


class AudioStream:
    """An open file that is read once, block by block; a context manager.

    Attributes:
        info: what its header says.

    Raises:
        UnreadableAudioError: not a file, not audio, or of a rate that no sound has.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._file = _opened(self._path)
        self.info = _info(self._file)

    def __enter__(self) -> "AudioStream":
        return self

    def __exit__(self, *ended: object) -> None:
        self._file.close()

    def blocks(self, sample_rate: int, channels: int, block_frames: int = _BLOCK_FRAMES) -> Iterator[Samples]:
        """Yield the file as `stream_audio` does, which opens and closes it as well."""
        if channels not in (1, 2):
            raise UserError(f"channels = {channels} is not possible: choose 1 (mono) or 2 (stereo).")
        at_once = max(min(block_frames, _BLOCK_SAMPLES // self.info.channels), 1)
        blocks: Iterator[Samples] = (
            _to_channels(block, channels) for block in _source_blocks(self._path, self._file, at_once)
        )
        if self.info.sample_rate != sample_rate:
            blocks = _resampled(blocks, self.info.sample_rate, sample_rate, channels)
        for block in blocks:
            yield np.ascontiguousarray(block.T)


def stream_audio(
    path: str | Path, sample_rate: int, channels: int, block_frames: int = _BLOCK_FRAMES
) -> Iterator[Samples]:
    """Yield `path` in blocks float32 [channels, time] at `sample_rate` Hz, full scale = 1.

    Args:
        path: the file.
        sample_rate: wanted rate in Hz.
        channels: 1 or 2. To mono, all channels are averaged; to stereo, mono is doubled and of three or more
            channels the first two are taken (front left and right in the order WAV, FLAC and AIFF prescribe).
        block_frames: frames read at a time, at the file's own rate.

    Raises:
        UnreadableAudioError: not audio, damaged on the way, with samples that are NaN, infinite or far beyond full
            scale, or of a rate that no sound has.
    """
    with AudioStream(path) as stream:
        yield from stream.blocks(sample_rate, channels, block_frames)


def read_audio(path: str | Path, sample_rate: int, channels: int) -> Samples:
    """Read a whole (short) file as float32 [channels, time]; see `stream_audio`."""
    blocks = list(stream_audio(path, sample_rate, channels))
    return np.concatenate(blocks, axis=1) if blocks else np.zeros((channels, 0), np.float32)


def _opened(path: Path) -> soundfile.SoundFile:
    if not path.is_file():
        raise UnreadableAudioError(path, "there is no such file" if not path.exists() else "this is not a file")
    if path.stat().st_size == 0:
        raise UnreadableAudioError(path, "the file has zero length")
    try:
        # as bytes, because soundfile fails on names that are not valid Unicode; Windows has no such names
        file = soundfile.SoundFile(path if os.name == "nt" else os.fsencode(path))
    # TypeError: a suffix .raw makes soundfile ask for a format; OSError: no permission, or the disk fails
    except (soundfile.LibsndfileError, TypeError, OSError) as error:
        raise UnreadableAudioError(path, f"not readable as audio ({_plain(error)})") from error
    if not LOWEST_RATE_HZ <= file.samplerate <= HIGHEST_RATE_HZ:
        file.close()  # to bring a second of 1 Hz to 44,100 Hz would take gigabytes
        limits = f"rates from {LOWEST_RATE_HZ:,} to {HIGHEST_RATE_HZ:,} Hz are read"
        raise UnreadableAudioError(path, f"its header says {file.samplerate:,} Hz; {limits}")
    return file


def _info(file: soundfile.SoundFile) -> AudioInfo:
    return AudioInfo(file.samplerate, file.channels, file.frames, file.format, file.subtype)


def _source_blocks(path: Path, file: soundfile.SoundFile, block_frames: int) -> Iterator[Samples]:
    """Yield the file as it is, [time, channels], and refuse what would poison a resampler or a training."""
    while True:
        try:
            block: Samples = file.read(block_frames, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError as error:
            raise UnreadableAudioError(path, f"damaged ({_plain(error)})") from error
        if not len(block):
            return
        if not np.isfinite(block).all():
            raise UnreadableAudioError(path, "holds NaN or infinite samples")
        _require_a_level(path, block)
        yield block


def _require_a_level(path: Path, block: Samples) -> None:
    """Refuse what would drown every other sound: integers that were stored as floats as they are, or rubbish."""
    over_db = 20 * np.log10(max(float(np.abs(block).max()), 1e-10))
    if over_db > MOST_OVER_FULL_SCALE_DB:
        limit = f"{MOST_OVER_FULL_SCALE_DB:.0f} dB are allowed"
        raise UnreadableAudioError(path, f"{over_db:.0f} dB over full scale, {limit}; normalise it to full scale")


def _to_channels(block: Samples, channels: int) -> Samples:
    """Map [time, any] to [time, channels]."""
    if block.shape[1] == channels:
        return block
    if channels == 1:
        return block.mean(axis=1, keepdims=True)
    return block[:, :2] if block.shape[1] > 1 else block.repeat(2, axis=1)


def _resampled(blocks: Iterator[Samples], source_rate: int, sample_rate: int, channels: int) -> Iterator[Samples]:
    """Resample [time, channels] blocks; the filter's own delay is taken out, so time 0 stays at 0."""
    resampler = soxr.ResampleStream(source_rate, sample_rate, channels, dtype="float32", quality="HQ")
    for block in blocks:
        yield resampler.resample_chunk(np.ascontiguousarray(block))
    yield resampler.resample_chunk(np.zeros((0, channels), np.float32), last=True)


def _plain(error: Exception) -> str:
    """Return libsndfile's reason alone, without the path that soundfile puts before it."""
    reason = str(getattr(error, "error_string", error)).removeprefix("Error : ").rstrip(".")
    # libsndfile says this of an existing file named .mp3 in which it finds no MP3
    return "Format not recognised" if reason.startswith("File does not exist") else reason
