"""What `luthier cache` takes."""

import argparse

from luthier.cli.command import Command
from luthier.errors import UserError

_EXAMPLES = """examples:
  luthier cache                     what is in it, the sounds used last first
  luthier cache --clean             down to its limit, and leftovers of killed programs
  luthier cache --clean --limit 2   down to 2 GB, those used longest ago first
  luthier cache --clean --all       everything that no program is reading now

Sounds are decoded once for all runs. What is removed here is decoded again when it is needed.
LUTHIER_CACHE is the folder to keep it in, LUTHIER_CACHE_LIMIT the limit in GB (default: 10)."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--clean", action="store_true", help="remove what is over the limit")
    parser.add_argument("--all", action="store_true", help="with --clean: remove everything that is not in use")
    parser.add_argument("--limit", metavar="GB", help="with --clean: another limit")


def check(options: argparse.Namespace) -> None:
    """Refuse what contradicts itself."""
    if not options.clean and (options.all or options.limit is not None):
        raise UserError("--all and --limit say what to clean: add --clean")
    if options.all and options.limit is not None:
        raise UserError("--all removes everything: leave out --limit")


COMMAND = Command("cache", "list or clean the decoded sounds", _EXAMPLES, declare, check)
