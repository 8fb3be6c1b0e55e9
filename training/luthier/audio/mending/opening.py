"""Opens a sound file for reading from its beginning to its true end, and says where its header is wrong."""

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import soundfile

from luthier.audio.mending import others, wave
from luthier.audio.mending.coded import TrueHeader, true_header
from luthier.audio.mending.layout import Extent, Layout, extent_of
from luthier.audio.mending.others import ogg_problem


class SequentialFile(soundfile.SoundFile):  # type: ignore[misc]
    """A sound file that is read in one go: libsndfile never seeks in it, which it cannot in every damaged one."""

    def seekable(self) -> bool:
        """Never, so that soundfile does not seek after each read either."""
        return False


@dataclass(frozen=True)
class Opened:
    """A file that is open.

    Attributes:
        file: to read it once; its number of frames may be what the header says wrongly.
        note: for the person, where the header does not say the true length.
        part: what `file` reads where that is not the file itself.
    """

    file: SequentialFile
    note: str = ""
    part: "Part | None" = None

    def close(self) -> None:
        """Let it go."""
        self.file.close()
        if self.part is not None:
            self.part.close()


class Part(io.RawIOBase):
    """A part of a file behind a header of its own, as one file.

    Args:
        file: stays open for as long as this one.
        header: comes first.
        first: offset of the part.
        size: its bytes.
    """

    def __init__(self, file: BinaryIO, header: bytes, first: int, size: int) -> None:
        super().__init__()
        self._file, self._header, self._first = file, header, first
        self._size, self._at = len(header) + size, 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Where the next byte comes from."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go elsewhere."""
        self._at = max(offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence], 0)
        return self._at

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill what is asked for; a disk that fails is the end of the file."""
        wanted = max(min(len(buffer), self._size - self._at), 0)
        try:
            content = self._read(wanted)
        except OSError:
            content = b""
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)

    def close(self) -> None:
        """Close the file as well."""
        self._file.close()
        super().close()

    def _read(self, wanted: int) -> bytes:
        if self._at < len(self._header):
            return self._header[self._at : self._at + wanted]
        self._file.seek(self._first + self._at - len(self._header))
        return self._file.read(wanted)


def opened(path: Path) -> Opened:
    """Open a sound file.

    Raises:
        soundfile.LibsndfileError, TypeError, OSError: it cannot be read.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        layout = wave.wave_layout(file, size) or others.other_layout(file, size)
        extent = layout and extent_of(file, layout, size, lambda start, end: _chunks_follow(file, start, end))
        note = ogg_problem(file, size)
        header = true_header(file, size)
    if header:
        return _opened_behind(path, header, size)
    if layout and extent and extent.state != "as said" and (layout.encoding or layout.prefix):
        return _opened_part(path, layout, extent, _note(layout, extent))
    try:
        # as bytes, because soundfile fails on names that are not valid Unicode; Windows has no such names
        return Opened(SequentialFile(path if os.name == "nt" else os.fsencode(path)), note)
    except soundfile.LibsndfileError:
        if layout and extent and extent.size and layout.encoding:
            return _opened_part(path, layout, extent, "its header is damaged")
        raise


def _chunks_follow(file: BinaryIO, start: int, end: int) -> bool:
    return wave.chunks_follow(file, start, end) or others.chunks_follow(file, start, end)


def _opened_part(path: Path, layout: Layout, extent: Extent, note: str) -> Opened:
    """The samples alone, of which the header has told how they are written."""
    part = Part(path.open("rb"), layout.prefix, layout.first, extent.size)
    order = "LITTLE" if layout.little_endian else "BIG"
    plain = (layout.sample_rate, layout.channels, layout.encoding, order, "RAW")
    try:
        return Opened(SequentialFile(part, "r", *(() if layout.prefix else plain)), note, part)
    except BaseException:
        part.close()
        raise


def _opened_behind(path: Path, header: TrueHeader, size: int) -> Opened:
    """The file behind the header that it ought to have."""
    part = Part(path.open("rb"), header.content, len(header.content), size - len(header.content))
    try:
        return Opened(SequentialFile(part), _longer(header.said_seconds, header.seconds), part)
    except BaseException:
        part.close()
        raise


def _longer(said_seconds: float, seconds: float) -> str:
    return f"its header says {length(said_seconds)}, read to the end of the file: {length(seconds)}"


def _note(layout: Layout, extent: Extent) -> str:
    said, there = layout.seconds(layout.declared or 0), layout.seconds(extent.size)
    if extent.state == "less":
        return f"cut short: the header says {length(said)}"
    if extent.state == "unsaid":
        return "its header gives no length: read to the end of the file"
    return _longer(said, there)


def length(seconds: float) -> str:
    """A length in words."""
    if seconds < 120:
        return f"{seconds:.1f} s"
    return f"{seconds / 60:.1f} minutes" if seconds < 7200 else f"{seconds / 3600:.1f} hours"
