"""What `luthier energy` takes."""

import argparse

from luthier.cli.arguments import declare_threads, model_path, number
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run_or_model
from luthier.limits import Within
from luthier.trainer.checkpoint_files import CHOICES

_EXAMPLES = """examples:
  luthier energy runs/cello                      a run: training and playing
  luthier energy strings                         an instrument that comes with luthier
  luthier energy model.ts --watts 1.2            a core of a Raspberry Pi, when measured on one

Playing is measured by the processor's own meter (RAPL) where it may be read, what it takes idle taken away, else
estimated from the time that it computes and --watts; the line says which. Training is what the run noted."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "subject",
        type=model_path,
        metavar="RUN_OR_MODEL",
        help="folder of a run, a model.ts, or a name in the box",
    )
    declare_costs(parser)
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"of a run: {CHOICES} (default: last)")
    parser.add_argument("--json", action="store_true", help="print numbers for programs")
    parser.add_argument(
        "--battery", type=number(Within(0.001, 1e9), whole=False), default=10.0, help="watt-hours (default: 10)"
    )
    parser.add_argument(
        "--intensity",
        type=number(Within(0, 1e5), whole=False),
        default=250.0,
        help="grams of CO2 a kilowatt-hour where you are (default: 250)",
    )
    declare_threads(parser)


def declare_costs(parser: argparse.ArgumentParser) -> None:
    """Declare how playing is measured."""
    parser.add_argument(
        "--watts",
        type=number(Within(0.001, 1000), whole=False),
        default=8.0,
        help="of a core that computes, where nothing measures (default: 8)",
    )
    parser.add_argument(
        "--seconds",
        type=number(Within(1, 3600), whole=False),
        default=20.0,
        help="of sound to play for the measurement (default: 20)",
    )


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_run_or_model(options, "subject")


COMMAND = Command("energy", "what an instrument costs to train and to play", _EXAMPLES, declare, check)
