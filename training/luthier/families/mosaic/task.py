"""How a mosaic comes to know its sounds: they are heard once, before the first step, and nothing is trained."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from torch import nn

from luthier.audio.corpus import Corpus
from luthier.families.codec import rebuilt
from luthier.families.ddsp.hearing.features import features_of
from luthier.families.ddsp.preparation import Heard
from luthier.families.mosaic.model import Mosaic
from luthier.families.mosaic.preparation import fit_timbre, keep_corpus
from luthier.families.mosaic.training import MosaicTrainConfig
from luthier.trainer.held_out import held_out_batch
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric


class MosaicTask:
    """One phase, `units`, whose steps do nothing."""

    watched: str = "validation_distance"
    phases = (Phase("units"),)

    def __init__(self, fabric: "Fabric", model: Mosaic, config: MosaicTrainConfig, corpus: Corpus) -> None:
        self.model, self.config, self.corpus = model, config, corpus
        self.batches = self
        self.batch_samples = 0
        self.validation = held_out_batch(corpus, config, model.hop_length)

    def __enter__(self) -> "MosaicTask":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def begin(self) -> None:
        """Hear the corpus. The axes of timbre stay those of the run that this one starts from, if it does."""
        features = features_of(self.corpus, self.model.config.hearing())
        heard = Heard(features, self.model.sample_rate, self.config.seed)
        if not bool(self.model.mean.any()):
            fit_timbre(self.model, heard)
        keep_corpus(self.model, heard)

    def enter(self, phase: int) -> None:
        """See `Task`."""

    def at(self, step: int) -> None:
        """There is nothing to learn from."""

    def learn(self, batch: None, moment: Moment) -> Terms:
        """See `Task`."""
        return {}

    def measure(self, model: nn.Module, phase: int) -> Measured:
        """Spectral distance of the held-out crops, and what each latent does."""
        assert isinstance(model, Mosaic)
        return rebuilt(model, self.validation.audio, self.watched)

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return {}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Task`."""
