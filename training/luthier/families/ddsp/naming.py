"""What latents are called, and in a few words what more of each does."""

from typing import Protocol

import torch
from torch import Tensor

from luthier.families.ddsp.hearing.spectra import LONG_BANDS, SHORT_BANDS, SHORT_WEIGHT, long_band_hz

_REGION_ENDS_HZ = (150.0, 500.0, 2000.0, 5000.0)
_CLEAR = 0.6  # of the greatest change: what changes less is not told
_RISING_DB = 1.0  # within a frame, in a unit of a latent: less is no attack


class HearsTimbre(Protocol):
    """A model whose latents are pitches and voicings of its voices, levels of its channels, and timbre."""

    sample_rate: int
    channels: int
    voices: int
    timbre: int

    @property
    def axes(self) -> Tensor:
        """Of the timbre, [bands, timbre], in bands as `Spectra` tells them."""


def latent_names(model: HearsTimbre) -> tuple[str, ...]:
    """One a latent, as inlets and outlets show them."""
    voices = [f" {voice + 1}" for voice in range(model.voices)] if model.voices > 1 else [""] * model.voices
    pitches = [f"pitch{voice} (MIDI note)" for voice in voices]
    voicings = [f"voicing{voice} (0 to 1)" for voice in voices]
    balance = ["balance (dB, right over left)"] if model.channels == 2 else []
    return (*pitches, *voicings, "loudness (dB)", *balance, *_timbre_names(model))


def _timbre_names(model: HearsTimbre) -> list[str]:
    names = [f"timbre {number + 1}" for number in range(model.timbre)]
    if not bool(model.axes.any()):  # nothing was heard yet
        return names
    changes = changes_db(model.axes.detach().cpu().double())
    told = [_told(changes[:, number], model.sample_rate) for number in range(model.timbre)]
    return [f"{name} ({words})" for name, words in zip(names, told, strict=True)]


def changes_db(axes: Tensor) -> Tensor:
    """By how many dB each band changes in a unit of each latent, [bands, latents], from axes of the same shape."""
    weight = torch.ones(axes.size(0), 1, dtype=axes.dtype)
    weight[LONG_BANDS:] = SHORT_WEIGHT
    plain = axes / weight
    return plain / plain.square().sum(0).clamp_min(1e-12) / weight


def _told(change: Tensor, sample_rate: int) -> str:
    """Where in the spectrum a latent with these changes of bands [bands] makes more and where less."""
    hz = long_band_hz(sample_rate)
    region = torch.bucketize(hz, torch.tensor(_REGION_ENDS_HZ, dtype=hz.dtype))
    # By the root of their number, or the few bands of the bass, which chance moves most, would speak for all.
    inside = [change[:LONG_BANDS][region == number] for number in range(len(_REGION_ENDS_HZ) + 1)]
    means = [float(part.sum()) / max(1, len(part)) ** 0.5 for part in inside]
    even = [float(part.mean()) for part in inside if len(part)]
    if min(even) > _CLEAR * max(even) > 0.0:
        means = even
    clear = _CLEAR * max(abs(mean) for mean in means)
    parts = []
    for word, sign in (("more", 1.0), ("less", -1.0)):
        places = [number for number, mean in enumerate(means) if sign * mean >= clear > 0.0]
        if places:
            parts.append(f"{word} {_places(places)}")
    rise = _rise_db(change[LONG_BANDS:])
    if abs(rise) > _RISING_DB:
        parts.append("rising" if rise > 0.0 else "falling")
    return ", ".join(parts) if parts else "no one region"


def _rise_db(short: Tensor) -> float:
    """How much more the newest short spectrum of a frame changes than the oldest."""
    steps = short.reshape(-1, SHORT_BANDS).mean(1)
    return float(steps[-1] - steps[0])


def _places(regions: list[int]) -> str:
    """Words for regions of the spectrum, neighbours together."""
    runs: list[list[int]] = []
    for region in regions:
        if runs and runs[-1][1] == region - 1:
            runs[-1][1] = region
        else:
            runs.append([region, region])
    return " and ".join(_span(first, last) for first, last in runs)


def _span(first: int, last: int) -> str:
    top = len(_REGION_ENDS_HZ)
    if (first, last) == (0, top):
        return "everywhere"
    if first == 0:
        return f"below {_hz(_REGION_ENDS_HZ[last])}"
    if last == top:
        return f"above {_hz(_REGION_ENDS_HZ[first - 1])}"
    return f"{_hz(_REGION_ENDS_HZ[first - 1])} to {_hz(_REGION_ENDS_HZ[last])}"


def _hz(frequency: float) -> str:
    return f"{frequency / 1000.0:g} kHz" if frequency >= 1000.0 else f"{frequency:g} Hz"
