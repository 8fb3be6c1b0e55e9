"""What `luthier learn` takes."""

import argparse
import os

from luthier.cli.arguments import number, user_path, value
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier learn my-instrument                    then open patches/pd/learn.pd, record, press learn, play
  luthier learn my-instrument --from runs/cello  begin with what another training has learned

It waits for what the patch says, on this computer only (OSC, UDP): /luthier/record, /luthier/add PATH, /luthier/learn,
/luthier/pause 0|1, /luthier/stop, /luthier/keep, /luthier/discard, /luthier/quit. Ctrl-C ends it; the folder keeps all,
and `luthier learn` with the same folder goes on."""
DEFAULT_PORT = 9021


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("folder", type=user_path, metavar="FOLDER", help="for recordings, trainings and model.ts")
    parser.add_argument("--from", dest="source", type=user_path, metavar="RUN", help="start from the weights of it")
    parser.add_argument("--preset", "--model", dest="preset", help="as of train, and the same default")
    parser.add_argument("--minutes", type=value, default=5.0, help="learn this long each time (default: 5)")
    parser.add_argument("--steps", type=value, default=0, help="or this many steps")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="any other setting, as of train"
    )
    parser.add_argument(
        "--port",
        type=number(Within(1, 65534)),
        default=DEFAULT_PORT,
        help=f"to send to; it listens one above (default: {DEFAULT_PORT}, as learn.pd has it)",
    )
    parser.add_argument(
        "--threads",
        type=number(Within(1, 1024)),
        default=max(1, (os.cpu_count() or 1) // 2),
        help="of the CPU (default: half of them, so that there is one left to play)",
    )


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_run(options, "source")


COMMAND = Command("learn", "record, learn and play: wait for what a patch says", _EXAMPLES, declare, check)
