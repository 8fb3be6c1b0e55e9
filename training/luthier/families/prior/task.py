"""What a prior learns: the next frame of latents; it is measured in held-out nats, against two baselines."""

import copy
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.errors import UserError
from luthier.families.prior.baselines import histogram_nats, repeat_nats
from luthier.families.prior.latents import LatentCorpus
from luthier.families.prior.model import Prior
from luthier.families.prior.training import PriorTrainConfig
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Measured, Phase, Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_BETAS = (0.9, 0.999)
_HEARD_FRAMES = 256

LevelCrops = tuple[Tensor, Tensor]


class LatentBatches:
    """Crops of levels [batch, latents, frames] by step, and which frames are there [batch, 1, frames]."""

    def __init__(self, codes: Sequence[Tensor], config: PriorTrainConfig, rank: int, world: int) -> None:
        self.codes, self.config = codes, config
        self.crops = range(rank, config.batch, world)
        self._ends = np.cumsum([sequence.size(-1) for sequence in codes])

    def __enter__(self) -> "LatentBatches":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held."""

    def at(self, step: int) -> LevelCrops:
        """The batch of `step`: it follows from the seed and the step."""
        return stacked([self._crop(step, index) for index in self.crops], self.config.crop_frames)

    def _crop(self, step: int, index: int) -> Tensor:
        random, length = np.random.default_rng([self.config.seed, step, index]), self.config.crop_frames
        place = random.integers(self._ends[-1])
        codes = self.codes[int(np.searchsorted(self._ends, place, side="right"))]
        offset = int(random.integers(max(codes.size(-1) - length, 0) + 1))
        return codes[:, offset : offset + length]


class PriorTask:
    """See `luthier.trainer.task.Task`; the term is `nats`, cross-entropy a latent.

    Raises:
        UserError: no stretch of sound is longer than a latent frame.
    """

    watched = "validation_nats"
    phases = (Phase("prior"),)
    batch_samples = 0

    def __init__(self, fabric: "Fabric", model: Prior, config: PriorTrainConfig, material: LatentCorpus) -> None:
        if not any(z.size(-1) > 1 for z in material.train):
            raise UserError("the sounds of this run are too short for a prior: each gives less than two latent frames")
        self.fabric, self.model, self.config, self.material = fabric, model, config, material
        if not bool(model.centres.any()):
            model.calibrate(torch.cat(material.train, dim=-1)[None].to(fabric.device))
        train = self._codes(material.train)
        self.held_out = self._codes(material.validation) or train[-1:]
        self.batches = LatentBatches(train, config, fabric.global_rank, fabric.world_size)
        self.baselines = {
            "histogram_nats": histogram_nats(train, self.held_out, model.levels),
            "repeat_nats": repeat_nats(train, self.held_out, model.levels),
        }
        self.enter(1)

    def begin(self) -> None:
        """Nothing: what a prior knows of the latents was measured with it."""

    def enter(self, phase: int) -> None:
        """See `Task`."""
        self.learned = LearnedWeights(self.fabric, self.model, _BETAS, self.config.gradient_clip)

    def learn(self, batch: LevelCrops, moment: Moment) -> Terms:
        """See `Task`."""
        codes, there = (part.to(self.fabric.device) for part in batch)
        with self.fabric.autocast():
            nats = mean_nats(self.model, codes, there)
        rate = learning_rate(self.config.learning_rate, self.config, moment)
        require_finite(self.fabric, nats, moment.step, rate)
        self.learned.gather(nats)
        self.learned.update(rate)
        return {"nats": nats}

    @torch.no_grad()
    def measure(self, model: nn.Module, phase: int) -> Measured:
        """Mean held-out nats a latent, and a few seconds of what it makes up, where the codec is at hand."""
        assert isinstance(model, Prior)
        length = self.config.crop_frames
        tiles = [tile for codes in self.held_out for tile in torch.split(codes, length, dim=-1)]
        every = -(-len(tiles) // self.config.validation_crops)
        training = model.training
        model.eval()
        codes, there = (part.to(self.fabric.device) for part in stacked(tiles[::every], length))
        nats = float(mean_nats(model, codes, there))
        latents = generated(model)
        model.train(training)
        base = self.baselines
        return Measured(
            numbers={self.watched: nats} | base,
            said=f"held-out {nats:.3f} nats a latent (histogram {base['histogram_nats']:.3f}, "
            f"repeating {base['repeat_nats']:.3f})",
            sounds=self._heard(latents),
            latents=latents,
        )

    def state_dict(self) -> dict[str, Any]:
        """See `Task`."""
        return {"optimizer": self.learned.optimizer.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Task`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])

    def _codes(self, latents: Sequence[Tensor]) -> list[Tensor]:
        model = self.model
        quantised = (model.quantise(z[None].to(model.edges.device)) for z in latents if z.size(-1) > 1)
        return [codes[0].to(torch.uint8).cpu() for codes in quantised]

    def _heard(self, latents: Tensor) -> dict[str, Tensor]:
        codec = self.material.codec
        return {} if codec is None else {"made up": codec.decode(latents)}


def generated(prior: Prior, frames: int = _HEARD_FRAMES) -> Tensor:
    """Latents [1, latents, frames] that a copy of the prior makes up, always from the same seed, on the CPU."""
    player = copy.deepcopy(prior).cpu().eval()
    player.reset()
    player.set_streaming(True)
    return player(torch.ones(1, 1, frames))


def stacked(crops: Sequence[Tensor], length: int) -> LevelCrops:
    """Crops of up to `length` frames as int64, and a mask of the frames that are there."""
    codes = torch.stack([F.pad(crop.long(), (0, length - crop.size(-1))) for crop in crops])
    frames = torch.tensor([crop.size(-1) for crop in crops])
    return codes, (torch.arange(length) < frames[:, None]).unsqueeze(1)


def mean_nats(prior: Prior, codes: Tensor, there: Tensor) -> Tensor:
    """Nats a latent of the frames that are there, of levels and mask as `stacked` gives them."""
    nats: Tensor = prior.nats(codes) * there
    return nats.sum() / (there.sum() * codes.size(1))
