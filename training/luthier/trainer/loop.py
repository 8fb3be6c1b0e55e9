"""The training loop: one step, one validation, one checkpoint, again. It knows nothing of what is learned."""

import dataclasses
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn

from luthier.files import remove_abandoned
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint
from luthier.trainer.checkpoint_files import BEST_NAME, CHECKPOINT_NAME, EARLY_NAME, STABLE_NAME, phase_name
from luthier.trainer.control import Control
from luthier.trainer.devices import one_process
from luthier.trainer.ema import WeightAverage
from luthier.trainer.interruption import Interruption
from luthier.trainer.meter import Meter
from luthier.trainer.observer import Observer, Validation
from luthier.trainer.schedule import Moment, progress_share, settled_rate
from luthier.trainer.task import Measured, Phase, Task, Terms
from luthier.trainer.trend import plateau, trend

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_PAUSE_SECONDS = 0.1
_EARLY_SHARE = 0.1  # of the budget, after which weights are kept to rewind to
_LEAST_GAIN = 0.01  # of the watched number: less is a plateau

Tell = Callable[[str], None]


class Trainer:
    """Trains the model of `task` from where `checkpoint` stands, keeping `checkpoint` up to date in `run`.

    Everything drawn by chance follows from the seed and the step, so with a budget in steps an
    interrupted run ends where an uninterrupted one does.

    Args:
        task: in the phase of the checkpoint, its model with the checkpoint's weights and on the device.
        run: folder of the run.
        fabric: device, precision and processes; one process on the CPU if None.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        task: Task,
        run: Path,
        tell: Tell = print,
        observers: Sequence[Observer] = (),
        control: Control | None = None,
        fabric: "Fabric | None" = None,
    ) -> None:
        self.checkpoint, self.task, self.run_folder = checkpoint, task, run
        self.config, self.control = checkpoint.train_config, control or Control()
        self.fabric = fabric or one_process(checkpoint.train_config.precision)
        self.leads = self.fabric.global_rank == 0
        self.tell: Tell = tell if self.leads else _say_nothing
        self.observers = observers if self.leads else ()
        self.model = task.model
        self.average = WeightAverage(self.model, self.config.average_decay)
        self.meter = Meter(self.config, task.batch_samples)
        self._restore()
        self._begun, self._early_kept = bool(checkpoint.history), False
        checkpoint.watched = task.watched

    def train(self) -> bool:
        """Train until the budget is spent or the person interrupts; return whether it was spent.

        Raises:
            DivergedError: the loss is not finite; the last checkpoint is still good.
        """
        if self.leads and self.run_folder.is_dir():
            for folder in (self.run_folder, *(path for path in self.run_folder.iterdir() if path.is_dir())):
                remove_abandoned(folder, 0.0)
        for observer in self.observers:
            observer.began(self.checkpoint, self.heard_model())
        finished = False
        try:
            self.begin()
            with Interruption(self.control), self.task.batches, self._bar() as bar:
                self._loop(bar)
            finished = self.share() >= 1.0
            if finished:
                self._validate_here()
            self.save()
        finally:
            for observer in self.observers:
                observer.ended(finished, self.checkpoint)
        return finished

    def begin(self) -> None:
        """Before the first step of all: let the task look at its material, then measure where training starts."""
        if self._begun:
            return
        self._begun = True
        self.task.begin()
        self.average = WeightAverage(self.model, self.config.average_decay)  # the task may have fitted the weights
        self.validate()

    def _loop(self, bar: Any) -> None:
        saved = began = time.monotonic()
        before = self.checkpoint.seconds
        while self.share() < 1.0 and not self.control.stop:
            if self.control.paused:
                began += self._pause()
                self._agree()
                continue
            terms = self.step()
            self.checkpoint.seconds = before + time.monotonic() - began
            self._agree()
            self._keep_early()
            self.meter.add(terms)
            self.meter.show(bar, self.checkpoint, self.moment(), self.phase.name, self.share(), terms, self.observers)
            validated = self.checkpoint.step % self.config.validate_every == 0
            if validated:
                self.validate()
            if why := self._why_next_phase(validated):
                self.begin_next_phase(why)
            if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                self.save()
                saved = time.monotonic()

    def step(self) -> Terms:
        """One batch: draw, forward, backward, update. Returns the weighted loss terms."""
        self.begin()
        checkpoint, moment = self.checkpoint, self.moment()
        self._before_the_rate_falls(moment)
        torch.manual_seed(self._seed_of(checkpoint.step))
        batch = self.task.batches.at(checkpoint.step)
        terms = {name: term.detach() for name, term in self.task.learn(batch, moment).items()}
        self.average.update(self.model)
        checkpoint.step += 1
        return terms

    @property
    def phase(self) -> Phase:
        """The present one."""
        return self.task.phases[self.checkpoint.phase - 1]

    def share(self) -> float:
        """How much of the budget is spent, 0 to 1."""
        return progress_share(self.config, self.checkpoint.step, self.checkpoint.seconds)

    def moment(self) -> Moment:
        """Where in its phase the next step is."""
        return Moment(self.checkpoint.step - self.checkpoint.phase_step, self._phase_share(), self.checkpoint.rate)

    def validate(self) -> float:
        """What the task measures, appended to the history; the watched number."""
        if not self.leads:
            return 0.0
        checkpoint, model = self.checkpoint, self.heard_model()
        measured = self.task.measure(model, checkpoint.phase)
        value = measured.numbers[self.task.watched]
        checkpoint.latents = dict(measured.described)
        entry = {"step": checkpoint.step, "seconds": checkpoint.seconds, "phase": checkpoint.phase}
        checkpoint.history.append(entry | dict(measured.numbers) | self.meter.averages())
        words = trend(checkpoint.history, self.task.watched)
        first = checkpoint.history[0][self.task.watched]
        against = f" ({value / first:.2f} x the start)" if first else ""
        self.tell(f"step {checkpoint.step}: {measured.said}{against}, {words}")
        for line in measured.lines:
            self.tell(line)
        self._keep_best(value)
        self._show(measured, value, words, model)
        return value

    def heard_model(self) -> nn.Module:
        """The model that an export would get."""
        return self.average.model

    def save(self) -> None:
        """Bring the checkpoint up to date and write it."""
        if self.leads:
            self._save_as(CHECKPOINT_NAME)

    def begin_next_phase(self, why: str) -> None:
        """Go on with what the next phase learns, from the averaged weights; the end of this one is kept."""
        self.begin()
        self._validate_here()
        checkpoint = self.checkpoint
        if self.leads:
            self._save_as(phase_name(checkpoint.phase))
        checkpoint.phase += 1
        checkpoint.phase_step, checkpoint.phase_seconds = checkpoint.step, checkpoint.seconds
        checkpoint.rate, checkpoint.best = 1.0, {}
        self.model.load_state_dict(self.heard_model().state_dict(), strict=True)
        self.task.enter(checkpoint.phase)
        self.average = WeightAverage(self.model, self.config.average_decay)
        begins = f": {self.phase.begins}" if self.phase.begins else ""
        self.tell(f"step {checkpoint.step}: phase {checkpoint.phase} begins ({why}){begins}")
        for observer in self.observers:
            observer.phase_changed(checkpoint.phase, why)
        self.save()

    def _phase_share(self) -> float:
        checkpoint, phase = self.checkpoint, self.phase
        if phase.ends_at_step:
            return min(1.0, (checkpoint.step - checkpoint.phase_step) / (phase.ends_at_step - checkpoint.phase_step))
        began = progress_share(self.config, checkpoint.phase_step, checkpoint.phase_seconds)
        return min(1.0, max(0.0, self.share() - began) / max(1e-9, phase.ends_at_share - began))

    def _why_next_phase(self, validated: bool) -> str:
        """The reason to begin the next phase now, or nothing."""
        phase, checkpoint = self.phase, self.checkpoint
        if checkpoint.phase == len(self.task.phases) or self.share() >= 1.0:
            return ""
        if phase.ends_at_step and checkpoint.step >= phase.ends_at_step:
            return f"step {phase.ends_at_step} is reached"
        if self._phase_share() >= 1.0:
            return f"{100 * phase.ends_at_share:g} % of the budget is spent"
        if validated and phase.plateau_validations:
            count = phase.plateau_validations
            stuck = self.fabric.broadcast(plateau(checkpoint.history, count, _LEAST_GAIN, self.task.watched))
            return f"plateau: {count} validations without gain" if stuck else ""
        return ""

    def _before_the_rate_falls(self, moment: Moment) -> None:
        """Note how far the rate has fallen; keep the run as it was before it began to, to go on from for longer."""
        rate = settled_rate(self.config, moment)
        if rate < 1.0 and self.checkpoint.rate == 1.0 and self.leads:
            self._save_as(STABLE_NAME)
        self.checkpoint.rate = rate

    def _keep_early(self) -> None:
        """Write the weights as they are before much was learned, once: a trimmed model begins again from them."""
        path = self.run_folder / EARLY_NAME
        if self.leads and not self._early_kept and self.share() >= _EARLY_SHARE:
            self._early_kept = True
            if not path.is_file():
                save_checkpoint(path, self._weights_alone(self.model))

    def _weights_alone(self, model: nn.Module) -> Checkpoint:
        weights = {name: tensor.detach().cpu() for name, tensor in model.state_dict().items()}
        return dataclasses.replace(self.checkpoint, model=weights, average={}, learning={})

    def _keep_best(self, value: float) -> None:
        """Write the weights that an export would get, where none of this phase was better."""
        checkpoint = self.checkpoint
        if not checkpoint.best or value < checkpoint.best["value"]:
            checkpoint.best = {"step": checkpoint.step, "value": value}
            save_checkpoint(self.run_folder / BEST_NAME, self._weights_alone(self.heard_model()))

    def _save_as(self, name: str) -> None:
        checkpoint = self.checkpoint
        checkpoint.model, checkpoint.average = self.model.state_dict(), self.average.state_dict()
        checkpoint.learning = self.task.state_dict()
        save_checkpoint(self.run_folder / name, checkpoint)

    def _validate_here(self) -> None:
        """Validate, unless that was just done."""
        if self.leads and self.checkpoint.history[-1]["step"] != self.checkpoint.step:
            self.validate()

    def _pause(self) -> float:
        """Wait until the person goes on or stops; the seconds that took."""
        self.tell(f"step {self.checkpoint.step}: paused")
        self.save()
        began = time.monotonic()
        while self.leads and self.control.paused and not self.control.stop:
            time.sleep(_PAUSE_SECONDS)
        return time.monotonic() - began

    def _agree(self) -> None:
        """Let every process go by the clock and the wishes of the first."""
        if self.fabric.world_size > 1:
            said = self.fabric.broadcast((self.checkpoint.seconds, self.control.stop, self.control.paused))
            self.checkpoint.seconds, self.control.stop, self.control.paused = said

    def _bar(self) -> Any:
        return self.meter.bar(self.checkpoint, self.phase.name, self.leads)

    def _restore(self) -> None:
        if self.checkpoint.average:
            self.average.load_state_dict(self.checkpoint.average)
        if self.checkpoint.learning:
            self.task.load_state_dict(self.checkpoint.learning)

    def _seed_of(self, step: int) -> int:
        seed: int = np.random.SeedSequence([self.config.seed, step, self.fabric.global_rank]).generate_state(1)[0]
        return int(seed)

    def _show(self, measured: Measured, value: float, words: str, model: nn.Module) -> None:
        first = self.checkpoint.history[0][self.task.watched]
        validation = Validation(self.checkpoint.step, self.checkpoint.phase, value, first, words, measured)
        for observer in self.observers:
            observer.validated(validation, self.checkpoint, model)


def _say_nothing(line: str) -> None:
    """Processes other than the first are silent."""
