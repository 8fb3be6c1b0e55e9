"""What `luthier models` takes."""

import argparse

from luthier.cli.arguments import user_path
from luthier.cli.command import Command

_EXAMPLES = """examples:
  luthier models                             which instruments come with luthier
  luthier models strings                     what one is, and what it can do
  luthier models strings --sound ten.ogg     ten seconds of it
  luthier render strings voice.wav -o out.wav --set adapt=1

In Pd and Max: [nn~ strings forward]."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("name", nargs="?", help="of an instrument; without it all are listed")
    parser.add_argument("--sound", type=user_path, metavar="FILE", help="write ten seconds of it as an OGG file")


COMMAND = Command("models", "list the instruments that come with luthier, and hear them", _EXAMPLES, declare)
