"""The training loop: one step, one validation, one checkpoint, again."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from luthier.audio.corpus import Corpus
from luthier.files import remove_abandoned
from luthier.models.model import Model
from luthier.models.principal_axes import fit_principal_axes
from luthier.train.averaging import WeightAverage
from luthier.train.batches import Batches
from luthier.train.checkpoint import CHECKPOINT_NAME, Checkpoint, save_checkpoint
from luthier.train.control import Control
from luthier.train.curriculum import phase_of
from luthier.train.devices import one_process
from luthier.train.held_out import HeldOut, encoded, held_out_batch, through_model
from luthier.train.interruption import Interruption
from luthier.train.latents import latent_summary
from luthier.train.meter import Meter
from luthier.train.objective import Terms
from luthier.train.observer import Observer, Validation
from luthier.train.phases import Phase
from luthier.train.schedule import Moment, adversarial_share, progress_share, representation_share
from luthier.train.trend import plateau, trend

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_CALIBRATION_CROPS = 64
_PAUSE_SECONDS = 0.1
_LEAST_GAIN = 0.01  # of the distance: less is a plateau

Tell = Callable[[str], None]


class Trainer:
    """Trains the model of `checkpoint` on `corpus`, keeping `checkpoint` up to date in `run`.

    Everything drawn by chance follows from the seed and the step, so with a budget in steps an
    interrupted run ends where an uninterrupted one does.

    Args:
        fabric: device, precision and processes; one process on the CPU if None.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        corpus: Corpus,
        run: Path,
        tell: Tell = print,
        observers: Sequence[Observer] = (),
        control: Control | None = None,
        fabric: "Fabric | None" = None,
    ) -> None:
        self.checkpoint, self.corpus, self.run_folder = checkpoint, corpus, run
        self.config, self.control = checkpoint.train_config, control or Control()
        self.fabric = fabric or one_process(checkpoint.train_config.precision)
        self.leads = self.fabric.global_rank == 0
        self.tell: Tell = tell if self.leads else _say_nothing
        self.observers = observers if self.leads else ()
        model = checkpoint.build_trained_model()
        self.fabric.to_device(model)
        self.model = model
        self.average = WeightAverage(self.model, self.config.average_decay)
        self.batches = Batches(corpus, self.config, self.fabric.global_rank, self.fabric.world_size)
        self.validation = held_out_batch(corpus, self.config)
        self.meter = Meter(self.config)
        self.phase: Phase = self._phase()
        self._restore()
        self._begun = bool(checkpoint.history)

    def train(self) -> bool:
        """Train until the budget is spent or the person interrupts; return whether it was spent.

        Raises:
            DivergedError: the loss is not finite; the last checkpoint is still good.
        """
        if self.leads:
            remove_abandoned(self.run_folder, 0.0, CHECKPOINT_NAME)
        for observer in self.observers:
            observer.began(self.checkpoint, self.heard_model())
        finished = False
        try:
            self.begin()
            with Interruption(self.control), self.batches, self.meter.bar(self.checkpoint, self.leads) as bar:
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
        """Before the first step of all: note the distance of the untouched model, then calibrate it."""
        if self._begun:
            return
        self._begun = True
        self.validate()
        if not self.checkpoint.origin.get("calibrated"):
            length = self.config.crop_length
            crops = self.corpus.batch("train", np.random.default_rng(self.config.seed), _CALIBRATION_CROPS, length)
            self.model.calibrate(self.fabric.to_device(torch.from_numpy(crops)))

    def share(self) -> float:
        """How much of the budget is spent, 0 to 1."""
        return progress_share(self.config, self.checkpoint.step, self.checkpoint.seconds)

    def moment(self) -> Moment:
        """Where in its phase the next step is."""
        checkpoint, config = self.checkpoint, self.config
        step = checkpoint.step - checkpoint.phase_step
        if checkpoint.phase == 1:
            share = representation_share(config, checkpoint.step, checkpoint.seconds)
        else:
            began = progress_share(config, checkpoint.phase_step, checkpoint.phase_seconds)
            share = adversarial_share(self.share(), began)
        return Moment(step, share)

    def step(self) -> Terms:
        """One batch: draw, augment, forward, backward, update. Returns the weighted loss terms."""
        self.begin()
        step = self.checkpoint.step
        torch.manual_seed(self._seed_of(step))
        batch = self.batches.at(step).on(self.fabric.device)
        terms = {name: term.detach() for name, term in self.phase.step(batch, self.moment()).items()}
        self.average.update(self.model)
        self.checkpoint.step += 1
        return terms

    def validate(self) -> float:
        """Spectral distance on the held-out crops, appended to the history with the latents' ranges."""
        if not self.leads:
            return 0.0
        checkpoint, model = self.checkpoint, self.heard_model()
        held_out = through_model(model, self.validation.audio, self.validation.domain)
        self._describe_latents(model, held_out)
        checkpoint.history.append(
            {
                "step": checkpoint.step,
                "seconds": checkpoint.seconds,
                "phase": checkpoint.phase,
                "validation_distance": held_out.distance,
                **self.meter.averages(),
            }
        )
        first, words = checkpoint.history[0]["validation_distance"], trend(checkpoint.history)
        self.tell(
            f"step {checkpoint.step}: held-out spectral distance {held_out.distance:.3f} "
            f"({held_out.distance / first:.2f} x the start), {words}"
        )
        self._show(held_out, first, words, model)
        return held_out.distance

    def heard_model(self) -> Model:
        """The model that an export would get."""
        model = self.average.model
        assert isinstance(model, Model)
        return model

    def save(self) -> None:
        """Bring the checkpoint up to date and write it."""
        if not self.leads:
            return
        self.checkpoint.model = self.model.state_dict()
        self.checkpoint.average = self.average.state_dict()
        self.checkpoint.learning = self.phase.state_dict()
        save_checkpoint(self.run_folder, self.checkpoint)

    def begin_adversarial_phase(self, why: str) -> None:
        """Freeze the encoder, at its averaged weights, and let a discriminator join."""
        self.begin()
        self._validate_here()  # the principal axes must be those of the encoder that is frozen
        checkpoint = self.checkpoint
        checkpoint.phase, checkpoint.phase_step, checkpoint.phase_seconds = 2, checkpoint.step, checkpoint.seconds
        self.model.load_state_dict(self.heard_model().state_dict(), strict=True)
        self.model.begin_phase(2)
        self.average = WeightAverage(self.model, self.config.average_decay)
        self.phase = self._phase()
        self.tell(f"step {checkpoint.step}: phase 2 begins ({why}): the encoder is frozen, a discriminator joins")
        for observer in self.observers:
            observer.phase_changed(2, why)
        self.save()

    def _loop(self, bar: Any) -> None:
        saved = began = time.monotonic()
        before = self.checkpoint.seconds
        while self.share() < 1.0 and not self.control.stop:
            if self.control.paused:
                began += self._pause()
                continue
            terms = self.step()
            self.checkpoint.seconds = before + time.monotonic() - began
            self._agree()
            self.meter.add(terms)
            self.meter.show(bar, self.checkpoint, self.moment(), self.share(), terms, self.observers)
            validated = self.checkpoint.step % self.config.validate_every == 0
            if validated:
                self.validate()
            if why := self._why_phase_two(validated):
                self.begin_adversarial_phase(why)
            if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                self.save()
                saved = time.monotonic()

    def _validate_here(self) -> None:
        """Validate, unless that was just done."""
        if self.leads and self.checkpoint.history[-1]["step"] != self.checkpoint.step:
            self.validate()

    def _pause(self) -> float:
        """Wait until the person goes on or stops; the seconds that took."""
        self.tell(f"step {self.checkpoint.step}: paused")
        self.save()
        began = time.monotonic()
        while self.control.paused and not self.control.stop:
            time.sleep(_PAUSE_SECONDS)
        return time.monotonic() - began

    def _agree(self) -> None:
        """Let every process go by the clock and the wishes of the first."""
        if self.fabric.world_size > 1:
            said = self.fabric.broadcast((self.checkpoint.seconds, self.control.stop))
            self.checkpoint.seconds, self.control.stop = said

    def _why_phase_two(self, validated: bool) -> str:
        """The reason to begin phase 2 now, or nothing."""
        config, checkpoint = self.config, self.checkpoint
        if checkpoint.phase == 2 or self.share() >= 1.0:
            return ""
        if config.representation_steps and checkpoint.step >= config.representation_steps:
            return f"step {config.representation_steps} is reached"
        if representation_share(config, checkpoint.step, checkpoint.seconds) >= 1.0:
            return f"{100 * config.representation_share:g} % of the budget is spent"
        if validated and config.plateau_validations:
            stuck = self.fabric.broadcast(plateau(checkpoint.history, config.plateau_validations, _LEAST_GAIN))
            return f"plateau: {config.plateau_validations} validations without gain" if stuck else ""
        return ""

    def _phase(self) -> Phase:
        return phase_of(self.checkpoint.family, self.checkpoint.phase)(self.fabric, self.model, self.config)

    def _restore(self) -> None:
        if self.checkpoint.average:
            self.average.load_state_dict(self.checkpoint.average)
        if self.checkpoint.learning:
            self.phase.load_state_dict(self.checkpoint.learning)

    def _seed_of(self, step: int) -> int:
        seed: int = np.random.SeedSequence([self.config.seed, step, self.fabric.global_rank]).generate_state(1)[0]
        return int(seed)

    def _describe_latents(self, model: Model, held_out: HeldOut) -> None:
        """Turn the latent to its principal axes, while the encoder learns, and note its ranges."""
        if self.checkpoint.phase == 1:
            axes = fit_principal_axes(held_out.latents)
            model.set_principal_axes(*axes)
            self.model.set_principal_axes(*axes)
        z = encoded(model, self.validation.audio)
        self.checkpoint.latents = latent_summary(
            z, self.validation.audio, model.sample_rate, model.hop_length, model.fidelity()
        )

    def _show(self, held_out: HeldOut, first: float, words: str, model: Model) -> None:
        validation = Validation(
            step=self.checkpoint.step,
            phase=self.checkpoint.phase,
            distance=held_out.distance,
            first_distance=first,
            trend=words,
            original=self.validation.audio,
            rebuilt=held_out.rebuilt,
            latents=held_out.latents,
        )
        for observer in self.observers:
            observer.validated(validation, self.checkpoint, model)


def _say_nothing(line: str) -> None:
    """Processes other than the first are silent."""
