"""Bands of a spectrum: where they lie, and how much of each bin they hear."""

import math

import torch
from torch import Tensor

from luthier.features.frames import bin_frequencies_hz

MEL_BEND_HZ = 700.0  # where the mel scale turns from linear to logarithmic


def spaced_hz(lowest_hz: float, highest_hz: float, bands: int, bend_hz: float = 0.0) -> Tensor:
    """Centres of bands, [bands]: equal ratios apart or, below `bend_hz`, rather equal steps.

    They are equally far apart in log(bend + f); with 700 Hz that is the mel scale (O'Shaughnessy, Speech Communication,
    1987).
    """
    ends = [math.log(bend_hz + lowest_hz), math.log(bend_hz + highest_hz)]
    return torch.linspace(ends[0], ends[1], bands, dtype=torch.float64).exp() - bend_hz


def triangles(centres_hz: Tensor, sample_rate: int, window: int) -> Tensor:
    """Weights [bands, window / 2 + 1] of triangles of height 1 between the centres of the neighbours.

    One that would be narrower than a bin reaches a bin to both sides, which is interpolation.
    """
    frequency = bin_frequencies_hz(window, sample_rate, torch.device("cpu")).double()
    bin_hz = sample_rate / window
    centre = centres_hz.double()
    ratio_down, ratio_up = centre[:1] / centre[1:2], centre[-1:] / centre[-2:-1]
    left = torch.minimum(torch.cat([centre[:1] * ratio_down, centre[:-1]]), centre - bin_hz)[:, None]
    right = torch.maximum(torch.cat([centre[1:], centre[-1:] * ratio_up]), centre + bin_hz)[:, None]
    return between(frequency, left, centre[:, None], right)


def between(frequency: Tensor, left: Tensor, centre: Tensor, right: Tensor) -> Tensor:
    """Weights [bands, frequencies] of triangles of height 1 at `centre`, each of the corners [bands, 1]."""
    rising, falling = (frequency - left) / (centre - left), (right - frequency) / (right - centre)
    return torch.minimum(rising, falling).clamp_min(0.0).float()
