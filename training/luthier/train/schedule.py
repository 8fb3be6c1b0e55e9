"""What changes while training goes on."""

import math

from luthier.train.config import TrainConfig

_LAST_SHARE = 0.02


def progress_share(config: TrainConfig, step: int, seconds: float) -> float:
    """How much of the run is done, 0 to 1, by steps or by time, whichever is further."""
    by_steps = step / config.steps if config.steps > 0 else 0.0
    by_time = seconds / (60 * config.minutes) if config.minutes > 0 else 0.0
    return min(1.0, max(by_steps, by_time))


def learning_rate(config: TrainConfig, step: int, share: float) -> float:
    """Linear warm-up, then half a cosine down to 2 % of the peak at the end of the run."""
    warm = min(1.0, (step + 1) / max(1, config.warmup_steps))
    fall = 0.5 * (1.0 + math.cos(math.pi * share))
    return config.learning_rate * warm * (_LAST_SHARE + (1.0 - _LAST_SHARE) * fall)


def kl_weight(config: TrainConfig, step: int) -> float:
    """Rises in a line from 0 to `config.kl_weight`."""
    return config.kl_weight * min(1.0, step / max(1, config.kl_warmup_steps))


def waveform_weight(config: TrainConfig, share: float) -> float:
    """Falls exponentially from the first to the last of `config.waveform_weights`."""
    first, last = config.waveform_weights
    return first * (last / first) ** share
