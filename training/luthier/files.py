"""Files that are either whole or absent, whatever interrupts their writing."""

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from luthier.errors import UserError

_MARK = ".part-"


@contextlib.contextmanager
def replaced_atomically(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a temporary path beside `path`; it becomes `path` when the block ends well.

    The temporary name keeps the suffix, so writers that choose a format by suffix still do.
    Missing parent folders are made. If the block raises, nothing is left and an older `path` is untouched.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.stem}{_MARK}{secrets.token_hex(4)}{target.suffix}")
    try:
        yield temporary
        _flush_to_disk(temporary)
        os.replace(temporary, target)
        _flush_to_disk(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


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
        reason = error.strerror or error
        raise UserError(f"{path} cannot be written ({reason}): free space, or choose another place") from error


def remove_abandoned(folder: Path, idle_seconds: float = 3600.0, of: str = "*") -> None:
    """Delete the temporary files that killed processes left in `folder`.

    A file still being written is younger than `idle_seconds` and is spared. Whoever alone writes the file named `of`
    need not wait: what is left of its writing now is nobody's.
    """
    for leftover in folder.glob(f".{Path(of).stem}{_MARK}*{Path(of).suffix}"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - leftover.stat().st_mtime >= idle_seconds:
                leftover.unlink()


def _flush_to_disk(path: Path) -> None:
    """Wait until `path` (a file or a folder) is on the disk, so that a power cut cannot leave an empty file."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
