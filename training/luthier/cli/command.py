"""What every subcommand says of itself before its work is imported."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from luthier.cli.arguments import Parser


def _nothing(options: argparse.Namespace) -> None:
    """Most commands find out while they work."""


@dataclass(frozen=True)
class Command:
    """A subcommand; its work is the function `run` of the module `luthier.cli.NAME`.

    Attributes:
        name: as it is typed.
        help: one line.
        examples: printed below the options.
        declare: adds the options to a parser.
        check: refuses, with UserError, what can be seen to be wrong before anything slow is imported.
    """

    name: str
    help: str
    examples: str
    declare: Callable[[argparse.ArgumentParser], None]
    check: Callable[[argparse.Namespace], None] = _nothing

    def parsed(self, words: Sequence[str]) -> argparse.Namespace:
        """The options of these words, for a command that runs another."""
        parser = Parser(prog=f"luthier {self.name}")
        self.declare(parser)
        return parser.parse_args(words)
