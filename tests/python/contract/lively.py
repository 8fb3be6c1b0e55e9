"""Models as training might leave them: nothing in them is zero, one, or the identity."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import torch
from tests.python.trainer.runs import new_checkpoint

from luthier.blocks.activations import Snake
from luthier.contract.spec import ModelSpec
from luthier.families.ddsp.model import Ddsp
from luthier.families.mosaic.model import Mosaic
from luthier.families.move.model import Move
from luthier.families.prior.model import Prior
from luthier.families.rave.model import Rave
from luthier.families.table import family as record
from luthier.runs import export as exporting
from luthier.trainer.checkpoint import Checkpoint


@torch.no_grad()
def lively_checkpoint(config: Any, kept: int | None = None, phase: int = 1, family: str = "rave") -> Checkpoint:
    """A checkpoint of a model with weights drawn by chance; if `kept` is given, so many latents hold the variance."""
    torch.manual_seed(1)
    model = record(family).model(config)
    for layer in model.modules():
        bias = getattr(layer, "bias", None)
        if isinstance(bias, torch.Tensor):
            bias.add_(0.1 * torch.randn_like(bias))
        if isinstance(layer, Snake):
            layer.log_alpha.normal_(0.0, 0.3)
        if isinstance(layer, torch.nn.BatchNorm1d):
            layer.running_mean.normal_(0.0, 0.2)
            layer.running_var.uniform_(0.5, 2.0)
            layer.weight.uniform_(0.5, 1.5)
    if isinstance(model, Rave):
        model.decoder.amplitudes.blocks[-1].bias.add_(4.0)  # noise that is heard
        model.band_level.uniform_(0.5, 1.5)
    if isinstance(model, Move):
        model.mean_level.uniform_(-50.0, -20.0)
        model.level_range.fill_(12.0)
    if isinstance(model, Ddsp):
        hear_by_chance(model)
    if isinstance(model, Mosaic):
        cut_by_chance(model)
    if kept is not None:
        axes = torch.linalg.qr(torch.randn(config.latents, config.latents)).Q
        share = torch.where(torch.arange(config.latents) < kept - 1, 0.5, 1.0)
        mean, deviation = 0.3 * torch.randn(config.latents), 0.2 + 0.3 * torch.rand(config.latents)
        model.set_principal_axes(mean, axes, share, deviation)
    checkpoint = dataclasses.replace(new_checkpoint(), family=family, model_config=config, model=model.state_dict())
    checkpoint.phase = phase
    return checkpoint


@torch.no_grad()
def hear_by_chance(model: Ddsp) -> None:
    """Axes, gains and moments of a corpus as training might have fitted them."""
    model.mean.uniform_(-80.0, -30.0)
    model.axes.normal_(0.0, 0.1 / model.mean.numel() ** 0.5)
    model.silent_timbre.copy_((-90.0 - model.mean) @ model.axes)
    memory, voices = model.adaptation.memory, model.voices
    memory.normal_()
    memory[:, :voices].mul_(7.0).add_(60.0)
    memory[:, voices : 2 * voices].uniform_()
    memory[:, 2 * voices].mul_(10.0).sub_(40.0)


@torch.no_grad()
def cut_by_chance(model: Mosaic) -> None:
    """Axes, and units of a corpus, as a preparation might have measured them."""
    model.mean.uniform_(-80.0, -30.0)
    model.axes.normal_(0.0, 0.1 / model.mean.numel() ** 0.5)
    model.scales.uniform_(1.0, 10.0)
    count, latents = 400, torch.randn(1, model.latents, 400)
    latents[:, : model.voices].mul_(7.0).add_(60.0)
    latents[:, model.voices : 2 * model.voices].uniform_()
    latents[:, 2 * model.voices].mul_(10.0).sub_(40.0)
    compared, notes, levels = (each[0] for each in model.compared(latents))
    sound = torch.randn(model.channels, count * model.hop_length).cumsum(1)
    sound = 0.5 * (sound - sound.mean(1, keepdim=True)) / sound.abs().max()
    model.grains.units.keep(sound, levels, notes, compared)


def export_unchecked(checkpoint: Checkpoint, path: Path, prior: Prior | None = None, **options: Any) -> ModelSpec:
    """Export without the comparison of stream and offline, which takes most of the time and is tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        for check in ("check_stream", "check_prior", "check_native"):
            patch.setattr(exporting, check, lambda *_, **__: [])
        return exporting.export_model(checkpoint, path, prior, **options)[0]
