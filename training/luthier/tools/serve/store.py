"""Whole copies of models: what Pd reads is never the file that somebody writes at that moment."""

import contextlib
import json
import os
import shutil
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from luthier.contract.model_file import read_spec
from luthier.contract.spec import ModelSpec
from luthier.errors import UserError
from luthier.files import replaced_atomically, write_atomically

SLOTS = ("a.ts", "b.ts")
"""Pd plays one of them; the next model comes into the other."""
_RECORD = "kept.json"

Mark = tuple[int, int, int]
"""By which a file is known again: its time in ns, its bytes, its number on the disk."""


@dataclass(frozen=True)
class Copy:
    """A whole model where Pd finds it.

    Attributes:
        slot: its name beside the patch.
        source: the file it was copied from.
        spec: what it says of itself; None: nothing that is known here.
        warning: what did not go as it should.
    """

    slot: str
    source: Path
    spec: ModelSpec | None
    warning: str = ""


def mark_of(path: Path) -> Mark | None:
    """None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def check_whole(path: Path) -> None:
    """Read every record of a model file and compare its checksum.

    Raises:
        UserError: it is damaged, or only half there.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            wrong = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise UserError(f"{path} is damaged, or not whole yet ({error})") from error
    if wrong is not None:
        raise UserError(f"{path} is damaged, or not whole yet ({wrong})")


class ModelStore:
    """Two slots, in a folder that outlives a power cut, and where that takes nothing, in memory.

    Args:
        keep: the folder that stays.
        room: the folder of the patch, in memory where the system has such a one.
    """

    def __init__(self, keep: Path, room: Path) -> None:
        self._keep, self._room = keep, room
        self._sources = self._read_record()

    def fetch(self, source: Path, playing: str) -> Copy:
        """Copy a model into the slot that does not play, and check the copy.

        Raises:
            UserError: it is not there, not whole, or changes while it is copied.
        """
        slot = SLOTS[1] if playing == SLOTS[0] else SLOTS[0]
        before = mark_of(source)
        if before is None:
            raise UserError(f"{source}: there is no such file")
        warning = self._copy(source, slot)
        if mark_of(source) != before:
            raise UserError(f"{source} changes while it is read")
        self._sources[slot] = (str(source), before)
        self._write_record()
        return Copy(slot, source, _spec(self._room / slot), warning)

    def last_whole(self, source: Path) -> Copy | None:
        """The newest copy of this model that was kept, if one is whole; None otherwise."""
        for slot in sorted(self._sources, key=lambda one: self._sources[one][1], reverse=True):
            if self._sources[slot][0] == str(source):
                with contextlib.suppress(UserError, OSError):
                    check_whole(self._keep / slot)
                    self._link(self._keep / slot, slot)
                    return Copy(slot, source, _spec(self._room / slot))
        return None

    def first(self, source: Path, playing: str = "") -> Copy:
        """What to begin with: the kept copy where the file is still that one, a new copy, or the kept one after all.

        `playing`: the slot that is rather left alone.

        Raises:
            UserError: there is neither.
        """
        kept = self.last_whole(source)
        if kept is not None and self._sources[kept.slot][1] == mark_of(source):
            return kept
        try:
            return self.fetch(source, kept.slot if kept else playing)
        except UserError as error:
            if kept is None:
                raise
            return Copy(kept.slot, source, kept.spec, f"{error}: the last whole one plays")

    def _copy(self, source: Path, slot: str) -> str:
        """What went wrong, "" where nothing did: a full disk is no reason not to play."""
        try:
            with replaced_atomically(self._keep / slot) as temporary:
                shutil.copyfile(source, temporary)
                check_whole(temporary)
            self._link(self._keep / slot, slot)
            return ""
        except OSError as refused:
            return f"{refused}: {self._copy_to_memory(source, slot)}"

    def _copy_to_memory(self, source: Path, slot: str) -> str:
        new = self._room / f".{slot}.new"
        try:
            shutil.copyfile(source, new)
            check_whole(new)
            os.replace(new, self._room / slot)
            return "the model is kept in memory only"
        except OSError:
            new.unlink(missing_ok=True)
            check_whole(source)
            self._link(source, slot)
            return "the model is read where it lies"

    def _link(self, target: Path, slot: str) -> None:
        new = self._room / f".{slot}.link"
        new.unlink(missing_ok=True)
        new.symlink_to(target.resolve())
        os.replace(new, self._room / slot)

    def _read_record(self) -> dict[str, tuple[str, Mark]]:
        try:
            plain = json.loads((self._keep / _RECORD).read_text("utf-8", "surrogateescape"))
            return {slot: (str(plain[slot][0]), _mark(plain[slot][1])) for slot in SLOTS if slot in plain}
        except (OSError, ValueError, TypeError, KeyError, IndexError):
            return {}

    def _write_record(self) -> None:
        with contextlib.suppress(UserError):  # without it the next start copies again
            text = json.dumps(self._sources)
            write_atomically(self._keep / _RECORD, text.encode("utf-8", "surrogateescape"))


def _mark(plain: list[int]) -> Mark:
    time_ns, size, number = plain
    return int(time_ns), int(size), int(number)


def _spec(path: Path) -> ModelSpec | None:
    """What a model says of itself; of one that says nothing that is known here, nn~ judges alone."""
    try:
        return read_spec(path)
    except UserError:
        return None


class FileWatch:
    """Says when a file is another one, and has been left alone for a while.

    Args:
        path: the file; it may come and go.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = self._last = mark_of(path)

    def has_changed(self) -> bool:
        """Whether there is a new version that was the same at the last look: asked every second or so."""
        now = mark_of(self._path)
        settled = now == self._last
        self._last = now
        if now is None or now == self._known or not settled:
            return False
        self._known = now  # one that is damaged is not read again until it has changed
        return True
