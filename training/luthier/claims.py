"""Who alone writes a run or a file: a lock with process and host, refused in words, taken over from the dead."""

import contextlib
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from luthier.errors import UserError, not_written
from luthier.locks import FileLock
from luthier.shown import shown


@contextlib.contextmanager
def claimed(path: Path, doing: str) -> Iterator[None]:
    """Let no other luthier write `path` meanwhile: a folder (without a suffix, or there already) or a file.

    The lock is a file `.luthier.lock` in the folder, or `.NAME.lock` beside the file. A process that was killed holds
    none, so what it left is taken over; where the disk has no locks, the process named in it is looked for.

    Args:
        path: what is written.
        doing: what this process does, for the sentence that another one prints, such as "a training".

    Raises:
        UserError: another process has claimed it, or nothing can be written there.
    """
    lock_path = claim_path(path)
    made = _made_folders(lock_path.parent)
    try:
        lock = _taken(lock_path, path)
    except OSError as error:
        raise not_written(path, error) from error
    claim = {"pid": os.getpid(), "host": socket.gethostname(), "doing": doing} | _now()
    try:
        try:
            lock_path.write_text(json.dumps(claim))
        except OSError as error:
            raise not_written(path, error) from error
        yield
    finally:
        if sys.platform == "win32":
            lock.release()  # it removes no file that is open
        with contextlib.suppress(OSError):
            lock_path.unlink()
        lock.release()
        for folder in made:
            with contextlib.suppress(OSError):  # it is in use now
                folder.rmdir()


def claim_path(path: Path) -> Path:
    """Where the claim on a run or a file stands."""
    return path / ".luthier.lock" if path.is_dir() or not path.suffix else path.with_name(f".{path.name}.lock")


def _taken(lock_path: Path, path: Path) -> FileLock:
    """The lock on a file that is still there; whoever held it before may have removed it meanwhile."""
    while True:
        try:
            lock = FileLock(lock_path, exclusive=True, create=True)
        except BlockingIOError:
            raise _refusal(path, lock_path, _claimant(lock_path)) from None
        if not lock.real and not _abandoned(claimant := _claimant(lock_path)):
            lock.release()
            raise _refusal(path, lock_path, claimant)
        if lock.still_there():
            return lock
        lock.release()


def _claimant(lock_path: Path) -> dict[str, Any]:
    """What the claim says of who made it; {} where nothing can be read."""
    try:
        found = json.loads(lock_path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _abandoned(claimant: dict[str, Any]) -> bool:
    """Whether nobody lives who could have made this claim, as far as can be seen from here."""
    pid = claimant.get("pid")
    if not isinstance(pid, int) or (claimant.get("host") == socket.gethostname() and pid == os.getpid()):
        return True
    if claimant.get("host") != socket.gethostname() or sys.platform == "win32":  # os.kill ends processes there
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it lives, and is another person's
    return False


def _refusal(path: Path, lock_path: Path, claimant: dict[str, Any]) -> UserError:
    doing, pid, host, since = (shown(str(claimant.get(name, "?"))) for name in ("doing", "pid", "host", "since"))
    where = "this computer" if host == socket.gethostname() else f"the computer {host}"
    return UserError(
        f"{path} is being written by {doing} since {since} (process {pid} on {where}): let "
        f"it end, or choose another place; if there is no such process, remove {lock_path}"
    )


def _now() -> dict[str, str]:
    return {"since": time.strftime("%Y-%m-%d %H:%M")}


def _made_folders(folder: Path) -> list[Path]:
    """Make a folder and those around it; those that were not there, the innermost first."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be written ({error.strerror or error}): choose another place") from error
    return missing
