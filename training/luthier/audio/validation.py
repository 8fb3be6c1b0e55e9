"""Judges every file of a folder before training, and says which ones will do and why the others will not."""

from luthier.audio.listening import SILENCE_DB, Heard
from luthier.audio.reading import READABLE_SUFFIXES
from luthier.audio.report import CorpusReport, FileReport
from luthier.errors import UserError
from luthier.shown import shown

MINIMUM_SECONDS = 0.005  # a click: what is shorter than a crop is followed by silence


def require_something(report: CorpusReport) -> None:
    """Raise UserError unless at least one file was accepted."""
    if report.accepted:
        return
    if not report.files:
        kinds = " ".join(sorted(READABLE_SUFFIXES))
        raise UserError(f"{shown(report.folder)} holds no sound files ({report.ignored} others). Known: {kinds}.")
    raise UserError(f"No sound in {shown(report.folder)} can be used:", report.table())


class Judge:
    """Judges what was heard file by file; remembers it, to find copies.

    Args:
        sample_rate: rate in Hz to which files are brought.
        minimum_seconds: shorter files are rejected.
    """

    def __init__(self, sample_rate: int, minimum_seconds: float) -> None:
        self.sample_rate = sample_rate
        self.minimum_seconds = minimum_seconds
        self._heard: dict[str, str] = {}

    def verdict(self, name: str, heard: Heard) -> FileReport:
        """What becomes of the file `name`."""
        problem = heard.fault or self._problem(heard) or self._copy_of(heard.content, name)
        seconds = heard.frames / self.sample_rate
        note = "; ".join(filter(None, [heard.note, heard.mixing]))
        return FileReport(
            name, seconds, heard.sample_rate, heard.channels, heard.peak_db, heard.frames, problem, note, heard.cuts
        )

    def _problem(self, heard: Heard) -> str:
        seconds = heard.frames / self.sample_rate
        if not heard.frames:
            return "holds no samples"
        if heard.is_silent and heard.mixing:
            return f"silent: {heard.mixing}"
        if heard.is_silent and heard.peak_db >= SILENCE_DB:
            return "no sound: every sample has the same value"
        if heard.is_silent:
            return f"silent (peak below {SILENCE_DB:.0f} dBFS)"
        if seconds < self.minimum_seconds:
            return f"too short ({seconds:.3f} s, at least {self.minimum_seconds:g} s is needed)"
        return ""

    def _copy_of(self, content: str, name: str) -> str:
        """A copy would weigh twice, and could land in training and validation both."""
        first = self._heard.setdefault(content, name)
        return "" if first == name else f"same sound as {first}"
