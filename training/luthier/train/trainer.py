"""The training loop: one step, one validation, one checkpoint, again."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.models.rave import Rave
from luthier.progress import progress
from luthier.train.checkpoint import Checkpoint, save_checkpoint
from luthier.train.config import TrainConfig
from luthier.train.interruption import Interruption
from luthier.train.losses import SpectralDistance
from luthier.train.objective import RaveObjective
from luthier.train.schedule import learning_rate, progress_share

_CALIBRATION_CROPS = 64

Tell = Callable[[str], None]


class DivergedError(RuntimeError):
    """The loss is no longer a number."""


class Trainer:
    """Trains the model of `checkpoint` on `corpus`, keeping `checkpoint` up to date in `run`.

    Going on from a checkpoint restores step, time, optimizer and random generators, so that with a
    budget in steps an interrupted run ends where an uninterrupted one does.
    """

    def __init__(self, checkpoint: Checkpoint, corpus: Corpus, run: Path, tell: Tell = print) -> None:
        self.checkpoint, self.corpus, self.run_folder, self.tell = checkpoint, corpus, run, tell
        self.config = checkpoint.train_config
        torch.manual_seed(self.config.seed)
        self.random = np.random.default_rng(self.config.seed)
        model = checkpoint.build_model()
        assert isinstance(model, Rave)
        self.model = model
        self.trained = [p for p in model.parameters() if p.requires_grad]
        self.optimizer = torch.optim.Adam(self.trained, self.config.learning_rate, betas=self.config.betas)
        self.objective = RaveObjective(self.config)
        self.augmentation = Augmentation(self.config.augmentation, corpus.sample_rate)
        self.validation = held_out_crops(corpus, self.config)
        self._restore()

    def train(self) -> bool:
        """Train until the budget is spent or the person interrupts; return whether it was spent.

        Raises:
            DivergedError: the loss is not finite; the last checkpoint is still good.
        """
        saved = began = time.monotonic()
        before = self.checkpoint.seconds
        with Interruption() as interruption, self._bar() as bar:
            while (share := self.share()) < 1.0 and not interruption.requested:
                terms = self.step(share)
                self.checkpoint.seconds = before + time.monotonic() - began
                bar.set_postfix_str(_shown(terms), refresh=False)
                self._advance(bar)
                if self.checkpoint.step % self.config.validate_every == 0:
                    self.validate()
                if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                    self.save()
                    saved = time.monotonic()
        finished = self.share() >= 1.0
        if finished and self.checkpoint.history[-1]["step"] != self.checkpoint.step:
            self.validate()
        self.save()
        return finished

    def share(self) -> float:
        """How much of the budget is spent, 0 to 1."""
        return progress_share(self.config, self.checkpoint.step, self.checkpoint.seconds)

    def step(self, share: float) -> dict[str, Tensor]:
        """One batch: draw, augment, forward, backward, update. Returns the loss terms."""
        config, step = self.config, self.checkpoint.step
        batch = self.corpus.batch("train", self.random, config.batch, config.crop_length)
        x = torch.from_numpy(self.augmentation(batch, self.random))
        terms: dict[str, Tensor] = self.objective(self.model, x, step, share)
        loss = torch.stack(list(terms.values())).sum()
        if not torch.isfinite(loss):
            raise DivergedError(
                f"the loss is {loss.item()} at step {step}; the checkpoint before it is kept: "
                f"lower learning_rate (it is {config.learning_rate}) and train again"
            )
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.trained, config.gradient_clip)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(config, step, share)
        self.optimizer.step()
        self.checkpoint.step += 1
        return terms

    @torch.no_grad()
    def validate(self) -> float:
        """Spectral distance on the held-out crops, appended to the history with the latents' ranges."""
        self.model.eval()
        latents = torch.cat([self.model.encode(crop[None]) for crop in self.validation])
        rebuilt = torch.cat([self.model(crop[None]) for crop in self.validation])
        self.model.train()
        distance = float(SpectralDistance()(self.validation, rebuilt))
        self.checkpoint.latents = latent_statistics(latents)
        self.checkpoint.history.append(
            {
                "step": self.checkpoint.step,
                "seconds": self.checkpoint.seconds,
                "validation_distance": distance,
            }
        )
        first = self.checkpoint.history[0]["validation_distance"]
        self.tell(
            f"step {self.checkpoint.step}: held-out spectral distance {distance:.3f} "
            f"({distance / first:.2f} x the start)"
        )
        return distance

    def save(self) -> None:
        """Bring the checkpoint up to date and write it."""
        self.checkpoint.model = self.model.state_dict()
        self.checkpoint.optimizer = self.optimizer.state_dict()
        self.checkpoint.random = {
            "torch": torch.get_rng_state(),
            "numpy": json.dumps(self.random.bit_generator.state),
        }
        save_checkpoint(self.run_folder, self.checkpoint)

    def _restore(self) -> None:
        if self.checkpoint.optimizer:
            self.optimizer.load_state_dict(self.checkpoint.optimizer)
        elif not self.checkpoint.history:
            self._begin()
        if self.checkpoint.random:
            torch.set_rng_state(self.checkpoint.random["torch"])
            self.random.bit_generator.state = json.loads(self.checkpoint.random["numpy"])

    def _begin(self) -> None:
        """Before the first step: note the distance of the untouched model, then calibrate it."""
        self.validate()
        length = self.config.crop_length
        crops = self.corpus.batch("train", np.random.default_rng(self.config.seed), _CALIBRATION_CROPS, length)
        self.model.calibrate(torch.from_numpy(crops))

    def _bar(self) -> Any:
        """Progress in steps, or in seconds where only time ends the run."""
        if self.config.steps > 0:
            total, unit, done = float(self.config.steps), "step", float(self.checkpoint.step)
        else:
            total, unit, done = 60 * self.config.minutes, "s", self.checkpoint.seconds
        bar = progress(None, round(total), unit, "training")
        bar.initial = bar.n = round(done)
        return bar

    def _advance(self, bar: Any) -> None:
        done = self.checkpoint.step if self.config.steps > 0 else int(self.checkpoint.seconds)
        bar.update(min(done, bar.total) - bar.n)


def held_out_crops(corpus: Corpus, config: TrainConfig) -> Tensor:
    """Fixed crops [n, channels, time], dithered to 16 bits so that digital silence has a level."""
    crops = corpus.validation_crops(config.validation_length, config.validation_crops)
    dither = Augmentation(AugmentationConfig(all_pass_probability=0.0), corpus.sample_rate)
    return torch.from_numpy(dither(crops, np.random.default_rng(0)))


def latent_statistics(z: Tensor) -> dict[str, list[float]]:
    """Latents [batch, latents, frames] -> {"min", "max", "mean", "std"}, one number a latent."""
    flat = z.transpose(0, 1).flatten(1)
    return {
        "min": flat.amin(1).tolist(),
        "max": flat.amax(1).tolist(),
        "mean": flat.mean(1).tolist(),
        "std": flat.std(1).tolist(),
    }


def _shown(terms: dict[str, Tensor]) -> str:
    return ", ".join(f"{name} {value.item():.3g}" for name, value in terms.items())
