"""Phase 1 of a transfer on waveforms: rebuild each instrument, and be taken for the others (MoVE, arXiv 1810.00222)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from luthier.families.codec import CodecTask
from luthier.families.rave.task import Adversarial, Representation
from luthier.families.rave.training import CodecTrainConfig, latent_share
from luthier.families.transfer.model import Transfer
from luthier.features.mel import MEL_BANDS, log_mel_db
from luthier.losses.sound_memory import SoundMemory
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_HOPS = 4  # of the model between two spectra: nearer ones are much the same
_MIDDLE_DB, _DEVIATION_DB = -60.0, 20.0  # of mel bands: the kernels of the discrepancy expect unit variance


class TransferRepresentation(Representation):
    """Phase 1 of RAVE, and `mmd`: the discrepancy between what is made for an instrument and its own sounds.

    Both are mel spectra of audio, compared at the same notes; see `SoundMemory`.
    """

    def __init__(self, fabric: "Fabric", model: Transfer, config: CodecTrainConfig) -> None:
        super().__init__(fabric, model, config)
        self.transfer, self.memory = model, SoundMemory(model.instruments, MEL_BANDS)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        rebuilt = self.rebuilt(batch, moment)
        weight = self.config.weights.mmd * latent_share(self.config, moment.step)
        if self.config.weights.mmd and self.transfer.instruments > 1:
            with self.fabric.autocast():
                rebuilt.other["mmd"] = weight * self._discrepancy(rebuilt.z, batch)
        return self.down(rebuilt, moment)

    def _discrepancy(self, z: Tensor, batch: Batch) -> Tensor:
        with torch.no_grad():
            score, real = self.transfer.score(batch.audio), self._spectra(batch.audio)
        # One for all: a discrepancy between few sounds says little.
        target = torch.randint(self.transfer.instruments, (), device=z.device)
        made = self._spectra(self.transfer.performed(z, score, target.expand_as(batch.domain)))
        note = score[:, 0, _HOPS // 2 :: _HOPS]
        frames = min(note.size(1), real.size(2))
        found = self.memory.discrepancy(made[..., :frames], note[:, :frames], target)
        self.memory.add(real[..., :frames], note[:, :frames], batch.domain)
        return found

    def _spectra(self, audio: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> levels of mel bands [batch, 64, frames], of about unit variance."""
        mel_db = log_mel_db(audio.float(), self.transfer.sample_rate, _HOPS * self.transfer.hop_length)
        return (mel_db.transpose(1, 2) - _MIDDLE_DB) / _DEVIATION_DB

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return super().state_dict() | {"memory": self.memory.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        super().load_state_dict(state)
        self.memory.load_state_dict(state["memory"])


class TransferTask(CodecTask):
    """Instruments that are taken for each other, then the second phase of RAVE."""

    learners = (TransferRepresentation, Adversarial)
