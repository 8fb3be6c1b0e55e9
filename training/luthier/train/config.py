"""How a model is trained; a preset says only what differs from these defaults."""

from dataclasses import dataclass, field
from typing import Literal

from luthier.audio.augmentation import AugmentationConfig
from luthier.train.adversarial import AdversarialKind
from luthier.train.discriminators import DiscriminatorConfig

Precision = Literal["32-true", "bf16-mixed"]


@dataclass(frozen=True)
class LossWeights:
    """Weight of each term of the loss, by name; 0 leaves the term out (see `objective`).

    Attributes:
        distance: spectral distance of the audio.
        bands: spectral distance of the PQMF bands.
        loudness: error of the A-weighted loudness.
        energy: phase 2, distance of the log-energies in mel bands.
        waveform: error of the bands over their power, at the start and at the end of phase 1, which alone has it.
        whistle: power locked to the hop.
        kl: divergence of a variational latent, after its warm-up.
        commitment: distance of a discrete latent from its codes.
        mmd: distance of a Wasserstein latent from the unit normal.
        disentangling: of a timbre model, how much its latent minds that loudness is found in it; see `Disentangling`.
        adversarial: phase 2, what the discriminator finds.
        feature_matching: phase 2, distance between features of the discriminator.
    """

    distance: float = 1.0
    bands: float = 0.0
    loudness: float = 0.0
    energy: float = 0.0
    waveform: tuple[float, float] = (60.0, 3.0)
    whistle: float = 50.0
    kl: float = 0.001
    commitment: float = 1.0
    mmd: float = 1.0
    disentangling: float = 1.0
    adversarial: float = 1.0
    feature_matching: float = 10.0

    def __post_init__(self) -> None:
        first, last = self.waveform
        if min(first, last) < 0 or (first > 0) != (last > 0):
            raise ValueError(f"weights.waveform is {self.waveform}: both must be above 0, or both 0")


@dataclass(frozen=True)
class TrainConfig:
    """One training run: phase 1 learns the representation; phase 2, if any, is adversarial.

    Attributes:
        steps: train this many steps; 0 leaves the end to `minutes`.
        minutes: train this long; 0 leaves the end to `steps`. With both, whichever comes first.
        batch: crops a step, over all processes.
        crop_length: samples a crop, whole hops of the model.
        learning_rate: of Adam at its peak in phase 1; it warms up, then falls along a cosine.
        adversarial_learning_rate: of model and discriminator in phase 2, the same way.
        warmup_steps: of the learning rate, in each phase.
        betas: of Adam in phase 1.
        adversarial_betas: of Adam in phase 2.
        weights: of the terms of the loss.
        confusion: of the family fader, in phase 1: weight of what a discriminator of latents knows of the
            descriptors, once it has risen; 0 leaves the latent free to say them.
        balance: weights are shares of the gradient instead (EnCodec), for the terms that are heard.
        kl_warmup_steps: over which the weight of the KL term rises from 0.
        disentangling_steps: of a timbre model; that weight rises as 1 - exp(-step / steps).
        representation_share: share of the budget after which phase 2 begins; 1 for no phase 2.
        representation_steps: phase 2 begins after so many steps instead; 0 leaves it to the share.
        plateau_validations: phase 2 begins earlier, when so many validations brought no gain; 0 for never.
        discriminator: of phase 2.
        adversarial_loss: of phase 2.
        gradient_clip: largest norm of a gradient.
        average_decay: of the running average of the weights, which is what is validated and exported; 0 for none.
        precision: of the arithmetic; `bf16-mixed` pays on GPUs.
        compile: let torch.compile fuse the objective; costs a minute or more at the start.
        scales: windows of the spectral distance, in samples.
        validate_every: steps between two validations.
        validation_length: samples a validation crop.
        validation_crops: at most so many.
        checkpoint_minutes: between two checkpoints.
        seed: of everything drawn by chance.
        augmentation: of the crops.
    """

    steps: int = 0
    minutes: float = 5.0
    batch: int = 8
    crop_length: int = 16384
    learning_rate: float = 4e-3
    adversarial_learning_rate: float = 1e-3
    warmup_steps: int = 100
    betas: tuple[float, float] = (0.9, 0.98)
    adversarial_betas: tuple[float, float] = (0.5, 0.9)
    weights: LossWeights = field(default_factory=LossWeights)
    confusion: float = 0.0
    balance: bool = False
    kl_warmup_steps: int = 500
    disentangling_steps: int = 1000
    representation_share: float = 1.0
    representation_steps: int = 0
    plateau_validations: int = 0
    discriminator: DiscriminatorConfig = field(default_factory=DiscriminatorConfig)
    adversarial_loss: AdversarialKind = "hinge"
    gradient_clip: float = 20.0
    average_decay: float = 0.998
    precision: Precision = "32-true"
    compile: bool = False
    scales: tuple[int, ...] = (2048, 1024, 512, 256, 128)
    validate_every: int = 500
    validation_length: int = 65536
    validation_crops: int = 16
    checkpoint_minutes: float = 1.0
    seed: int = 0
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)

    def __post_init__(self) -> None:
        if self.steps <= 0 and self.minutes <= 0:
            raise ValueError(f"steps is {self.steps} and minutes is {self.minutes}: one must be above 0")
        for name in ("batch", "crop_length", "learning_rate", "adversarial_learning_rate", "validate_every"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0")
        if self.confusion < 0:
            raise ValueError(f"confusion is {self.confusion}: it must be at least 0")
        if not 0 < self.representation_share <= 1:
            raise ValueError(f"representation_share is {self.representation_share}: it must be above 0 and at most 1")
        if not 0 <= self.average_decay < 1:
            raise ValueError(f"average_decay is {self.average_decay}: it must be at least 0 and below 1")
