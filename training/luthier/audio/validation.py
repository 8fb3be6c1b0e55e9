"""Looks at every file of a folder before training, and says which ones will do and why the others will not."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from luthier.audio.finding import SoundFile, find_sounds
from luthier.audio.reading import READABLE_SUFFIXES, Samples, UnreadableAudioError, probe, shown, stream_audio
from luthier.audio.report import CorpusReport, FileReport
from luthier.errors import UserError
from luthier.progress import progress

SILENCE_DB = -80.0
_LEAST_PEAK = 1e-10  # -200 dBFS stands for digital silence: JSON has no minus infinity

Sink = Callable[[Samples], None]


def inspect_folder(folder: str | Path, sample_rate: int, channels: int, minimum_seconds: float = 0.2) -> CorpusReport:
    """Decode every sound under `folder` without keeping anything, and report on each.

    `Corpus.prepare` does the same while it decodes; use this one to look before any disk space is spent.

    Raises:
        UserError: `folder` is missing or is a file, or no sound in it can be used.
    """
    folder = Path(folder)
    found = find_sounds(folder)
    inspection = Inspection(sample_rate, channels, minimum_seconds)
    with progress(None, found.size, "B", "reading sounds", unit_scale=True) as bar:
        files = [inspection.examine(sound, lambda block: None, bar.update) for sound in found.sounds]
    report = CorpusReport(folder, tuple(files), found.ignored)
    require_something(report)
    return report


def require_something(report: CorpusReport) -> None:
    """Raise UserError unless at least one file was accepted."""
    if report.accepted:
        return
    if not report.files:
        kinds = " ".join(sorted(READABLE_SUFFIXES))
        raise UserError(f"{shown(report.folder)} holds no sound files ({report.ignored} others). Known: {kinds}.")
    raise UserError(f"No sound in {shown(report.folder)} can be used:\n{report.table()}")


class Inspection:
    """Decodes files one by one and judges them; remembers what it heard, to find copies.

    Args:
        sample_rate: rate in Hz to which files are brought.
        channels: 1 or 2.
        minimum_seconds: shorter files are rejected.
    """

    def __init__(self, sample_rate: int, channels: int, minimum_seconds: float) -> None:
        self.sample_rate = sample_rate
        self.channels = channels
        self.minimum_seconds = minimum_seconds
        self._heard: dict[bytes, str] = {}

    def examine(self, sound: SoundFile, sink: Sink, advance: Callable[[int], object]) -> FileReport:
        """Decode `sound` once: each block [channels, time] goes to `sink` while it is being judged.

        Args:
            sound: the file.
            sink: takes the decoded blocks; it must forget them if the report says rejected.
            advance: is told the bytes read since it was told last.
        """
        told = 0

        def advance_to(share: float) -> None:
            nonlocal told
            reached = int(share * sound.size)
            advance(reached - told)
            told = reached

        try:
            report = self._decode(sound, sink, advance_to)
        except UnreadableAudioError as error:
            report = FileReport(sound.name, 0.0, 0, 0, 0.0, 0, error.reason)
        advance_to(1.0)
        return report

    def _decode(self, sound: SoundFile, sink: Sink, advance_to: Callable[[float], None]) -> FileReport:
        if sound.path.suffix.lower() not in READABLE_SUFFIXES:
            raise UnreadableAudioError(sound.path, f"{sound.path.suffix} is not read here; convert it to WAV or FLAC")
        info = probe(sound.path)
        expected_frames = max(info.seconds * self.sample_rate, 1.0)
        frames, peak, content = 0, 0.0, hashlib.blake2b(digest_size=16)
        for block in stream_audio(sound.path, self.sample_rate, self.channels):
            sink(block)
            frames += block.shape[1]
            peak = max(peak, float(np.abs(block).max(initial=0.0)))
            content.update(block.data)
            advance_to(min(frames / expected_frames, 1.0))
        peak_db = float(20 * np.log10(max(peak, _LEAST_PEAK)))
        problem = self._problem(frames, peak_db) or self._copy_of(content.digest(), sound.name)
        note = f"cut short: the header says {info.seconds:.1f} s" if frames < 0.9 * expected_frames else ""
        seconds = frames / self.sample_rate
        return FileReport(sound.name, seconds, info.sample_rate, info.channels, peak_db, frames, problem, note)

    def _problem(self, frames: int, peak_db: float) -> str:
        seconds = frames / self.sample_rate
        if not frames:
            return "holds no samples"
        if peak_db < SILENCE_DB:
            return f"silent (peak below {SILENCE_DB:.0f} dBFS)"
        if seconds < self.minimum_seconds:
            return f"too short ({seconds:.3f} s, at least {self.minimum_seconds:g} s is needed)"
        return ""

    def _copy_of(self, content: bytes, name: str) -> str:
        """A copy would weigh twice, and could land in training and validation both."""
        first = self._heard.setdefault(content, name)
        return "" if first == name else f"same sound as {first}"
