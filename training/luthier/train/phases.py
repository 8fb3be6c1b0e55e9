"""The two phases of RAVE (arXiv 2111.05011): how a step changes the weights."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

import torch
from torch import Tensor

from luthier.models.model import Model
from luthier.models.rave import Rave
from luthier.train.adversarial import discriminator_loss, feature_matching, generator_loss
from luthier.train.balance import GradientBalancer
from luthier.train.batches import Batch
from luthier.train.config import TrainConfig
from luthier.train.discriminators import build_discriminator
from luthier.train.objective import RaveObjective, Rebuilt, Terms
from luthier.train.optimization import LearnedWeights, require_finite
from luthier.train.schedule import Moment, learning_rate

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_HEARD = ("distance", "loudness", "energy", "adversarial", "feature_matching")


def total(terms: Terms) -> Tensor:
    """Their sum, in float32."""
    return torch.stack([term.float() for term in terms.values()]).sum()


class Phase(Protocol):
    """A way to learn from a batch."""

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """Learn from a batch; return the weighted terms, detached or not."""

    def state_dict(self) -> dict[str, Any]:
        """Optimizers and whatever else a resumed run needs."""

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from `state_dict()`."""


class Descent:
    """Sends a loss down: the weighted sum of its terms, or balanced ones where the configuration says so."""

    def __init__(self, fabric: "Fabric", model: Model, config: TrainConfig, betas: tuple[float, float]) -> None:
        self.config = config
        self.learned = LearnedWeights(fabric, model, betas, config.gradient_clip)
        weights = config.weights
        self.heard_weights = {name: getattr(weights, name) for name in _HEARD}
        self.balancer = GradientBalancer(self.heard_weights) if config.balance else None

    def down(self, rebuilt: Rebuilt, peak: float, moment: Moment) -> Terms:
        """One update; the weighted terms of it."""
        heard = {name: self.heard_weights[name] * term for name, term in rebuilt.heard.items()}
        terms = heard | rebuilt.other
        rate = learning_rate(peak, self.config.warmup_steps, moment)
        loss = total(terms)
        require_finite(loss, moment.step, peak)
        if self.balancer is None:
            self.learned.gather(loss)
        else:
            self.learned.forget()
            self.balancer.backward(rebuilt.heard, rebuilt.y, total(rebuilt.other) if rebuilt.other else None)
        self.learned.update(rate)
        return terms

    def state_dict(self) -> dict[str, Any]:
        """Optimizer and balancer."""
        balancer = self.balancer.state_dict() if self.balancer else {}
        return {"optimizer": self.learned.optimizer.state_dict(), "balancer": balancer}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from `state_dict()`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])
        if self.balancer and state["balancer"]:
            self.balancer.load_state_dict(state["balancer"])


class Representation:
    """Phase 1: encoder and decoder learn to rebuild."""

    def __init__(self, fabric: "Fabric", model: Rave, config: TrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.objective = fabric.to_device(RaveObjective(config, model.sample_rate))
        self.objective_of = torch.compile(self.objective) if config.compile else self.objective
        self.descent = Descent(fabric, model, config, config.betas)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Phase`."""
        return self.down(self.rebuilt(batch, moment), moment)

    def rebuilt(self, batch: Batch, moment: Moment) -> Rebuilt:
        """What the model makes of a batch, and how far it is off: the half of a step before the update."""
        with self.fabric.autocast():
            rebuilt: Rebuilt = self.objective_of(self.model, batch.audio, moment, 1, batch.domain)
        return rebuilt

    def down(self, rebuilt: Rebuilt, moment: Moment) -> Terms:
        """The update."""
        return self.descent.down(rebuilt, self.config.learning_rate, moment)

    def state_dict(self) -> dict[str, Any]:
        """See `Phase`."""
        return {"model": self.descent.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Phase`."""
        self.descent.load_state_dict(state["model"])


class Adversarial:
    """Phase 2: the encoder is frozen; decoder and discriminator learn from each other.

    Both learn in every step, from one answer of the discriminator: half the work of taking turns.
    """

    def __init__(self, fabric: "Fabric", model: Rave, config: TrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.objective = fabric.to_device(RaveObjective(config, model.sample_rate))
        self.objective_of = torch.compile(self.objective) if config.compile else self.objective
        self.discriminator = fabric.to_device(build_discriminator(config.discriminator, model.channels))
        self.descent = Descent(fabric, model, config, config.adversarial_betas)
        self.judge = LearnedWeights(fabric, self.discriminator, config.adversarial_betas, config.gradient_clip)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Phase`."""
        config, peak = self.config, self.config.adversarial_learning_rate
        with self.fabric.autocast():
            rebuilt = self.objective_of(self.model, batch.audio, moment, 2, batch.domain)
            real, fake = self.discriminator(batch.audio), self.discriminator(rebuilt.y)
            judged = discriminator_loss(real, fake, config.adversarial_loss)
            if config.weights.adversarial:
                rebuilt.heard["adversarial"] = generator_loss(fake, config.adversarial_loss)
            if config.weights.feature_matching:
                rebuilt.heard["feature_matching"] = feature_matching(real, fake)
        require_finite(judged, moment.step, peak)
        self.judge.gather(judged, retain_graph=True)
        terms = self.descent.down(rebuilt, peak, moment)  # its update needs the discriminator as it answered
        self.judge.update(learning_rate(peak, config.warmup_steps, moment))
        return terms | {"discriminator": judged}

    def state_dict(self) -> dict[str, Any]:
        """See `Phase`."""
        return {
            "model": self.descent.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "discriminator_optimizer": self.judge.optimizer.state_dict(),
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Phase`."""
        self.descent.load_state_dict(state["model"])
        self.discriminator.load_state_dict(state["discriminator"], strict=True)
        self.judge.optimizer.load_state_dict(state["discriminator_optimizer"])
