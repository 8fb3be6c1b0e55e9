"""Fundamental frequency: YIN (de Cheveigne and Kawahara, JASA 111(4), 2002)."""

import torch
from torch import Tensor

from luthier.features.frames import centred_frames

LOWEST_HZ = 50.0
HIGHEST_HZ = 2000.0
VOICED_CONFIDENCE = 0.8
THRESHOLD = 0.1  # step 4 of the paper
NOTES_THRESHOLD = 0.03  # for single notes: to 0.1, an oboe with weak odd partials sounds an octave higher
_SILENCE = 1e-9  # mean square, -90 dB: below it there is no pitch
MOST_FRAMES_AT_ONCE = 1024  # keeps the frames of a long sound out of memory


def f0_hz(x: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    """Fundamental of audio [batch, channels, time] -> Hz [batch, frames]; 0.0 where it is unvoiced.

    Voiced means a confidence of at least 0.8; see `pitch`.
    """
    frequency, confidence = pitch(x, sample_rate, hop_length)
    return voiced_f0_hz(frequency, confidence)


def pitch(x: Tensor, sample_rate: int, hop_length: int) -> tuple[Tensor, Tensor]:
    """Audio [batch, channels, time] -> (f0 in Hz, confidence from 0 to 1), each [batch, frames].

    From 50 to 2000 Hz. The confidence is 1 minus the cumulative-mean-normalised difference at the
    period, which is about the share of the power that is periodic; 0 in silence. Channels add up in
    the difference function, so opposite channels do not cancel. Frames: `centred_frames`.
    """
    window, centre = pitch_window(sample_rate)
    frames = centred_frames(x, window, hop_length, centre)
    parts = [pitch_of_frames(part, sample_rate) for part in torch.split(frames, MOST_FRAMES_AT_ONCE, 2)]
    frequencies, confidences = zip(*parts, strict=True)
    return torch.cat(frequencies, 1), torch.cat(confidences, 1)


def pitch_window(sample_rate: int) -> tuple[int, int]:
    """(samples that `pitch_of_frames` looks at, which of them is the middle of what it hears)."""
    longest = int(sample_rate / LOWEST_HZ) + 1
    # A period of n samples is found in the first longest + n samples of a frame: their middle, for 200 Hz.
    return 2 * longest, longest * 5 // 8


def voiced_f0_hz(frequency_hz: Tensor, confidence: Tensor, least: float = VOICED_CONFIDENCE) -> Tensor:
    """The same frequencies, 0.0 where the confidence is below `least`."""
    return frequency_hz * (confidence >= least)


def pitch_of_frames(
    frames: Tensor,
    sample_rate: int,
    highest_hz: float = HIGHEST_HZ,
    silence: float = _SILENCE,
    threshold: float = THRESHOLD,
) -> tuple[Tensor, Tensor]:
    """Frames [batch, channels, frames, window of `pitch_window`] -> (f0, confidence), each [batch, frames].

    With a lower threshold fewer sounds with weak odd partials are taken for an octave higher, and more noisy ones for
    an octave lower.

    As precise as the frames are: whoever lets a phase run on at this pitch hears its errors add up, and should give
    frames in double precision, as every player does. It takes about twice as long.
    """
    normalized = normalized_difference(difference(frames, frames.size(-1) // 2).sum(1))
    shortest = max(2, int(sample_rate / highest_hz))
    period = first_trough(normalized, shortest, normalized[..., shortest:-1] < threshold)
    depth, offset = vertex(normalized, period)
    loud = frames.square().mean([1, 3]) > silence
    return sample_rate / (period + offset), (1.0 - depth).clamp(0.0, 1.0) * loud


def difference(frames: Tensor, integration: int) -> Tensor:
    """Equation 6 of the paper: [..., window] -> [..., lags], for lags from 1 to window - integration.

    The first `integration` samples are compared with those a lag later.
    """
    sums = torch.nn.functional.pad(frames.double().square().cumsum(-1), (1, 0))
    energy = (sums[..., integration:] - sums[..., : frames.size(-1) - integration + 1]).to(frames.dtype)
    return difference_of(frames, energy, integration)


def difference_of(frames: Tensor, energy: Tensor, integration: int) -> Tensor:
    """`difference` where the energy [..., 1 + lags] of what is compared is known; products are correlated by FFT."""
    window = frames.size(-1)
    longest, size = window - integration, 1
    while size < window:
        size *= 2
    spectrum = torch.fft.rfft(frames, size)
    head = torch.fft.rfft(frames[..., :integration], size)
    products = torch.fft.irfft(spectrum * head.conj(), size)[..., 1 : longest + 1]
    return (energy[..., :1] + energy[..., 1:] - 2.0 * products).clamp_min(0.0)


def normalized_difference(difference: Tensor) -> Tensor:
    """Equation 8: over its cumulative mean, [..., lags] -> [..., 1 + lags] from lag 0, which is 1."""
    lag = torch.arange(1, difference.size(-1) + 1, device=difference.device, dtype=difference.dtype)
    normalized = difference * lag / difference.cumsum(-1).clamp_min(1e-12)
    return torch.nn.functional.pad(normalized, (1, 0), value=1.0)


def first_trough(normalized: Tensor, shortest: int, deep: Tensor) -> Tensor:
    """Lag [...] of the first local minimum that is deep, or of the least value.

    `deep` [..., lags - 2] says it of the lags from `shortest` to the last but one of `normalized` [..., lags].
    """
    inner = normalized[..., shortest:-1]
    trough = (inner <= normalized[..., shortest - 1 : -2]) & (inner < normalized[..., shortest + 1 :])
    good = trough & deep
    first = good.to(torch.uint8).argmax(-1)
    return torch.where(good.any(-1), first, inner.argmin(-1)) + shortest


def vertex(values: Tensor, at: Tensor) -> tuple[Tensor, Tensor]:
    """Value and offset of the vertex of the parabola through three neighbours (step 5)."""
    left, middle, right = values.gather(-1, torch.stack([at - 1, at, at + 1], -1)).unbind(-1)
    curvature = left - 2.0 * middle + right
    bent = curvature > 1e-9
    slope = torch.where(bent, 0.5 * (left - right) / curvature.where(bent, torch.ones_like(curvature)), 0.0)
    offset = slope.clamp(-1.0, 1.0)
    return middle - 0.25 * (left - right) * offset, offset
