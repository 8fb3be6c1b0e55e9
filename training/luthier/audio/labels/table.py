"""The label table of a corpus: named columns with types, one value a file or one a moment."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from luthier.audio.finding import FoundSounds
from luthier.audio.labels.csv_file import read_csv
from luthier.audio.labels.file_names import read_folders, read_names
from luthier.audio.labels.midi import PITCH_CLASSES, Score, UnreadableMidiError, read_midi, transposed
from luthier.audio.labels.values import WrongValueError, dynamics_of, note_of, number_of
from luthier.audio.labels.written import Word, Written
from luthier.errors import UserError
from luthier.shown import shown

Kind = Literal["number", "category", "note"]
Values = npt.NDArray[np.float32] | npt.NDArray[np.int64]

AUTOMATIC = "auto"
NO_CATEGORY = -1
_NUMBERS = 0.9  # a column of which more can be read as numbers holds numbers, and the rest are mistakes
_MIDI_COLUMNS: dict[str, Kind] = {"note": "note", "velocity": "number", "sounding": "number"}


@dataclass(frozen=True)
class Column:
    """One label of all files.

    Attributes:
        name: as the source calls it.
        kind: `number`; `note`, a MIDI number; or `category`, a number in `words`.
        words: of a category, sorted.
        over_time: whether it changes within a file.
    """

    name: str
    kind: Kind
    words: tuple[str, ...] = ()
    over_time: bool = False


@dataclass(frozen=True)
class LabelTable:
    """The labels of the files of a corpus.

    Attributes:
        source: where they are from.
        columns: what they are.
        values: of the columns that do not change within a file, by name, [files]: float32, where unknown NaN, or of a
            category int64, where unknown -1.
        scores: of the columns over time, the notes of each file; empty where there are none.
        faults: by name of a file, why it lacks labels.
        strays: labels that belong to no file, a sentence each.
    """

    source: str = ""
    columns: tuple[Column, ...] = ()
    values: Mapping[str, Values] = field(default_factory=dict)
    scores: Sequence[Score | None] = ()
    faults: Mapping[str, str] = field(default_factory=dict)
    strays: tuple[str, ...] = ()

    def at(
        self, file: int, seconds: float, frames: int, frame_seconds: float, semitones: float = 0.0
    ) -> dict[str, npt.NDArray[Any]]:
        """The labels of a stretch of a file: scalars, or [frames] of those over time.

        Args:
            file: its number in the corpus.
            seconds: where the stretch begins.
            frames: how many values a label over time has.
            frame_seconds: between two of them, in the file.
            semitones: by which the stretch sounds higher than the file, and its notes with it.
        """
        labels: dict[str, npt.NDArray[Any]] = {name: column[file] for name, column in self.values.items()}
        if self.scores:
            score = self.scores[file]
            labels |= _unknown(frames) if score is None else score.over_time(seconds, frames, frame_seconds)
        if semitones:
            for column in self.columns:
                if column.kind == "note":
                    labels[column.name] = np.float32(semitones) + labels[column.name]
            if PITCH_CLASSES in labels:
                labels[PITCH_CLASSES] = transposed(labels[PITCH_CLASSES], round(semitones))
        return {name: np.asarray(value) for name, value in labels.items()}

    def described(self) -> list[list[Any]]:
        """The columns as plain data, for a checkpoint: a model that learned them knows words by their numbers."""
        return [[column.name, column.kind, list(column.words), column.over_time] for column in self.columns]

    def summary(self) -> str:
        """One line for a person."""
        columns = ", ".join(_in_words(column) for column in self.columns) or "none"
        return f"labels from {shown(self.source)}: {columns}"


def read_labels(source: str, found: FoundSounds, folder: Path) -> Written | dict[str, Score | str]:
    """What `source` says of the sounds: words of columns; or of MIDI, by file, its notes or why there are none.

    Args:
        source: `auto`, `folders`, `midi`, a table (`labels.csv`) or a pattern of names (`{instrument}-{note}`).
        found: the sounds.
        folder: theirs.

    Raises:
        UserError: there is no such source, or it cannot be read.
    """
    names = [sound.name for sound in found.sounds]
    if source == AUTOMATIC and found.labels_csv is not None:
        try:
            return read_csv(found.labels_csv, names)
        except UserError as error:  # of another make: nobody asked for it
            return Written(found.labels_csv.name, {}, strays=[str(error)])
    if source == AUTOMATIC:
        beside = any(_stem(name) in found.midi for name in names)
        source = "midi" if beside else "folders"
    if source == "folders":
        return read_folders(names)
    if source == "midi":
        if not any(_stem(name) in found.midi for name in names):
            raise UserError(f"--labels midi: no sound in {shown(folder)} has a MIDI file of its name beside it.")
        return {name: _score(folder, found.midi.get(_stem(name))) for name in names}
    if source.lower().endswith(".csv"):
        inside = folder / source
        return read_csv(inside if inside.is_file() else Path(source).expanduser(), names)
    if "{" in source:
        return read_names(source, names)
    raise UserError(
        f"--labels {shown(source)}: choose auto, folders, midi, a table such as labels.csv, or a pattern of the names "
        "of files such as {instrument}-{note}-{dynamics}."
    )


def table_of(said: Written | dict[str, Score | str], names: Sequence[str]) -> LabelTable:
    """What a source said of the files `names`, in this order."""
    if not isinstance(said, Written):
        scores = [said[name] for name in names]
        columns = tuple(Column(name, kind, over_time=True) for name, kind in _MIDI_COLUMNS.items())
        faults = {name: score for name, score in zip(names, scores, strict=True) if isinstance(score, str)}
        return LabelTable("midi", columns, {}, [None if isinstance(s, str) else s for s in scores], faults)
    faults = {name: said.faults[name] for name in names if name in said.faults}
    read: dict[str, dict[str, float | str]] = {}
    kinds = {column: kind or _kind(column, said, names) for column, kind in said.columns.items()}
    for column in said.columns:
        read[column] = _read(column, kinds[column], said, names, faults)
    typed = [_typed(column, kinds[column], read[column], names) for column in said.columns]
    values = {column.name: numbers for column, numbers in typed}
    return LabelTable(said.source, tuple(column for column, _ in typed), values, (), faults, tuple(said.strays))


def _stem(name: str) -> str:
    folder, slash, last = name.rpartition("/")
    return f"{folder}{slash}{last.rpartition('.')[0]}"


def _score(folder: Path, name: str | None) -> Score | str:
    if name is None:
        return "has no MIDI file beside it"
    try:
        return read_midi(folder / name)
    except UnreadableMidiError as error:
        return f"{name}: {error}"


def _kind(column: str, said: Written, names: Sequence[str]) -> str:
    """What a column holds whose source does not say so."""
    if column == "note" or column.endswith("_note"):
        return "note"
    if column == "dynamics":
        return "number"
    words = [said.words[name][column].text for name in names if column in said.words.get(name, {})]
    numbers = sum(_is_number(word) for word in words)
    return "number" if words and numbers > _NUMBERS * len(words) else "category"


def _is_number(word: str) -> bool:
    try:
        number_of(word)
    except WrongValueError:
        return False
    return True


def _read(
    column: str, kind: str, said: Written, names: Sequence[str], faults: dict[str, str]
) -> dict[str, float | str]:
    """The values of a column by file; what is missing or wrong goes to `faults`."""
    readers: dict[str, Callable[[str], float | str]] = {"note": note_of, "number": number_of, "category": str}
    reader = dynamics_of if column == "dynamics" and kind == "number" else readers[kind]
    values: dict[str, float | str] = {}
    for name in names:
        if name not in said.words:
            continue
        word: Word | None = said.words[name].get(column)
        try:
            if word is None:
                where = next(iter(said.words[name].values()), Word("", said.source)).where
                faults.setdefault(name, f"{where}: no {column}")
            else:
                values[name] = reader(word.text)
        except WrongValueError as error:
            faults.setdefault(name, f"{word.where if word else ''}: {column} {error}")
    return values


def _typed(name: str, kind: str, read: dict[str, float | str], names: Sequence[str]) -> tuple[Column, Values]:
    if kind == "category":
        words = tuple(sorted({str(word) for word in read.values()}))
        number = {word: index for index, word in enumerate(words)}
        found = [number[str(read[file])] if file in read else NO_CATEGORY for file in names]
        return Column(name, "category", words), np.array(found, np.int64)
    numbers = np.array([read.get(file, math.nan) for file in names], np.float32)
    return Column(name, "note" if kind == "note" else "number"), numbers


def _unknown(frames: int) -> dict[str, npt.NDArray[Any]]:
    return {name: np.full(frames, np.nan, np.float32) for name in (*_MIDI_COLUMNS, PITCH_CLASSES)}


def _in_words(column: Column) -> str:
    about = f" of {len(column.words)}" if column.kind == "category" else ""
    return f"{column.name} ({column.kind}{about}{', over time' if column.over_time else ''})"
