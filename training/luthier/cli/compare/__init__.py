"""`luthier compare`: several instruments on the same sounds, quality against energy."""

import argparse
from pathlib import Path

from luthier.cli.threads import few_threads
from luthier.errors import UserError
from luthier.measuring.energy import PlayingMeter
from luthier.shown import shown
from luthier.tools.competition.contenders import compete
from luthier.tools.competition.excerpts import excerpts
from luthier.tools.competition.page import rows, title_of, write_comparison
from luthier.tools.competition.verdict import advice, verdicts


def run(options: argparse.Namespace) -> int:
    """Play, measure, write, print."""
    few_threads(options.threads)
    subjects: list[Path] = options.subjects
    sounds = excerpts(options.on, options.crops, options.seed)
    contenders = compete(subjects, names_of(subjects), sounds, PlayingMeter(options.watts), options.seconds)
    found = verdicts(contenders, options.seed)
    if not found:
        raise UserError("nothing could be measured of all of them: name other sounds with --on")
    paths = write_comparison(options.output, contenders, found, sounds)
    for row in rows(contenders, found):
        print(shown("  ".join(f"{name} {_short(value)}" for name, value in row.items())))
    for verdict in found:
        print(shown(advice(contenders, verdict, title_of(verdict.metric))))
    print(f"wrote {', '.join(map(shown, paths))}")
    return 0


def names_of(subjects: list[Path]) -> list[str]:
    """The shortest ends of the paths that tell them apart."""
    parts = [path.resolve().parts for path in subjects]
    parts = [one[:-1] if len(one) > 1 and one[-1] == "model.ts" else one for one in parts]
    for count in range(1, max(map(len, parts)) + 1):
        names = ["/".join(one[-count:]) for one in parts]
        if len(set(names)) == len(names):
            return names
    raise UserError(f"{subjects[0]} is named twice: name each instrument once")


def _short(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
