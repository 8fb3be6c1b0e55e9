"""`luthier trim`: a trained run -> runs and files of fewer channels."""

import argparse

from luthier.claims import claimed
from luthier.cli.invocation import pasted
from luthier.cli.threads import few_threads
from luthier.shown import shown_lines
from luthier.tools.trimming.ladder import climb, table
from luthier.tools.trimming.trimmed import Choice


def run(options: argparse.Namespace) -> int:
    """Trim, train again, export, rung after rung; 130 when interrupted."""
    few_threads(options.threads)
    budget = {}
    if options.steps is not None or options.minutes is not None:
        budget = {"steps": options.steps or 0, "minutes": options.minutes or 0.0}
    choice = Choice(options.score, options.select, not options.no_rewind)
    with claimed(options.run_folder, "a trimming"):
        rungs, finished = climb(options.run_folder, options.ladder, choice, budget)
    print(shown_lines(table(rungs)))
    if not finished:
        words = options.words or ["trim", options.run_folder]
        print(f"stopped, what is done is kept; go on with: {pasted(*words)}")
        return 130
    return 0
