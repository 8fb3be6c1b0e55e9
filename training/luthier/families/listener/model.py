"""A model that listens: levels of bands, a small causal network, an answer a hop."""

from collections.abc import Sequence

import torch
from torch import Tensor

from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.listening.band_levels import BandLevels
from luthier.blocks.listening.separable import fold_norms, separable_trunk, trunk_frames
from luthier.blocks.listening.smoothing import Smoothing
from luthier.contract.model import Model
from luthier.families.listener.config import ListenerConfig
from luthier.features.bands import spaced_hz

LARGEST_LOGIT = 30.0  # beyond it a share is 1, or 0, anyway
_FORGOTTEN = 12.0  # time constants after which less than 1e-5 is left


class Listener(Model):
    """Audio [batch, 1, time] -> numbers [batch, answers, time / hop_length].

    `encode` gives what the network says, in logits; `shares` what a player is told: how sure it is of each answer,
    all of them 1 together, smoothed.

    Args:
        answers: what it chooses among.
        centre: see `BandLevels`.
    """

    def __init__(self, config: ListenerConfig, answers: int, centre: int = -1) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels = config.sample_rate, config.channels
        self.hop_length, self.latents = config.hop_length, answers
        centres_hz = spaced_hz(config.lowest_hz, config.highest_hz, config.bands, config.bend_hz)
        self.levels = BandLevels(centres_hz, config.sample_rate, config.window, config.hop_length, centre)
        self.trunk = separable_trunk(config.bands, config.width, config.dilations, config.dropout)
        self.head = StreamingConv1d(config.width, answers, 1)
        frame_ms = 1000.0 * config.hop_length / config.sample_rate
        self.smoothing = Smoothing(answers, frame_ms, config.smoothing_ms)
        self.largest_logit = LARGEST_LOGIT
        self.encode_delay = self.head.align(self.trunk.align(self.levels.align(0)))
        self.decode_delay = 0

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> logits [batch, answers, frames]."""
        y: Tensor = self.head(self.trunk(self.levels(x)))
        return y

    def shares(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> how sure each answer is, [batch, answers, frames]."""
        logits = self.encode(x).clamp(-self.largest_logit, self.largest_logit)
        y: Tensor = self.smoothing(torch.softmax(logits, 1))
        return y

    def listen(self, x: Tensor, domain: Tensor | None = None) -> Tensor:
        """What it hears in audio, as `encode`: a listener makes no sound."""
        return self.encode(x)

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """A gliding tone in noise, so that answers change."""
        time = torch.arange(shape[-1], dtype=torch.float64) / self.sample_rate
        phase = 6.2832 * (200.0 * time + 60.0 * time**2)
        tone = sum(torch.sin(k * phase) / k for k in range(1, 6))
        return 0.2 * torch.as_tensor(tone).float() + 0.01 * torch.randn(*shape, generator=generator)

    def fold(self) -> None:
        """See `Model.fold`: normalizations go into the convolutions before them."""
        super().fold()
        fold_norms(self)

    def memory_hops(self) -> int:
        """See `Model.memory_hops`."""
        smoothed = _FORGOTTEN * self.smoothing.milliseconds / self.smoothing.frame_ms
        return 2 + self.levels.window // self.hop_length + trunk_frames(self.config.dilations) + int(smoothed)

    def begin_phase(self, phase: int) -> None:
        """See `Model.begin_phase`: there is one phase."""

    def reset(self) -> None:
        """See `Model.reset`."""
        self.reset_shares()

    def reset_shares(self) -> None:
        """Forget what `shares` heard: TorchScript cannot say `super().reset()`."""
        self.levels.reset()
        self.trunk.reset()
        self.head.reset()
        self.smoothing.reset()
