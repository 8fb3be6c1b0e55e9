"""Files that are either whole or absent, whatever interrupts their writing."""

import contextlib
import glob
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from luthier.errors import not_written
from luthier.locks import FileLock

_MARK = ".part-"
_HOUR = 3600.0


@contextlib.contextmanager
def replaced_atomically(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a temporary path beside `path`; it becomes `path` when the block ends well.

    The temporary name keeps the suffix, so writers that choose a format by suffix still do.
    Missing parent folders are made. If the block raises, nothing is left and an older `path` is untouched.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    target = Path(path)
    with _named(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_abandoned(target.parent, 0.0, target.name)
        remove_abandoned(target.parent)
        temporary = target.with_name(f".{target.stem}{_MARK}{secrets.token_hex(4)}{target.suffix}")
        lock = FileLock(temporary, exclusive=True, create=True)  # by which others see that it is no leftover
        try:
            yield temporary
            _flush_to_disk(temporary)
            lock.release()  # Windows renames no open file
            os.replace(temporary, target)
            _flush_to_disk(target.parent)
        finally:
            lock.release()
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _named(target: Path) -> Iterator[None]:
    """Say which file it was, not its temporary name; a disk that is full while a file is open says none."""
    try:
        yield
    except OSError as error:
        unnamed = error.filename is None or _MARK in os.fsdecode(error.filename)
        if unnamed and error.errno is not None:
            error.filename, error.filename2 = str(target), None
        raise


def write_atomically(
    path: str | os.PathLike[str], content: bytes | memoryview, try_out: Callable[[Path], None] | None = None
) -> None:
    """Make `content` the file `path`, whole or not at all; not at all, too, if `try_out` of the whole file raises.

    What torch saves comes here through memory: given a path, its writer ends the process on a full disk.

    Raises:
        UserError: the folder cannot be written or the disk is full.
    """
    try:
        with replaced_atomically(path) as temporary:
            temporary.write_bytes(content)
            if try_out is not None:
                try_out(temporary)
    except OSError as error:
        raise not_written(path, error) from error


def remove_abandoned(folder: Path, idle_seconds: float = _HOUR, of: str = "*") -> None:
    """Delete the temporary files that killed processes left in `folder`, at most those of the file named `of`.

    What a process writes now is spared: it holds a lock on it. Where the system has no locks, what is younger than an
    hour is spared, and everywhere what is younger than `idle_seconds`.
    """
    for leftover in folder.glob(f".{glob.escape(Path(of).stem) if of != '*' else '*'}{_MARK}*{Path(of).suffix}"):
        with contextlib.suppress(OSError):  # another process was quicker, or it is in use
            lock = FileLock(leftover, exclusive=True)
            if time.time() - leftover.stat().st_mtime >= (idle_seconds if lock.real else max(idle_seconds, _HOUR)):
                leftover.unlink()
            lock.release()


def _flush_to_disk(path: Path) -> None:
    """Wait until `path` (a file or a folder) is on the disk, so that a power cut cannot leave an empty file."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
