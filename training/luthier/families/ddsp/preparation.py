"""Hearing a corpus once, before training: latents of every frame, and what the closed form needs of a few."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.start import FRAMES, fit_axes, fit_lines

GAP = 16  # hops of silence before each sound, so that crops begin in silence, too
_PIECE = 512  # frames heard at once
_SURVEYED = 8000  # frames that the axes are fitted on
_SEGMENT = 512  # frames of a stretch in which voices are followed side by side
_LEAD = 64  # frames before a stretch, in which its voices begin


class Sounds(Protocol):
    """Sounds to learn from, which need not fit into memory."""

    @property
    def lengths(self) -> Sequence[int]:
        """In samples."""

    def read(self, number: int, first: int, length: int) -> Tensor:
        """Samples [channels, length] of a sound from `first` on; around it there is silence."""


class LoadedSounds:
    """Sounds [channels, time], or [time], that are in memory."""

    def __init__(self, sounds: Sequence[Tensor]) -> None:
        self.sounds = [sound.reshape(-1, sound.size(-1)) for sound in sounds]

    @property
    def lengths(self) -> list[int]:
        """See `Sounds`."""
        return [sound.size(1) for sound in self.sounds]

    def read(self, number: int, first: int, length: int) -> Tensor:
        """See `Sounds`."""
        part = self.sounds[number][:, max(0, first) : max(0, first + length)]
        before = min(length, max(0, -first))
        return torch.nn.functional.pad(part, (before, length - before - part.size(1)))


@dataclass(frozen=True)
class Heard:
    """A corpus as training sees it.

    Attributes:
        sounds: what was heard.
        latents: of all sounds one after another [latents, frames], `GAP` frames of silence before each.
        starts: the frame of `latents` at which each sound begins, after its silence.
    """

    sounds: Sounds
    latents: Tensor
    starts: Sequence[int]

    @property
    def frames(self) -> list[int]:
        """Of each sound."""
        ends = [start - GAP for start in self.starts[1:]] + [self.latents.size(1)]
        return [end - start for start, end in zip(self.starts, ends, strict=True)]


@torch.no_grad()
def hear(model: Ddsp, sounds: Sounds, seed: int = 0, fit: bool = True) -> Heard:
    """The latents of sounds; unless the model knows its axes and straight lines already, they are fitted to them."""
    training = model.training
    model.eval()
    model.analyzer.pitch.train()  # single precision will do: nothing adds up here
    hop = model.hop_length
    frames = [-(-length // hop) for length in sounds.lengths]
    total = sum(frames) + GAP * len(frames)
    every = max(1, total // _SURVEYED)
    if fit:
        bands, loudness = _surveyed(model, sounds, every)
        fit_axes(model, bands, loudness)
    latents, power = _all_latents(model, sounds, max(1, total // (4 * FRAMES)))
    if fit:
        fit_lines(model, *power, seed)
        model.adaptation.remember(latents, seed)
    model.train(training)
    starts, at = [], 0
    for count in frames:
        starts.append(at + GAP)
        at += GAP + count
    return Heard(sounds, latents, starts)


def _pieces(model: Ddsp, sounds: Sounds, every: int = 1) -> Iterator[Tensor]:
    """Frames [1, channels, frames, window] of all sounds and the silences before them, each `every`th."""
    hop, window = model.hop_length, model.analyzer.window
    for number, length in enumerate(sounds.lengths):
        end = -(-length // hop)
        for first in range(-GAP, end, _PIECE * every):
            count = min(_PIECE * every, end - first)
            audio = sounds.read(number, (first + 1) * hop - window, (count - 1) * hop + window)
            yield audio.unfold(1, window, hop * every)[None]


def _surveyed(model: Ddsp, sounds: Sounds, every: int) -> tuple[Tensor, Tensor]:
    """Bands [frames, bands] and loudness [frames] of each `every`th frame."""
    bands, loudness = [], []
    for frames in _pieces(model, sounds, every):
        heard, power = model.analyzer.spectra(frames)
        bands.append(heard[0])
        loudness.append(model.analyzer.levels_db(power)[0, 0])
    return torch.cat(bands), torch.cat(loudness)


def _all_latents(model: Ddsp, sounds: Sounds, every: int) -> tuple[Tensor, tuple[Tensor, Tensor]]:
    """Latents of all frames, and of each `every`th frame the latents and the short spectra."""
    analyzer = model.analyzer
    rest, heard, power, kept, count = [], [], [], [], 0
    for frames in _pieces(model, sounds):
        bands, spectra = analyzer.spectra(frames)
        rest.append(torch.cat([analyzer.levels_db(spectra)[0], model.timbre_of(bands)[0]]))
        heard.append(analyzer.pitch.heard(frames.mean(1))[0])
        chosen = torch.arange(-count % every, frames.size(2), every)
        power.append(spectra[0, :, chosen].mean(0))
        kept.append(chosen + count)
        count += frames.size(2)
    notes, strengths = _followed(model, torch.cat(heard))
    latents = torch.cat([notes, strengths, torch.cat(rest, 1)])
    return latents, (latents[:, torch.cat(kept)], torch.cat(power))


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
