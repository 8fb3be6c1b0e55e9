"""Finds the sound files of a folder: deep, in a fixed order, and only once each."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.reading import READABLE_SUFFIXES, shown
from luthier.errors import UserError

# sounds that libsndfile does not read: they are rejected with a reason instead of being passed over in silence
_UNREADABLE_SUFFIXES = frozenset([".m4a", ".aac", ".mp4", ".wma", ".ape", ".wv", ".mka", ".webm", ".amr", ".alac"])


@dataclass(frozen=True)
class SoundFile:
    """One candidate; `name` is its path inside the folder with `/` between the parts, `size` is in bytes."""

    path: Path
    name: str
    size: int
    modified_ns: int


@dataclass(frozen=True)
class FoundSounds:
    """The candidates of a folder, sorted by name, and how many other files there were."""

    sounds: tuple[SoundFile, ...]
    ignored: int

    @property
    def size(self) -> int:
        """Size of all candidates in bytes."""
        return sum(sound.size for sound in self.sounds)


def find_sounds(folder: Path) -> FoundSounds:
    """List the sounds under `folder` by suffix; hidden files (such as macOS `._a.wav`) are passed over.

    Raises:
        UserError: `folder` is missing, is a file, or may not be opened.
    """
    if not folder.exists():
        raise UserError(f"The folder of sounds {shown(folder)} does not exist: check its spelling.")
    if not folder.is_dir():
        raise UserError(f"{shown(folder)} is a file: give the folder that holds the sounds.")
    paths = [path for path in _files_under(folder) if not path.name.startswith(".")]
    candidates = [path for path in paths if path.suffix.lower() in READABLE_SUFFIXES | _UNREADABLE_SUFFIXES]
    sounds = sorted((_sound_file(path, folder) for path in candidates), key=lambda sound: sound.name)
    return FoundSounds(tuple(sounds), len(paths) - len(candidates))


def _files_under(folder: Path) -> Iterator[Path]:
    """Walk through links to folders too, entering each real folder once, so that loops end."""
    entered: set[tuple[int, int]] = set()
    for here, folders, files in os.walk(folder, followlinks=True, onerror=_refuse):
        identity = (os.stat(here).st_dev, os.stat(here).st_ino)
        if identity in entered:
            folders.clear()
            continue
        entered.add(identity)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in files)


def _refuse(error: OSError) -> None:
    raise UserError(f"The folder {shown(error.filename)} cannot be opened ({error.strerror}): change its permissions.")


def _sound_file(path: Path, folder: Path) -> SoundFile:
    try:
        status = path.stat()
    except OSError:  # a dangling link: it is listed, and rejected when it is read
        return SoundFile(path, path.relative_to(folder).as_posix(), 0, 0)
    return SoundFile(path, path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns)
