"""How a listener to onsets learns: patterns of single strokes, disturbed, in which the onsets are known."""

from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.audio.corpus import Corpus
from luthier.families.listener.disturbance import disturbed
from luthier.families.listener.task import answers
from luthier.families.listener.training import ListenerTrainConfig
from luthier.families.onset.config import OnsetConfig
from luthier.families.onset.model import OnsetListener
from luthier.families.onset.patterns import Pattern, PatternBatches, strokes_of
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lightning_fabric import Fabric

_WEIGHT = 6.0  # of a frame in which something is struck
_HELD_OUT_SEED = 1 << 20
_HELD_OUT = 32
TOLERANCE_S = 0.05


class OnsetTask:
    """One phase, `listening`; the sounds of a split are only heard in its own patterns."""

    watched = "validation_loss"
    phases = (Phase("listening"),)

    def __init__(self, fabric: "Fabric", model: OnsetListener, config: ListenerTrainConfig, corpus: Corpus) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        assert isinstance(model.config, OnsetConfig)
        classes = _classes(corpus, model.config)
        made = [strokes_of(corpus, split, classes, model.latents) for split in ("train", "validation")]
        held_out = made[1] if all(made[1]) else made[0]
        shape = (config.crop_length // model.hop_length * model.hop_length, model.sample_rate, model.hop_length)
        crops = range(fabric.global_rank, config.batch, fabric.world_size)
        self.batches = PatternBatches(made[0], crops, *shape, config.seed)
        self.batch_samples = config.batch * shape[0]
        count = range(min(_HELD_OUT, config.validation_crops))
        self.validation = PatternBatches(held_out, count, *shape, _HELD_OUT_SEED).at(0)
        self.learned = LearnedWeights(fabric, model, config.betas, config.gradient_clip)

    def begin(self) -> None:
        """See `Task`: nothing is measured before the first step."""

    def enter(self, phase: int) -> None:
        """See `Task`: there is one phase."""

    def loss(self, logits: Tensor, struck: Tensor) -> Tensor:
        """Cross entropy; what is said a frame too early or too late is neither right nor wrong."""
        late = self.model.look_ahead
        target = F.pad(struck, (late, 0))[:, :, : logits.size(2)]
        beside = F.max_pool1d(target, 3, 1, 1) - target
        each = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
        weight = (1.0 - beside) * (1.0 + (_WEIGHT - 1.0) * target)
        return (each * weight).sum() / weight.sum().clamp_min(1.0)

    def learn(self, batch: Pattern, moment: Moment) -> Terms:
        """See `Task`."""
        audio, struck = batch.audio.to(self.fabric.device), batch.struck.to(self.fabric.device)
        self.model.train()
        with self.fabric.autocast():
            logits = self.model.encode(disturbed(audio, self.config.disturbance, self.model.sample_rate))
        wrong = self.loss(logits.float(), struck)
        rate = learning_rate(self.config.learning_rate, self.config, moment)
        require_finite(self.fabric, wrong, moment.step, rate)
        self.learned.gather(wrong)
        self.learned.update(rate)
        return {"wrong": wrong}

    @torch.no_grad()
    def measure(self, model: nn.Module, phase: int) -> Measured:
        """Of each label how many onsets are found within 50 ms, and how many were none."""
        assert isinstance(model, OnsetListener)
        logits = answers(model, self.validation.audio)
        found = model.picker.fires(logits) if not model.picker.streaming else logits
        found = found[:, :, 1 + model.look_ahead :]
        struck = self.validation.struck[:, :, : found.size(2)]
        near = int(TOLERANCE_S * model.sample_rate / model.hop_length)
        scores = [f_measure(found[:, c], struck[:, c], near) for c in range(model.latents)]
        mean = sum(scores) / len(scores)
        loss = float(self.loss(logits, self.validation.struck))
        each = ", ".join(f"{name} {score:.3f}" for name, score in zip(model.names, scores, strict=True))
        words = f"held-out loss {loss:.4f}, F1 of onsets {mean:.3f} ({each})"
        return Measured({self.watched: loss, "f1": mean}, words)

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return {"optimizer": self.learned.optimizer.state_dict()}

    def load_state_dict(self, state: "Mapping[str, Any]") -> None:
        """See `Task`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])


def f_measure(found: Tensor, struck: Tensor, near: int) -> float:
    """F1 of onsets [crops, frames], each found one paired with the first true one within `near` frames."""
    right = told = real = 0
    for said, true in zip(found, struck, strict=True):
        left = torch.nonzero(true).flatten().tolist()
        places = torch.nonzero(said).flatten().tolist()
        real, told = real + len(left), told + len(places)
        for place in places:
            match = next((one for one in left if abs(one - place) <= near), None)
            if match is not None:
                left.remove(match)
                right += 1
    return 2 * right / max(1, told + real)


def _classes(corpus: Corpus, shape: OnsetConfig) -> Tensor:
    """The label of each file, -1 where it has none of those."""
    words = next((column.words for column in corpus.labels.columns if column.name == shape.column), ())
    known = [shape.labels.index(word) if word in shape.labels else -1 for word in words]
    column = corpus.labels.values.get(shape.column)
    files = len(corpus.report.accepted)
    if column is None:
        return torch.zeros(files, dtype=torch.int64) if not shape.labels else torch.full((files,), -1)
    return torch.tensor([*known, -1])[torch.from_numpy(column)]
