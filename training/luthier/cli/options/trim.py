"""What `luthier trim` takes."""

import argparse

from luthier.cli.arguments import declare_threads, number, user_path
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run
from luthier.limits import Within

_SCORES = ("magnitude", "gradient", "activation", "normalization", "information", "random")
_EXAMPLES = """examples:
  luthier trim runs/cello                                    rungs of 50, 80 and 90 % of the parameters removed
  luthier trim runs/cello --ladder 50,80,90 --minutes 2      train each rung so long
  luthier trim runs/cello --score information --select local

Each rung is a run beside the first, runs/cello-trim50 and so on, with a model.ts; it is made of the one before: the
units that matter least are removed for good, what stays begins again from its early weights, and is trained.
A rung that is there is not made again, and one that was interrupted goes on."""


def ladder(text: str) -> list[float]:
    """`50,80,90` -> numbers that rise."""
    try:
        percents = [float(word) for word in text.split(",")]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: write percentages, such as 50,80,90") from error
    if percents != sorted(set(percents)) or not percents[0] > 0.0 or not percents[-1] < 100.0:
        raise argparse.ArgumentTypeError(f"{text!r}: choose percentages above 0 and below 100 that rise")
    return percents


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("run_folder", type=user_path, metavar="RUN", help="folder of a trained run")
    parser.add_argument(
        "--ladder",
        type=ladder,
        default=[50.0, 80.0, 90.0],
        metavar="PERCENTS",
        help="of the parameters to remove (default: 50,80,90)",
    )
    parser.add_argument(
        "--score", choices=_SCORES, default="magnitude", help="what tells how much a unit matters (default: magnitude)"
    )
    parser.add_argument(
        "--select", choices=("global", "local"), default="global", help="over all layers, or a share of each"
    )
    parser.add_argument("--no-rewind", action="store_true", help="go on from the trained weights, not from early ones")
    parser.add_argument(
        "--minutes", type=number(Within(0, 10**7), whole=False), help="to train each rung (default: as the run)"
    )
    parser.add_argument("--steps", type=number(Within(0, 10**12)), help="to train each rung (default: as the run)")
    declare_threads(parser)


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_run(options, "run_folder")


COMMAND = Command("trim", "make a trained model smaller and cheaper", _EXAMPLES, declare, check)
