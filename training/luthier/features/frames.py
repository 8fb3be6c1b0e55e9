"""Cutting sound into frames and looking at their spectra: where every descriptor begins."""

import torch
import torch.nn.functional as F
from torch import Tensor


def centred_frames(x: Tensor, window: int, hop_length: int, centre: int | None = None) -> Tensor:
    """Audio [batch, channels, time] -> frames [batch, channels, frames, window], frames = ceil(time / hop_length).

    Frame n has its `centre` (the middle of the window) on the middle of hop n, so it describes the
    samples that latent frame n stands for; beyond the ends there is silence.
    """
    time = x.shape[-1]
    count = -(-time // hop_length)
    before = (window // 2 if centre is None else centre) - hop_length // 2
    after = max(0, (count - 1) * hop_length + window - before - time)
    padded = F.pad(x, (before, after))  # a negative `before` crops: windows shorter than a hop
    return padded.unfold(-1, window, hop_length)[:, :, :count]


def power_spectra(x: Tensor, window: int, hop_length: int) -> Tensor:
    """Audio [batch, channels, time] -> `frame_power` of its Hann-windowed frames, [batch, frames, window / 2 + 1]."""
    shape = torch.hann_window(window, device=x.device, dtype=x.dtype)
    return frame_power(centred_frames(x, window, hop_length), shape)


def frame_power(frames: Tensor, shape: Tensor) -> Tensor:
    """Frames [batch, channels, frames, window] -> mean power of the channels [batch, frames, window / 2 + 1].

    One-sided and scaled so that the sum over the bins is the mean square of the frame times `shape`
    [window] (Parseval, over the power of that window). The window is even.
    """
    power = torch.fft.rfft(frames * shape).abs().square().mean(1)
    power[..., 1:-1] *= 2.0
    return power / (shape.size(0) * shape.square().sum())


def bin_frequencies_hz(window: int, sample_rate: int, device: torch.device) -> Tensor:
    """Centre of each bin of a spectrum over `window` samples, in Hz [window / 2 + 1]."""
    return torch.fft.rfftfreq(window, 1.0 / sample_rate, device=device)
