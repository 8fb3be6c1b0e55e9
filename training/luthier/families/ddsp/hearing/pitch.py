"""The newest pitch of a stream: YIN that integrates over the last samples and looks back from them.

`luthier.features.pitch` hears a frame from its start on, so that its pitch is as old as the frame; here a short period
is compared over the newest samples only (de Cheveigne and Kawahara, JASA 111(4), 2002, with time turned round).
"""

import torch
from torch import Tensor

from luthier.families.ddsp.hearing.windows import windows_of
from luthier.features.pitch import HIGHEST_HZ, LOWEST_HZ, difference_of, first_trough, normalized_difference, vertex

SMOOTHINGS = 4
LEAST_POWER = 1e-9  # mean square: below it there is no pitch
LEAST_THRESHOLD, LEAST_ABOVE = 0.1, 0.05  # of the first trough: the former, or the latter above the least value
SHORTER = 0.5625  # of the period: a shorter one, of a pitch an octave higher or more, lies below
OCTAVE_COST = 0.1875  # by which a trough must be deeper than that of half its period


def newest_pitch_window(
    sample_rate: int, integration: int, lowest_hz: float = LOWEST_HZ, smoothings: int = SMOOTHINGS
) -> int:
    """Samples that `newest_pitch` looks at."""
    return integration + int(sample_rate / lowest_hz) + 1 + 2 * smoothings


def newest_pitch(
    x: Tensor,
    count: int,
    hop_length: int,
    sample_rate: int,
    integration: int,
    lowest_hz: float = LOWEST_HZ,
    highest_hz: float = HIGHEST_HZ,
    smoothings: int = SMOOTHINGS,
    threshold: float = LEAST_THRESHOLD,
    above: float = LEAST_ABOVE,
    least_power: float = LEAST_POWER,
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Sound [batch, time] -> (f0 in Hz, confidence from 0 to 1, and both of a higher pitch) of the last `count` hops.

    Each is [batch, count]. The period is the first trough under `threshold`, or less than `above` above the least
    value. The higher pitch is what else it might be, an octave up or more; its confidence is 0 where there is none.
    What lies above 4 kHz is taken away first: lags are whole samples, and a bright sound is not alike after a period
    that is none.
    """
    window = newest_pitch_window(sample_rate, integration, lowest_hz, smoothings)
    newest_first = x[:, x.size(1) - window - (count - 1) * hop_length :].flip(1)
    for _ in range(smoothings):
        newest_first = 0.25 * (newest_first[:, :-2] + newest_first[:, 2:]) + 0.5 * newest_first[:, 1:-1]
    # Windows overlap: what each needs of energies is summed once for all.
    sums = torch.nn.functional.pad(newest_first.double().square().cumsum(1), (1, 0))
    energies = (sums[:, integration:] - sums[:, : sums.size(1) - integration]).to(x.dtype)
    frames = windows_of(newest_first, count, window - 2 * smoothings, hop_length)
    energy = windows_of(energies, count, frames.size(2) - integration + 1, hop_length)
    normalized = normalized_difference(difference_of(frames, energy, integration))
    shortest = max(2, int(sample_rate / highest_hz))
    inner = normalized[..., shortest:-1]
    low = (inner.min(-1, keepdim=True)[0] + above).clamp_min(threshold)
    period = first_trough(normalized, shortest, inner < low)
    higher, is_one = _shorter_period(normalized, shortest, period)
    loud = energy[..., 0] > least_power * integration
    f0_hz, confidence = _read(normalized, period, sample_rate, loud)
    higher_hz, higher_confidence = _read(normalized, higher, sample_rate, loud & is_one)
    return f0_hz.flip(1), confidence.flip(1), higher_hz.flip(1), higher_confidence.flip(1)


def _read(normalized: Tensor, period: Tensor, sample_rate: int, heard: Tensor) -> tuple[Tensor, Tensor]:
    """f0 in Hz and confidence at a trough; 0 where nothing is `heard`."""
    depth, offset = vertex(normalized, period)
    return sample_rate / (period + offset), (1.0 - depth).clamp(0.0, 1.0) * heard


def _shorter_period(
    normalized: Tensor, shortest: int, period: Tensor, shorter: float = SHORTER, octave_cost: float = OCTAVE_COST
) -> tuple[Tensor, Tensor]:
    """The best trough of a clearly shorter period, and whether there is one, each [...]."""
    inner = normalized[..., shortest:-1]
    trough = (inner <= normalized[..., shortest - 1 : -2]) & (inner < normalized[..., shortest + 1 :])
    lag = torch.arange(shortest, shortest + inner.size(-1), device=inner.device)
    cost = inner + octave_cost * torch.log2(lag.to(inner.dtype) / shortest)
    none = float("inf")
    least, at = cost.masked_fill(~trough | (lag >= shorter * period.unsqueeze(-1)), none).min(-1)
    return at + shortest, least < none
