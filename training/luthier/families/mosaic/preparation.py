"""A corpus heard and cut into the units that are played."""

import math

import torch
from torch import Tensor

from luthier.errors import UserError
from luthier.families.ddsp.hearing.spectra import LONG_BANDS, SHORT_WEIGHT
from luthier.families.ddsp.preparation import SURVEYED, Heard
from luthier.families.ddsp.start import fit_axes
from luthier.families.mosaic.model import Mosaic
from luthier.families.mosaic.units import FAR_DB

_FIRST, _LAST = 2, 2  # units of a sound that lack what lies before or after them
_QUIETEST_DB = -88.0
_LOUDNESS_SHARE = 0.6  # by which the first axis counts: it is mostly loudness, to which a unit is brought anyway


@torch.no_grad()
def fit_timbre(model: Mosaic, heard: Heard) -> None:
    """Measure the axes of timbre, which are those that the family `ddsp` begins with on the same sounds."""
    rows = heard.features.rows_at(heard.sample(SURVEYED)).to(model.mean.device)
    fit_axes(model, rows[:, model.latents - model.timbre :], rows[:, 2 * model.voices])
    weight = torch.ones_like(model.mean)
    weight[LONG_BANDS:] = SHORT_WEIGHT
    model.scales.copy_(1.0 / (model.axes / weight[:, None]).norm(dim=0).clamp_min(1e-12))
    model.scales[0] *= _LOUDNESS_SHARE


@torch.no_grad()
def keep_corpus(model: Mosaic, heard: Heard) -> float:
    """Let the model have the sounds, in the order in which they are heard, until it is full; the minutes it has.

    Raises:
        UserError: all of them are too short, or silent.
    """
    hop, features = model.hop_length, heard.features
    room = math.floor(model.config.minutes * 60.0 * model.sample_rate / hop)
    sounds, parts = [], []
    for number in heard.order:
        frames = min(features.frames(number), room)
        if frames <= _FIRST + _LAST:
            continue
        features.hear([number])
        latents = model.latents_of(features.read(number, 0, frames).to(model.mean.device))
        parts.append(_described(model, latents))
        sounds.append(heard.sounds.read(number, 0, frames * hop))
        room -= frames
    if not parts or all(float(compared[:, 2].min()) >= FAR_DB for compared, _, _ in parts):
        raise UserError(
            f"no sound is longer than {_FIRST + _LAST} hops of {hop} samples and louder than {_QUIETEST_DB:.0f} dB: "
            "a mosaic has nothing to play"
        )
    compared, notes, levels = (torch.cat(each) for each in zip(*parts, strict=True))
    model.grains.units.keep(torch.cat(sounds, 1).to(model.mean.device), levels, notes, compared)
    return len(levels) * hop / model.sample_rate / 60.0


def _described(model: Mosaic, latents: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Latents [latents, frames] of a sound -> what its units are compared by, their notes and levels."""
    compared, notes, levels = (each[0] for each in model.compared(latents[None]))
    unusable = levels < _QUIETEST_DB
    unusable[:_FIRST] = True
    unusable[len(unusable) - _LAST :] = True
    compared[unusable, 2] = FAR_DB
    return compared, notes, levels
