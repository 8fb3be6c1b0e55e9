"""What a run notes of its sounds: of each file what became of it, and under which name the cache has it decoded.

`sounds.jsonl` in the run's folder is a header and then a line for each file. Runs begun before there was a cache for
all have `index.json` and the decoded sounds themselves, `samples.f32`; they go on with them.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.audio.cache.packs import checksum
from luthier.audio.finding import FoundSounds
from luthier.audio.report import CorpusReport, FileReport
from luthier.files import replaced_atomically

FORMAT_VERSION = 2
INDEX_NAME = "sounds.jsonl"
_FORMER_VERSION, _FORMER_INDEX_NAME, _FORMER_SAMPLES_NAME = 1, "index.json", "samples.f32"
_FORMER_MINIMUM_SECONDS = 0.2


@dataclass(frozen=True)
class CorpusSettings:
    """How a folder of sounds is decoded and judged."""

    sample_rate: int
    channels: int
    minimum_seconds: float


@dataclass(frozen=True)
class CorpusIndex:
    """What became of the files of a folder.

    Attributes:
        fingerprint: stands for the folder's files and the settings.
        report: on each file.
        keys: of each file, its name in the cache; "" for one that could not be read at all.
    """

    fingerprint: str
    report: CorpusReport
    keys: tuple[str, ...]

    @property
    def accepted_keys(self) -> tuple[str, ...]:
        """Of the files that training hears."""
        return tuple(key for key, file in zip(self.keys, self.report.files, strict=True) if file.accepted)


def fingerprint(found: FoundSounds, settings: CorpusSettings, version: int = FORMAT_VERSION) -> str:
    """A text that changes when a file or a setting does."""
    fixed = (version, settings.sample_rate, settings.channels, settings.minimum_seconds)
    content = hashlib.blake2b(f"[{json.dumps(fixed)}, [".encode(), digest_size=16)
    for place, sound in enumerate(found.sounds):
        line = json.dumps((sound.name, sound.size, sound.modified_ns))
        content.update(f"{', ' if place else ''}{line}".encode())
    content.update(b"]]")
    return content.hexdigest()


def write_index(folder: Path, index: CorpusIndex) -> None:
    """Write it, whole or not at all."""
    with replaced_atomically(folder / INDEX_NAME) as temporary, temporary.open("w", encoding="utf-8") as out:
        header = {
            "format_version": FORMAT_VERSION,
            "fingerprint": index.fingerprint,
            "ignored": index.report.ignored,
        }
        out.write(json.dumps(header) + "\n")
        for key, file in zip(index.keys, index.report.files, strict=True):
            out.write(json.dumps([key, *file.values()]) + "\n")


def read_index(folder: Path, sounds: Path) -> CorpusIndex | None:
    """The index that a run of the folder `sounds` has written; None if there is none that is whole."""
    try:
        with (folder / INDEX_NAME).open(encoding="utf-8") as lines:
            header = json.loads(next(lines))
            if header["format_version"] != FORMAT_VERSION:
                return None
            return _from_lines(header, (json.loads(line) for line in lines), sounds)
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None


def read_report(folder: Path, sounds: Path) -> CorpusReport | None:
    """What became of each file of `sounds` when a run last looked; None where it did not note that."""
    index = read_index(folder, sounds)
    if index is not None:
        return index.report
    former = _read_former(folder)
    return None if former is None else _report_of_former(former, sounds)


def former_report(
    folder: Path, found: FoundSounds | None, settings: CorpusSettings, sounds: Path
) -> CorpusReport | None:
    """The report of a run that keeps its decoded sounds itself, if they are still those of `found`; else None.

    Without `found`, whatever has become of the files.
    """
    plain = _read_former(folder)
    if plain is None:
        return None
    then = CorpusSettings(settings.sample_rate, settings.channels, _FORMER_MINIMUM_SECONDS)
    samples = former_samples_path(folder)
    same = found is None or plain.get("fingerprint") == fingerprint(found, then, _FORMER_VERSION)
    if not same or not samples.is_file():
        return None
    return _report_of_former(plain, sounds) if checksum(samples) == plain.get("checksum") else None


def former_samples_path(folder: Path) -> Path:
    """Where such a run keeps them."""
    return folder / _FORMER_SAMPLES_NAME


def remove_former(folder: Path) -> None:
    """Remove what such a run kept and cannot use any more."""
    for name in (_FORMER_INDEX_NAME, _FORMER_SAMPLES_NAME):
        if (folder / name).exists():  # a run that may only be read has none
            (folder / name).unlink(missing_ok=True)


def _from_lines(header: dict[str, Any], lines: Iterable[list[Any]], sounds: Path) -> CorpusIndex:
    keys, files = [], []
    for key, *values in lines:
        keys.append(key)
        files.append(FileReport.of(values))
    report = CorpusReport(sounds, tuple(files), header["ignored"])
    return CorpusIndex(header["fingerprint"], report, tuple(keys))


def _read_former(folder: Path) -> dict[str, Any] | None:
    try:
        plain = json.loads((folder / _FORMER_INDEX_NAME).read_text("utf-8"))
        return plain if plain["format_version"] == _FORMER_VERSION else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _report_of_former(plain: dict[str, Any], sounds: Path) -> CorpusReport | None:
    try:
        return CorpusReport(sounds, tuple(FileReport(**file) for file in plain["files"]), plain["ignored"])
    except (KeyError, TypeError):
        return None
