"""The checkpoints of a run by name. Light: nothing is read."""

from pathlib import Path

from luthier.errors import UserError

CHECKPOINT_NAME = "checkpoint.ckpt"
BEST_NAME = "best.ckpt"
STABLE_NAME = "stable.ckpt"
EARLY_NAME = "early.ckpt"  # what a trimmed model is rewound to
CHOICES = "last, best, phase1 or a file"


def phase_name(phase: int) -> str:
    """Name of the file that a run keeps of the end of a phase."""
    return f"phase{phase}.ckpt"


def checkpoint_path(run: str | Path) -> Path:
    """The checkpoint of a run, given its folder or the file itself."""
    path = Path(run)
    return path / CHECKPOINT_NAME if path.is_dir() or not path.suffix else path


def chosen_checkpoint(run: Path, choice: str = "last") -> Path:
    """The file that a person means by `--checkpoint`, of a run's folder or of a checkpoint named directly.

    Raises:
        UserError: the run has no such checkpoint.
    """
    if not run.is_dir():
        return run
    names = {"last": CHECKPOINT_NAME, "best": BEST_NAME}
    if choice.startswith("phase") and choice[5:].isdigit():
        names[choice] = phase_name(int(choice[5:]))
    path = run / names[choice] if choice in names else Path(choice).expanduser()
    if not path.is_file() and path.name != CHECKPOINT_NAME:
        there = [word for word in ("last", "best", "phase1", "phase2") if (run / f"{word}.ckpt").is_file()]
        there = ["last", *(word for word in there if word != "last")]
        raise UserError(f"--checkpoint {choice}: {run} has no such checkpoint; it has {', '.join(there)}")
    return path


def existing_checkpoint(run: str | Path, choice: str = "last") -> Path:
    """The file that a person means; `choice` is one of CHOICES.

    Raises:
        UserError: there is none.
    """
    path = checkpoint_path(chosen_checkpoint(Path(run), choice))
    if not path.is_file():
        raise UserError(f"{path}: there is no checkpoint; name the folder that `luthier train` wrote")
    return path
