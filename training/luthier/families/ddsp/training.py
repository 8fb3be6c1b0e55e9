"""How a source-filter auto-encoder is trained."""

from dataclasses import dataclass

from luthier.trainer.config import AudioTrainConfig

LONGEST_WINDOW = 4096


@dataclass(frozen=True)
class DdspTrainConfig(AudioTrainConfig):
    """A minute is enough. Crops are not changed by the augmentation: latents are measured once, before training.

    Attributes:
        betas: of Adam.
    """

    minutes: float = 1.5
    learning_rate: float = 2e-3
    warmup_steps: int = 50
    gradient_clip: float = 5.0
    average_decay: float = 0.995
    validate_every: int = 250
    betas: tuple[float, float] = (0.9, 0.99)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.crop_length < LONGEST_WINDOW:
            raise ValueError(f"crop_length is {self.crop_length}: a window of the loss takes {LONGEST_WINDOW} samples")
