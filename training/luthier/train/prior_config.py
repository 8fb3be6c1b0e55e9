"""How a prior is trained."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PriorTrainConfig:
    """One training of a prior.

    Attributes:
        steps: train this many steps; 0 leaves the end to `minutes`.
        minutes: train this long; 0 leaves the end to `steps`. With both, whichever comes first.
        batch: crops a step.
        crop_frames: latent frames a crop.
        learning_rate: of Adam at its peak; it warms up, then falls along a cosine.
        warmup_steps: of the learning rate.
        gradient_clip: largest norm of a gradient.
        validate_every: steps between two validations.
        validation_crops: at most so many.
        checkpoint_minutes: between two checkpoints.
        patience: validations without a better one after which that is said.
        seed: of everything drawn by chance.
    """

    steps: int = 0
    minutes: float = 5.0
    batch: int = 8
    crop_frames: int = 256
    learning_rate: float = 2e-3
    warmup_steps: int = 20
    gradient_clip: float = 1.0
    validate_every: int = 50
    validation_crops: int = 32
    checkpoint_minutes: float = 1.0
    patience: int = 5
    seed: int = 0

    def __post_init__(self) -> None:
        if self.steps <= 0 and self.minutes <= 0:
            raise ValueError(f"steps is {self.steps} and minutes is {self.minutes}: one must be above 0")
        for name in ("batch", "crop_frames", "learning_rate", "validate_every", "validation_crops", "patience"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0")
