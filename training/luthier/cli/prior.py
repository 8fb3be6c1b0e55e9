"""`luthier train --prior RUN`: a prior on the latents of a trained run."""

import argparse
import dataclasses
import shlex
from pathlib import Path
from typing import Any

import torch

from luthier.audio.corpus import Corpus
from luthier.errors import UserError
from luthier.export.exporters import EXPORTERS
from luthier.models.model import Model
from luthier.models.prior import Prior, PriorConfig
from luthier.train.checkpoint import Checkpoint, load_checkpoint
from luthier.train.prior_checkpoint import PriorCheckpoint, load_prior, prior_path
from luthier.train.prior_config import PriorTrainConfig
from luthier.train.prior_latents import encoded_corpus, latent_probe, playing_model
from luthier.train.prior_trainer import PriorTrainer


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare `--prior`; the training of a prior also heeds --minutes, --steps, --seed and --threads."""
    parser.add_argument(
        "--prior", type=Path, metavar="RUN", help="train, or go on with, a generator of the latents of this run"
    )


def run(options: argparse.Namespace) -> int:
    """Start or go on; 0 when the budget is spent, 130 when interrupted."""
    torch.set_num_threads(options.threads)
    folder: Path = options.prior
    checkpoint = load_checkpoint(folder)
    if not EXPORTERS[checkpoint.family].takes_prior:
        able = ", ".join(name for name, exporter in EXPORTERS.items() if exporter.takes_prior)
        raise UserError(f"{folder} is of the family {checkpoint.family}: a prior is for the families {able}")
    model = playing_model(checkpoint)
    prior = _begun(folder, checkpoint, model, options)
    corpus = Corpus.prepare(
        Path(checkpoint.corpus["folder"]),
        folder / "corpus",
        model.sample_rate,
        model.channels,
        seed=checkpoint.train_config.seed,
    )
    latents = encoded_corpus(model, corpus, folder)
    if latents is None:
        print(f"stopped while encoding; go on with: luthier train --prior {shlex.quote(str(folder))}")
        return 130
    finished = PriorTrainer(prior, latents, folder).train()
    return _say_how_it_ended(finished, folder, prior)


def _begun(folder: Path, checkpoint: Checkpoint, model: Model, options: argparse.Namespace) -> PriorCheckpoint:
    """The prior of `folder` with a new budget if one is given; an untrained one if there is none that fits."""
    budget = _budget(options)
    found = load_prior(folder)
    if found is not None and found.fits(model):
        found.train_config = _changed(found.train_config, budget)
        print(f"going on with {prior_path(folder)} at step {found.step}, after {found.seconds / 60:.1f} minutes")
        return found
    if found is not None:
        print(f"the model has changed since {prior_path(folder)} was trained: training a new prior")
    if options.seed is not None:
        budget["seed"] = options.seed
    train_config = _changed(PriorTrainConfig(), budget)
    config = PriorConfig(latents=model.latents)
    torch.manual_seed(train_config.seed)
    prior = Prior(config)
    print(f"prior: {sum(p.numel() for p in prior.parameters()) / 1e6:.2f} M parameters, {options.threads} threads")
    return PriorCheckpoint(config, train_config, latent_probe(model), checkpoint.step, prior.state_dict())


def _budget(options: argparse.Namespace) -> dict[str, Any]:
    """Steps and minutes as given; giving one alone switches the other off."""
    if options.steps is None and options.minutes is None:
        return {}
    return {"steps": options.steps or 0, "minutes": options.minutes or 0.0}


def _changed(config: PriorTrainConfig, changes: dict[str, Any]) -> PriorTrainConfig:
    try:
        return dataclasses.replace(config, **changes)
    except ValueError as error:
        raise UserError(f"train: {error}") from error


def _say_how_it_ended(finished: bool, folder: Path, prior: PriorCheckpoint) -> int:
    run = shlex.quote(str(folder))
    if not finished:
        print(f"stopped at step {prior.step}, prior saved; go on with: luthier train --prior {run}")
        return 130
    best = min(entry["validation_nats"] for entry in prior.history)
    print(
        f"done: {prior.step} steps in {prior.seconds / 60:.1f} minutes; best: step {prior.best_step}, {best:.3f} nats"
    )
    print(f"next: luthier export {run} -o model.ts, which has a method `prior` now")
    return 0
