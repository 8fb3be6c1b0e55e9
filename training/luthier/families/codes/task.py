"""How a model of codes learns: its filters are compared with the spectra they stand for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.precision import exact
from luthier.families.codec import CodecTask
from luthier.families.codes.model import Codes
from luthier.families.rave.objective import Rebuilt
from luthier.families.rave.task import Descent
from luthier.families.rave.training import CodecTrainConfig
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_FLOOR = 1e-6


class FilterMatching:
    """Learns filters for codes and codes for spectra; phase 2 only filters.

    Noise is different each time, so that what a filter makes of it is compared with nothing: the filter itself must
    be the spectrum. Two terms, of frames of unit power:

    - `distance`: mean |difference of log powers|, halved, plus ||difference of magnitudes|| over the magnitudes';
    - `commitment`: distance of the encoder's vectors from their codes.
    """

    def __init__(self, fabric: "Fabric", model: Codes, config: CodecTrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.descent = Descent(fabric, model, config)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `Learner`."""
        with self.fabric.autocast():
            rebuilt = self._rebuilt(batch.audio)
        return self.descent.down(rebuilt, self.config.learning_rate, moment)

    def _rebuilt(self, x: Tensor) -> Rebuilt:
        model, weights = self.model, self.config.weights
        with exact(x):
            _, power = model.listened(x.float())
        raw = model.hidden(power).float()
        with exact(x):
            if model.phase == 1:
                model.quantizer.learn(raw)
            z = model.quantizer.decode(model.quantizer.encode(raw)).detach()
        filters = model.filters(raw + (z - raw).detach()).float()
        other = {"distance": weights.distance * spectrum_distance(power, filters)}
        if model.phase == 1:
            other["commitment"] = weights.commitment * F.mse_loss(raw, z)
        return Rebuilt({}, other, x, x, z)

    def state_dict(self) -> dict[str, Any]:
        """See `Learner`."""
        return {"model": self.descent.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `Learner`."""
        self.descent.load_state_dict(state["model"])


def spectrum_distance(target: Tensor, power: Tensor) -> Tensor:
    """How far powers [batch, bins, frames] are from the target's, both of unit mean -> scalar."""
    logarithms = 0.5 * ((power + _FLOOR) / (target + _FLOOR)).log().abs().mean()
    magnitude = target.sqrt()
    return logarithms + (power.sqrt() - magnitude).norm() / magnitude.norm().clamp_min(1e-9)


class CodesTask(CodecTask):
    """Filters for codes, in both phases."""

    learners = (FilterMatching, FilterMatching)
