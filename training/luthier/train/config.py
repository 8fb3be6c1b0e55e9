"""How a model is trained; a preset says only what differs from these defaults."""

from dataclasses import dataclass, field

from luthier.audio.augmentation import AugmentationConfig


@dataclass(frozen=True)
class TrainConfig:
    """One training run.

    Attributes:
        steps: train this many steps; 0 leaves the end to `minutes`.
        minutes: train this long; 0 leaves the end to `steps`. With both, whichever comes first.
        batch: crops a step.
        crop_length: samples a crop, whole hops of the model.
        learning_rate: of Adam at its peak; it warms up, then falls along a cosine.
        warmup_steps: of the learning rate.
        betas: of Adam.
        kl_weight: of the KL term after its warm-up.
        kl_warmup_steps: over which the KL weight rises from 0.
        gradient_clip: largest norm of a gradient.
        scales: windows of the spectral distance, in samples.
        waveform_weights: of the waveform error at the start and at the end, both above 0.
        whistle_weight: of the power locked to the hop.
        validate_every: steps between two validations.
        validation_length: samples a validation crop.
        validation_crops: at most so many.
        checkpoint_minutes: between two checkpoints.
        seed: of everything drawn by chance.
    """

    steps: int = 0
    minutes: float = 5.0
    batch: int = 8
    crop_length: int = 16384
    learning_rate: float = 4e-3
    warmup_steps: int = 100
    betas: tuple[float, float] = (0.9, 0.98)
    kl_weight: float = 0.001
    kl_warmup_steps: int = 500
    gradient_clip: float = 20.0
    scales: tuple[int, ...] = (2048, 1024, 512, 256, 128)
    waveform_weights: tuple[float, float] = (60.0, 3.0)
    whistle_weight: float = 50.0
    validate_every: int = 500
    validation_length: int = 65536
    validation_crops: int = 16
    checkpoint_minutes: float = 1.0
    seed: int = 0
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)

    def __post_init__(self) -> None:
        if self.steps <= 0 and self.minutes <= 0:
            raise ValueError(f"steps is {self.steps} and minutes is {self.minutes}: one must be above 0")
        for name in ("batch", "crop_length", "learning_rate"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0")
