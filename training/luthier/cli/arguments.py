"""Types of command-line arguments, and a parser that refuses one in one line. Light."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from luthier.contract.shipped import model_file
from luthier.errors import UserError
from luthier.limits import Within
from luthier.shown import shown


class Parser(argparse.ArgumentParser):
    """As its base; what is wrong is one line, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        self.exit(2, f"{self.prog}: {shown(message)}; see `{self.prog} --help`\n")


def user_path(word: str) -> Path:
    """A path; a leading `~` is the home folder, which a shell does not replace in `--run=~/cello`, nor make at all.

    What begins with `~` here, `./~notes` or a file of that name that is no user's home, is named from the root, so that
    nobody takes it for a home later.
    """
    path = Path(word)
    if not str(path).startswith("~"):
        return path
    if word.startswith("~"):
        try:
            return path.expanduser()
        except RuntimeError as error:
            if not path.exists():
                raise argparse.ArgumentTypeError(f"{word}: there is no such user's home folder") from error
    return Path.cwd() / path


def model_path(word: str) -> Path:
    """A model file, or the name of an instrument that comes with luthier."""
    return model_file(user_path(word))


def value(word: str) -> Any:
    """A value as `--set` takes it; whoever gets it checks what it is."""
    from luthier.values import parsed  # not above, because help needs no YAML

    try:
        return parsed(word, word)
    except UserError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def number(limit: Within, whole: bool = True) -> Callable[[str], Any]:
    """A number within limits."""

    def checked(word: str) -> Any:
        found = value(word)
        right = isinstance(found, int if whole else (int, float)) and not isinstance(found, bool)
        if not right or not limit.allows(found):
            raise argparse.ArgumentTypeError(f"{word} is refused: it must be {limit.sentence(whole)}")
        return found

    return checked


def declare_threads(parser: argparse.ArgumentParser, default: str = "1") -> None:
    """Declare `--threads`; `default` says in words what is done without."""
    parser.add_argument(
        "--threads",
        type=number(Within(1, 1024)),
        metavar="N",
        help=f"of the CPU (default: OMP_NUM_THREADS, or {default})",
    )
