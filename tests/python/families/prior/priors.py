"""A trained run and a prior small enough for tests."""

import dataclasses
from pathlib import Path

import torch
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.cli.main import main
from luthier.contract.model import Model
from luthier.families.prior.latents import latent_probe
from luthier.families.prior.model import Prior, PriorConfig
from luthier.families.prior.training import PriorTrainConfig
from luthier.runs.checkpoints import new_checkpoint as of_family
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint

PRIOR = PriorConfig(latents=4, levels=8, residual=8, skip=8, layers=3, cycle=3)
TRAIN = PriorTrainConfig(steps=12, minutes=0.0, batch=4, crop_frames=32, validate_every=6, learning_rate=1e-2)


def small_prior(latents: int = 4, strength: float = 8.0) -> Prior:
    """Untrained, with weights large enough that what it hears matters; latents as of the unit normal."""
    torch.manual_seed(0)
    prior = Prior(dataclasses.replace(PRIOR, latents=latents))
    prior.calibrate(torch.randn(1, latents, 2000))
    prior.weight.detach().mul_(strength)
    return prior.eval()


def new_prior(model: Model, **changes: object) -> Checkpoint:
    """An untrained prior of the latents of `model`; `changes` go to its PriorTrainConfig."""
    torch.manual_seed(0)
    checkpoint = of_family("prior", "prior", PRIOR, dataclasses.replace(TRAIN, **changes))
    checkpoint.origin, checkpoint.notes = {"run": "run", "steps": 0}, {"probe": latent_probe(model)}
    return checkpoint


def new_run(folder: Path) -> Path:
    """A run of an untrained model with its sounds."""
    run = folder / "run"
    small_corpus(folder)
    checkpoint = new_checkpoint()
    checkpoint.corpus = {"folder": str(folder / "sounds"), "files": 3, "minutes": 0.5}
    save_checkpoint(run / "checkpoint.ckpt", checkpoint)
    return run


def train_prior(run: Path, *words: str) -> int:
    """`luthier train --prior RUN`."""
    return main(["train", "--prior", str(run), "--threads", "1", "--previews", "0", *words])
