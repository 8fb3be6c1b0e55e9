"""From a folder to sounds and labels that can be drawn from."""

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from luthier.audio.cache.packs import mapped
from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus_index import CorpusSettings, former_report, former_samples_path, read_report, remove_former
from luthier.audio.decoding import Tell, decoded
from luthier.audio.finding import FoundSounds, SoundFile, find_sounds
from luthier.audio.former_splitting import former_split_spans
from luthier.audio.labels.table import AUTOMATIC, LabelTable, read_labels, table_of
from luthier.audio.pieces import Held, Pieces
from luthier.audio.reading import Samples
from luthier.audio.report import CorpusReport, FileReport
from luthier.audio.splitting import Span, Split, split_spans
from luthier.audio.validation import require_something
from luthier.shown import shown


@dataclass(frozen=True)
class Prepared:
    """The accepted files of a folder.

    Attributes:
        sample_rate: in Hz.
        channels: 1 or 2.
        report: on every file.
        pieces: the accepted ones, decoded.
        labels: of the accepted ones.
        former: whether a run was begun with the former way to hold sounds out.
    """

    sample_rate: int
    channels: int
    report: CorpusReport
    pieces: Pieces
    labels: LabelTable = field(default_factory=LabelTable)
    former: bool = False

    def split(self, files: tuple[Span, ...], seed: int) -> dict[Split, tuple[Span, ...]]:
        """Divide the files."""
        return former_split_spans(files, seed) if self.former else split_spans(files, seed, self.sample_rate)


def held_in_memory(name: str, samples: Samples, sample_rate: int) -> Prepared:
    """One sound [channels, time] that lies in no file."""
    channels, frames = samples.shape
    file = FileReport(name, frames / sample_rate, sample_rate, channels, 0.0, frames)
    pieces = Pieces([Held(samples.T)], [(0, 0)])
    return Prepared(sample_rate, channels, CorpusReport(Path(name), (file,), 0), pieces)


def prepared(
    folder: Path,
    run: Path,
    sample_rate: int,
    channels: int,
    minimum_seconds: float,
    tell: Tell,
    labels: str,
    cache: SoundCache,
) -> Prepared:
    """See `Corpus.prepare`."""
    settings = CorpusSettings(sample_rate, channels, minimum_seconds)
    found = find_sounds(folder) if folder.exists() else _gone(folder, run)
    if not found.sounds:
        require_something(CorpusReport(folder, (), found.ignored))
    place = folder.parent if folder.is_file() else folder
    said = read_labels(labels, found, place)  # before hours of decoding: a misspelt pattern is told at once
    report, pieces, former = _sounds(found, folder, run, settings, tell, cache)
    table = table_of(said, [file.name for file in report.accepted])
    report, kept = _labelled(report, table, labels != AUTOMATIC)
    if len(kept) < len(pieces):
        require_something(report)
        pieces, table = pieces.only(kept), table_of(said, [file.name for file in report.accepted])
    return Prepared(sample_rate, channels, report, pieces, table, former)


def spans_of(report: CorpusReport) -> tuple[Span, ...]:
    """Where each accepted file would lie, in frames, if all lay one after the other."""
    files, domains = report.accepted, {name: number for number, name in enumerate(report.domains)}
    starts = np.cumsum([0, *(file.frames for file in files[:-1])]).tolist()
    return tuple(
        Span(start, file.frames, domains[file.domain], number)
        for number, (start, file) in enumerate(zip(starts, files, strict=True))
    )


def _gone(folder: Path, run: Path) -> FoundSounds:
    """What there was when the run last looked, where the folder is not there any more.

    Raises:
        UserError: the run has never looked there.
    """
    report = read_report(run, folder)
    if report is None:
        return find_sounds(folder)  # which says that it is not there
    return FoundSounds(tuple(SoundFile(folder, file.name, 0, 0) for file in report.files), report.ignored, None, {})


def _sounds(
    found: FoundSounds,
    folder: Path,
    run: Path,
    settings: CorpusSettings,
    tell: Tell,
    cache: SoundCache,
) -> tuple[CorpusReport, Pieces, bool]:
    """The report, the accepted files, and whether the run keeps them itself, as runs did before there was a cache."""
    report = former_report(run, found if folder.exists() else None, settings, folder)
    if report is None:
        remove_former(run)
        return *decoded(found, folder, run, settings, cache, tell), False
    tell(f"sounds: {shown(folder)} {'is unchanged' if folder.exists() else 'is gone'}, using {shown(run)}")
    samples = Held(mapped(former_samples_path(run), settings.channels))
    return report, Pieces([samples], [(0, span.start) for span in spans_of(report)]), True


def _labelled(report: CorpusReport, table: LabelTable, strict: bool) -> tuple[CorpusReport, list[int]]:
    """The report with what is wrong with the labels, and the numbers of the accepted files that are left."""
    files: list[FileReport] = []
    kept: list[int] = []
    number = 0
    for file in report.files:
        fault = table.faults.get(file.name, "") if file.accepted else ""
        if file.accepted:
            if not (fault and strict):
                kept.append(number)
            number += 1
        if fault:
            note = "; ".join(remark for remark in (file.note, fault) if remark)
            file = dataclasses.replace(file, problem=fault) if strict else dataclasses.replace(file, note=note)
        files.append(file)
    return dataclasses.replace(report, files=tuple(files), strays=table.strays), kept
