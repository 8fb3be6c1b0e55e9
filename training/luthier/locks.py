"""Locks on files: who holds one reads or writes the file, and a killed process holds none."""

import os
import sys
import weakref
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class FileLock:
    """A lock on a file, held until `release` or for as long as this object lives.

    Several may hold a shared lock, one an exclusive one. Where the system has no such locks, as Windows, which does not
    remove files that are open, or some network disks, every lock is had at once.

    Args:
        path: the file.
        exclusive: for writing or removing it.
        wait: for others to be done; else BlockingIOError is raised.
        create: the file, if it is not there.

    Attributes:
        real: whether the system has such locks.

    Raises:
        OSError: the file cannot be opened.
        BlockingIOError: another process holds it.
    """

    def __init__(self, path: Path, *, exclusive: bool, wait: bool = False, create: bool = False) -> None:
        self.path = path
        descriptor = os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o666)
        self._close = weakref.finalize(self, os.close, descriptor)
        try:
            self.real = _lock(descriptor, exclusive, wait)
        except BlockingIOError:
            self.release()
            raise

    def still_there(self) -> bool:
        """Whether the path is yet the file that is locked: another process may have removed it before."""
        try:
            return self._close.alive and os.path.samestat(os.stat(self.path), os.fstat(self._descriptor()))
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let others have it."""
        self._close()

    def _descriptor(self) -> int:
        held = self._close.peek()
        assert held is not None, "released"
        return int(held[2][0])


def in_use(path: Path) -> bool:
    """Whether a process holds a lock on `path`."""
    try:
        FileLock(path, exclusive=True).release()
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _lock(descriptor: int, exclusive: bool, wait: bool) -> bool:
    if sys.platform == "win32":
        return False
    kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
    try:
        fcntl.flock(descriptor, kind if wait else kind | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return False  # a disk without locks
    return True
