"""`luthier`: one command, with a subcommand for each thing a person does."""

import argparse
import os
import sys
from collections.abc import Sequence

from luthier import __version__
from luthier.cli import cache, demo, descriptors, evaluate, export, inspect, render, report, train
from luthier.errors import UserError

_COMMANDS = (train, report, evaluate, export, inspect, render, descriptors, cache, demo)


def build_parser() -> argparse.ArgumentParser:
    """The parser with every subcommand."""
    parser = argparse.ArgumentParser(
        prog="luthier",
        description="Train a neural instrument on your sounds; play it in Pure Data and Max with nn~.",
        epilog="`luthier COMMAND --help` shows options and examples.",
    )
    parser.add_argument("--version", action="version", version=f"luthier {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in _COMMANDS:
        command = module.add_to(commands)
        command.formatter_class = argparse.RawDescriptionHelpFormatter
        command.add_argument("--debug", action="store_true", help="show the traceback of an error")
        command.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 2 after an error that the person can put right."""
    options = build_parser().parse_args(arguments)
    try:
        status = int(options.run(options) or 0)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141  # as the shell says of a program that ended so
    except KeyboardInterrupt:
        print("luthier: interrupted", file=sys.stderr)
        return 130
    except (UserError, OSError, RuntimeError) as error:
        if options.debug:
            raise
        print(f"luthier: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
