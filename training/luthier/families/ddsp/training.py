"""How a source-filter auto-encoder is trained."""

from dataclasses import dataclass
from typing import Any

from luthier.audio.augmentation import AugmentationConfig
from luthier.limits import ShareBelowOne
from luthier.losses.spectral import LONGEST_SCALE
from luthier.trainer.config import AudioTrainConfig, Betas, Every, LargestNorm, LearningRate, Minutes, Steps

LONGEST_WINDOW = 4096


@dataclass(frozen=True)
class DdspTrainConfig(AudioTrainConfig):
    """A minute is enough. Crops are not changed by the augmentation: latents are measured once, before training.

    Attributes:
        betas: of Adam.
    """

    minutes: Minutes = 1.5
    learning_rate: LearningRate = 2e-3
    warmup_steps: Steps = 50
    gradient_clip: LargestNorm = 5.0
    average_decay: ShareBelowOne = 0.995
    validate_every: Every = 250
    betas: Betas = (0.9, 0.99)

    @property
    def enough_steps(self) -> int:
        """See `AudioTrainConfig`: it starts from a closed form, and more than this brought nothing."""
        return 800

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        for name, least in (("crop_length", LONGEST_WINDOW), ("validation_length", LONGEST_SCALE)):
            if getattr(self, name) < least:
                raise ValueError(f"{name} is {getattr(self, name)}: it is compared by windows of {least} samples")

    def check_with(self, model: Any) -> None:
        """See `TrainConfig`; what would be ignored is refused."""
        super().check_with(model)
        usual = AugmentationConfig()
        changed = [name for name, value in vars(self.augmentation).items() if value != getattr(usual, name)]
        if changed:
            raise ValueError(
                f"augmentation.{changed[0]} is {getattr(self.augmentation, changed[0])}: this family measures its "
                "sounds once and changes no crops; leave it out, or change the sounds themselves"
            )
