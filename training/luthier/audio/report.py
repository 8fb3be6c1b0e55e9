"""What was found in a folder of sounds, as data and as a table for a person."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from luthier.audio.reading import shown


def domain_of(name: str) -> str:
    """The first folder of a file's path inside the folder of sounds; "" where it lies in none."""
    parts = PurePath(name).parts
    return parts[0] if len(parts) > 1 else ""


@dataclass(frozen=True)
class FileReport:
    """One sound file: accepted if `problem` is empty.

    `sample_rate` and `channels` are the file's own (0 where unreadable); `seconds` and `frames` are after decoding
    to the model's rate; `note` is a remark about an accepted file.
    """

    name: str
    seconds: float
    sample_rate: int
    channels: int
    peak_db: float
    frames: int
    problem: str = ""
    note: str = ""

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
    """Every sound file under `folder`, in order of name; `ignored` counts the files that are no sounds."""

    folder: Path
    files: tuple[FileReport, ...]
    ignored: int

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

    def table(self, limit: int = 40) -> str:
        """Lay the report out as text, rejected files first, at most `limit` lines of each kind."""
        lines = ["           seconds   rate Hz  ch   peak dB  file"]
        for verdict, files in (("rejected", self.rejected), ("accepted", self.accepted)):
            lines += [_row(verdict, file) for file in files[:limit]]
            if len(files) > limit:
                lines.append(f"{verdict}  ... and {len(files) - limit} more")
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
    name = shown(file.name) + (f"  ({remark})" if remark else "")
    if not file.sample_rate:
        return f"{verdict}  {'-':>8}  {'-':>8}  {'-':>2}  {'-':>8}  {name}"
    numbers = f"{file.seconds:8.2f}  {file.sample_rate:8d}  {file.channels:2d}  {file.peak_db:8.1f}"
    return f"{verdict}  {numbers}  {name}"
