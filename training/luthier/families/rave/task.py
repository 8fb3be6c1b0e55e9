"""The two phases of RAVE (arXiv 2111.05011): how a step changes the weights."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from luthier.contract.model import Model
from luthier.families.codec import CodecTask
from luthier.families.rave.model import Rave
from luthier.families.rave.objective import RaveObjective, Rebuilt
from luthier.families.rave.training import CodecTrainConfig
from luthier.losses.adversarial import discriminator_loss, feature_matching, generator_loss
from luthier.losses.balance import GradientBalancer
from luthier.losses.discriminators import build_discriminator
from luthier.trainer.batches import Batch
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_HEARD = ("distance", "loudness", "energy", "adversarial", "feature_matching")


def total(terms: Terms) -> Tensor:
    """Their sum, in float32."""
    return torch.stack([term.float() for term in terms.values()]).sum()


class Descent:
    """Sends a loss down: the weighted sum of its terms, or balanced ones where the configuration says so."""

    def __init__(self, fabric: "Fabric", model: Model, config: CodecTrainConfig, phase: int = 1) -> None:
        self.config = config
        betas = config.betas if phase == 1 else config.adversarial_betas
        self.learned = LearnedWeights(fabric, model, betas, config.gradient_clip)
        weights = config.weights
        self.heard_weights = {name: getattr(weights, name) for name in _HEARD}
        if phase == 1:
            self.heard_weights["energy"] = weights.early_energy
        self.balancer = GradientBalancer(self.heard_weights) if config.balance else None

    def down(self, rebuilt: Rebuilt, peak: float, moment: Moment) -> Terms:
        """One update; the weighted terms of it."""
        heard = {name: self.heard_weights[name] * term for name, term in rebuilt.heard.items()}
        terms = heard | rebuilt.other
        rate = learning_rate(peak, self.config, moment)
        loss = total(terms)
        require_finite(self.learned.fabric, loss, moment.step, peak)
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

    def __init__(self, fabric: "Fabric", model: Rave, config: CodecTrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.objective = fabric.to_device(RaveObjective(config, model.sample_rate))
        self.objective_of = torch.compile(self.objective) if config.compile else self.objective
        self.descent = Descent(fabric, model, config)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
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
        """See `Learner`."""
        return {"model": self.descent.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        self.descent.load_state_dict(state["model"])


class Adversarial:
    """Phase 2: the encoder is frozen; decoder and discriminator learn from each other.

    Both learn in every step, from one answer of the discriminator: half the work of taking turns.
    """

    def __init__(self, fabric: "Fabric", model: Rave, config: CodecTrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.objective = fabric.to_device(RaveObjective(config, model.sample_rate))
        self.objective_of = torch.compile(self.objective) if config.compile else self.objective
        self.discriminator = fabric.to_device(build_discriminator(config.discriminator, model.channels))
        self.descent = Descent(fabric, model, config, phase=2)
        self.judge = LearnedWeights(fabric, self.discriminator, config.adversarial_betas, config.gradient_clip)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        config, peak = self.config, self.config.adversarial_learning_rate
        with self.fabric.autocast():
            rebuilt = self.objective_of(self.model, batch.audio, moment, 2, batch.domain)
            real, fake = self.discriminator(rebuilt.x), self.discriminator(rebuilt.y)
            judged = discriminator_loss(real, fake, config.adversarial_loss)
            if config.weights.adversarial:
                rebuilt.heard["adversarial"] = generator_loss(fake, config.adversarial_loss)
            if config.weights.feature_matching:
                rebuilt.heard["feature_matching"] = feature_matching(real, fake)
        require_finite(self.fabric, judged, moment.step, peak)
        self.judge.gather(judged, retain_graph=True)
        terms = self.descent.down(rebuilt, peak, moment)  # its update needs the discriminator as it answered
        self.judge.update(learning_rate(peak, config, moment))
        return terms | {"discriminator": judged}

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return {
            "model": self.descent.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "discriminator_optimizer": self.judge.optimizer.state_dict(),
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        self.descent.load_state_dict(state["model"])
        self.discriminator.load_state_dict(state["discriminator"], strict=True)
        self.judge.optimizer.load_state_dict(state["discriminator_optimizer"])


class RaveTask(CodecTask):
    """Both phases of RAVE."""

    learners = (Representation, Adversarial)
