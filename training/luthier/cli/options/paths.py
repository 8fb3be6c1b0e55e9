"""Whether what a person names is there, asked before anything slow is imported."""

from pathlib import Path

from luthier.contract.model_file import read_spec
from luthier.trainer.checkpoint_files import existing_checkpoint


def require_sounds(folder: Path | None) -> None:
    """Refuse a folder of sounds that is not there, as the training would.

    Raises:
        UserError: it is missing, or no folder.
    """
    if folder is not None and not folder.is_dir():
        from luthier.audio.finding import find_sounds  # libraries for sound, which a folder that is there does not need

        find_sounds(folder)


def require_run(run: Path | None, choice: str = "last") -> None:
    """Refuse a run without the checkpoint that is meant.

    Raises:
        UserError: there is none.
    """
    if run is not None:
        existing_checkpoint(run, choice)


def require_run_or_model(subject: Path, choice: str = "last") -> None:
    """Refuse a run without a checkpoint, or a `.ts` that is no model file.

    Raises:
        UserError: it is missing or damaged.
    """
    if subject.suffix == ".ts":
        read_spec(subject)
    else:
        require_run(subject, choice)
