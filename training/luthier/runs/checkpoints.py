"""Reading a run: its checkpoints, the models in them, and what older versions of luthier wrote."""

import dataclasses
import sys
import typing
from pathlib import Path
from typing import Any

import torch

from luthier.configuration import forgiving_config, nearest, to_config
from luthier.contract.model import Model
from luthier.contract.widths import take_widths
from luthier.errors import UserError
from luthier.families.table import family, family_names
from luthier.limits import as_typed, hints_of, refusal
from luthier.runs.migration import migrated
from luthier.shown import shown
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
    try:
        model = family(checkpoint.family).model(checkpoint.model_config)
        take_widths(model, checkpoint.widths)
        model.load_state_dict(weights, strict=True)
    except (RuntimeError, ValueError, AttributeError, TypeError) as error:
        raise UserError(
            f"the weights of this checkpoint are not those of a {checkpoint.family} of its shape: it is damaged or was "
            "changed by hand; choose another --checkpoint, or train again"
        ) from error
    if isinstance(model, Model):
        model.begin_phase(checkpoint.phase)
    return model


def load_checkpoint(run: str | Path, choice: str = "last") -> Checkpoint:
    """Read a checkpoint of `run`, by default the last one; `choice` is one of CHOICES.

    Raises:
        UserError: there is none, it is no luthier checkpoint, or a newer luthier wrote it.
    """
    path = existing_checkpoint(run, choice)
    plain = _read(path)
    written = plain["format_version"]
    try:
        plain = migrated(plain, path)
    except DAMAGED as error:
        raise _broken(path) from error
    version = plain.pop("format_version")
    if version != FORMAT_VERSION:
        raise UserError(
            f"{path}: checkpoint format {version!r} is not the {FORMAT_VERSION} this luthier reads; "
            "update luthier, or train again"
        )
    record = family(plain["family"])
    old = written != FORMAT_VERSION
    plain["model_config"] = _configuration(record.config, plain["model_config"], f"{path}: model", old)
    plain["train_config"] = _configuration(record.training, plain["train_config"], f"{path}: train", old)
    return _checked(plain, path)


def _configuration(kind: type[Any], values: Any, where: str, old: bool) -> Any:
    """A configuration of a checkpoint; what an older luthier let pass stays, and is told."""
    if not old:
        return to_config(kind, values, where)
    config, refused = forgiving_config(kind, values, where)
    if refused:
        print(f"{shown(refused)}; it was allowed when this run began, and stays", file=sys.stderr)
    return config


def _checked(plain: dict[str, Any], path: Path) -> Checkpoint:
    """The checkpoint of these fields, which must be those that there are, of the types that they have."""
    fields = {field.name: field for field in dataclasses.fields(Checkpoint)}
    unknown = next((str(name) for name in plain if name not in fields), None)
    if unknown is not None:
        raise UserError(f"{path}: it has a field {unknown!r}, which is unknown: {nearest(unknown, fields)}")
    needed = [name for name, field in fields.items() if field.default is field.default_factory is dataclasses.MISSING]
    missing = next((name for name in needed if name not in plain), None)
    if missing is not None:
        raise UserError(
            f"{path}: it has no field {missing!r}: it is damaged; choose another --checkpoint, or train again"
        )
    hints = hints_of(Checkpoint)
    for name, value in plain.items():
        why = refusal(typing.get_origin(hints[name]) or hints[name], value)
        if why:
            raise UserError(f"{path}: {name} is {as_typed(value)}: it must be {why}; the file is damaged, train again")
    return Checkpoint(**plain)


def _read(path: Path) -> dict[str, Any]:
    try:
        plain = torch.load(path, map_location="cpu", weights_only=True)
    except DAMAGED as error:
        raise _broken(path) from error
    if not isinstance(plain, dict) or not {"format_version", "family", "model_config", "train_config"} <= set(plain):
        raise _broken(path)
    if not isinstance(plain["family"], str):
        raise _broken(path)
    if plain["family"] not in family_names():
        raise UserError(
            f"{path}: it is of the family {plain['family']!r}, which is not here: update luthier, or name the folder "
            "of its file in LUTHIER_FAMILIES"
        )
    return plain


def _broken(path: Path) -> UserError:
    return UserError(f"{path}: not a luthier checkpoint, or damaged; name a folder `luthier train` wrote")
