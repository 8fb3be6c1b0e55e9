"""Source-filter models in closed form, for the patches that play latents by their names."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from tests.python.contract.lively import export_unchecked
from tests.python.trainer.runs import TRAIN
from torch import Tensor

from luthier.contract.latents import latent_summary
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.preparation import hear
from luthier.trainer.checkpoint import Checkpoint

TIMBRES = 6
RATE = 44100


def melody(notes: tuple[float, ...] = (50.0, 57.0, 64.0, 69.0), seconds: float = 0.5) -> Tensor:
    """Tones of falling loudness one after the other, [time]."""
    tones = []
    for number, note in enumerate(notes):
        hz = 440.0 * 2.0 ** ((note - 69.0) / 12.0)
        phase = 2.0 * math.pi * hz * torch.arange(int(seconds * RATE)) / RATE
        tone = sum((phase * k).sin() / k for k in range(1, 12))
        tones.append(0.3 * 0.5**number * torch.as_tensor(tone))
    return torch.cat(tones) + 1e-4 * torch.randn(int(seconds * RATE) * len(notes))


def save_named(path: Path, voices: int = 1) -> dict[str, list[float]]:
    """Write a model with pitch and voicing of each voice, loudness and TIMBRES; what it says of its latents."""
    torch.manual_seed(0)
    config = DdspConfig(voices=voices, timbres=TIMBRES, width=16)
    model, sound = Ddsp(config), melody()
    hear(model, Features(model.config, LoadedSounds([sound])))
    audio = sound[: 4 * 22016].view(4, 1, -1)
    with torch.no_grad():
        z = torch.cat([model.eval().encode(crop[None]) for crop in audio])
    summary = latent_summary(z, audio, RATE, config.hop_length)
    checkpoint = Checkpoint("ddsp", "test", config, TRAIN, model.state_dict())
    checkpoint.latents = summary
    export_unchecked(checkpoint, path)
    return summary
