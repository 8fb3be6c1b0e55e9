"""Labels from the names of files and folders, by a pattern such as `{instrument}-{note}-{dynamics}`."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from luthier.audio.labels.values import WrongValueError, dynamics_of, note_of
from luthier.audio.labels.written import Word, Written
from luthier.errors import UserError
from luthier.shown import shown

FOLDER_COLUMN = "folder"

_FIELD = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[A-Za-z_]\w*")
_IGNORED = "_"
_READERS: dict[str, Callable[[str], float]] = {"note": note_of, "dynamics": dynamics_of}


def read_folders(sounds: Iterable[str]) -> Written:
    """One column, the folder that a file is in; a file beside the folders has the empty word."""
    written = Written("folders", {FOLDER_COLUMN: "category"})
    for name in sounds:
        folder = name.partition("/")[0] if "/" in name else ""
        written.words[name] = {FOLDER_COLUMN: Word(folder, "folder")}
    return written


def read_names(pattern: str, sounds: Iterable[str]) -> Written:
    """The labels that the names of `sounds` hold where they follow `pattern`.

    A pattern is compared with the end of the path without its suffix, with as many folders as it has `/`. `{_}` stands
    for something that is no label.

    Raises:
        UserError: the pattern is none.
    """
    parts = _parts(pattern)
    written = Written(pattern, {name: "" for name in parts[1::2] if name != _IGNORED})
    for sound in sounds:
        path = PurePosixPath(sound).with_suffix("")
        name = "/".join(path.parts[-1 - pattern.count("/") :])
        values = _matched(name, parts, True) or _matched(name, parts, False)
        if values is None:
            written.faults[sound] = f"its name does not follow {shown(pattern)}"
        else:
            written.words[sound] = {column: Word(value, "its name") for column, value in values.items()}
    return written


def _parts(pattern: str) -> list[str]:
    """Literal texts and names of fields by turns, a text first and last."""
    parts = _FIELD.split(pattern)
    names = [name for name in parts[1::2] if name != _IGNORED]
    wrong = [name for name in names if not _NAME.fullmatch(name)]
    problem = ""
    if not names:
        problem = "it has no field"
    elif wrong:
        problem = f"{{{wrong[0]}}} is no field"
    elif len(set(names)) < len(names):
        problem = "two fields have one name"
    elif any("{" in text or "}" in text for text in parts[::2]):
        problem = "a brace is alone"
    elif "" in parts[2:-1:2]:
        problem = "two fields touch, so nothing says where one ends"
    if problem:
        raise UserError(f"--labels {shown(pattern)}: {problem}; write such as {{instrument}}-{{note}}-{{dynamics}}.")
    return parts


def _matched(name: str, parts: list[str], must_read: bool) -> dict[str, str] | None:
    """The fields of `name`, each as short as can be; `must_read`: where notes are notes, and dynamics dynamics."""
    hopeless: set[tuple[int, int]] = set()  # places from which the rest cannot follow: no name takes for ever

    def rest(place: int, index: int) -> dict[str, str] | None:
        """Match the field parts[index] at `place` and what follows it."""
        if index >= len(parts):
            return {} if place == len(name) else None
        if (place, index) in hopeless:
            return None
        field, text = parts[index], parts[index + 1]
        for end in _ends(name, place, text, index + 2 >= len(parts)):
            follows = rest(end + len(text), index + 2) if not must_read or _reads(field, name[place:end]) else None
            if follows is not None:
                return follows if field == _IGNORED else {field: name[place:end]} | follows
        hopeless.add((place, index))
        return None

    return rest(len(parts[0]), 1) if name.startswith(parts[0]) else None


def _ends(name: str, place: int, text: str, last: bool) -> Iterator[int]:
    """Where a field that begins at `place` and is followed by `text` may end."""
    if last:
        end = len(name) - len(text)
        if place < end and name.endswith(text):
            yield end
        return
    end = name.find(text, place + 1)
    while end >= 0:
        yield end
        end = name.find(text, end + 1)


def _reads(field: str, value: str) -> bool:
    try:
        if field in _READERS:
            _READERS[field](value)
    except WrongValueError:
        return False
    return True
