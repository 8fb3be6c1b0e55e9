"""Hearing a corpus once, before training: latents of every frame, and spectra of a few for the closed form."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.start import FRAMES, fit_axes, fit_lines

GAP = 16  # hops of silence before each sound, so that crops begin in silence, too
_SEGMENT = 512  # frames of a stretch in which voices are followed side by side
_LEAD = 64  # frames before a stretch, in which its voices begin


@dataclass(frozen=True)
class Heard:
    """A corpus as training sees it: audio [time] and latents [latents, frames], one sound after another."""

    audio: Tensor
    latents: Tensor


@torch.no_grad()
def hear(model: Ddsp, sounds: Sequence[Tensor], seed: int = 0) -> Heard:
    """Latents of sounds [time], each after a silence; fits the model's axes and its straight lines to them."""
    model.eval()
    audio = torch.cat([part for sound in sounds for part in _after_silence(sound, model.hop_length)])
    frames = len(audio) // model.hop_length
    every = max(1, frames // (4 * FRAMES))
    bands, heard, loudness, power = _measured(model, audio, every)
    fit_axes(model, bands, loudness)
    notes, strengths = _followed(model, heard)
    latents = torch.cat([notes, strengths, loudness[None], model.timbre_of(bands[None])[0]])
    fit_lines(model, latents[:, ::every], power, seed)
    return Heard(audio, latents)


def _after_silence(sound: Tensor, hop_length: int) -> tuple[Tensor, Tensor]:
    rest = -len(sound) % hop_length
    return sound.new_zeros(GAP * hop_length), torch.nn.functional.pad(sound, (0, rest))


def _measured(model: Ddsp, audio: Tensor, every: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Bands, what the pitch follower hears, loudness, and each `every`th frame's short spectra, a piece at a time."""
    analyzer, hop = model.analyzer, model.hop_length
    past = analyzer.window - hop
    padded = torch.nn.functional.pad(audio, (past, 0))
    frames = padded.unfold(0, analyzer.window, hop)
    found: tuple[list[Tensor], ...] = ([], [], [], [])
    count = 0
    for part in frames.split(analyzer.at_once):
        bands, power = analyzer.spectra(part[None])
        found[0].append(bands[0])
        found[1].append(analyzer.pitch.heard(part[None])[0])
        found[2].append(analyzer.loudness_db(power)[0])
        found[3].append(power[0, -count % every :: every].clone())
        count += len(part)
    bands, heard, loudness, power = (torch.cat(each) for each in found)
    return bands, heard, loudness, power


def _followed(model: Ddsp, heard: Tensor) -> tuple[Tensor, Tensor]:
    """Notes and strengths [voices, frames]: stretches of the corpus side by side, as following goes frame by frame."""
    follower = model.analyzer.pitch
    if model.voices < 2:
        notes, strengths = follower.followed(heard[None])
        return notes[0], strengths[0]
    count = len(heard)
    stretches = -(-count // _SEGMENT)
    padded = torch.nn.functional.pad(heard, (0, 0, _LEAD, stretches * _SEGMENT - count))
    batch = padded.unfold(0, _LEAD + _SEGMENT, _SEGMENT).transpose(1, 2)
    notes, strengths = (each[..., _LEAD:].transpose(0, 1).flatten(1)[:, :count] for each in follower.followed(batch))
    return notes, strengths
