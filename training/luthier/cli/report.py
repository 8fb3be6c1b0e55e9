"""`luthier report`: a run -> one HTML file to read and hear."""

import argparse
from pathlib import Path

from luthier.errors import UserError
from luthier.runs.checkpoints import CHOICES, load_checkpoint
from luthier.trainer.trend import trend
from luthier.watching.report import write_report

_EXAMPLES = """examples:
  luthier report runs/cello                 writes runs/cello/report.html
  luthier report runs/cello -o cello.html

One file with sounds and pictures inside: it opens in any browser, without a network, and can be sent to others.
`luthier train` writes it at its end."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("report", help="write what there is to hear and know of a run", epilog=_EXAMPLES)
    parser.add_argument("run_folder", type=Path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"{CHOICES} (default: last)")
    parser.add_argument("-o", "--output", type=Path, help="HTML file to write (default: RUN/report.html)")
    return parser


def run(options: argparse.Namespace) -> int:
    """Write it, and say the most important line of it."""
    if options.output and options.output.suffix not in (".html", ".htm"):
        raise UserError(f"{options.output}: the name of a report must end in .html")
    if options.run_folder.is_file():
        raise UserError(f"{options.run_folder}: name the folder of the run, not a file in it")
    checkpoint = load_checkpoint(options.run_folder, options.checkpoint)
    path = write_report(checkpoint, options.run_folder, options.output)
    print(f"wrote {path}: {path.stat().st_size / 1e6:.1f} MB")
    print(trend(checkpoint.history, checkpoint.watched))
    return 0
