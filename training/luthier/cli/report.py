"""`luthier report`: a run -> one HTML file to read and hear."""

import argparse

from luthier.cli.threads import few_threads
from luthier.runs.checkpoints import load_checkpoint
from luthier.shown import shown
from luthier.trainer.trend import trend
from luthier.watching.report import write_report


def run(options: argparse.Namespace) -> int:
    """Write it, and say the most important line of it."""
    few_threads()
    checkpoint = load_checkpoint(options.run_folder, options.checkpoint)
    path = write_report(checkpoint, options.run_folder, options.output)
    print(f"wrote {shown(path)}: {path.stat().st_size / 1e6:.1f} MB")
    print(trend(checkpoint.history, checkpoint.watched))
    return 0
