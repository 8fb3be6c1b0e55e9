"""What `luthier doctor` takes."""

import argparse

from luthier.cli.arguments import number
from luthier.cli.command import Command
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier doctor                what is installed, whether Pd or Max finds nn~, what makes blocks late, how fast
  luthier doctor --seconds 0    without the test of speed

Each line says `fine`, `note` (worth to know) or `wrong` (in the way), and below it what to do. The exit status is 1
where something is wrong."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--seconds",
        type=number(Within(0, 600), whole=False),
        default=5.0,
        help="of the processor, for the test of speed (default: 5)",
    )


COMMAND = Command("doctor", "look for what is missing, or makes blocks late", _EXAMPLES, declare)
