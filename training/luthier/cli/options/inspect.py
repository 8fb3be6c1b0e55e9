"""What `luthier inspect` takes."""

import argparse

from luthier.cli.arguments import model_path
from luthier.cli.command import Command

_EXAMPLES = """examples:
  luthier inspect model.ts
  luthier inspect model.ts --json | python3 -m json.tool

Nothing of the model is run."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "model", type=model_path, help="file that `luthier export` wrote, or a name of `luthier models`"
    )
    parser.add_argument("--json", action="store_true", help="print luthier.json instead")


COMMAND = Command("inspect", "print what a model.ts contains", _EXAMPLES, declare)
