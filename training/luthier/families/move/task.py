"""How a model of timbre transfer learns (MoVE, arXiv 1810.00222): a bound on the likelihood, and a discrepancy."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from torch import Tensor

from luthier.families.codec import CodecTask
from luthier.families.move.model import Lesson, Move
from luthier.families.rave.objective import Rebuilt
from luthier.families.rave.task import Descent
from luthier.families.rave.training import CodecTrainConfig, kl_weight, latent_share
from luthier.features.partials import LEVELS
from luthier.losses.sound_memory import SoundMemory
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_COMPARED_EVERY = 4  # frames: their neighbours are much the same


class MoveRepresentation:
    """Encoder and decoder learn to rebuild each instrument, and to be taken for the others.

    The terms are `levels` (weight `distance`), `kl`, and `mmd`: the discrepancy between what is made for an instrument
    and its own sounds. There is no adversary, so the second phase is the first one again.
    """

    def __init__(self, fabric: "Fabric", model: Move, config: CodecTrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.descent = Descent(fabric, model, config)
        self.memory = SoundMemory(model.instruments, LEVELS)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        weights = self.config.weights
        with self.fabric.autocast():
            lesson = self.model.learn(batch.audio, batch.domain)
            terms = {
                "levels": weights.distance * lesson.costs["levels"],
                "kl": kl_weight(self.config, moment.step) * lesson.costs["kl"],
            }
            if weights.mmd and self.model.instruments > 1:
                terms["mmd"] = (
                    weights.mmd * latent_share(self.config, moment.step) * self._discrepancy(lesson, batch.domain)
                )
        rebuilt = Rebuilt({}, terms, batch.audio, batch.audio, lesson.z)
        return self.descent.down(rebuilt, self.config.learning_rate, moment)

    def _discrepancy(self, lesson: Lesson, domain: Tensor) -> Tensor:
        made, real, note = (x[..., ::_COMPARED_EVERY] for x in (lesson.made, lesson.real, lesson.note[:, 0]))
        found = self.memory.discrepancy(made.float(), note, lesson.target[0])
        self.memory.add(real, note, domain)
        return found

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return {"model": self.descent.state_dict(), "memory": self.memory.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        self.descent.load_state_dict(state["model"])
        self.memory.load_state_dict(state["memory"])


class MoveTask(CodecTask):
    """The same in both phases: there is no adversary."""

    learners = (MoveRepresentation, MoveRepresentation)
