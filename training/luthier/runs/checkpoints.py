"""Reading a run: its checkpoints, the models in them, and what older versions of luthier wrote."""

from pathlib import Path
from typing import Any

import torch

from luthier.configuration import to_config
from luthier.contract.model import Model
from luthier.errors import UserError
from luthier.families.table import family, family_names
from luthier.runs.migration import migrated
from luthier.trainer.checkpoint import FORMAT_VERSION, Checkpoint
from luthier.trainer.checkpoint_files import (
    existing_checkpoint,
)
from luthier.trainer.stored import DAMAGED


def new_checkpoint(name: str, preset: str, model_config: Any, train_config: Any) -> Checkpoint:
    """Of a family: a run that has not begun, with untrained weights from torch's generator."""
    weights = family(name).model(model_config).state_dict()
    return Checkpoint(name, preset, model_config, train_config, weights)


def built_model(checkpoint: Checkpoint) -> Any:
    """The model to listen to, with the averaged weights where there are any, loaded strictly."""
    return _built(checkpoint, checkpoint.heard_weights())


def trained_model(checkpoint: Checkpoint) -> Any:
    """The model as the optimizer left it, to go on training."""
    return _built(checkpoint, checkpoint.model)


def _built(checkpoint: Checkpoint, weights: dict[str, Any]) -> Any:
    model = family(checkpoint.family).model(checkpoint.model_config)
    model.load_state_dict(weights, strict=True)
    if isinstance(model, Model):
        model.begin_phase(checkpoint.phase)
    return model


def load_checkpoint(run: str | Path, choice: str = "last") -> Checkpoint:
    """Read a checkpoint of `run`, by default the last one; `choice` is one of CHOICES.

    Raises:
        UserError: there is none, it is no luthier checkpoint, or a newer luthier wrote it.
    """
    path = existing_checkpoint(run, choice)
    plain = migrated(_read(path), path)
    version = plain.pop("format_version")
    if version != FORMAT_VERSION:
        raise UserError(
            f"{path}: checkpoint format {version!r} is not the {FORMAT_VERSION} this luthier reads; "
            "update luthier, or train again"
        )
    record = family(plain["family"])
    plain["model_config"] = to_config(record.config, plain["model_config"], str(path))
    plain["train_config"] = to_config(record.training, plain["train_config"], str(path))
    try:
        return Checkpoint(**plain)
    except TypeError as error:
        raise _broken(path) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        plain = torch.load(path, map_location="cpu", weights_only=True)
    except DAMAGED as error:
        raise _broken(path) from error
    if not isinstance(plain, dict) or not {"format_version", "family", "model_config", "train_config"} <= set(plain):
        raise _broken(path)
    if plain["family"] not in family_names():
        raise UserError(
            f"{path}: it is of the family {plain['family']!r}, which is not here: update luthier, or name the folder "
            "of its file in LUTHIER_FAMILIES"
        )
    return plain


def _broken(path: Path) -> UserError:
    return UserError(f"{path}: not a luthier checkpoint, or damaged; name a folder `luthier train` wrote")
