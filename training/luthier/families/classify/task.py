"""How a classifier learns the labels of sounds, and what it is told to be right about."""

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.families.classify.config import ClassifyConfig
from luthier.families.classify.model import Classifier
from luthier.families.classify.verdicts import Verdicts, verdict
from luthier.families.listener.task import ListenerTask, answers, audible
from luthier.families.listener.training import ListenerTrainConfig
from luthier.trainer.batches import Batch
from luthier.trainer.task import Measured

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_MOST_WEIGHT = 10.0  # of a label, against that of the most frequent
_NOTHING_WEIGHT = 0.3
_UNKNOWN = -1


class ClassifyTask(ListenerTask):
    """Every frame that can be heard has the label of its sound, weighted so that rare labels count as much."""

    def __init__(self, fabric: "Fabric", model: Classifier, config: ListenerTrainConfig, corpus: Corpus) -> None:
        super().__init__(fabric, model, config, corpus)
        shape = model.config
        assert isinstance(shape, ClassifyConfig)
        self.column, self.labels = shape.column, list(shape.labels)
        words = next((column.words for column in corpus.labels.columns if column.name == self.column), ())
        known = [self.labels.index(word) if word in self.labels else _UNKNOWN for word in words]
        self.number_of = torch.tensor([*known, _UNKNOWN])  # by the number in the corpus, whose unknown one is -1
        self.weights = self._weights().to(fabric.device)
        places = corpus.validation_places(config.validation_length, config.validation_crops)
        self.files = [span.file for span, _ in places]

    def truth(self, batch: Batch) -> Tensor:
        """The label of each crop [crops], -1 where it is not known."""
        column = batch.columns.get(self.column)
        if column is None:
            return torch.full((len(batch.audio),), _UNKNOWN, device=batch.audio.device)
        return self.number_of.to(column.device)[column]

    def targets(self, batch: Batch) -> Tensor:
        """What each frame is to be taken for, [crops, frames]; -1 where nobody knows."""
        heard = audible(batch.audio, self.model.hop_length)
        return torch.where(heard, self.truth(batch)[:, None], len(self.labels))

    def loss(self, logits: Tensor, batch: Batch) -> Tensor:
        """Cross entropy of the frames."""
        targets = self.targets(batch)
        if not bool((targets != _UNKNOWN).any()):
            return 0.0 * logits.sum()
        smoothing = self.config.label_smoothing if self.model.training else 0.0
        return F.cross_entropy(logits, targets, self.weights, ignore_index=_UNKNOWN, label_smoothing=smoothing)

    @torch.no_grad()
    def measure(self, model: nn.Module, phase: int) -> Measured:
        """How many held-out sounds are taken for what they are, and which are not."""
        logits = answers(model, self.validation.audio)
        truth = self.truth(self.validation).tolist()
        heard = audible(self.validation.audio, self.model.hop_length)
        sums: dict[int, list[int]] = {}
        for crop, file in enumerate(self.files):
            if truth[crop] != _UNKNOWN:
                sums.setdefault(file, []).append(crop)
        said = [verdict(torch.cat([*logits[crops]], 1), heard[crops].flatten()) for crops in sums.values()]
        names = [self.corpus.report.accepted[file].name for file in sums]
        verdicts = Verdicts(names, [truth[crops[0]] for crops in sums.values()], said, self.labels)
        targets = self.targets(self.validation)
        known = bool((targets != _UNKNOWN).any())
        loss = float(F.cross_entropy(logits, targets, ignore_index=_UNKNOWN)) if known else 0.0
        numbers = {self.watched: loss, "accuracy": verdicts.accuracy}
        return Measured(numbers, f"held-out loss {loss:.3f}, {verdicts.in_words()}", lines=verdicts.lines())

    def _weights(self) -> Tensor:
        """Of each label the less, the more there is of it; and of nothing."""
        seconds = torch.zeros(len(self.labels))
        column = self.corpus.labels.values.get(self.column)
        for span in self.corpus.spans["train"]:
            number = _UNKNOWN if column is None else int(self.number_of[int(column[span.file])])
            if number != _UNKNOWN:
                seconds[number] += span.frames / self.corpus.sample_rate
        weights = (seconds.amax() / seconds.clamp_min(1e-3)).clamp_max(_MOST_WEIGHT) if len(seconds) else seconds
        return torch.cat([weights / weights.mean().clamp_min(1e-6), torch.tensor([_NOTHING_WEIGHT])])
