"""How a prior is trained."""

from dataclasses import dataclass
from typing import Annotated

from luthier.limits import ShareBelowOne, Within
from luthier.trainer.config import Every, LargestNorm, LearningRate, Steps, TrainConfig


@dataclass(frozen=True)
class PriorTrainConfig(TrainConfig):
    """One training of a prior: short, and without an average of the weights, because the best ones are kept.

    Attributes:
        crop_frames: latent frames a crop.
    """

    learning_rate: LearningRate = 2e-3
    warmup_steps: Steps = 20
    gradient_clip: LargestNorm = 1.0
    average_decay: ShareBelowOne = 0.0
    validate_every: Every = 50
    validation_crops: Annotated[int, Within(1, 65536)] = 32
    crop_frames: Annotated[int, Within(1, 2**20)] = 256
