"""The newest pitch of a stream: YIN that integrates over the last samples and looks back from them.

`luthier.features.pitch` hears a frame from its start on, so that its pitch is as old as the frame; here a short period
is compared over the newest samples only (de Cheveigne and Kawahara, JASA 111(4), 2002, with time turned round).
"""

import torch
from torch import Tensor

LOWEST_HZ = 50.0
_SMOOTHINGS = 4


def newest_pitch_window(sample_rate: int, integration: int) -> int:
    """Samples that `newest_pitch` looks at."""
    return integration + int(sample_rate / LOWEST_HZ) + 1 + 2 * _SMOOTHINGS


def newest_pitch(frames: Tensor, sample_rate: int, integration: int) -> tuple[Tensor, Tensor]:
    """Frames [batch, frames, window] that end now -> (f0 in Hz, confidence from 0 to 1), each [batch, frames].

    The period is the first trough under a threshold, .1 or .05 above the least value. What lies above 4 kHz is taken
    away first: lags are whole samples, and a bright sound is not alike after a period that is none.
    """
    shape = frames.shape[:-1]
    newest_first = frames.flip(-1).flatten(0, -2)
    for _ in range(4):
        newest_first = 0.25 * (newest_first[:, :-2] + newest_first[:, 2:]) + 0.5 * newest_first[:, 1:-1]
    normalized = _normalized_difference(newest_first, integration)
    shortest = max(2, int(sample_rate / 2000.0))
    period = _first_trough(normalized, shortest)
    depth, offset = _vertex(normalized, period)
    loud = newest_first[:, :integration].square().mean(-1) > 1e-9
    confidence = (1.0 - depth).clamp(0.0, 1.0) * loud
    return (sample_rate / (period + offset)).reshape(shape), confidence.reshape(shape)


def _normalized_difference(x: Tensor, integration: int) -> Tensor:
    """Equations 6 and 8 of the paper on frames [frames, window], newest sample first -> [frames, lags]."""
    longest = x.size(-1) - integration
    size = 1
    while size < x.size(-1):
        size *= 2
    spectrum = torch.fft.rfft(x, size)
    head = torch.fft.rfft(x[:, :integration], size)
    products = torch.fft.irfft(spectrum * head.conj(), size)[:, : longest + 1]
    sums = torch.nn.functional.pad(x.square().cumsum(-1), (1, 0))
    energy = sums[:, integration:] - sums[:, : longest + 1]
    difference = (energy[:, :1] + energy - 2.0 * products).clamp_min(0.0)[:, 1:]
    lag = torch.arange(1, longest + 1, device=x.device, dtype=x.dtype)
    normalized = difference * lag / difference.cumsum(-1).clamp_min(1e-12)
    return torch.nn.functional.pad(normalized, (1, 0), value=1.0)


def _first_trough(normalized: Tensor, shortest: int) -> Tensor:
    """Lag [frames] of the first local minimum that is nearly as deep as the deepest."""
    inner = normalized[:, shortest:-1]
    trough = (inner <= normalized[:, shortest - 1 : -2]) & (inner < normalized[:, shortest + 1 :])
    threshold = (inner.min(-1, keepdim=True)[0] + 0.05).clamp_min(0.1)
    good = trough & (inner < threshold)
    first = good.to(torch.uint8).argmax(-1)
    return torch.where(good.any(-1), first, inner.argmin(-1)) + shortest


def _vertex(values: Tensor, at: Tensor) -> tuple[Tensor, Tensor]:
    """Value and offset of the vertex of the parabola through three neighbours (step 5)."""
    left, middle, right = values.gather(-1, torch.stack([at - 1, at, at + 1], -1)).unbind(-1)
    curvature = left - 2.0 * middle + right
    bent = curvature > 1e-9
    slope = torch.where(bent, 0.5 * (left - right) / curvature.where(bent, torch.ones_like(curvature)), 0.0)
    offset = slope.clamp(-1.0, 1.0)
    return middle - 0.25 * (left - right) * offset, offset
