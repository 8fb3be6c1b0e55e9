"""What `luthier listen` takes."""

import argparse
from pathlib import Path

from luthier.cli.arguments import declare_threads, number, user_path
from luthier.cli.command import Command
from luthier.cli.options.paths import require_sounds
from luthier.errors import UserError
from luthier.limits import Within
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME, CHOICES, existing_checkpoint

_EXAMPLES = """examples:
  luthier listen runs/cello                       writes runs/cello/listen.html
  luthier listen runs/cello runs/cello-rave       two runs beside each other
  luthier listen runs/cello --sounds ~/others -o others.html

Excerpts of sounds that the first run was not trained on, as they are, as its model, its earlier checkpoints and the
other runs make them, and as a mosaic of its training sounds: players on one time line, equally loud, also blind, with a
vote; spectrograms; what the numbers mean and what to do next. The page opens in any browser, without a network."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("runs", nargs="+", type=user_path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("--sounds", type=user_path, help="folder of other sounds (default: those of the first run)")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"of each run: {CHOICES} (default: last)")
    parser.add_argument("--excerpts", type=number(Within(1, 50)), default=4, help="how many, at most (default: 4)")
    parser.add_argument(
        "--seconds", type=number(Within(0.5, 60), whole=False), default=6.0, help="of each, at most (default: 6)"
    )
    parser.add_argument("-o", "--output", type=user_path, help="HTML file to write (default: RUN/listen.html)")
    declare_threads(parser)


def check(options: argparse.Namespace) -> None:
    """Refuse a name that is wrong, and runs that are not there or are named twice."""
    if options.output and options.output.suffix not in (".html", ".htm"):
        raise UserError(f"{options.output}: the name of a page must end in .html")
    options.runs = [_run_of(run) for run in options.runs]
    for run in options.runs:
        existing_checkpoint(run, options.checkpoint)
    folders = [run.resolve() for run in options.runs]
    twice = next((run for run in options.runs if folders.count(run.resolve()) > 1), None)
    if twice is not None:
        raise UserError(f"{twice} is named twice: name each run once")
    require_sounds(options.sounds)


def _run_of(run: Path) -> Path:
    if not run.is_file():
        return run
    if run.name != CHECKPOINT_NAME:
        raise UserError(f"{run}: name the folder of the run, and the checkpoint of each by --checkpoint")
    return run.parent


COMMAND = Command("listen", "hear runs beside the sounds they follow, in a browser", _EXAMPLES, declare, check)
