"""Tiny models for the patches of the timbre latent space, as many latents as these have cords for."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import torch
from tests.python.contract.lively import export_unchecked
from tests.python.trainer.runs import MODEL, TRAIN

from luthier.families.codes.config import CodesConfig
from luthier.families.codes.model import Codes
from luthier.families.timbre.config import TimbreConfig
from luthier.families.timbre.model import Timbre
from luthier.trainer.checkpoint import Checkpoint


def save_timbre_models(folder: Path) -> None:
    """`timbre.ts` and `codes.ts`: untrained, but calibrated on noise of many levels, and loud enough to be heard."""
    torch.manual_seed(0)
    shape = dataclasses.asdict(MODEL) | {"latents": 8, "unit_axes": True}
    timbre = Timbre(TimbreConfig(**shape))
    timbre.calibrate(torch.logspace(-3, 0, 16).view(-1, 1, 1) * torch.randn(16, 1, 4096))
    codes = Codes(CodesConfig(window=1024, hop_length=256, width=16, latents=8, codebook_size=16))
    for family, model in (("timbre", timbre), ("codes", codes)):
        checkpoint = Checkpoint(family, "test", model.config, TRAIN, model.state_dict())
        export_unchecked(checkpoint, folder / f"{family}.ts", fidelity=1.0)
