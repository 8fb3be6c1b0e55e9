"""A trained run and a prior small enough for tests."""

import argparse
import dataclasses
from pathlib import Path

import torch
from tests.python.train.runs import new_checkpoint, small_corpus

from luthier.cli import prior as prior_command
from luthier.models.model import Model
from luthier.models.prior import Prior, PriorConfig
from luthier.train.checkpoint import save_checkpoint
from luthier.train.prior_checkpoint import PriorCheckpoint
from luthier.train.prior_config import PriorTrainConfig
from luthier.train.prior_latents import latent_probe

PRIOR = PriorConfig(latents=4, levels=8, residual=8, skip=8, layers=3, cycle=3)
TRAIN = PriorTrainConfig(steps=12, minutes=0.0, batch=4, crop_frames=32, validate_every=6, learning_rate=1e-2)


def small_prior(latents: int = 4, strength: float = 8.0) -> Prior:
    """Untrained, with weights large enough that what it hears matters; latents as of the unit normal."""
    torch.manual_seed(0)
    prior = Prior(dataclasses.replace(PRIOR, latents=latents))
    prior.calibrate(torch.randn(1, latents, 2000))
    prior.weight.detach().mul_(strength)
    return prior.eval()


def new_prior(model: Model, **changes: object) -> PriorCheckpoint:
    """An untrained prior of the latents of `model`; `changes` go to its PriorTrainConfig."""
    torch.manual_seed(0)
    config = dataclasses.replace(TRAIN, **changes)
    return PriorCheckpoint(PRIOR, config, latent_probe(model), 0, Prior(PRIOR).state_dict())


def new_run(folder: Path) -> Path:
    """A run of an untrained model with its sounds."""
    run = folder / "run"
    small_corpus(folder)
    checkpoint = new_checkpoint()
    checkpoint.corpus = {"folder": str(folder / "sounds"), "files": 3, "minutes": 0.5}
    save_checkpoint(run / "checkpoint.ckpt", checkpoint)
    return run


def train_prior(run: Path, *words: str) -> int:
    """`luthier train --prior RUN` with the options of `luthier train` that it heeds."""
    parser = argparse.ArgumentParser()
    prior_command.add_options(parser)
    for name, kind in (("--minutes", float), ("--steps", int), ("--seed", int), ("--threads", int)):
        parser.add_argument(name, type=kind)
    return prior_command.run(parser.parse_args(["--prior", str(run), "--threads", "1", *words]))
