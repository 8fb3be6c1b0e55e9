"""What `luthier report` takes."""

import argparse

from luthier.cli.arguments import user_path
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run
from luthier.errors import UserError
from luthier.trainer.checkpoint_files import CHOICES

_EXAMPLES = """examples:
  luthier report runs/cello                 writes runs/cello/report.html
  luthier report runs/cello -o cello.html

One file with sounds and pictures inside: it opens in any browser, without a network, and can be sent to others.
`luthier train` writes it at its end."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("run_folder", type=user_path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"{CHOICES} (default: last)")
    parser.add_argument("-o", "--output", type=user_path, help="HTML file to write (default: RUN/report.html)")


def check(options: argparse.Namespace) -> None:
    """Refuse a name that is wrong, and a run that is not there."""
    if options.output and options.output.suffix not in (".html", ".htm"):
        raise UserError(f"{options.output}: the name of a report must end in .html")
    require_run(options, "run_folder")


COMMAND = Command("report", "write what there is to hear and know of a run", _EXAMPLES, declare, check)
