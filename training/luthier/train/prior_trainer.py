"""The training loop of a prior: cross-entropy of the next frame, held-out nats against two baselines."""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.errors import UserError
from luthier.models.prior import Prior
from luthier.train.budget_bar import advance, budget_bar
from luthier.train.interruption import Interruption
from luthier.train.prior_baselines import histogram_nats, repeat_nats
from luthier.train.prior_checkpoint import PriorCheckpoint, save_prior
from luthier.train.prior_latents import LatentCorpus
from luthier.train.schedule import Moment, learning_rate, progress_share


class PriorTrainer:
    """Trains the prior of `checkpoint` on `latents`, keeping `checkpoint` up to date in `run`.

    Going on from a checkpoint restores step, time, optimizer and random generators, so that with a budget in
    steps an interrupted training ends where an uninterrupted one does.

    Raises:
        UserError: no stretch of sound is longer than a latent frame.
    """

    def __init__(
        self, checkpoint: PriorCheckpoint, latents: LatentCorpus, run: Path, tell: Callable[[str], None] = print
    ) -> None:
        self.checkpoint, self.run_folder, self.tell = checkpoint, run, tell
        self.config = checkpoint.train_config
        self.prior = Prior(checkpoint.config)
        self.prior.load_state_dict(checkpoint.weights)
        if not any(z.size(-1) > 1 for z in latents.train):
            raise UserError("the sounds of this run are too short for a prior: each gives less than two latent frames")
        if not checkpoint.history:
            self.prior.calibrate(torch.cat(latents.train, dim=-1)[None])
        self.train_codes = self._codes(latents.train)
        self.held_out = self._codes(latents.validation) or self.train_codes[-1:]
        self._ends = np.cumsum([codes.size(-1) for codes in self.train_codes])
        self.optimizer = torch.optim.Adam(self.prior.parameters(), self.config.learning_rate)
        self.random = np.random.default_rng(self.config.seed)
        torch.manual_seed(self.config.seed)
        self._recent: list[Tensor] = []
        self._restore()

    def train(self) -> bool:
        """Train until the budget is spent or the person interrupts; return whether it was spent."""
        saved = began = time.monotonic()
        before, checkpoint = self.checkpoint.seconds, self.checkpoint
        if not checkpoint.history:
            self._measure_baselines()
            self.validate()
        with Interruption() as interruption, budget_bar(self.config, checkpoint, "training the prior") as bar:
            while (share := self.share()) < 1.0 and not interruption.requested:
                self._recent.append(self.step(share))
                checkpoint.seconds = before + time.monotonic() - began
                advance(bar, self.config, checkpoint)
                if checkpoint.step % self.config.validate_every == 0:
                    self.validate()
                if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                    self.save()
                    saved = time.monotonic()
        finished = self.share() >= 1.0
        if finished and checkpoint.history[-1]["step"] != checkpoint.step:
            self.validate()
        self.save()
        return finished

    def share(self) -> float:
        """How much of the budget is spent, 0 to 1."""
        return progress_share(self.config, self.checkpoint.step, self.checkpoint.seconds)

    def step(self, share: float) -> Tensor:
        """One batch of random crops; returns its mean nats a latent."""
        codes, there = self._batch()
        moment = Moment(self.checkpoint.step, share)
        nats = _mean_nats(self.prior, codes, there)
        self.optimizer.zero_grad(set_to_none=True)
        nats.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.prior.parameters(), self.config.gradient_clip)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.config.learning_rate, self.config.warmup_steps, moment)
        self.optimizer.step()
        self.checkpoint.step += 1
        return nats.detach()

    @torch.no_grad()
    def validate(self) -> float:
        """Mean held-out nats a latent, appended to the history; the best weights are kept."""
        checkpoint, length = self.checkpoint, self.config.crop_frames
        tiles = [tile for codes in self.held_out for tile in torch.split(codes, length, dim=-1)]
        every = -(-len(tiles) // self.config.validation_crops)
        self.prior.eval()
        codes, there = _stacked(tiles[::every], length)
        nats = float(_mean_nats(self.prior, codes, there))
        self.prior.train()
        train_nats = float(torch.stack(self._recent).mean()) if self._recent else nats
        self._recent.clear()
        is_best = all(nats < entry["validation_nats"] for entry in checkpoint.history)
        if is_best:
            checkpoint.best = {name: value.clone() for name, value in self.prior.state_dict().items()}
            checkpoint.best_step = checkpoint.step
        checkpoint.history.append(
            {
                "step": checkpoint.step,
                "seconds": checkpoint.seconds,
                "train_nats": train_nats,
                "validation_nats": nats,
            }
        )
        self.tell(self._said(nats))
        return nats

    def save(self) -> None:
        """Bring the checkpoint up to date and write it."""
        self.checkpoint.weights = self.prior.state_dict()
        self.checkpoint.optimizer = self.optimizer.state_dict()
        self.checkpoint.random = {
            "torch": torch.get_rng_state(),
            "numpy": json.dumps(self.random.bit_generator.state),
        }
        save_prior(self.run_folder, self.checkpoint)

    def _codes(self, latents: Sequence[Tensor]) -> list[Tensor]:
        return [self.prior.quantise(z[None])[0].to(torch.uint8) for z in latents if z.size(-1) > 1]

    def _batch(self) -> tuple[Tensor, Tensor]:
        """Levels [batch, latents, frames], and which frames are there [batch, 1, frames]."""
        length, crops = self.config.crop_frames, []
        for place in self.random.integers(self._ends[-1], size=self.config.batch):
            codes = self.train_codes[int(np.searchsorted(self._ends, place, side="right"))]
            offset = int(self.random.integers(max(codes.size(-1) - length, 0) + 1))
            crops.append(codes[:, offset : offset + length])
        return _stacked(crops, length)

    def _measure_baselines(self) -> None:
        levels = self.checkpoint.config.levels
        self.checkpoint.baselines = {
            "histogram": histogram_nats(self.train_codes, self.held_out, levels),
            "repeat": repeat_nats(self.train_codes, self.held_out, levels),
        }

    def _said(self, nats: float) -> str:
        checkpoint, base = self.checkpoint, self.checkpoint.baselines
        line = (
            f"step {checkpoint.step}: held-out {nats:.3f} nats a latent "
            f"(histogram {base['histogram']:.3f}, repeating {base['repeat']:.3f})"
        )
        since = sum(entry["step"] > checkpoint.best_step for entry in checkpoint.history)
        if since >= self.config.patience:
            line += f"; no better since step {checkpoint.best_step}, which is kept: it may be stopped"
        return line

    def _restore(self) -> None:
        if self.checkpoint.optimizer:
            self.optimizer.load_state_dict(self.checkpoint.optimizer)
        if self.checkpoint.random:
            torch.set_rng_state(self.checkpoint.random["torch"])
            self.random.bit_generator.state = json.loads(self.checkpoint.random["numpy"])


def _stacked(crops: Sequence[Tensor], length: int) -> tuple[Tensor, Tensor]:
    """Crops of up to `length` frames as int64, and a mask of the frames that are there."""
    codes = torch.stack([F.pad(crop.long(), (0, length - crop.size(-1))) for crop in crops])
    frames = torch.tensor([crop.size(-1) for crop in crops])
    return codes, (torch.arange(length) < frames[:, None]).unsqueeze(1)


def _mean_nats(prior: Prior, codes: Tensor, there: Tensor) -> Tensor:
    nats: Tensor = prior.nats(codes) * there
    return nats.sum() / (there.sum() * codes.size(1))
