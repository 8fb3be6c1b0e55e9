"""The cache of decoded sounds: where it is, what it holds, and how it stays within its limit."""

import contextlib
import hashlib
import math
import os
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.cache.packs import Pack, PackHeader, PackWriter, read_header, remove_leftovers, runs_of, samples_of
from luthier.errors import UserError
from luthier.locks import FileLock, in_use
from luthier.shown import shown

FOLDER_VARIABLE = "LUTHIER_CACHE"
LIMIT_VARIABLE = "LUTHIER_CACHE_LIMIT"
LIMIT_GB = 10.0
_GB = 10**9


@dataclass(frozen=True)
class Entry:
    """One pack, as a person sees it.

    Attributes:
        header: whence its sounds came, and their rate and channels; None where it is damaged or of another version.
        size: in bytes.
        last_use: seconds since 1970.
        runs: folders of the runs that used it and are still there.
        in_use: whether a process reads it now.
    """

    index: Path
    header: PackHeader | None
    size: int
    last_use: float
    runs: tuple[str, ...]
    in_use: bool


class SoundCache:
    """Packs in a folder; several processes may use it at once.

    Args:
        folder: made when something is decoded.
        limit_bytes: packs used longest ago are removed above it, but never one that a process reads.
    """

    def __init__(self, folder: Path, limit_bytes: float) -> None:
        self.folder, self.limit_bytes = folder, limit_bytes

    @classmethod
    def of_this_person(cls, environment: Mapping[str, str] = os.environ) -> "SoundCache":
        """The cache in LUTHIER_CACHE, or where the system keeps caches, with LUTHIER_CACHE_LIMIT in GB.

        Raises:
            UserError: the limit is no number.
        """
        return cls(cache_folder(environment) / "sounds", limit_bytes(environment.get(LIMIT_VARIABLE, str(LIMIT_GB))))

    def packs(self, sample_rate: int, channels: int, kind: str = "", known: Collection[Path] = ()) -> list[Pack]:
        """Open every whole pack of a rate, number of channels and kind; none of them is removed while it is open.

        Those whose index is `known` are left out.
        """
        opened = []
        for index in self._indexes():
            if index in known:
                continue
            with contextlib.suppress(OSError, ValueError):  # removed meanwhile, damaged, or of another version
                header = read_header(index)
                if (header.sample_rate, header.channels, header.kind) == (sample_rate, channels, kind):
                    opened.append(Pack(index))
        return opened

    def writer(self, header: PackHeader) -> PackWriter:
        """Begin a pack.

        Raises:
            UserError: nothing can be written there.
        """
        self._make_folder()
        return PackWriter(self.folder, header)

    @contextlib.contextmanager
    def decoding(self, what: str, tell: Callable[[str], None]) -> Iterator[None]:
        """Let one process at a time decode the same sounds; the next then finds them here."""
        self._make_folder()
        name = hashlib.blake2b(what.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
        path = self.folder / f"{name}.lock"
        lock = None
        while lock is None or not lock.still_there():  # whoever was here before removed the file when it was done
            try:
                lock = FileLock(path, exclusive=True, create=True)
            except BlockingIOError:
                tell("sounds: another luthier is decoding them, waiting for it")
                lock = FileLock(path, exclusive=True, create=True, wait=True)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):  # an open file is not removed on Windows
                path.unlink()
            lock.release()

    def entries(self) -> list[Entry]:
        """All packs, the one used last first."""
        found = []
        for index in self._indexes():
            with contextlib.suppress(FileNotFoundError):  # another process removed it
                found.append(_entry(index))
        return sorted(found, key=lambda entry: -entry.last_use)

    def size(self) -> int:
        """Bytes of all packs."""
        return sum(entry.size for entry in self.entries())

    def clean(self, limit_bytes: float | None = None) -> list[Entry]:
        """Remove leftovers of killed processes, then the packs used longest ago until the rest is within the limit.

        Args:
            limit_bytes: another than the cache's own.

        Returns:
            The packs that were removed.
        """
        remove_leftovers(self.folder)
        limit = self.limit_bytes if limit_bytes is None else limit_bytes
        entries = self.entries()
        size = sum(entry.size for entry in entries)
        removed = []
        for entry in reversed(entries):
            if size <= limit:
                break
            if _removed(entry.index):
                size -= entry.size
                removed.append(entry)
        return removed

    def _indexes(self) -> list[Path]:
        return sorted(self.folder.glob("[0-9a-f]*.jsonl"))

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not os.access(self.folder, os.W_OK):
                raise PermissionError(13, "Permission denied")
        except OSError as error:
            reason = error.strerror or error
            raise UserError(
                f"The cache of decoded sounds {shown(self.folder)} cannot be written ({reason}): "
                f"set {FOLDER_VARIABLE} to another folder."
            ) from error


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where luthier keeps what it can make again."""
    if environment.get(FOLDER_VARIABLE):
        return Path(environment[FOLDER_VARIABLE]).expanduser()
    if sys.platform == "win32":
        home = environment.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        home = "~/Library/Caches"
    else:
        home = environment.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "luthier"


def limit_bytes(gigabytes: str) -> float:
    """A limit in GB as bytes.

    Raises:
        UserError: it is no number of at least 0.
    """
    with contextlib.suppress(ValueError):
        if float(gigabytes) >= 0 and not math.isnan(float(gigabytes)):
            return float(gigabytes) * _GB
    raise UserError(f"the limit of the cache is {shown(gigabytes)!r}: give gigabytes, such as {LIMIT_GB:g}")


def _entry(index: Path) -> Entry:
    try:
        header = read_header(index)
    except ValueError:
        header = None
    samples = samples_of(index)
    size = index.stat().st_size + (samples.stat().st_size if samples.exists() else 0)
    runs = tuple(run for run in dict.fromkeys(runs_of(index)) if Path(run).exists())
    return Entry(index, header, size, index.stat().st_mtime, runs, in_use(index))


def _removed(index: Path) -> bool:
    """Remove a pack unless a process reads it, and say whether that was done."""
    try:
        lock = FileLock(index, exclusive=True)
    except BlockingIOError:
        return False
    except FileNotFoundError:
        return True
    # the index first: samples without it are left over, and an index without samples would be a promise
    with contextlib.suppress(PermissionError):  # open on Windows
        for path in (index, samples_of(index), index.with_suffix(".runs")):
            path.unlink(missing_ok=True)
    lock.release()
    return not index.exists()
