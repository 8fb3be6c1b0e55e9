"""What `luthier evaluate` takes."""

import argparse

from luthier.cli.arguments import declare_threads, number, user_path
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run_or_model, require_sounds
from luthier.limits import Within
from luthier.trainer.checkpoint_files import CHOICES

_EXAMPLES = """examples:
  luthier evaluate runs/cello                     on the sounds that its training held out
  luthier evaluate runs/cello ~/other_sounds      on others
  luthier evaluate model.ts ~/my_sounds -o results

A tenth of the sounds is measured, the one that training with the same seed holds out; the baselines
learn from the rest: principal components of log spectra that carry as many numbers a second as the
model's latent, and the copy of the nearest training frame. Brackets are 95 % bootstrap intervals
over crops. Writes evaluation.csv, evaluation.json and evaluation.png."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("subject", type=user_path, metavar="RUN_OR_MODEL", help="folder of a run, or a model.ts")
    parser.add_argument("sounds", nargs="?", type=user_path, help="folder of sounds (default: those of the run)")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"of a run: {CHOICES} (default: last)")
    parser.add_argument("-o", "--output", type=user_path, help="folder to write (default: that of the run or model)")
    parser.add_argument("--crops", type=int, default=32, help="how many to measure, at most (default: 32)")
    parser.add_argument(
        "--seed",
        type=number(Within(0, 2**63 - 1)),
        default=0,
        help="of the bootstrap, and of what a model.ts holds out",
    )
    declare_threads(parser)


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_run_or_model(options, "subject")
    require_sounds(options.sounds)


COMMAND = Command("evaluate", "measure a model beside baselines", _EXAMPLES, declare, check)
