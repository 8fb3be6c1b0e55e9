"""How a prior is trained."""

from dataclasses import dataclass

from luthier.trainer.config import TrainConfig


@dataclass(frozen=True)
class PriorTrainConfig(TrainConfig):
    """One training of a prior: short, and without an average of the weights, because the best ones are kept.

    Attributes:
        crop_frames: latent frames a crop.
    """

    learning_rate: float = 2e-3
    warmup_steps: int = 20
    gradient_clip: float = 1.0
    average_decay: float = 0.0
    validate_every: int = 50
    validation_crops: int = 32
    crop_frames: int = 256

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.crop_frames <= 0:
            raise ValueError(f"crop_frames is {self.crop_frames}: it must be above 0")
