"""What changes while training goes on."""

from dataclasses import dataclass
from typing import Protocol

_LAST_RATE = 0.02


@dataclass(frozen=True)
class Moment:
    """Where in its run a step is.

    Attributes:
        step: steps done in this phase.
        share: of this phase that is done, 0 to 1.
        highest_rate: share of the peak that the learning rate must not rise above, because it was lower already.
    """

    step: int
    share: float
    highest_rate: float = 1.0


class Budget(Protocol):
    """What ends a training: steps, minutes, or whichever comes first; 0 leaves it to the other."""

    @property
    def steps(self) -> int:
        """Train so many."""

    @property
    def minutes(self) -> float:
        """Train so long."""


class RateSchedule(Protocol):
    """How the learning rate rises and falls."""

    @property
    def warmup_steps(self) -> int:
        """Over which it rises, in each phase."""

    @property
    def decay_share(self) -> float:
        """The last share of each phase, over which it falls."""


def progress_share(config: Budget, step: int, seconds: float) -> float:
    """How much of the run is done, 0 to 1, by steps or by time, whichever is further."""
    by_steps = step / config.steps if config.steps > 0 else 0.0
    by_time = seconds / (60 * config.minutes) if config.minutes > 0 else 0.0
    return min(1.0, max(by_steps, by_time))


def settled_rate(schedule: RateSchedule, moment: Moment) -> float:
    """Share of the peak, warm-up apart: 1, then in a line down to 2 % over the last `decay_share` of the phase.

    Warm-up, stable, decay ("MiniCPM", arXiv 2404.06395). What comes before the fall does not depend on when the
    training ends, so a longer budget changes nothing of it.
    """
    fallen = (moment.share - (1.0 - schedule.decay_share)) / schedule.decay_share if schedule.decay_share else 0.0
    return min(moment.highest_rate, 1.0 - (1.0 - _LAST_RATE) * min(1.0, max(0.0, fallen)))


def learning_rate(peak: float, schedule: RateSchedule, moment: Moment) -> float:
    """Linear warm-up, then `settled_rate` of the peak."""
    warm = min(1.0, (moment.step + 1) / max(1, schedule.warmup_steps))
    return peak * warm * settled_rate(schedule, moment)
