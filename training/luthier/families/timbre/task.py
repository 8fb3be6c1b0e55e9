"""How a latent forgets loudness: a regressor looks for it there, and its gradient is turned round (Timbre, 2020)."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from luthier.families.codec import CodecTask
from luthier.families.rave.task import Adversarial, Representation
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.timbre.model import Timbre
from luthier.losses.gradient_reversal import reversed_gradient
from luthier.trainer.batches import Batch
from luthier.trainer.optimizer import LearnedWeights
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_WIDTH, _KERNEL = 64, 5
_LOG_VARIANCES = (-4.0, 0.0)  # of a guess between 0 and 1: none can be so sure that one error outweighs all else
_GUESSES = 3  # updates of the regressor a step: it has to be ahead of the encoder
_RATE, _BETAS = 1e-3, (0.5, 0.9)
_QUANTILES, _FOLLOW = 64, 0.02


class LoudnessGuess(nn.Module):
    """Latent [batch, latents, frames] -> guess of the evenly spread loudness, and log variance [batch, frames] each."""

    def __init__(self, latents: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(latents, _WIDTH, _KERNEL, padding=_KERNEL // 2),
            nn.LeakyReLU(0.2),
            nn.Conv1d(_WIDTH, _WIDTH, _KERNEL, padding=_KERNEL // 2),
            nn.LeakyReLU(0.2),
            nn.Conv1d(_WIDTH, _WIDTH, 1),
            nn.LeakyReLU(0.2),
            nn.Conv1d(_WIDTH, 2, 1),
        )

    def forward(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        mean, log_variance = self.layers(z).unbind(1)
        return torch.sigmoid(mean), log_variance.clamp(*_LOG_VARIANCES)

    def cost(self, z: Tensor, target: Tensor) -> Tensor:
        """Negative log-likelihood of targets [batch, frames], without its constant and doubled."""
        mean, log_variance = self(z)
        return (log_variance + (target - mean).square() * (-log_variance).exp()).mean()


class EvenSpread(nn.Module):
    """Loudness -> its rank among all that was heard, 0 to 1: quiet frames count like loud ones.

    It is the cumulative distribution, from quantiles that follow those of the batches. (The paper fits a mixture of
    normals for the same end.)
    """

    quantiles: Tensor
    started: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("quantiles", torch.zeros(_QUANTILES + 1))
        self.register_buffer("started", torch.tensor(False))

    @torch.no_grad()
    def forward(self, loudness: Tensor) -> Tensor:
        """Any shape -> the same; learns from it first."""
        levels = torch.linspace(0.0, 1.0, _QUANTILES + 1, device=loudness.device)
        now = torch.quantile(loudness.flatten().float(), levels)
        self.quantiles.copy_(torch.lerp(self.quantiles, now, _FOLLOW) if self.started else now)
        self.started.fill_(True)
        above = torch.searchsorted(self.quantiles, loudness.contiguous()).clamp(1, _QUANTILES)
        low, high = self.quantiles[above - 1], self.quantiles[above]
        within = ((loudness - low) / (high - low).clamp_min(1e-6)).clamp(0.0, 1.0)
        return (above - 1 + within) / _QUANTILES


def adversary_strength(config: CodecTrainConfig, step: int) -> float:
    """1 - exp(-step / steps), times its weight: it begins when the latent has something to say."""
    return config.weights.disentangling * (1.0 - math.exp(-step / max(1, config.disentangling_steps)))


class Disentangling:
    """Phase 1 of a timbre model: it learns to rebuild, and its latent to say nothing of the loudness."""

    def __init__(self, fabric: "Fabric", model: Timbre, config: CodecTrainConfig) -> None:
        self.model, self.config = model, config
        self.rebuilding = Representation(fabric, model, config)
        self.guess, self.spread = LoudnessGuess(model.config.latents), EvenSpread()
        fabric.to_device(self.guess)
        fabric.to_device(self.spread)
        self.guessing = LearnedWeights(fabric, self.guess, _BETAS, config.gradient_clip)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        with torch.no_grad():
            target = self.spread(self.model.loudness(batch.audio)[:, 0])
        strength = adversary_strength(self.config, moment.step)
        rebuilt = self.rebuilding.rebuilt(batch, moment)
        for _ in range(_GUESSES):
            cost = self.guess.cost(rebuilt.z.detach().float(), target)
            self.guessing.gather(cost)
            self.guessing.update(_RATE)
        if strength > 0.0:
            hidden = reversed_gradient(rebuilt.z.float(), strength)
            rebuilt.other["hidden_loudness"] = self.guess.cost(hidden, target)
        return self.rebuilding.down(rebuilt, moment) | {"loudness_guess": cost}

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return self.rebuilding.state_dict() | {
            "guess": self.guess.state_dict(),
            "guess_optimizer": self.guessing.optimizer.state_dict(),
            "spread": self.spread.state_dict(),
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        self.rebuilding.load_state_dict(state)
        self.guess.load_state_dict(state["guess"], strict=True)
        self.guessing.optimizer.load_state_dict(state["guess_optimizer"])
        self.spread.load_state_dict(state["spread"], strict=True)


class TimbreTask(CodecTask):
    """A latent that forgets loudness, then the second phase of RAVE."""

    learners = (Disentangling, Adversarial)
