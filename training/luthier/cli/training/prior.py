"""`luthier train --prior RUN`: a prior on the latents of a trained run."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.prior import load_prior, misfit, new_prior, playing_model, prior_folder, require_prior
from luthier.runs.training import resumed
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME


def begun(
    run: Path, budget: Mapping[str, Any], train: Mapping[str, Any], settings: Mapping[str, Any]
) -> tuple[Path, Checkpoint]:
    """Folder and checkpoint of the prior of `run`; an untrained one if there is none that fits.

    Args:
        run: folder of the run.
        budget: steps and minutes, where they are given.
        train: settings of a new prior's training, by name.
        settings: the same and of its model, by dotted names.

    Raises:
        UserError: the family of the run has no prior, or a setting is refused.
    """
    codec, folder = load_checkpoint(run), prior_folder(run)
    require_prior(codec, run)
    found = load_prior(run)
    why = found and misfit(found, playing_model(codec), codec.step)
    if found is not None and not why:
        if not folder.exists():  # it is of an older luthier, in a file of its own
            save_checkpoint(folder / CHECKPOINT_NAME, found)
        return folder, resumed(folder, budget)
    if found is not None:
        print(f"{shown(folder)} does not fit any more: {why}; training a new prior")
    return folder, new_prior(run, dict(budget) | dict(train), settings)
