"""How a listener to chords learns, and what it is told to be right about."""

from collections import Counter
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.audio.labels.midi import PITCH_CLASSES
from luthier.families.chords.model import ChordListener
from luthier.families.chords.names import CHORDS, UNKNOWN, chord_of_classes
from luthier.families.listener.task import ListenerTask, answers, audible
from luthier.families.listener.training import ListenerTrainConfig
from luthier.trainer.batches import Batch
from luthier.trainer.task import Measured

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_NONE = len(CHORDS) - 1
_PAIRS = 4  # of chords that are told


class ChordsTask(ListenerTask):
    """A frame's target is the triad of the notes that sound."""

    def __init__(self, fabric: "Fabric", model: ChordListener, config: ListenerTrainConfig, corpus: Corpus) -> None:
        super().__init__(fabric, model, config, corpus)
        self.chord_of = chord_of_classes().to(fabric.device)

    def targets(self, batch: Batch) -> Tensor:
        """Numbers in CHORDS [crops, frames], UNKNOWN where nobody knows: without labels, and while notes ring on."""
        heard = audible(batch.audio, self.model.hop_length)
        classes = batch.columns.get(PITCH_CLASSES)
        if classes is None:
            return torch.full(heard.shape, UNKNOWN, device=heard.device)
        chord = self.chord_of.to(classes.device)[classes.nan_to_num().long()]
        known = ~classes.isnan() & ((classes > 0.0) | ~heard)
        chord = torch.where(known, chord, torch.full_like(chord, UNKNOWN))
        return torch.where(heard | ~known, chord, torch.full_like(chord, _NONE))

    def loss(self, logits: Tensor, batch: Batch) -> Tensor:
        """Cross entropy of the frames that are known."""
        return self.wrong(logits, self.targets(batch), self.config.label_smoothing if self.model.training else 0.0)

    def wrong(self, logits: Tensor, targets: Tensor, smoothing: float = 0.0) -> Tensor:
        """Cross entropy; 0 where nothing is known."""
        if not bool((targets != UNKNOWN).any()):
            return 0.0 * logits.sum()
        return F.cross_entropy(logits, targets, ignore_index=UNKNOWN, label_smoothing=smoothing)

    @torch.no_grad()
    def measure(self, model: nn.Module, phase: int) -> Measured:
        """How much of the time the chord of held-out sounds is right."""
        logits, targets = answers(model, self.validation.audio), self.targets(self.validation)
        said, known = logits.argmax(1), targets != UNKNOWN
        accuracy = float(((said == targets) & known).sum() / known.sum().clamp_min(1))
        loss = float(self.wrong(logits, targets))
        words = f"held-out loss {loss:.3f}, {100 * accuracy:.1f} % of the time the right chord"
        pairs = Counter(zip(targets[known].tolist(), said[known].tolist(), strict=True))
        return Measured({self.watched: loss, "accuracy": accuracy}, words, lines=_confused(pairs))


def _confused(pairs: Counter[tuple[int, int]]) -> tuple[str, ...]:
    total = max(1, sum(pairs.values()))
    wrong = [(pair, count) for pair, count in pairs.most_common() if pair[0] != pair[1]]
    return tuple(
        f"  {CHORDS[truth]} was taken for {CHORDS[said]}: {100 * count / total:.1f} % of the time"
        for (truth, said), count in wrong[:_PAIRS]
    )
