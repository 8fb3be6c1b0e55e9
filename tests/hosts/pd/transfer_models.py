"""Tiny models for the patches of timbre transfer: four instruments each."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import torch
from lightning_fabric import Fabric
from tests.python.contract.lively import export_unchecked
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.contract.model import Model
from luthier.families.move.config import MoveConfig
from luthier.families.move.model import Move
from luthier.families.rave.training import LossWeights
from luthier.families.transfer.model import Transfer
from luthier.families.transfer.task import TransferRepresentation
from luthier.trainer.batches import Batch
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.schedule import Moment

INSTRUMENTS = ("clarinet", "flute", "oboe", "violin")
A_HZ = 440.0
STEPS = 20


def tones(sample_rate: int) -> torch.Tensor:
    """The same note of each instrument, [4, 1, 8192]: each has more and stronger partials than the one before."""
    phase = 2.0 * torch.pi * A_HZ * torch.arange(8192) / sample_rate
    sounds = [sum(torch.sin(k * phase) / k ** (2.0 - 0.5 * i) for k in range(1, 5 * (i + 1))) for i in range(4)]
    return 0.2 * torch.stack([torch.as_tensor(sound) for sound in sounds]).unsqueeze(1)


def save_move(path: Path) -> None:
    """Untrained but for the levels of those tones, which are then made to differ: instruments by chance."""
    torch.manual_seed(0)
    move = Move(MoveConfig(instruments=INSTRUMENTS, width=16)).eval()
    move.calibrate(tones(move.sample_rate)[-1:])
    move.levels.weight.detach().mul_(3.0)
    _save("move", move, path)


def save_transfer(path: Path) -> None:
    """Trained for two seconds."""
    torch.manual_seed(0)
    shape = dataclasses.replace(SMALL["transfer"], instruments=INSTRUMENTS, sample_rate=44100, bands=8, ratios=(4, 4))
    model = Transfer(shape)
    sounds = tones(model.sample_rate)
    model.calibrate(sounds)
    weights = LossWeights(mmd=0.0, waveform=(0.0, 0.0))
    config = dataclasses.replace(TRAIN, weights=weights, learning_rate=1e-2, kl_warmup_steps=1)
    phase = TransferRepresentation(Fabric(accelerator="cpu", devices=1), model, config)
    for step in range(1, STEPS + 1):
        phase.step(Batch(sounds, torch.arange(len(INSTRUMENTS))), Moment(step, step / STEPS))
    _save("transfer", model, path)


def _save(family: str, model: Model, path: Path) -> None:
    checkpoint = Checkpoint(family, "test", model.config, TRAIN, model.state_dict())
    export_unchecked(checkpoint, path, fidelity=1.0)
