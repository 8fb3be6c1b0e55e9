"""Labels as they were found: words by file and column, each with the place where it stands."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Word:
    """One label of one file, and where it was found, such as `labels.csv line 7`."""

    text: str
    where: str


@dataclass
class Written:
    """What a source of labels says.

    Attributes:
        source: its name, for the person.
        columns: names of the columns in order, each with the kind that the source demands, or "".
        words: by file, then by column.
        faults: by file, why it has no labels.
        strays: what belongs to no file, a sentence each.
    """

    source: str
    columns: dict[str, str]
    words: dict[str, dict[str, Word]] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    strays: list[str] = field(default_factory=list)
