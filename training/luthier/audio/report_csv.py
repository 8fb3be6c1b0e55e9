"""The table of sounds as a file for a spreadsheet."""

import csv
from pathlib import Path

from luthier.audio.report import CorpusReport, FileReport
from luthier.files import replaced_atomically

COLUMNS = ("file", "accepted", "seconds", "rate_hz", "channels", "peak_db", "remark")


def write_csv(report: CorpusReport, path: Path) -> None:
    """Write a row for every file, in order of name, UTF-8; what was not readable has empty numbers.

    Raises:
        OSError: it cannot be written.
    """
    with replaced_atomically(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        rows.writerows(_row(sound) for sound in report.files)
        rows.writerows([stray, "label of no sound", "", "", "", "", ""] for stray in report.strays)


def _row(sound: FileReport) -> list[object]:
    numbers: list[object] = ["", "", "", ""]
    if sound.frames:
        numbers = [f"{sound.seconds:.3f}", sound.sample_rate, sound.channels, f"{sound.peak_db:.1f}"]
    name = sound.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return [name, "yes" if sound.accepted else "no", *numbers, sound.problem or sound.note]
