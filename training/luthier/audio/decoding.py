"""Decodes a folder of sounds into the cache, or finds them there."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from luthier.audio.cache.packs import Pack, PackHeader, PackWriter, Piece
from luthier.audio.cache.room import full_disks_in_words, keep_within_limit
from luthier.audio.cache.store import FOLDER_VARIABLE, SoundCache
from luthier.audio.corpus_index import CorpusIndex, CorpusSettings, fingerprint, read_index, write_index
from luthier.audio.finding import FoundSounds, SoundFile
from luthier.audio.listening import Heard, content_key, listen
from luthier.audio.pieces import Pieces
from luthier.audio.reading import READABLE_SUFFIXES
from luthier.audio.report import CorpusReport, FileReport
from luthier.audio.validation import Judge, require_something
from luthier.errors import UserError
from luthier.progress import progress
from luthier.shown import shown

Tell = Callable[[str], None]


def decoded(
    found: FoundSounds, sounds: Path, run: Path, settings: CorpusSettings, cache: SoundCache, tell: Tell
) -> tuple[CorpusReport, Pieces]:
    """The report on the files of a folder, and the accepted ones decoded.

    Args:
        found: the files.
        sounds: their folder.
        run: folder that notes what became of each file.
        settings: of the decoding.
        cache: where the decoded sounds are, or go.
        tell: takes one line saying that nothing need be decoded, or why something must.

    Raises:
        UserError: nothing in the folder can be used; the disk is full.
    """
    now = fingerprint(found, settings)
    index = read_index(run, sounds)
    if not sounds.exists():
        return _as_decoded_before(index, sounds, run, settings, cache, tell)
    if index is not None and index.fingerprint == now:
        pieces = _pieces(index, cache.packs(settings.sample_rate, settings.channels), run)
        if pieces is not None:
            tell(f"sounds: {shown(sounds)} is unchanged, using {shown(cache.folder)}")
            return index.report, pieces
        tell("sounds: decoding again what is no longer in the cache")
    elif index is not None:
        tell("sounds: looking at the files again, because they, their folder or the settings have changed")
    with full_disks_in_words(cache.folder, f"or set {FOLDER_VARIABLE} to a folder on another disk"):
        former, (index, pieces) = index, _gone_through(found, sounds, run, settings, cache, tell, now)
    _tell_what_changed(former, index, tell)
    with full_disks_in_words(run, "or choose another place for the run"):
        write_index(run, index)
    keep_within_limit(cache, tell)
    return index.report, pieces


def _as_decoded_before(
    index: CorpusIndex | None, sounds: Path, run: Path, settings: CorpusSettings, cache: SoundCache, tell: Tell
) -> tuple[CorpusReport, Pieces]:
    """The sounds of a folder that is gone, as the cache has them.

    Raises:
        UserError: it has them no more.
    """
    packs = cache.packs(settings.sample_rate, settings.channels)
    pieces = None if index is None else _pieces(index, packs, run)
    if index is None or pieces is None:
        raise UserError(
            f"The folder of sounds {shown(sounds)} is not there any more, and {shown(cache.folder)} does not hold what "
            "was decoded of it."
        )
    tell(f"sounds: {shown(sounds)} is not there any more, using what was decoded of it in {shown(cache.folder)}")
    return index.report, pieces


def _tell_what_changed(former: CorpusIndex | None, index: CorpusIndex, tell: Tell) -> None:
    """Say whether a run goes on with other sounds than it had."""
    if former is None:
        return
    before, now = set(former.accepted_keys), set(index.accepted_keys)
    if before != now:
        tell(f"sounds: {len(now - before)} are new to this run, {len(before - now)} are no longer there")


def _gone_through(
    found: FoundSounds, sounds: Path, run: Path, settings: CorpusSettings, cache: SoundCache, tell: Tell, now: str
) -> tuple[CorpusIndex, Pieces]:
    with cache.decoding(f"{sounds.resolve()} {settings}", tell):
        work = _Pass(settings, cache, shown(sounds.resolve()))
        index = work.through(found, sounds, now)
    pieces = _pieces(index, work.packs, run)
    assert pieces is not None, "just decoded"
    return index, pieces


@dataclass
class _Pass:
    """Goes through all files once: finds each in the cache, or decodes it.

    Every file is read once more than it is decoded, for the name that its content gives it.
    """

    settings: CorpusSettings
    cache: SoundCache
    origin: str
    packs: list[Pack] = field(default_factory=list)
    known: dict[str, Heard] = field(default_factory=dict)
    writer: PackWriter | None = None

    def through(self, found: FoundSounds, sounds: Path, fingerprint: str) -> CorpusIndex:
        self.packs = self.cache.packs(self.settings.sample_rate, self.settings.channels)
        self.known = {piece.key: piece.heard for pack in self.packs for piece in pack.pieces()}
        judge = Judge(self.settings.sample_rate, self.settings.minimum_seconds)
        keys: list[str] = []
        files: list[FileReport] = []
        try:
            with progress(None, found.size, "B", "decoding sounds", unit_scale=True) as bar:
                for sound in found.sounds:
                    key, heard = self._heard(sound, bar.update)
                    keys.append(key)
                    files.append(judge.verdict(sound.name, heard))
            self._finish()
        finally:
            if self.writer is not None:
                self.writer.abandon()
        report = CorpusReport(sounds, tuple(files), found.ignored)
        require_something(report)
        return CorpusIndex(fingerprint, report, tuple(keys))

    def _heard(self, sound: SoundFile, advance: Callable[[int], object]) -> tuple[str, Heard]:
        """The name of a file in the cache, "" for one without, and what is in it."""
        settings, key, path = self.settings, "", sound.path
        before = _state(path)
        if path.suffix.lower() in READABLE_SUFFIXES and path.is_file():  # a pipe would never end
            with contextlib.suppress(OSError):  # `listen` says why
                key = content_key(path, settings.sample_rate, settings.channels)
        if key in self.known:
            advance(sound.size)
            return key, self.known[key]
        writer = self._writer()
        first = writer.frame
        heard = listen(sound, settings.sample_rate, settings.channels, writer.write, advance)
        if not heard.fault and _state(path) != before:
            key, heard = "", Heard(fault="it changed while it was read; train again when it is whole")
        if heard.fault or heard.is_silent:
            writer.cut_back(first)  # nobody will ask for it
        if key:
            writer.add(Piece(key, first, heard))
            self.known[key] = heard
        return key, heard

    def _writer(self) -> PackWriter:
        if self.writer is not None and self.writer.is_full:
            self._finish()
        if self.writer is None:
            self.writer = self.cache.writer(PackHeader(self.settings.sample_rate, self.settings.channels, self.origin))
        return self.writer

    def _finish(self) -> None:
        """Close the pack, and open it as everyone does."""
        if self.writer is None:
            return
        index = self.writer.finish()
        self.writer = None
        if index is not None:
            self.packs.append(Pack(index))


def _state(path: Path) -> tuple[int, int]:
    """Changes with what is in a file."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _pieces(index: CorpusIndex, packs: list[Pack], run: Path) -> Pieces | None:
    """Where the accepted files are in the packs; None if one is missing."""
    wanted = {key: file for key, file in zip(index.keys, index.report.files, strict=True) if file.accepted}
    places: dict[str, tuple[int, int]] = {}
    for number, pack in enumerate(packs):
        for piece in pack.pieces():
            if piece.key in wanted:
                places.setdefault(piece.key, (number, piece.first))
    if len(places) < len(wanted):
        return None
    used = sorted({number for number, _ in places.values()})
    for number in used:
        packs[number].used_by(str(run.resolve()))
    places_of_files = (
        (used.index(places[key][0]), places[key][1])
        for key, file in zip(index.keys, index.report.files, strict=True)
        if file.accepted
    )
    return Pieces([packs[number] for number in used], places_of_files, index.accepted_keys)
