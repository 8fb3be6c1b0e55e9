"""A folder of sounds decoded once into one float32 file, and the index that tells whether it still holds.

`samples.f32` is little-endian float32 [time, channels], the accepted files one after the other in the index's order;
`index.json` is written last, so a cache without a valid index was never finished.
"""

import dataclasses
import errno
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from luthier.audio.finding import FoundSounds, find_sounds
from luthier.audio.reading import Samples, shown
from luthier.audio.report import CorpusReport, FileReport
from luthier.audio.splitting import Span
from luthier.audio.validation import Inspection, require_something
from luthier.errors import UserError
from luthier.files import remove_abandoned, replaced_atomically
from luthier.progress import progress

FORMAT_VERSION = 1
SAMPLES_NAME = "samples.f32"
INDEX_NAME = "index.json"
SAMPLE_TYPE = np.dtype("<f4")

_SPOTS = 64
_SPOT_BYTES = 65536


@dataclass(frozen=True)
class CorpusIndex:
    """What `samples.f32` holds and from which files it came.

    `fingerprint` stands for the folder's files and the settings; `checksum` for the samples.
    """

    sample_rate: int
    channels: int
    fingerprint: str
    checksum: str
    report: CorpusReport

    def spans(self) -> tuple[Span, ...]:
        """Where each accepted file lies, in frames."""
        files, names = self.report.accepted, self.report.domains
        starts = np.cumsum([0, *(file.frames for file in files[:-1])]).tolist()
        return tuple(
            Span(start, file.frames, names.index(file.domain)) for start, file in zip(starts, files, strict=True)
        )


@dataclass(frozen=True)
class CacheRequest:
    """What a cache must have been made from and for, to be used again."""

    folder: Path
    cache_dir: Path
    sample_rate: int
    channels: int
    minimum_seconds: float


def cached_corpus(request: CacheRequest, tell: Callable[[str], None]) -> CorpusIndex:
    """Return the index of a whole and fresh cache, decoding the folder if there is none.

    Every file is read once: it is judged while it is decoded, and what it left is cut off again if it is rejected.

    Raises:
        UserError: the folder is missing or holds nothing usable; the disk is full.
    """
    found = find_sounds(request.folder)
    if not found.sounds:
        require_something(CorpusReport(request.folder, (), found.ignored))
    fingerprint = _fingerprint(found, request)
    index, why_not = _usable_index(request, fingerprint)
    if index is not None:
        tell(f"sounds: {shown(request.folder)} is unchanged, using {shown(request.cache_dir)}")
        return index
    if why_not:
        tell(f"sounds: decoding again, because {why_not}")
    return _build(found, request, fingerprint)


def read_report(cache_dir: Path, folder: Path) -> CorpusReport | None:
    """What became of each file of `folder` when `cache_dir` was made; None where there is no whole cache."""
    try:
        return _from_json(json.loads((cache_dir / INDEX_NAME).read_text("utf-8")), folder).report
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _usable_index(request: CacheRequest, fingerprint: str) -> tuple[CorpusIndex | None, str]:
    """Return the index, or None and the reason (empty if there simply is no cache yet)."""
    path = request.cache_dir / INDEX_NAME
    if not path.exists():
        return None, ""
    try:
        index = _from_json(json.loads(path.read_text("utf-8")), request.folder)
    except (ValueError, KeyError, TypeError):
        return None, f"{INDEX_NAME} is damaged or of another version"
    if index.fingerprint != fingerprint:
        return None, "the files or the settings have changed"
    samples = request.cache_dir / SAMPLES_NAME
    if not samples.is_file() or _checksum(samples) != index.checksum:
        return None, f"{SAMPLES_NAME} is damaged"
    return index, ""


def _build(found: FoundSounds, request: CacheRequest, fingerprint: str) -> CorpusIndex:
    samples, index_path = request.cache_dir / SAMPLES_NAME, request.cache_dir / INDEX_NAME
    for stale in (index_path, samples):  # before decoding: a long corpus may not fit on the disk twice
        stale.unlink(missing_ok=True)
    remove_abandoned(request.cache_dir)
    try:
        report = _decode(found, request, samples)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        where = shown(request.cache_dir)
        raise UserError(f"The disk of {where} is full: free space, or choose another place for the cache.") from error
    checksum = _checksum(samples)
    index = CorpusIndex(request.sample_rate, request.channels, fingerprint, checksum, report)
    with replaced_atomically(index_path) as temporary:
        temporary.write_text(json.dumps(_to_json(index), indent=1), "utf-8")
    return index


def _decode(found: FoundSounds, request: CacheRequest, samples: Path) -> CorpusReport:
    inspection = Inspection(request.sample_rate, request.channels, request.minimum_seconds)
    files: list[FileReport] = []
    with (
        replaced_atomically(samples) as temporary,
        progress(None, found.size, "B", "decoding sounds", unit_scale=True) as bar,
        temporary.open("wb") as out,
    ):

        def write(block: Samples) -> None:
            out.write(np.ascontiguousarray(block.T, SAMPLE_TYPE).data)

        for sound in found.sounds:
            start = out.tell()
            files.append(inspection.examine(sound, write, bar.update))
            if not files[-1].accepted:
                out.seek(start)
                out.truncate()
        report = CorpusReport(request.folder, tuple(files), found.ignored)
        require_something(report)
    return report


def _fingerprint(found: FoundSounds, request: CacheRequest) -> str:
    files = [(sound.name, sound.size, sound.modified_ns) for sound in found.sounds]
    settings = (FORMAT_VERSION, request.sample_rate, request.channels, request.minimum_seconds)
    return hashlib.blake2b(json.dumps([settings, files]).encode(), digest_size=16).hexdigest()


def _checksum(samples: Path) -> str:
    """Hash the size and evenly spread spots.

    This finds a cut or zeroed file in milliseconds, where hashing the 63 GB of 100 hours would take minutes.
    """
    size = samples.stat().st_size
    content = hashlib.blake2b(str(size).encode(), digest_size=16)
    with samples.open("rb") as file:
        for position in np.linspace(0, max(size - _SPOT_BYTES, 0), _SPOTS).astype(np.int64).tolist():
            file.seek(position)
            content.update(file.read(_SPOT_BYTES))
    return content.hexdigest()


def _to_json(index: CorpusIndex) -> dict[str, Any]:
    return {
        "format_version": FORMAT_VERSION,
        "sample_rate": index.sample_rate,
        "channels": index.channels,
        "fingerprint": index.fingerprint,
        "checksum": index.checksum,
        "ignored": index.report.ignored,
        "files": [dataclasses.asdict(file) for file in index.report.files],
    }


def _from_json(data: dict[str, Any], folder: Path) -> CorpusIndex:
    if data["format_version"] != FORMAT_VERSION:
        raise ValueError("another format_version")
    files = tuple(FileReport(**file) for file in data["files"])
    report = CorpusReport(folder, files, data["ignored"])
    return CorpusIndex(data["sample_rate"], data["channels"], data["fingerprint"], data["checksum"], report)
