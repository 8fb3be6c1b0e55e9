"""Any audio file as a stream of blocks at the model's rate and channels, in constant memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from luthier.audio.mending.mixing import ChannelLevels
from luthier.audio.mending.opening import Opened, length, opened
from luthier.errors import UserError
from luthier.shown import shown

Samples: TypeAlias = npt.NDArray[np.float32]

_LOSSLESS_SUFFIXES = [".wav", ".wave", ".w64", ".rf64", ".flac", ".aif", ".aiff", ".aifc", ".caf", ".au", ".snd"]
_LOSSY_SUFFIXES = [".mp3", ".ogg", ".oga", ".opus"]
READABLE_SUFFIXES = frozenset([*_LOSSLESS_SUFFIXES, *_LOSSY_SUFFIXES])
READER_VERSION = 3  # a change of what a file decodes to raises it, so that no cache gives the former sound
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 4_000, 768_000
MOST_OVER_FULL_SCALE_DB = 24.0
LONGEST_AT_ONCE_SECONDS = 7200.0
_WHOLE = 0.9  # of the length in a header: codecs pad, and some lengths are estimates
_BLOCK_FRAMES = 65536
_UNKNOWN_FRAMES = 1 << 62  # stands in libsndfile for a length that no header says
_BLOCK_SAMPLES = 8 * _BLOCK_FRAMES  # of all channels together: a file may say that it has a thousand of them


class UnreadableAudioError(UserError):
    """A file that cannot be used as audio; `reason` says why in a few words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)}: {reason}. Give a sound WAV, FLAC, OGG, AIFF or MP3 file.")
        self.reason = reason


@dataclass(frozen=True)
class AudioInfo:
    """What a file's header says about it, its length put right where that is seen at once."""

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
    with AudioStream(path) as stream:
        return stream.info


class AudioStream:
    """An open file that is read once, block by block; a context manager.

    Attributes:
        info: what its header says.
        notes: for the person, where that is not what is in the file; complete when the last block has been read.
        levels: of the file's own channels; complete then, too.

    Raises:
        UnreadableAudioError: not a file, not audio, or of a rate that no sound has.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._opened = _opened(self.path)
        self.info = _info(self._opened.file)
        self.notes = [self._opened.note] if self._opened.note else []
        self.levels = ChannelLevels(self.info.channels)

    def __enter__(self) -> "AudioStream":
        return self

    def __exit__(self, *ended: object) -> None:
        self._opened.close()

    def blocks(self, sample_rate: int, channels: int, block_frames: int = _BLOCK_FRAMES) -> Iterator[Samples]:
        """Yield the file as `stream_audio` does, which opens and closes it as well."""
        if channels not in (1, 2):
            raise UserError(f"channels = {channels} is not possible: choose 1 (mono) or 2 (stereo).")
        at_once = max(min(block_frames, _BLOCK_SAMPLES // self.info.channels), 1)
        blocks: Iterator[Samples] = (_to_channels(block, channels) for block in self._source_blocks(at_once))
        if self.info.sample_rate != sample_rate:
            blocks = _resampled(blocks, self.info.sample_rate, sample_rate, channels)
        for block in blocks:
            yield np.ascontiguousarray(block.T)

    def _source_blocks(self, block_frames: int) -> Iterator[Samples]:
        """Yield the file as it is, [time, channels], and refuse what would poison a resampler or a training."""
        frames = 0
        while True:
            block, damage = _next_block(self._opened.file, block_frames)
            if damage and not (frames or len(block)):
                raise UnreadableAudioError(self.path, f"damaged ({damage})")
            if len(block):
                _require_sound(self.path, block)
                self.levels.add(block)
                frames += len(block)
                yield block
            if damage or not len(block):
                self._note_the_end(frames, damage)
                return

    def _note_the_end(self, frames: int, damage: str) -> None:
        seconds = frames / self.info.sample_rate
        if damage:
            self.notes.append(f"damaged after {length(seconds)} ({damage}): the sound ends there")
        elif seconds < _WHOLE * self.info.seconds and not self.notes:
            self.notes.append(f"cut short: the header says {length(self.info.seconds)}")


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


def read_audio(
    path: str | Path, sample_rate: int, channels: int, tell: Callable[[str], object] | None = None
) -> Samples:
    """Read a whole file as float32 [channels, time]; see `stream_audio`.

    Args:
        path: the file.
        sample_rate: wanted rate in Hz.
        channels: 1 or 2.
        tell: takes a line for the person about each thing that is wrong with the file.

    Raises:
        UnreadableAudioError: as `stream_audio`; too long for the memory.
    """
    with AudioStream(path) as stream:
        if stream.info.seconds > LONGEST_AT_ONCE_SECONDS:
            limit = f"{length(LONGEST_AT_ONCE_SECONDS)} are taken at once; cut it into parts"
            raise UnreadableAudioError(stream.path, f"lasts {length(stream.info.seconds)}, at most {limit}")
        blocks = list(stream.blocks(sample_rate, channels))
        if tell is not None:
            for note in (*stream.notes, stream.levels.offset(), stream.levels.loss(channels)):
                if note:
                    tell(f"{shown(path)}: {note}")
    return np.concatenate(blocks, axis=1) if blocks else np.zeros((channels, 0), np.float32)


def _opened(path: Path) -> Opened:
    if not path.is_file():
        raise UnreadableAudioError(path, "there is no such file" if not path.exists() else "this is not a file")
    try:
        if path.stat().st_size == 0:
            raise UnreadableAudioError(path, "the file has zero length")
        sound = opened(path)
    # TypeError: a suffix .raw makes soundfile ask for a format; OSError: no permission, or the disk fails
    except (soundfile.LibsndfileError, TypeError, OSError) as error:
        raise UnreadableAudioError(path, f"not readable as audio ({_plain(error)})") from error
    if not LOWEST_RATE_HZ <= sound.file.samplerate <= HIGHEST_RATE_HZ:
        rate = sound.file.samplerate
        sound.close()  # to bring a second of 1 Hz to 44,100 Hz would take gigabytes
        limits = f"rates from {LOWEST_RATE_HZ:,} to {HIGHEST_RATE_HZ:,} Hz are read"
        raise UnreadableAudioError(path, f"its header says {rate:,} Hz; {limits}")
    return sound


def _info(file: soundfile.SoundFile) -> AudioInfo:
    frames = file.frames if file.frames < _UNKNOWN_FRAMES else 0
    return AudioInfo(file.samplerate, file.channels, frames, file.format, file.subtype)


def _next_block(file: soundfile.SoundFile, frames: int) -> tuple[Samples, str]:
    """The next frames [time, channels], and what is damaged behind them, in words."""
    block: Samples = np.zeros((frames, file.channels), np.float32)
    try:
        return file.read(out=block), ""
    except soundfile.LibsndfileError as error:
        # how much was decoded before is not told: what was not is zero
        sounding = np.flatnonzero(block.any(axis=1))
        return block[: int(sounding[-1]) + 1 if len(sounding) else 0], _plain(error)


def _require_sound(path: Path, block: Samples) -> None:
    """Refuse what would drown every other sound: integers that were stored as floats as they are, or rubbish."""
    peak = max(float(block.max()), -float(block.min()))
    if not np.isfinite(peak):
        raise UnreadableAudioError(path, "holds NaN or infinite samples")
    over_db = 20 * np.log10(max(peak, 1e-10))
    if over_db > MOST_OVER_FULL_SCALE_DB:
        limit = f"{MOST_OVER_FULL_SCALE_DB:.0f} dB are allowed"
        raise UnreadableAudioError(path, f"{over_db:.0f} dB over full scale, {limit}; normalise it to full scale")


def _to_channels(block: Samples, channels: int) -> Samples:
    """Map [time, any] to [time, channels]."""
    if block.shape[1] == channels:
        return block
    if channels == 1:  # numpy's own mean of a few neighbours takes ten times as long
        mixed = block[:, 0].copy()
        for channel in range(1, block.shape[1]):
            mixed += block[:, channel]
        return (mixed / np.float32(block.shape[1]))[:, None]
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
