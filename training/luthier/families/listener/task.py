"""How a listener learns: sounds are disturbed, and it says what they were labelled as."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.families.listener.disturbance import disturbed
from luthier.families.listener.model import Listener
from luthier.families.listener.training import ListenerTrainConfig
from luthier.trainer.batches import Batch, Batches
from luthier.trainer.held_out import held_out_batch
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

AUDIBLE_DB = -45.0  # of a frame, below the loudest of its crop
_QUIETEST = 1e-7  # power, -70 dB: what is below is no sound, however quiet the rest


class ListenerTask:
    """One phase, `listening`; a family says what is wrong with an answer, and how well it does.

    Labels are of the sounds as they are; what is heard is a disturbed copy.
    """

    watched: str = "validation_loss"
    phases = (Phase("listening"),)

    def __init__(self, fabric: "Fabric", model: Listener, config: ListenerTrainConfig, corpus: Corpus) -> None:
        self.fabric, self.model, self.config, self.corpus = fabric, model, config, corpus
        self.batches = Batches(corpus, config, model.hop_length, fabric.global_rank, fabric.world_size)
        self.batch_samples = config.batch * config.crop_length
        self.validation = held_out_batch(corpus, config, model.hop_length)
        self.learned = LearnedWeights(fabric, model, config.betas, config.gradient_clip)

    def begin(self) -> None:
        """See `Task`: nothing is measured before the first step."""

    def enter(self, phase: int) -> None:
        """See `Task`: there is one phase."""

    def loss(self, logits: Tensor, batch: Batch) -> Tensor:
        """How wrong logits [batch, answers, frames] are for the undisturbed batch."""
        raise NotImplementedError

    def learn(self, batch: Batch, moment: Moment) -> Terms:
        """See `Task`."""
        batch = batch.on(self.fabric.device)
        self.model.train()
        with self.fabric.autocast():
            logits = self.model.encode(disturbed(batch.audio, self.config.disturbance, self.model.sample_rate))
        wrong = self.loss(logits.float(), batch)
        rate = learning_rate(self.config.learning_rate, self.config, moment)
        require_finite(self.fabric, wrong, moment.step, rate)
        self.learned.gather(wrong)
        self.learned.update(rate)
        return {"wrong": wrong}

    def measure(self, model: nn.Module, phase: int) -> Measured:
        """See `Task`."""
        raise NotImplementedError

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return {"optimizer": self.learned.optimizer.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Task`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])


@torch.no_grad()
def answers(model: nn.Module, audio: Tensor, together: int = 16) -> Tensor:
    """Logits [crops, answers, frames] of undisturbed crops, in evaluation; the mode of the model is put back."""
    assert isinstance(model, Listener)
    training, device = model.training, next(model.parameters()).device
    model.eval()
    heard = torch.cat([model.encode(part.to(device)) for part in torch.split(audio, together)]).cpu()
    model.train(training)
    return heard


def audible(audio: Tensor, hop_length: int) -> Tensor:
    """Which hops of crops [crops, channels, time] hold sound, [crops, time / hop_length]."""
    power = audio.square().mean(1).unfold(-1, hop_length, hop_length).mean(-1)
    loudest = power.amax(1, keepdim=True)
    return (power > loudest * 10.0 ** (0.1 * AUDIBLE_DB)) & (power > _QUIETEST)
