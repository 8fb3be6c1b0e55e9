"""How a source-filter auto-encoder learns: from latents that are measured once, and a start in closed form."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from torch import nn

from luthier.audio.corpus import Corpus
from luthier.blocks.precision import exact
from luthier.families.codec import rebuilt
from luthier.families.ddsp.hearing.features import features_of
from luthier.families.ddsp.learning import Lesson, Lessons
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.preparation import hear
from luthier.families.ddsp.taking_over import take_over
from luthier.families.ddsp.training import DdspTrainConfig
from luthier.trainer.held_out import held_out_batch
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric


class DdspTask:
    """One phase, `filters`: gains learn to give the sources the spectra of the sounds."""

    watched: str = "validation_distance"
    phases = (Phase("filters"),)

    def __init__(self, fabric: "Fabric", model: Ddsp, config: DdspTrainConfig, corpus: Corpus) -> None:
        self.fabric, self.model, self.config, self.corpus = fabric, model, config, corpus
        self.batches = self
        self.batch_samples = config.batch * config.crop_length
        self.validation = held_out_batch(corpus, config, model.hop_length)
        self._lessons: Lessons | None = None
        self.enter(1)

    def __enter__(self) -> "DdspTask":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def begin(self) -> None:
        """Hear the corpus, and begin where least squares end, or where the run that this one starts from does."""
        knows = bool(self.model.mean.any())
        self._hear(fit=not knows)
        if knows:
            take_over(self.model, self.lessons, self.config.seed)

    def enter(self, phase: int) -> None:
        """See `Task`."""
        self.learned = LearnedWeights(self.fabric, self.model, self.config.betas, self.config.gradient_clip)

    def at(self, step: int) -> Lesson:
        """The batch of a step."""
        return self.lessons.at(step * self.fabric.world_size + self.fabric.global_rank)

    @property
    def lessons(self) -> Lessons:
        """Of the corpus; a resumed run hears it again, and its model knows the axes."""
        if self._lessons is None:
            self._hear(fit=False)
        assert self._lessons is not None
        return self._lessons

    def learn(self, batch: Lesson, moment: Moment) -> Terms:
        """See `Task`."""
        device = self.fabric.device
        self.model.train()
        self.lessons.objective.to(device)
        moved = Lesson(batch.latents.to(device), batch.audio.to(device), batch.scales)
        with exact(moved.audio):  # its networks are small, and what they drive hears every rounding
            loss = self.lessons.loss(self.model, moved)
        rate = learning_rate(self.config.learning_rate, self.config, moment)
        require_finite(self.fabric, loss, moment.step, rate)
        self.learned.gather(loss)
        self.learned.update(rate)
        return {"spectra": loss}

    def measure(self, model: nn.Module, phase: int) -> Measured:
        """Spectral distance of the held-out crops, and what each latent does."""
        assert isinstance(model, Ddsp)
        return rebuilt(model, self.validation.audio, self.watched)

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return {"optimizer": self.learned.optimizer.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Task`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])

    def _hear(self, fit: bool) -> None:
        features = features_of(self.corpus, self.model.config)
        heard = hear(self.model, features, self.config.seed, fit)
        crops = self.config.batch // self.fabric.world_size
        self._lessons = Lessons(self.model, heard, self.config.crop_length, crops, self.config.seed)
