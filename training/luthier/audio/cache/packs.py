"""A pack: decoded sounds, or what was heard in sounds, one after the other in one file, and beside it what they are.

`ID.f32` is little-endian float32 [time, channels]. `ID.jsonl` is written after it, so samples without it were never
finished: a header, then a line for each sound. `ID.runs` names, a line each, the runs that have used the pack.
"""

import contextlib
import dataclasses
import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from luthier.audio.listening import Heard
from luthier.audio.reading import Samples
from luthier.files import replaced_atomically
from luthier.locks import FileLock, in_use
from luthier.shown import shown

FORMAT_VERSION, KINDS_VERSION = 1, 2  # of packs of decoded sounds, and of other kinds
SAMPLE_TYPE = np.dtype("<f4")
PACK_BYTES = 2**30  # a killed process loses no more than this of its work, and the cache makes room in such steps

_MARK = ".part-"  # as in names that `replaced_atomically` makes
_SPOTS = 64
_SPOT_BYTES = 65536


@dataclass(frozen=True, slots=True)
class Piece:
    """One sound of a pack: what was heard in it, and the frame at which it begins."""

    key: str
    first: int
    heard: Heard


@dataclass(frozen=True)
class PackHeader:
    """What all sounds of a pack have in common.

    Attributes:
        sample_rate: in Hz.
        channels: 1 or 2; of another kind, how many values a frame has.
        folder: whence the sounds came.
        sounds: how many.
        checksum: of the samples, see `checksum`.
        lines_checksum: of the lines that follow.
        kind: "" for decoded sounds; else what was heard in them, and how.
    """

    sample_rate: int
    channels: int
    folder: str
    sounds: int = 0
    checksum: str = ""
    lines_checksum: str = ""
    kind: str = ""

    def plain(self) -> dict[str, Any]:
        """As it is written; decoded sounds are written as before there were other kinds."""
        plain = dataclasses.asdict(self)
        if not self.kind:
            del plain["kind"]
        return {"format_version": KINDS_VERSION if self.kind else FORMAT_VERSION, **plain}


class Pack:
    """A finished pack, which no process removes while this object lives.

    Attributes:
        header: what its sounds have in common.
        samples: [time, channels], mapped from the disk.

    Raises:
        OSError, ValueError: it is not there, damaged, or of another version.
    """

    def __init__(self, index: Path) -> None:
        self.index = index
        self._lock = FileLock(index, exclusive=False, wait=True)  # an exclusive one is held for a moment only
        if not self._lock.still_there():
            raise FileNotFoundError(f"{shown(index)} was removed")
        self.header = read_header(index)
        samples = samples_of(index)
        if checksum(samples) != self.header.checksum or _lines_checksum(self._lines()) != self.header.lines_checksum:
            raise ValueError(f"{shown(samples)} is damaged")
        self.samples = mapped(samples, self.header.channels)
        os.utime(index)  # the time of its last use

    def pieces(self) -> Iterator[Piece]:
        """What is in it, in order."""
        for line in self._lines():
            key, first, *heard = json.loads(line)
            yield Piece(key, first, Heard.of(heard))

    def used_by(self, run: str) -> None:
        """Note that a run reads it."""
        if run not in runs_of(self.index):
            with self.index.with_suffix(".runs").open("a", encoding="utf-8") as runs:
                runs.write(json.dumps(run) + "\n")

    def _lines(self) -> Iterator[str]:
        with self.index.open(encoding="utf-8") as lines:
            next(lines)
            yield from lines


class PackWriter:
    """Writes a pack; what is not finished leaves nothing behind.

    Args:
        folder: of the packs.
        header: its checksums are not known yet.
    """

    def __init__(self, folder: Path, header: PackHeader) -> None:
        self._header = header
        self._lines: list[str] = []
        name = secrets.token_hex(8)
        self._samples = folder / f"{name}.f32"
        self._temporary = folder / f".{name}{_MARK}0.f32"
        # whoever can lock it too knows that it is left over
        self._lock = FileLock(self._temporary, exclusive=True, wait=True, create=True)
        self._out = self._temporary.open("wb")

    @property
    def frame(self) -> int:
        """Where the next block goes."""
        return self._out.tell() // (SAMPLE_TYPE.itemsize * self._header.channels)

    @property
    def is_full(self) -> bool:
        """Whether the next sound should go into another pack."""
        return self._out.tell() >= PACK_BYTES

    def write(self, block: Samples) -> None:
        """Append samples [channels, time]."""
        self._out.write(np.ascontiguousarray(block.T, SAMPLE_TYPE).data)

    def cut_back(self, frame: int) -> None:
        """Forget what was written from `frame` on."""
        self._out.seek(frame * SAMPLE_TYPE.itemsize * self._header.channels)
        self._out.truncate()

    def add(self, piece: Piece) -> None:
        """Note a sound that was written, or that could not be."""
        self._lines.append(json.dumps([piece.key, piece.first, *piece.heard.values()]) + "\n")

    def finish(self) -> Path | None:
        """Put the pack in its place and return its index; None if no sound was added."""
        if not self._lines:
            self.abandon()
            return None
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        os.replace(self._temporary, self._samples)
        index = self._samples.with_suffix(".jsonl")
        header = dataclasses.replace(
            self._header,
            sounds=len(self._lines),
            checksum=checksum(self._samples),
            lines_checksum=_lines_checksum(self._lines),
        )
        with replaced_atomically(index) as temporary, temporary.open("w", encoding="utf-8") as out:
            out.write(json.dumps(header.plain()) + "\n")
            out.writelines(self._lines)
        self._lock.release()
        return index

    def abandon(self) -> None:
        """Leave nothing."""
        with contextlib.suppress(OSError):  # a full disk is full for the last of the buffer as well
            self._out.close()
        self._temporary.unlink(missing_ok=True)
        self._lock.release()


def remove_leftovers(folder: Path) -> None:
    """Remove what processes have begun and, being killed, will not finish."""
    unfinished = (path for path in folder.glob("*.f32") if not path.with_suffix(".jsonl").exists())
    for left in [*folder.glob(f".*{_MARK}*"), *folder.glob("*.lock"), *unfinished]:
        samples = folder / f"{left.name[1:].partition(_MARK)[0]}.f32"  # while an index is written, these are locked
        if not in_use(left) and not in_use(samples):
            left.unlink(missing_ok=True)


def mapped(samples: Path, channels: int) -> npt.NDArray[np.float32]:
    """The samples of a file [time, channels], of which memory holds what is read."""
    if not samples.stat().st_size:
        return np.zeros((0, channels), SAMPLE_TYPE)
    return np.asarray(np.memmap(samples, SAMPLE_TYPE, "r")).reshape(-1, channels)


def samples_of(index: Path) -> Path:
    """The file of samples beside an index."""
    return index.with_suffix(".f32")


def read_header(index: Path) -> PackHeader:
    """The header of a pack.

    Raises:
        OSError, ValueError: it is not there, damaged, or of another version.
    """
    with index.open(encoding="utf-8") as lines:
        plain = json.loads(lines.readline())
    try:
        version, header = plain.pop("format_version"), PackHeader(**plain)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{shown(index)} is damaged") from error
    if version != (KINDS_VERSION if header.kind else FORMAT_VERSION):
        raise ValueError(f"{shown(index)} is of another version")
    return header


def runs_of(index: Path) -> list[str]:
    """The runs that have used a pack."""
    try:
        lines = index.with_suffix(".runs").read_text("utf-8").splitlines()
        return [str(json.loads(line)) for line in lines]
    except (OSError, ValueError):  # none yet, or half a line: it only serves to tell a person
        return []


def _lines_checksum(lines: Iterable[str]) -> str:
    content = hashlib.blake2b(digest_size=16)
    for line in lines:
        content.update(line.encode())
    return content.hexdigest()


def checksum(samples: Path) -> str:
    """Hash the size and evenly spread spots.

    This finds a cut or zeroed file in milliseconds, where hashing gigabytes would take minutes.
    """
    size = samples.stat().st_size
    content = hashlib.blake2b(str(size).encode(), digest_size=16)
    with samples.open("rb") as file:
        for position in np.linspace(0, max(size - _SPOT_BYTES, 0), _SPOTS).astype(np.int64).tolist():
            file.seek(position)
            content.update(file.read(_SPOT_BYTES))
    return content.hexdigest()
