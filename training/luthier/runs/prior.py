"""A prior of a run: a run of its own in the folder `prior` of the run whose latents it learns."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch

from luthier.configuration import changed, forgiving_config
from luthier.contract.choices import FIDELITY
from luthier.contract.model import Model
from luthier.errors import UserError
from luthier.families.prior.latents import LatentCorpus, encoded_corpus, latent_probe, same_latents
from luthier.families.prior.model import Prior, PriorConfig
from luthier.families.prior.training import PriorTrainConfig
from luthier.families.table import family, family_names
from luthier.runs.checkpoints import built_model, load_checkpoint, new_checkpoint
from luthier.runs.migration import PRIOR_NAME, migrated_prior
from luthier.runs.sounds import prepared_corpus
from luthier.shown import quoted
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import BEST_NAME, CHECKPOINT_NAME, checkpoint_path
from luthier.trainer.stored import DAMAGED

FOLDER_NAME = "prior"
OLD_FORMAT = 1


def prior_folder(run: str | Path) -> Path:
    """Where the prior of a run lies, given its folder or its checkpoint file."""
    return checkpoint_path(run).parent / FOLDER_NAME


def playing_model(checkpoint: Checkpoint, fidelity: float = FIDELITY) -> Model:
    """The model whose `encode` and `decode` an export writes: a prior speaks the language of these latents."""
    model: Model = built_model(checkpoint).eval()
    model.crop_latents(fidelity)
    return model


def latents_of(run: Path, tell: Callable[[str], None] = print, sounds: Path | None = None) -> LatentCorpus | None:
    """The latents of the sounds of a trained run, and the model that hears them; None when the person interrupts.

    `sounds` is where those sounds are now, if not where they were.
    """
    checkpoint = load_checkpoint(run)
    model = playing_model(checkpoint)
    latents = encoded_corpus(model, prepared_corpus(checkpoint, run, sounds), run, tell)
    if latents is not None:
        latents.codec = model
    return latents


def new_prior(run: Path, train: Mapping[str, Any], settings: Mapping[str, Any]) -> Checkpoint:
    """An untrained prior of the latents of `run`; `train` are settings of its training, `settings` dotted ones.

    Raises:
        UserError: the family of the run has no prior, or a setting is refused.
    """
    codec = load_checkpoint(run)
    require_prior(codec, run)
    model = playing_model(codec)
    plain = changed({"model": {"latents": model.latents}, "train": dict(train)}, settings)
    config, train_config = family("prior").configured(plain["model"], plain["train"])
    torch.manual_seed(train_config.seed)
    checkpoint = new_checkpoint("prior", "prior", config, train_config)
    checkpoint.origin = {"run": str(run.resolve()), "steps": codec.step}
    checkpoint.notes = {"probe": latent_probe(model)}
    return checkpoint


def require_prior(codec: Checkpoint, run: Path) -> None:
    """Make sure that files of the family of a run may have a prior.

    Raises:
        UserError: they may not.
    """
    able = [name for name in family_names() if (export := family(name).export) and export.takes_prior]
    if codec.family not in able:
        raise UserError(f"{run} is of the family {codec.family}: a prior is for the families {', '.join(able)}")


def load_prior(run: str | Path, name: str = CHECKPOINT_NAME) -> Checkpoint | None:
    """The prior of `run` as it is to go on from, or with BEST_NAME as it was best; None if there is none.

    Raises:
        UserError: it is damaged, or a newer luthier wrote it.
    """
    path = prior_folder(run) / name
    if path.is_file():
        return load_checkpoint(path)
    old = path.parent.with_name(PRIOR_NAME)
    return _read_old(old, name == BEST_NAME) if old.is_file() else None


def misfit(prior: Checkpoint, model: Model, step: int) -> str:
    """What differs between the latents that a prior was trained on and those of `model` at `step`; empty if nothing."""
    before, now = prior.notes["probe"], latent_probe(model)
    if same_latents(before, now):
        return ""
    if len(before) != len(now):
        return f"it knows {len(before)} latents, and the model shows {len(now)} at this --fidelity"
    if before.shape != now.shape:
        return f"it knows {before.shape[1]} values where the model has {now.shape[1]}: the ratios differ"
    trained = prior.origin.get("steps", "another")
    if trained != step:
        return f"it knows the latents of step {trained}, and the model is at step {step}"
    return f"the weights of step {step} are others, with values up to {float((before - now).abs().max()):.2g} apart"


def prior_of(run: str | Path, checkpoint: Checkpoint, model: Model) -> Prior | None:
    """The prior to export with the model of `run`, the best on held-out sounds, in evaluation; None if it has none.

    Raises:
        UserError: it was trained on latents of another model.
    """
    found = load_prior(run, BEST_NAME) or load_prior(run)
    if found is None:
        return None
    if why := misfit(found, model, checkpoint.step):
        raise UserError(
            f"{prior_folder(run)} does not fit any more: {why}. Train it again with "
            f"`luthier train --prior {quoted(run)}`, or delete it"
        )
    prior: Prior = built_model(found)
    return prior.eval()


def _read_old(path: Path, best: bool) -> Checkpoint:
    try:
        plain = torch.load(path, map_location="cpu", weights_only=True)
        version = plain["format_version"]
        if version == OLD_FORMAT:
            plain = migrated_prior(plain, path.parent, best)
            plain["model_config"], _ = forgiving_config(PriorConfig, plain["model_config"], f"{path}: model")
            plain["train_config"], _ = forgiving_config(PriorTrainConfig, plain["train_config"], f"{path}: train")
            return Checkpoint(**{name: value for name, value in plain.items() if name != "format_version"})
    except DAMAGED as error:
        raise UserError(f"{path}: not a prior, or damaged; delete it and train again") from error
    raise UserError(
        f"{path}: prior format {version!r} is not the {OLD_FORMAT} this luthier reads; "
        "update luthier, or delete it and train again"
    )
