"""`luthier new`: a conversation that ends in an instrument."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from luthier.cli import export, train
from luthier.cli.arguments import user_path
from luthier.cli.invocation import pasted
from luthier.cli.options import export as export_options
from luthier.cli.options import train as train_options
from luthier.errors import UserError
from luthier.shown import shown
from luthier.tools.proposal import Material, Proposal, advice, look_at, proposals
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME

Answer = TypeVar("Answer")
Ask = Callable[[str], str]


def run(options: argparse.Namespace, ask: Ask = input) -> int:
    """Ask, train, export; the status of what was run."""
    sounds, found = options.sounds, None
    if sounds is not None:
        found = _found(sounds)
    while found is None:
        sounds, found = answered(ask, "Where are your sounds? A folder or a file, which may be dragged here: ", _heard)
    print(f"  {found.sentence()}")
    if advice(found):
        print(f"  {advice(found)}")
    choice = chosen(found, ask)
    budget = _budget(choice, ask)
    folder = answered(ask, f"Where shall it be kept ({_free(sounds)})? ", _run_folder, _free(sounds))
    words = [str(sounds), "--run", str(folder), "--preset", choice.preset, *budget]
    return _run(words, folder)


def _budget(choice: Proposal, ask: Ask) -> list[str]:
    """How long it trains, where it does."""
    if not choice.minutes:
        return []
    question = f"How many minutes shall it train ({choice.minutes:g})? "
    return ["--minutes", f"{answered(ask, question, _minutes, choice.minutes):g}"]


def chosen(found: Material, ask: Ask) -> Proposal:
    """One of what fits these sounds."""
    fitting = proposals(found)
    print("What shall it be?")
    for number, one in enumerate(fitting, 1):
        proposed = f"  <= proposed: {one.reason}" if one.reason else ""
        print(f"  {number}  {one.preset:9}  {_long(one.minutes):>7}  {one.sentence}{proposed}")

    def numbered(word: str) -> Proposal:
        if word.isdigit() and 1 <= int(word) <= len(fitting):
            return fitting[int(word) - 1]
        named = [one for one in fitting if one.preset == word]
        if not named:
            raise UserError(f"{shown(word)}: answer with a number from 1 to {len(fitting)}")
        return named[0]

    return answered(ask, "Which (1)? ", numbered, fitting[0])


def answered(ask: Ask, question: str, read: Callable[[str], Answer], default: Answer | None = None) -> Answer:
    """The answer as `read` takes it; asked again until it is one.

    Raises:
        UserError: nobody answers any more.
    """
    while True:
        try:
            word = ask(question).strip()
        except EOFError as error:
            raise UserError("no answer: nothing was begun") from error
        if not word and default is not None:
            return default
        try:
            return read(word)
        except (UserError, argparse.ArgumentTypeError) as error:
            print(f"  {error}")


def _heard(word: str) -> tuple[Path, Material]:
    sounds = user_path(_undragged(word))
    return sounds, _found(sounds)


def _found(sounds: Path) -> Material:
    found = look_at(sounds)
    if not found.files:
        raise UserError(f"{shown(sounds)}: there is no sound in it that can be read (WAV, FLAC, OGG, AIFF or MP3)")
    return found


def _undragged(word: str) -> str:
    """What a terminal writes of a folder that is dragged into it: quoted, or with a backslash before a blank."""
    if not word:
        raise UserError("name a folder, such as ~/my_sounds")
    if len(word) > 1 and word[0] == word[-1] and word[0] in "'\"":
        return word[1:-1]
    return word.replace("\\ ", " ")


def _minutes(word: str) -> float:
    try:
        minutes = float(word)
    except ValueError as error:
        raise UserError(f"{shown(word)}: answer with a number of minutes, such as 1.5") from error
    if not 0 < minutes <= 1e6:
        raise UserError(f"{shown(word)}: answer with more than 0 minutes")
    return minutes


def _run_folder(word: str) -> Path:
    folder = user_path(_undragged(word))
    if (folder / CHECKPOINT_NAME).exists():
        raise UserError(f"{shown(folder)} holds a run already: choose another")
    return folder


def _free(sounds: Path) -> Path:
    """The usual folder of a run, with a number where there is one already."""
    usual = Path("runs", train_options.name_of(sounds))
    folder, number = usual, 2
    while (folder / CHECKPOINT_NAME).exists():
        folder, number = usual.with_name(f"{usual.name}-{number}"), number + 1
    return folder


def _long(minutes: float) -> str:
    if not minutes:
        return "at once"
    return f"{minutes / 60:g} h" if minutes >= 120 else f"{minutes:g} min"


def _run(words: list[str], folder: Path) -> int:
    """Train and export, each printed as it could be typed."""
    print(f"\n{pasted('train', *words)}")
    options = train_options.COMMAND.parsed(words)
    options.words = ["train", *words]
    train_options.check(options)
    status = train.run(options)
    if status:
        return status
    print(f"\n{pasted('export', folder)}")
    export.run(export_options.COMMAND.parsed([str(folder)]))
    model = folder / "model.ts"
    print(f"\nin Pd or Max: [nn~ {shown(model.resolve())} forward]")
    print(f"next: {pasted('listen', folder)}")
    return 0
