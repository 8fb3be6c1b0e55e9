"""What was found in a folder of sounds, as data and as a table for a person."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.audio.mending.silence import Cuts, as_cuts
from luthier.shown import shown


def domain_of(name: str) -> str:
    """The first folder of a file's path inside the folder of sounds; "" where it lies in none."""
    return name.partition("/")[0] if "/" in name else ""


@dataclass(frozen=True, slots=True)
class FileReport:
    """One sound file: accepted if `problem` is empty.

    `sample_rate` and `channels` are the file's own (0 where unreadable); `seconds` and `frames` are after decoding
    to the model's rate; `note` is a remark about an accepted file; `cuts` are where silence was left out and how many
    frames of it.
    """

    name: str
    seconds: float
    sample_rate: int
    channels: int
    peak_db: float
    frames: int
    problem: str = ""
    note: str = ""
    cuts: Cuts = ()

    def values(self) -> tuple[Any, ...]:
        """All of it in order, to be written."""
        return tuple(getattr(self, field.name) for field in dataclasses.fields(self))

    @classmethod
    def of(cls, values: Sequence[Any]) -> "FileReport":
        """What `values` gave, also of an older version, which wrote the first few."""
        given = dict(zip((field.name for field in dataclasses.fields(cls)), values, strict=False))
        return cls(**given | {"cuts": as_cuts(given.get("cuts", ()))})

    @property
    def accepted(self) -> bool:
        """Whether training will hear this file."""
        return not self.problem

    @property
    def domain(self) -> str:
        """The sub-folder of the sounds that the file is in, at whatever depth; "" for none."""
        return domain_of(self.name)


@dataclass(frozen=True)
class CorpusReport:
    """Every sound file under `folder`, in order of name.

    `ignored` counts the files that are neither sounds nor labels; `strays` are labels of no file, a sentence each.
    """

    folder: Path
    files: tuple[FileReport, ...]
    ignored: int
    strays: tuple[str, ...] = ()

    @property
    def accepted(self) -> tuple[FileReport, ...]:
        """The files that training will hear."""
        return tuple(file for file in self.files if file.accepted)

    @property
    def rejected(self) -> tuple[FileReport, ...]:
        """The files that were turned away, each with its `problem`."""
        return tuple(file for file in self.files if not file.accepted)

    @property
    def domains(self) -> tuple[str, ...]:
        """The sets of sounds by name: the sub-folders, in alphabetical order."""
        return tuple(sorted({file.domain for file in self.accepted}))

    @property
    def minutes(self) -> float:
        """Length of all accepted sound."""
        return sum(file.seconds for file in self.accepted) / 60

    def table(self, limit: int | None = 40) -> str:
        """Lay the report out as text, with at most `limit` lines of each kind; None shows all.

        Rejected files come first, then accepted ones with a remark.
        """
        accepted = sorted(self.accepted, key=lambda file: not file.note)
        blocks = [
            ("rejected", [_row("rejected", file) for file in self.rejected[:limit]], len(self.rejected)),
            ("accepted", [_row("accepted", file) for file in accepted[:limit]], len(accepted)),
            ("labels", [f"labels    {shown(stray)}" for stray in self.strays[:limit]], len(self.strays)),
        ]
        lines = ["           seconds   rate Hz  ch   peak dB  file"]
        for kind, rows, count in blocks:
            lines += rows
            if count > len(rows):
                lines.append(f"{kind:8}  ... and {count - len(rows)} more; --all-files shows them")
        return "\n".join([*lines, self.summary()])

    def summary(self) -> str:
        """Say in one line what is there to train on."""
        ignored = f", {self.ignored} other files ignored" if self.ignored else ""
        return (
            f"{shown(self.folder)}: {len(self.accepted)} files accepted, {self.minutes:.1f} minutes; "
            f"{len(self.rejected)} rejected{ignored}"
        )


def _row(verdict: str, file: FileReport) -> str:
    remark = file.problem or file.note
    name = shown(file.name) + (f"  ({shown(remark)})" if remark else "")
    if not file.frames:
        return f"{verdict}  {'-':>8}  {'-':>8}  {'-':>2}  {'-':>8}  {name}"
    numbers = f"{file.seconds:8.2f}  {file.sample_rate:8d}  {file.channels:2d}  {file.peak_db:8.1f}"
    return f"{verdict}  {numbers}  {name}"
