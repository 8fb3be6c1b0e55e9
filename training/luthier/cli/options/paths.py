"""Whether what a person names is there, asked before anything slow is imported."""

import argparse
from pathlib import Path

from luthier.contract.model_file import read_spec
from luthier.errors import UserError
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME, existing_checkpoint


def require_sounds(folder: Path | None) -> None:
    """Refuse a folder of sounds that is not there, as the training would.

    Raises:
        UserError: it is missing, or no folder and no sound.
    """
    if folder is not None and not folder.is_dir():
        from luthier.audio.finding import find_sounds  # libraries for sound, which a folder that is there does not need

        find_sounds(folder)


def require_run(options: argparse.Namespace, name: str) -> None:
    """Refuse a run without the checkpoint that is meant; a checkpoint is taken for its run, and for the one meant.

    Args:
        options: of the command line; the run stands there under `name`, and maybe which `checkpoint` of it.
        name: of the option.

    Raises:
        UserError: there is none.
    """
    run: Path | None = getattr(options, name)
    if run is None:
        return
    if run.is_file():
        setattr(options, name, run.parent)
        if run.name != CHECKPOINT_NAME:
            options.checkpoint = str(run.resolve())
    existing_checkpoint(getattr(options, name), getattr(options, "checkpoint", "last"))


def require_whole_run(options: argparse.Namespace, name: str) -> None:
    """The same where only the last checkpoint will do.

    Raises:
        UserError: there is none, or another is named.
    """
    run: Path | None = getattr(options, name)
    if run is None:
        return
    if run.is_file() and run.name != CHECKPOINT_NAME:
        raise UserError(
            f"--{name} goes on from the last checkpoint of a run, not from {run.name}: name {run.parent}, or start "
            f"another run with --from {run}"
        )
    run = run.parent if run.is_file() else run
    setattr(options, name, run)
    existing_checkpoint(run)


def require_run_or_model(options: argparse.Namespace, name: str) -> None:
    """Refuse a run without a checkpoint, or a `.ts` that is no model file.

    Raises:
        UserError: it is missing or damaged.
    """
    if getattr(options, name).suffix == ".ts":
        read_spec(getattr(options, name))
    else:
        require_run(options, name)


def require_one_run_or_model(subject: Path) -> None:
    """The same of one of several, of which no checkpoint is named.

    Raises:
        UserError: it is missing or damaged.
    """
    if subject.suffix == ".ts":
        read_spec(subject)
    else:
        existing_checkpoint(subject)
