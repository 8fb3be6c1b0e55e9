"""One thing that was looked at."""

from dataclasses import dataclass

FINE, NOTE, WRONG = "fine", "note", "wrong"
"""How it stands: in order; worth to know; in the way of playing or training."""


@dataclass(frozen=True)
class Finding:
    """What was found, and what to do about it.

    Attributes:
        subject: what was looked at, in a word or two.
        state: FINE, NOTE or WRONG.
        said: one sentence.
        remedy: what to do, or to type; "" where nothing is to be done.
    """

    subject: str
    state: str
    said: str
    remedy: str = ""


def told(findings: list[Finding]) -> str:
    """Findings as lines: what was looked at, how it stands, what to do."""
    width = max(len(finding.subject) for finding in findings)
    lines = []
    for finding in findings:
        lines.append(f"{finding.state:5}  {finding.subject:{width}}  {finding.said}")
        if finding.remedy:
            lines.append(f"{'':5}  {'':{width}}  -> {finding.remedy}")
    return "\n".join(lines)


def counted(findings: list[Finding]) -> str:
    """The end of the story in one line."""
    wrong = sum(finding.state == WRONG for finding in findings)
    notes = sum(finding.state == NOTE for finding in findings)
    if not wrong and not notes:
        return "everything is in order"
    verdict = f"{wrong} to put right" if wrong else "nothing is in the way"
    return f"{verdict}, {notes} to know of" if notes else verdict
