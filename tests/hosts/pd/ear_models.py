"""Ears for the patches: untrained ones, and one that a few seconds of training teach to tell low tones from high."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import torch
from tests.hosts.pd.rendering import PD_RATE
from tests.python.contract.lively import export_unchecked
from tests.python.families.examples import SMALL

from luthier.families.listener.training import ListenerTrainConfig
from luthier.families.table import family as record
from luthier.trainer.checkpoint import Checkpoint

EARS = ("classify", "pitch", "chords")


def save_ears(folder: Path) -> None:
    """`classify.ts`, `pitch.ts` and `chords.ts`, untrained, at the rate of Pd."""
    torch.manual_seed(0)
    for name in EARS:
        config = dataclasses.replace(SMALL[name], sample_rate=PD_RATE)
        model = record(name).model(config)
        checkpoint = Checkpoint(name, "test", config, ListenerTrainConfig(), model.state_dict())
        export_unchecked(checkpoint, folder / f"{name}.ts")
