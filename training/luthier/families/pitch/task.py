"""How a listener to pitch learns, and what it is told to be right about."""

from collections import defaultdict
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.families.listener.task import ListenerTask, answers, audible
from luthier.families.listener.training import ListenerTrainConfig
from luthier.families.pitch.model import SPREAD, PitchListener
from luthier.families.pitch.targets import SILENT, UNKNOWN, notes_of
from luthier.shown import shown
from luthier.trainer.batches import Batch
from luthier.trainer.task import Measured

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_WITHIN = 0.5  # semitones
_WORST = 3  # files that are told


class PitchTask(ListenerTask):
    """A frame's target is a bell around its pitch, or that there is none."""

    def __init__(self, fabric: "Fabric", model: PitchListener, config: ListenerTrainConfig, corpus: Corpus) -> None:
        super().__init__(fabric, model, config, corpus)
        self.notes = model.notes.detach().clone().to(fabric.device)
        places = corpus.validation_places(config.validation_length, config.validation_crops)
        self.files = [span.file for span, _ in places]

    def targets(self, batch: Batch) -> Tensor:
        """See `notes_of`; pitches that the model cannot say are not known."""
        notes = notes_of(
            batch, audible(batch.audio, self.model.hop_length), self.model.sample_rate, self.model.hop_length
        )
        beyond = (notes >= 0.0) & ((notes < self.notes[0]) | (notes > self.notes[-1]))
        return torch.where(beyond, torch.full_like(notes, UNKNOWN), notes)

    def loss(self, logits: Tensor, batch: Batch) -> Tensor:
        """Cross entropy of the frames that are known."""
        return self.wrong(logits, self.targets(batch))

    def wrong(self, logits: Tensor, notes: Tensor) -> Tensor:
        """Cross entropy between logits [crops, answers, frames] and bells around notes [crops, frames]."""
        bell = torch.exp(-0.5 * ((self.notes.to(logits.device)[:, None] - notes[:, None]) / SPREAD).square())
        bell = bell / bell.sum(1, keepdim=True).clamp_min(1e-6) * (notes >= 0.0)[:, None]
        target = torch.cat([bell, (notes == SILENT)[:, None].to(bell.dtype)], 1)
        known = (notes != UNKNOWN).to(logits.dtype)
        each = -(target * logits.log_softmax(1)).sum(1) * known
        return each.sum() / known.sum().clamp_min(1.0)

    @torch.no_grad()
    def measure(self, model: nn.Module, phase: int) -> Measured:
        """How much of the time the pitch of held-out sounds is within 50 cents."""
        assert isinstance(model, PitchListener)
        logits, notes = answers(model, self.validation.audio), self.targets(self.validation)
        said = model.read(logits.to(self.notes.device).softmax(1))[0].cpu()
        pitched, right = notes >= 0.0, (said - notes).abs() <= _WITHIN
        counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for crop, file in enumerate(self.files):
            counts[file][0] += int((right & pitched)[crop].sum())
            counts[file][1] += int(pitched[crop].sum())
        accuracy = float((right & pitched).sum() / pitched.sum().clamp_min(1))
        loss = float(self.wrong(logits, notes))
        words = f"held-out loss {loss:.3f}, {100 * accuracy:.1f} % of what has a pitch within 50 cents"
        return Measured({self.watched: loss, "accuracy": accuracy}, words, lines=self._worst(counts))

    def _worst(self, counts: dict[int, list[int]]) -> tuple[str, ...]:
        """The sounds in which it is least often right."""
        shares = sorted((right / total, file) for file, (right, total) in counts.items() if total and right < total)
        return tuple(
            f"  least often right in {shown(self.corpus.report.accepted[file].name)}: {100 * share:.0f} %"
            for share, file in shares[:_WORST]
        )
