"""How a training goes, whatever is learned; a family adds settings of its own."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from luthier.audio.augmentation import AugmentationConfig
from luthier.configuration import Configuration
from luthier.limits import ShareBelowOne, Within

Precision = Literal["32-true", "bf16-mixed"]
LearningRate = Annotated[float, Within(0, 10, open="low")]
Steps = Annotated[int, Within(0, 10**12)]
Every = Annotated[int, Within(1, 10**9, unit="steps")]
Minutes = Annotated[float, Within(0, 10**7)]
LargestNorm = Annotated[float, Within(0, 10**9, open="low")]
Betas = tuple[ShareBelowOne, ShareBelowOne]
Samples = Annotated[int, Within(1, 2**26, unit="samples")]


@dataclass(frozen=True)
class TrainConfig(Configuration):
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

    steps: Steps = 0
    minutes: Minutes = 5.0
    batch: Annotated[int, Within(1, 65536)] = 8
    learning_rate: LearningRate = 4e-3
    warmup_steps: Steps = 100
    decay_share: ShareBelowOne = 0.5
    gradient_clip: LargestNorm = 20.0
    average_decay: ShareBelowOne = 0.998
    precision: Precision = "32-true"
    compile: bool = False
    validate_every: Every = 500
    validation_crops: Annotated[int, Within(1, 65536)] = 16
    checkpoint_minutes: Minutes = 1.0
    seed: Annotated[int, Within(0, 2**63 - 1)] = 0

    def check_relations(self) -> None:
        """See `Configuration`."""
        if self.steps == 0 and self.minutes == 0:
            raise ValueError("steps is 0 and minutes is 0: one must be above 0, because it ends the training")

    def check_with(self, model: Any) -> None:
        """Raise ValueError, beginning with the name of a field, if this does not go with the model's configuration."""


@dataclass(frozen=True)
class AudioTrainConfig(TrainConfig):
    """A training on crops of sound.

    Attributes:
        crop_length: samples a crop, whole hops of the model.
        validation_length: samples a validation crop.
        augmentation: of the crops.
        balance_domains: every sub-folder of the sounds is drawn equally often, however long its sounds are.
    """

    crop_length: Samples = 16384
    validation_length: Samples = 65536
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)
    balance_domains: bool = False

    def check_with(self, model: Any) -> None:
        """See `TrainConfig`: crops are whole hops of the model, where its configuration tells them."""
        hop = getattr(model, "hop_length", 1)
        lengths = {name: getattr(self, name) for name in ("crop_length", "validation_length")}
        broken = {name: length for name, length in lengths.items() if length % hop}
        if broken:
            found = " and ".join(f"{name} is {length}" for name, length in broken.items())
            nearest = " ".join(
                f"--set train.{name}={max(1, round(length / hop)) * hop}" for name, length in broken.items()
            )
            raise ValueError(f"{found}: crops are whole hops of the model, {hop} samples; try {nearest}")

    @property
    def enough_steps(self) -> int:
        """After about so many steps a sound has been learnt; what a plan counts where a preset ends by time."""
        return 20_000

    @property
    def has_phase_two(self) -> bool:
        """Whether a second phase is planned, apart from one that a plateau brings."""
        return False

    def steps_of_phase_one(self, steps: int) -> int:
        """How many of `steps` are of phase 1."""
        return steps
