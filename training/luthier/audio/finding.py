"""Finds the sound files of a folder: deep, in a fixed order, and only once each."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.reading import READABLE_SUFFIXES
from luthier.errors import UserError
from luthier.progress import progress
from luthier.shown import shown

# sounds that libsndfile does not read: they are rejected with a reason instead of being passed over in silence
_UNREADABLE_SUFFIXES = frozenset([".m4a", ".aac", ".mp4", ".wma", ".ape", ".wv", ".mka", ".webm", ".amr", ".alac"])
LABELS_NAME = "labels.csv"
MIDI_SUFFIXES = frozenset([".mid", ".midi"])
_SILENT_SECONDS = 3.0  # most folders are walked through before a person wonders


@dataclass(frozen=True, slots=True)
class SoundFile:
    """One candidate; `name` is its path inside `folder` with `/` between the parts, `size` is in bytes."""

    folder: Path
    name: str
    size: int
    modified_ns: int

    @property
    def path(self) -> Path:
        """Where it is. It is put together when it is asked for: a hundred thousand paths would fill the memory."""
        return self.folder / self.name


@dataclass(frozen=True)
class FoundSounds:
    """What is in a folder.

    Attributes:
        sounds: the candidates, sorted by name.
        ignored: how many files are neither sounds nor labels.
        labels_csv: the table of labels that lies in the folder itself, if there is one.
        midi: names of the MIDI files by name without suffix.
    """

    sounds: tuple[SoundFile, ...]
    ignored: int
    labels_csv: Path | None
    midi: dict[str, str]

    @property
    def size(self) -> int:
        """Size of all candidates in bytes."""
        return sum(sound.size for sound in self.sounds)


def find_sounds(folder: Path) -> FoundSounds:
    """List the sounds under `folder` by suffix; hidden files (such as macOS `._a.wav`) are passed over.

    A file is taken for a folder with nothing else in it.

    Raises:
        UserError: `folder` is missing, is a file and no sound, or may not be opened.
    """
    if not os.path.lexists(folder):
        raise UserError(f"The folder of sounds {shown(folder)} does not exist: check its spelling.")
    if not folder.is_dir():
        return _alone(folder)
    sounds: list[SoundFile] = []
    midi: dict[str, str] = {}
    ignored, labels_csv = 0, None
    with progress(None, None, "files", "looking for sounds", leave=False, delay=_SILENT_SECONDS) as bar:
        for name in _files_under(folder):
            bar.update()
            stem, suffix = os.path.splitext(name)
            if suffix.lower() in READABLE_SUFFIXES | _UNREADABLE_SUFFIXES:
                sounds.append(_sound_file(folder, name))
            elif suffix.lower() in MIDI_SUFFIXES:
                midi[stem] = name
            elif name.lower() == LABELS_NAME:
                labels_csv = folder / name
            else:
                ignored += 1
    return FoundSounds(tuple(sorted(sounds, key=lambda sound: sound.name)), ignored, labels_csv, midi)


def _alone(file: Path) -> FoundSounds:
    if file.suffix.lower() not in READABLE_SUFFIXES | _UNREADABLE_SUFFIXES or not file.is_file():
        raise UserError(f"{shown(file)} is no sound file: give one, or the folder that holds the sounds.")
    beside = next((path.name for path in map(file.with_suffix, sorted(MIDI_SUFFIXES)) if path.is_file()), "")
    return FoundSounds((_sound_file(file.parent, file.name),), 0, None, {file.stem: beside} if beside else {})


def _files_under(folder: Path) -> Iterator[str]:
    """Name all files but hidden ones; links to folders are followed, each real folder once, so that loops end."""
    entered: set[tuple[int, int]] = set()
    for here, folders, files in os.walk(folder, followlinks=True, onerror=_refuse):
        identity = (os.stat(here).st_dev, os.stat(here).st_ino)
        if identity in entered:
            folders.clear()
            continue
        entered.add(identity)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(here).relative_to(folder).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        yield from (prefix + name for name in sorted(files) if not name.startswith("."))


def _refuse(error: OSError) -> None:
    raise UserError(f"The folder {shown(error.filename)} cannot be opened ({error.strerror}): change its permissions.")


def _sound_file(folder: Path, name: str) -> SoundFile:
    try:
        status = os.stat(folder / name)
    except OSError:  # a dangling link: it is listed, and rejected when it is read
        return SoundFile(folder, name, 0, 0)
    return SoundFile(folder, name, status.st_size, status.st_mtime_ns)
