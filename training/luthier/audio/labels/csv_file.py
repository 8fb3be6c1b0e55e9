"""Labels from a table: one line a file, one column a label."""

import csv
import io
import re
import reprlib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from luthier.audio.labels.written import Word, Written
from luthier.errors import UserError
from luthier.shown import shown

FILE_COLUMN = "file"
KINDS = ("number", "category", "note")

_SEPARATORS = ",;\t"
_NAME = re.compile(r"\w[\w .-]*")
_MOST_BYTES = 2**28
_MOST_COLUMNS = 1000


def read_csv(path: Path, sounds: Iterable[str]) -> Written:
    """The labels in the table `path` for the files named `sounds`.

    Its first line names the columns: `file`, relative to the folder of sounds, and any others, which may say what they
    hold (`string:category`). It may begin with a byte order mark and separate by comma, semicolon or tab.

    Raises:
        UserError: it cannot be read as such a table at all.
    """
    rows = _rows(path)
    try:
        header = [word.strip() for word in next(rows)[1]]
    except StopIteration:
        raise UserError(f"{shown(path)} is empty: begin with the names of its columns, such as file,note.") from None
    columns = _columns(path, header)
    place = [name.lower() for name in header].index(FILE_COLUMN)
    written = Written(path.name, {name: kind for index, (name, kind) in columns.items()})
    wanted = {_plain(name): name for name in sounds}
    seen: dict[str, int] = {}
    for line, row in rows:
        where = f"{shown(path.name)} line {line}"
        if not any(word.strip() for word in row):
            continue
        said = _file_name(row[place]) if place < len(row) else ""
        name = wanted.get(_plain(said), "")
        if not name:
            written.strays.append(f"{where}: there is no sound {said!r}" if said else f"{where}: names no file")
        elif name in seen:
            written.faults[name] = f"{where}: the file stands in line {seen[name]} already"
        elif len(row) != len(header):
            written.faults[name] = f"{where}: {len(row)} values, but {len(header)} columns"
        else:
            written.words[name] = {
                column: Word(row[index].strip(), where) for index, (column, _) in columns.items() if row[index].strip()
            }
        if name:
            seen.setdefault(name, line)
    for name in wanted.values():
        if name not in seen:
            written.faults[name] = f"{shown(path.name)} has no line for it"
    return written


def _columns(path: Path, header: list[str]) -> dict[int, tuple[str, str]]:
    """Name and demanded kind of each column of labels, by its place."""
    if len(header) > _MOST_COLUMNS:
        raise UserError(
            f"{shown(path)} line 1: {len(header)} columns, at most {_MOST_COLUMNS} are read: leave some out."
        )
    names = [name.lower() for name in header]
    if names.count(FILE_COLUMN) != 1:
        said = reprlib.repr(header)
        raise UserError(f"{shown(path)} line 1: one column must be named {FILE_COLUMN}, and the columns are {said}.")
    columns: dict[int, tuple[str, str]] = {}
    for index, word in enumerate(header):
        name, colon, kind = (part.strip() for part in word.partition(":"))
        if index == names.index(FILE_COLUMN):
            continue
        if not _NAME.fullmatch(name):
            raise UserError(f"{shown(path)} line 1: {word!r} is no name of a column: use letters, digits, _ - . only.")
        if colon and kind not in KINDS:
            raise UserError(f"{shown(path)} line 1: {word!r} asks for {kind!r}: choose {', '.join(KINDS)}.")
        if name in (other for other, _ in columns.values()):
            raise UserError(f"{shown(path)} line 1: two columns are named {name!r}: rename one.")
        columns[index] = name, kind
    if not columns:
        raise UserError(f"{shown(path)} has no column besides {FILE_COLUMN}: add one, such as note.")
    return columns


def _file_name(text: str) -> str:
    """A relative path with `/` between its parts, however it was written."""
    return PurePosixPath(text.strip().replace("\\", "/")).as_posix() if text.strip() else ""


def _plain(name: str) -> str:
    """Names that look alike are alike: some systems write é as one sign, others as two."""
    return unicodedata.normalize("NFC", name)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its first line."""
    text = _text(path)
    separator = max(_SEPARATORS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        try:
            yield reader.line_num + 1, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UserError(f"{shown(path)} line {reader.line_num}: {error}; write it as a CSV table.") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(f"{shown(path)} is larger than {_MOST_BYTES // 2**20} MB: that is no table of labels.")
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"{shown(path)} cannot be read ({error.strerror}): name a table of labels.") from error
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError(f"{shown(path)} line {line} is not UTF-8: save the table as `CSV UTF-8`.") from error
