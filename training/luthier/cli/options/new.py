"""What `luthier new` takes."""

import argparse
import sys

from luthier.cli.arguments import user_path
from luthier.cli.command import Command
from luthier.errors import UserError

_EXAMPLES = """examples:
  luthier new                asks for a folder of sounds, and what it is to become
  luthier new ~/my_sounds    asks the rest

It shows what it found, proposes, and prints the commands that it runs, so that next time you can type them. `luthier
train` without a folder does the same."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("sounds", nargs="?", type=user_path, help="folder of sounds, or one sound")


def check(options: argparse.Namespace) -> None:
    """Refuse where nobody can answer."""
    if not on_terminal():
        raise UserError("luthier new asks questions, and there is no terminal: luthier train SOUNDS --run RUN")


def on_terminal() -> bool:
    """Whether somebody can read a question and answer it."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


COMMAND = Command("new", "ask what is needed, then train and export: the first time", _EXAMPLES, declare, check)
