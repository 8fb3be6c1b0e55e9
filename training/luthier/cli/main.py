"""`luthier`: one command, with a subcommand for each thing a person does."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from typing import TextIO, cast

from luthier import __version__
from luthier.cli.arguments import Parser
from luthier.cli.command import Command
from luthier.cli.options import (
    cache,
    compare,
    demo,
    descriptors,
    doctor,
    energy,
    evaluate,
    export,
    inspect,
    learn,
    listen,
    models,
    new,
    render,
    report,
    serve,
    studio,
    train,
    trim,
)
from luthier.cli.options.first_page import FIRST_PAGE
from luthier.errors import UserError, in_words
from luthier.shown import Spelling, shown, shown_lines

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    train.COMMAND,
    studio.COMMAND,
    learn.COMMAND,
    listen.COMMAND,
    report.COMMAND,
    evaluate.COMMAND,
    energy.COMMAND,
    compare.COMMAND,
    export.COMMAND,
    trim.COMMAND,
    inspect.COMMAND,
    render.COMMAND,
    serve.COMMAND,
    models.COMMAND,
    descriptors.COMMAND,
    cache.COMMAND,
    doctor.COMMAND,
    demo.COMMAND,
)


def build_parser() -> argparse.ArgumentParser:
    """The parser with every subcommand."""
    parser = Parser(
        prog="luthier",
        description="Train a neural instrument on your sounds; play it in Pure Data and Max with nn~.",
        epilog="`luthier COMMAND --help` shows options and examples.",
    )
    parser.add_argument("--version", action="version", version=f"luthier {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        options = commands.add_parser(command.name, help=command.help, epilog=command.examples)
        options.formatter_class = argparse.RawDescriptionHelpFormatter
        command.declare(options)
        options.add_argument("--debug", action="store_true", help="show the traceback of an error")
        options.set_defaults(command=command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 2 after an error that the person can put right."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if not words:
        print(FIRST_PAGE)
        return 0
    options = build_parser().parse_args(words)
    options.words = words
    try:
        with redirect_stdout(cast(TextIO, Spelling(sys.stdout))):
            status = run(meant(options), options)
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
        print(f"luthier: {_words(error)}", file=sys.stderr)
        return 2


def meant(options: argparse.Namespace) -> Command:
    """The command that is to be run: somebody who types `luthier train` alone is asked for the rest."""
    command: Command = options.command
    if command is train.COMMAND and train.names_nothing(options) and new.on_terminal():
        return new.COMMAND
    return command


def run(command: Command, options: argparse.Namespace) -> int:
    """Import the work of a command and do it; its exit status.

    Raises:
        UserError: the person can put it right, such as a package that is not installed.
    """
    command.check(options)
    try:
        return int(importlib.import_module(f"luthier.cli.{command.name}").run(options) or 0)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package in ("", "luthier"):
            raise
        raise UserError(
            f'`luthier {command.name}` needs {package}, which is not installed: pip install "luthier[train]"'
        ) from error


def _words(error: Exception) -> str:
    """What went wrong; names in it may hold anything."""
    if isinstance(error, OSError):
        return shown_lines(in_words(error))
    if not isinstance(error, UserError):
        return shown_lines(str(error))
    return "\n".join([shown(error.message), *([shown_lines(error.details)] if error.details else [])])


if __name__ == "__main__":
    sys.exit(main())
