"""Progress of a training that ends after steps, after minutes, or whichever comes first."""

from typing import Any, Protocol

from luthier.progress import progress
from luthier.trainer.schedule import Budget


class Trained(Protocol):
    """How far a training is: `step` and `seconds` done."""

    step: int
    seconds: float


def budget_bar(budget: Budget, trained: Trained, label: str, visible: bool = True) -> Any:
    """Progress in steps, or in seconds where only time ends the training."""
    total, unit = (float(budget.steps), "step") if budget.steps > 0 else (60 * budget.minutes, "s")
    bar = progress(None, round(total), unit, label, disable=not visible)
    bar.initial = bar.n = round(trained.step if budget.steps > 0 else trained.seconds)
    return bar


def advance(bar: Any, budget: Budget, trained: Trained) -> None:
    """Move the bar to where the training is, never beyond its end."""
    done = trained.step if budget.steps > 0 else int(trained.seconds)
    bar.update(min(done, bar.total) - bar.n)
