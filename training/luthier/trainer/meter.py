"""How quickly a training goes, how long it still takes, and what its losses are on average."""

import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from luthier.trainer.budget_bar import advance, budget_bar
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import TrainConfig
from luthier.trainer.observer import Observer, Progress
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms
from luthier.trainer.throttle import Throttle

_SHOW_SECONDS = 0.2
_RATE_SECONDS = 10.0


class Meter:
    """Watches the steps of one run of the loop.

    Args:
        batch_samples: audio samples in a batch; 0 where it is no audio.
    """

    def __init__(self, config: TrainConfig, batch_samples: int) -> None:
        self.config, self._batch_samples = config, batch_samples
        self._sums: defaultdict[str, Tensor | float] = defaultdict(float)
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._throttle = Throttle(_SHOW_SECONDS)
        self._rate_from: tuple[float, int] | None = None
        self._steps_per_second = 0.0

    def bar(self, checkpoint: Checkpoint, phase: str, visible: bool) -> Any:
        """Progress in steps, or in seconds where only time ends the run; `phase` is the name of the present one."""
        return budget_bar(self.config, checkpoint, _label(checkpoint, phase), visible)

    def add(self, terms: Terms) -> None:
        """Note the terms of a step; nothing is read from the device yet."""
        for name, term in terms.items():
            self._sums[name] = self._sums[name] + term
            self._counts[name] += 1

    def averages(self) -> dict[str, float]:
        """{"train_<term>": mean since the last call}."""
        means = {f"train_{name}": float(total) / self._counts[name] for name, total in self._sums.items()}
        self._sums.clear()
        self._counts.clear()
        return means

    def show(
        self,
        bar: Any,
        checkpoint: Checkpoint,
        moment: Moment,
        phase: str,
        share: float,
        terms: Terms,
        observers: Sequence[Observer],
    ) -> None:
        """Move the bar; now and then read the losses, and tell the observers."""
        if self._throttle.due():
            state = self._progress(time.monotonic(), checkpoint, moment, share, terms)
            bar.set_description_str(f"{_label(checkpoint, phase)} {100 * moment.share:.0f} %", refresh=False)
            bar.set_postfix_str(_line(state), refresh=False)
            for observer in observers:
                observer.stepped(state)
        advance(bar, self.config, checkpoint)

    def _progress(self, now: float, checkpoint: Checkpoint, moment: Moment, share: float, terms: Terms) -> Progress:
        self._measure(now, checkpoint.step)
        left = checkpoint.seconds * (1 - share) / share if share > 0 else 0.0
        return Progress(
            step=checkpoint.step,
            phase=checkpoint.phase,
            share=share,
            seconds=checkpoint.seconds,
            seconds_left=left,
            phase_seconds_left=min(left, self._phase_left(checkpoint, moment)),
            steps_per_second=self._steps_per_second,
            samples_per_second=self._steps_per_second * self._batch_samples,
            terms={name: float(term) for name, term in terms.items()},
        )

    def _measure(self, now: float, step: int) -> None:
        if self._rate_from is None:
            self._rate_from = (now, step)
            return
        began, first = self._rate_from
        if now > began:
            self._steps_per_second = (step - first) / (now - began)
        if now - began > _RATE_SECONDS:
            self._rate_from = (now, step)

    @staticmethod
    def _phase_left(checkpoint: Checkpoint, moment: Moment) -> float:
        spent = checkpoint.seconds - checkpoint.phase_seconds
        return spent * (1 - moment.share) / moment.share if moment.share > 0 else float("inf")


def _label(checkpoint: Checkpoint, phase: str) -> str:
    return f"phase {checkpoint.phase}, {phase}"


def _line(state: Progress) -> str:
    losses = ", ".join(f"{name} {value:.3g}" for name, value in state.terms.items())
    audio = f"{state.samples_per_second / 1000:.0f} k samples/s, " if state.samples_per_second else ""
    return f"{state.steps_per_second:.1f} it/s, {audio}{losses}"
