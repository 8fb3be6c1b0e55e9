"""Phase 1 of the fader family: the latent learns not to say what the decoder is told anyway (arXiv 2302.13542)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.precision import exact
from luthier.families.codec import CodecTask
from luthier.families.fader.model import BINS, Fader
from luthier.families.rave.task import Adversarial, Representation
from luthier.families.rave.training import CodecTrainConfig
from luthier.trainer.batches import Batch
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_KERNEL = 7
_TRAVEL = 2.0  # from -1 to 1
_LEAST_WIDTH = 32  # with fewer channels it is fooled before the latent has forgotten anything
_STILL_SHARE, _FULL_SHARE = 0.05, 0.35  # of phase 1: the weight is 0 until the one and whole from the other on


class LatentDiscriminator(nn.Module):
    """Tells from a latent in which quantile bin each descriptor of its sound was, frame by frame.

    Convolutions of 7 frames, each with batch normalization and a leaky rectifier: two as wide as the latent and one
    half as wide, then for each descriptor one more and the logits (the authors' code; there the latent has 128
    channels, so a narrow latent gets a wider one here).
    """

    def __init__(self, latents: int, descriptors: int) -> None:
        super().__init__()
        width = max(latents, _LEAST_WIDTH)
        half, head = width // 2, max(width // 4, BINS)
        self.trunk = nn.Sequential(*_layer(latents, width), *_layer(width, width), *_layer(width, half))
        self.heads = nn.ModuleList(
            nn.Sequential(*_layer(half, head), nn.Conv1d(head, BINS, _KERNEL, padding="same"))
            for _ in range(descriptors)
        )

    def forward(self, z: Tensor) -> Tensor:
        """Latent [batch, latents, frames] -> logits [batch, BINS, descriptors, frames]."""
        features = self.trunk(z)
        return torch.stack([head(features) for head in self.heads], 2)


def _layer(inputs: int, outputs: int) -> list[nn.Module]:
    convolution = nn.Conv1d(inputs, outputs, _KERNEL, padding="same", bias=False)
    return [convolution, nn.BatchNorm1d(outputs), nn.LeakyReLU(0.2)]


def uncertainty(logits: Tensor) -> Tensor:
    """Cross-entropy of a uniform target: -(1 / BINS) sum over the bins of log p, mean over all else; at least ln BINS.

    It is least where every bin is as likely as any other. Unlike minus the cross-entropy of the true bin it has a
    bottom, so an encoder cannot win by leading the discriminator astray, which would tell another one the truth.
    """
    return -torch.log_softmax(logits.float(), 1).mean()


def confusion_weight(config: CodecTrainConfig, share: float) -> float:
    """Weight of the confusion when a share of phase 1 is done: nothing, then a line up to `config.confusion`."""
    risen = (share - _STILL_SHARE) / (_FULL_SHARE - _STILL_SHARE)
    return config.confusion * min(1.0, max(0.0, risen))


def tamed(error: Tensor) -> Tensor:
    """An error up to a fader's whole travel as it is, beyond it logarithmic.

    A descriptor that hardly varies in the sounds has a range of next to nothing, and must not drown the others.
    """
    return torch.where(error < _TRAVEL, error, _TRAVEL + _TRAVEL * (error.clamp_min(_TRAVEL) / _TRAVEL).log())


class Confusion(Representation):
    """Phase 1 with a discriminator of latents, which learns once a step; `config.confusion` 0 does without it."""

    def __init__(self, fabric: "Fabric", model: Fader, config: CodecTrainConfig) -> None:
        super().__init__(fabric, model, config)
        self.fader = model
        self.discriminator = fabric.to_device(LatentDiscriminator(model.config.latents, len(model.names)))
        self.judge = LearnedWeights(fabric, self.discriminator, config.adversarial_betas, config.gradient_clip)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        rebuilt = self.rebuilt(batch, moment)
        if self.config.told:
            # of a latent that stays as it is: the decoder shall obey, not the encoder hide
            rebuilt.other["told"] = self.config.told * self.control_error(rebuilt.z.detach(), batch.audio)
        if not self.config.confusion:
            return self.down(rebuilt, moment)
        judged = self._judge(rebuilt.z.detach(), batch.audio, moment)
        if weight := confusion_weight(self.config, moment.share):
            with self.fabric.autocast():
                rebuilt.other["confusion"] = weight * uncertainty(self.discriminator(rebuilt.z))
        terms = self.descent.down(rebuilt, self.config.learning_rate, moment)
        return terms | {"latent_discriminator": judged}

    def control_error(self, z: Tensor, audio: Tensor) -> Tensor:
        """Mean of |measured - told| where the decoder is told one descriptor of each sound from another of the batch.

        Latents z [batch, latents, frames] of audio [batch, channels, time]. What is made is measured beyond the range,
        too, so that gradients lead back into it.
        """
        fader = self.fader
        with torch.no_grad(), exact(audio):
            own = fader.describe(audio.float())
            count = own.size(1)
            number = (torch.arange(len(own)) + int(torch.randint(count, ()))) % count  # of the descriptor of each sound
            changed = F.one_hot(number.to(own.device), count).bool().unsqueeze(2)
            told = torch.where(changed, own.roll(1, 0), own)
        with self.fabric.autocast():
            made = fader.synthesis(fader.rebuild(fader.joined(z, told)))
        with exact(audio):
            measured = fader.normalizer.unclamped(fader.describer(made.float()))
        return tamed((measured - told).abs()[changed.expand_as(told)]).mean()

    def _judge(self, z: Tensor, audio: Tensor, moment: Moment) -> Tensor:
        """One update of the discriminator; its cross-entropy in nats, ln BINS for one that knows nothing."""
        with torch.no_grad():
            bins = self.fader.bins(self.fader.describe(audio))
        with self.fabric.autocast():
            judged = F.cross_entropy(self.discriminator(z).float(), bins)
        require_finite(self.fabric, judged, moment.step, self.config.adversarial_learning_rate)
        self.judge.gather(judged)
        self.judge.update(self.config.adversarial_learning_rate)
        return judged

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return super().state_dict() | {
            "latent_discriminator": self.discriminator.state_dict(),
            "latent_discriminator_optimizer": self.judge.optimizer.state_dict(),
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        super().load_state_dict(state)
        self.discriminator.load_state_dict(state["latent_discriminator"], strict=True)
        self.judge.optimizer.load_state_dict(state["latent_discriminator_optimizer"])


class FaderTask(CodecTask):
    """A latent that forgets the descriptors, then the second phase of RAVE."""

    learners = (Confusion, Adversarial)
