"""Runs the Debian programs that render test material, and says which package to install if one is missing."""

import shutil
import subprocess
from collections.abc import Sequence

from luthier.errors import UserError


def run_program(arguments: Sequence[str], package: str) -> None:
    """Run a program to its end, without input.

    Args:
        arguments: the program's name and its arguments.
        package: the Debian package that holds it.

    Raises:
        UserError: the program is not installed, or it failed; its last words are in the message.
    """
    if shutil.which(arguments[0]) is None:
        raise UserError(f"{arguments[0]} is not installed: sudo apt-get install {package}")
    done = subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
    if done.returncode:
        last_words = (done.stderr or done.stdout).strip()[-300:]
        raise UserError(f"{arguments[0]} failed with status {done.returncode}: {last_words}")
