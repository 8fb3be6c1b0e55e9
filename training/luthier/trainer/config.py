"""How a training goes, whatever is learned; a family adds settings of its own."""

from dataclasses import dataclass, field
from typing import Literal

from luthier.audio.augmentation import AugmentationConfig

Precision = Literal["32-true", "bf16-mixed"]


@dataclass(frozen=True)
class TrainConfig:
    """One training run.

    Attributes:
        steps: train this many steps; 0 leaves the end to `minutes`.
        minutes: train this long; 0 leaves the end to `steps`. With both, whichever comes first.
        batch: crops a step, over all processes.
        learning_rate: of Adam at its peak, in phase 1.
        warmup_steps: over which the rate rises, in each phase.
        decay_share: of each phase, at its end, over which the rate falls.
        gradient_clip: largest norm of a gradient.
        average_decay: of the running average of the weights, which is what is validated and exported; 0 for none.
        precision: of the arithmetic; `bf16-mixed` pays on GPUs.
        compile: let torch.compile fuse the objective; costs a minute or more at the start.
        validate_every: steps between two validations.
        validation_crops: at most so many.
        checkpoint_minutes: between two checkpoints.
        seed: of everything drawn by chance.
    """

    steps: int = 0
    minutes: float = 5.0
    batch: int = 8
    learning_rate: float = 4e-3
    warmup_steps: int = 100
    decay_share: float = 0.5
    gradient_clip: float = 20.0
    average_decay: float = 0.998
    precision: Precision = "32-true"
    compile: bool = False
    validate_every: int = 500
    validation_crops: int = 16
    checkpoint_minutes: float = 1.0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.steps <= 0 and self.minutes <= 0:
            raise ValueError(f"steps is {self.steps} and minutes is {self.minutes}: one must be above 0")
        for name in ("batch", "learning_rate", "validate_every", "validation_crops"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0")
        for name in ("average_decay", "decay_share"):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 0 and below 1")


@dataclass(frozen=True)
class AudioTrainConfig(TrainConfig):
    """A training on crops of sound.

    Attributes:
        crop_length: samples a crop, whole hops of the model.
        validation_length: samples a validation crop.
        augmentation: of the crops.
        balance_domains: every sub-folder of the sounds is drawn equally often, however long its sounds are.
    """

    crop_length: int = 16384
    validation_length: int = 65536
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)
    balance_domains: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("crop_length", "validation_length"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0")

    @property
    def has_phase_two(self) -> bool:
        """Whether a second phase is planned, apart from one that a plateau brings."""
        return False

    def steps_of_phase_one(self, steps: int) -> int:
        """How many of `steps` are of phase 1."""
        return steps
