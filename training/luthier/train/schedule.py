"""What changes while training goes on."""

import math
from dataclasses import dataclass
from typing import Protocol

from luthier.train.config import TrainConfig

_LAST_SHARE = 0.02


@dataclass(frozen=True)
class Moment:
    """Where in its run a step is.

    Attributes:
        step: steps done in this phase.
        share: of this phase that is done, 0 to 1.
    """

    step: int
    share: float


class Budget(Protocol):
    """What ends a training: steps, minutes, or whichever comes first; 0 leaves it to the other."""

    @property
    def steps(self) -> int:
        """Train so many."""

    @property
    def minutes(self) -> float:
        """Train so long."""


def progress_share(config: Budget, step: int, seconds: float) -> float:
    """How much of the run is done, 0 to 1, by steps or by time, whichever is further."""
    by_steps = step / config.steps if config.steps > 0 else 0.0
    by_time = seconds / (60 * config.minutes) if config.minutes > 0 else 0.0
    return min(1.0, max(by_steps, by_time))


def representation_share(config: TrainConfig, step: int, seconds: float) -> float:
    """How much of phase 1 is done, 0 to 1, where no plateau ends it."""
    if config.representation_steps > 0:
        return min(1.0, step / config.representation_steps)
    return min(1.0, progress_share(config, step, seconds) / config.representation_share)


def adversarial_share(share: float, began: float) -> float:
    """How much of phase 2 is done at `share` of the run, when it began at share `began`."""
    return min(1.0, max(0.0, share - began) / max(1e-9, 1.0 - began))


def learning_rate(peak: float, warmup_steps: int, moment: Moment) -> float:
    """Linear warm-up, then half a cosine down to 2 % of the peak at the end of the phase."""
    warm = min(1.0, (moment.step + 1) / max(1, warmup_steps))
    fall = 0.5 * (1.0 + math.cos(math.pi * moment.share))
    return peak * warm * (_LAST_SHARE + (1.0 - _LAST_SHARE) * fall)


def kl_weight(config: TrainConfig, step: int) -> float:
    """Rises in a line from 0 to the weight of the KL term."""
    return config.weights.kl * latent_share(config, step)


def latent_share(config: TrainConfig, step: int) -> float:
    """How much of its weight a term of the latent has, 0 to 1."""
    return min(1.0, step / max(1, config.kl_warmup_steps))


def waveform_weight(config: TrainConfig, share: float) -> float:
    """Falls exponentially from the first to the last of the weights of the waveform term."""
    first, last = config.weights.waveform
    return first * (last / first) ** share if first > 0 else 0.0
