"""The labels of a folder of sounds, for a model that learns to tell them apart."""

from pathlib import Path
from typing import Any

from luthier.audio.finding import find_sounds
from luthier.audio.labels.table import Column, LabelTable, read_labels, table_of
from luthier.errors import UserError
from luthier.shown import shown


def labelled(sounds: Path, source: str, given: dict[str, Any]) -> dict[str, Any]:
    """The settings `labels` and `column`, as the labels from `source` say.

    Raises:
        UserError: there are not at least two labels, or sounds without any.
    """
    if given.get("labels"):
        return {}
    found = find_sounds(sounds)
    said = read_labels(source, found, sounds.parent if sounds.is_file() else sounds)
    column = _chosen(table_of(said, [sound.name for sound in found.sounds]), given.get("column", ""), sounds)
    if "" in column.words:
        raise UserError(f"{shown(sounds)}: there are sounds beside the sub-folders: move them into one, or away")
    if len(column.words) < 2:
        only = f"only {shown(column.words[0])}" if column.words else "none"
        raise UserError(
            f"{shown(sounds)}: at least two labels are needed to tell sounds apart, and there is {only}: put the "
            "sounds into sub-folders named after them, or write a labels.csv"
        )
    return {"labels": column.words, "column": column.name}


def _chosen(table: LabelTable, wanted: str, sounds: Path) -> Column:
    columns = {column.name: column for column in table.columns if column.kind == "category"}
    if wanted in columns:
        return columns[wanted]
    names = ", ".join(columns)
    if wanted:
        raise UserError(f"{shown(sounds)}: no column of words is called {shown(wanted)}: choose from {names or 'none'}")
    if len(columns) != 1:
        what = f"{len(columns)} columns of words, {names}" if columns else "no column of words"
        raise UserError(
            f"{shown(sounds)}: {table.source} has {what}: sub-folders are labels, or name a column with "
            "--set model.column=NAME"
        )
    return next(iter(columns.values()))
