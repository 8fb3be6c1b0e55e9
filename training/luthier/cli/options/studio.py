"""What `luthier studio` takes."""

import argparse
from pathlib import Path

from luthier.cli.arguments import number, user_path
from luthier.cli.command import Command
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier studio                 a page in the browser: drop sounds, train, listen, keep; in the folder studio
  luthier studio ~/my_studio     with all it keeps in another folder

Only browsers on this computer are answered. Ctrl-C ends it; a training saves first."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "folder", nargs="?", type=user_path, default=Path("studio"), help="where everything stays (default: studio)"
    )
    parser.add_argument(
        "--port", type=number(Within(0, 65535)), default=8017, help="of the page; 0 takes a free one (default: 8017)"
    )
    parser.add_argument("--no-browser", action="store_true", help="only say the address")


COMMAND = Command("studio", "train in a browser: drop sounds, start, listen, keep", _EXAMPLES, declare)
