"""How quickly a training goes, how long it still takes, and what its losses are on average."""

import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from luthier.train.budget_bar import advance, budget_bar
from luthier.train.checkpoint import Checkpoint
from luthier.train.config import TrainConfig
from luthier.train.objective import Terms
from luthier.train.observer import Observer, Progress
from luthier.train.pace import Pace
from luthier.train.schedule import Moment

_SHOW_SECONDS = 0.2
_RATE_SECONDS = 10.0
_PHASES = {1: "phase 1, representation", 2: "phase 2, adversarial"}


class Meter:
    """Watches the steps of one run of the loop."""

    def __init__(self, config: TrainConfig) -> None:
        self.config = config
        self._sums: defaultdict[str, Tensor | float] = defaultdict(float)
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._pace = Pace(_SHOW_SECONDS)
        self._rate_from: tuple[float, int] | None = None
        self._steps_per_second = 0.0

    def bar(self, checkpoint: Checkpoint, visible: bool) -> Any:
        """Progress in steps, or in seconds where only time ends the run."""
        return budget_bar(self.config, checkpoint, _PHASES[checkpoint.phase], visible)

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
        share: float,
        terms: Terms,
        observers: Sequence[Observer],
    ) -> None:
        """Move the bar; now and then read the losses, and tell the observers."""
        if self._pace.due():
            state = self._progress(time.monotonic(), checkpoint, moment, share, terms)
            bar.set_description_str(f"{_PHASES[checkpoint.phase]} {100 * moment.share:.0f} %", refresh=False)
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
            samples_per_second=self._steps_per_second * self.config.batch * self.config.crop_length,
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


def _line(state: Progress) -> str:
    losses = ", ".join(f"{name} {value:.3g}" for name, value in state.terms.items())
    return f"{state.steps_per_second:.1f} it/s, {state.samples_per_second / 1000:.0f} k samples/s, {losses}"
