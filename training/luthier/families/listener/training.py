"""How a listener is trained."""

from dataclasses import dataclass, field
from typing import Annotated

from luthier.audio.augmentation import AugmentationConfig
from luthier.families.listener.disturbance import DisturbanceConfig
from luthier.limits import ShareBelowOne, Within
from luthier.trainer.config import AudioTrainConfig, Betas, LearningRate, Minutes, Samples, Steps


@dataclass(frozen=True)
class ListenerTrainConfig(AudioTrainConfig):
    """A training on disturbed sounds.

    Attributes:
        betas: of Adam.
        disturbance: of the crops: rooms, colour, noise, gain.
        label_smoothing: share of the certainty that a label does not have.
    """

    minutes: Minutes = 5.0
    batch: Annotated[int, Within(1, 65536)] = 32
    learning_rate: LearningRate = 3e-3
    warmup_steps: Steps = 100
    average_decay: ShareBelowOne = 0.995
    crop_length: Samples = 32768
    validation_length: Samples = 65536
    validation_crops: Annotated[int, Within(1, 65536)] = 400
    augmentation: AugmentationConfig = field(
        default_factory=lambda: AugmentationConfig(all_pass_probability=0.0, dequantize_bits=16)
    )
    betas: Betas = (0.9, 0.98)
    disturbance: DisturbanceConfig = field(default_factory=DisturbanceConfig)
    label_smoothing: ShareBelowOne = 0.05

    @property
    def enough_steps(self) -> int:
        """See `AudioTrainConfig`."""
        return 3000
