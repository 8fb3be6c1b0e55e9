"""How a codec on the bands of RAVE is trained; a preset says only what differs from these defaults."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from luthier.configuration import Configuration
from luthier.limits import Count, Within, as_typed
from luthier.losses.adversarial import AdversarialKind
from luthier.losses.discriminators import DiscriminatorConfig
from luthier.losses.spectral import FLOOR_DBFS, LONGEST_SCALE, SCALES
from luthier.trainer.config import AudioTrainConfig, Betas, LearningRate, Steps
from luthier.trainer.schedule import Moment

Weight = Annotated[float, Within(0, 10**6)]
SpectralWindow = Annotated[int, Within(4, 65536, step=4)]


@dataclass(frozen=True)
class LossWeights(Configuration):
    """Weight of each term of the loss, by name; 0 leaves the term out (see `objective`).

    Attributes:
        distance: spectral distance of the audio.
        bands: spectral distance of the PQMF bands.
        loudness: error of the A-weighted loudness.
        energy: phase 2, distance of the log-energies in mel bands.
        early_energy: the same in phase 1, so that treble is there from the first step.
        waveform: error of the bands over their power, at the start and at the end of phase 1, which alone has it.
        whistle: power locked to the hop.
        kl: divergence of a variational latent, after its warm-up.
        commitment: distance of a discrete latent from its codes.
        mmd: distance of a Wasserstein latent from the unit normal.
        disentangling: of a timbre model, how much its latent minds that loudness is found in it; see `Disentangling`.
        adversarial: phase 2, what the discriminator finds.
        feature_matching: phase 2, distance between features of the discriminator.
    """

    distance: Weight = 1.0
    bands: Weight = 0.0
    loudness: Weight = 0.0
    energy: Weight = 0.0
    early_energy: Weight = 1.0
    waveform: tuple[Weight, Weight] = (60.0, 3.0)
    whistle: Weight = 50.0
    kl: Weight = 0.001
    commitment: Weight = 1.0
    mmd: Weight = 1.0
    disentangling: Weight = 1.0
    adversarial: Weight = 1.0
    feature_matching: Weight = 10.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        first, last = self.waveform
        if (first > 0) != (last > 0):
            raise ValueError(f"waveform is {as_typed(self.waveform)}: both must be above 0, or both 0")


@dataclass(frozen=True)
class CodecTrainConfig(AudioTrainConfig):
    """Phase 1 learns the representation; phase 2, if any, is adversarial.

    Attributes:
        adversarial_learning_rate: of model and discriminator at its peak in phase 2.
        betas: of Adam in phase 1.
        adversarial_betas: of Adam in phase 2.
        weights: of the terms of the loss.
        confusion: of the family fader, in phase 1: weight of what a discriminator of latents knows of the
            descriptors, once it has risen; 0 leaves the latent free to say them.
        told: of the same family and phase: weight of how far the descriptors of what is made are from what the decoder
            was told, where that is another sound's.
        balance: weights are shares of the gradient instead (EnCodec), for the terms that are heard.
        kl_warmup_steps: over which the weight of the KL term rises from 0.
        disentangling_steps: of a timbre model; that weight rises as 1 - exp(-step / steps).
        representation_share: share of the budget after which phase 2 begins; 1 for no phase 2.
        representation_steps: phase 2 begins after so many steps instead; 0 leaves it to the share.
        plateau_validations: phase 2 begins earlier, when so many validations brought no gain; 0 for never.
        discriminator: of phase 2.
        adversarial_loss: of phase 2.
        scales: windows of the spectral distance, in samples.
        floor_dbfs: under which the spectral distance minds nothing; what measures quiet bins (flatness) wants -180.
    """

    adversarial_learning_rate: LearningRate = 1e-3
    betas: Betas = (0.9, 0.98)
    adversarial_betas: Betas = (0.5, 0.9)
    weights: LossWeights = field(default_factory=LossWeights)
    confusion: Weight = 0.0
    told: Weight = 0.0
    balance: bool = False
    kl_warmup_steps: Steps = 500
    disentangling_steps: Annotated[int, Within(1, 10**12)] = 1000
    representation_share: Annotated[float, Within(0, 1, open="low")] = 1.0
    representation_steps: Steps = 0
    plateau_validations: Annotated[int, Within(0, 10**9)] = 0
    discriminator: DiscriminatorConfig = field(default_factory=DiscriminatorConfig)
    adversarial_loss: AdversarialKind = "hinge"
    scales: Annotated[tuple[SpectralWindow, ...], Count(1, 16)] = SCALES
    floor_dbfs: Annotated[float, Within(-200, -20)] = FLOOR_DBFS

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        if max(self.scales) > self.crop_length:
            raise ValueError(
                f"scales is {as_typed(self.scales)}: none may be longer than a crop; choose a crop_length of at least "
                f"{max(self.scales)} samples, it is {self.crop_length}"
            )
        if self.crop_length < LONGEST_SCALE and (
            self.weights.loudness or self.weights.energy or self.weights.early_energy
        ):
            raise ValueError(
                f"crop_length is {self.crop_length}: weights.loudness, weights.energy and weights.early_energy look "
                f"at {LONGEST_SCALE} samples at once, choose as many or more, or set all three to 0"
            )
        if self.validation_length < LONGEST_SCALE:
            raise ValueError(
                f"validation_length is {self.validation_length}: it must be at least {LONGEST_SCALE} samples, the "
                "longest window that held-out sounds are compared by"
            )

    def check_with(self, model: Any) -> None:
        """See `TrainConfig`: the bands of a crop are as many times shorter as there are bands."""
        super().check_with(model)
        bands = getattr(model, "bands", 1)
        if self.weights.bands and max(self.scales) * bands > self.crop_length:
            raise ValueError(
                f"scales is {as_typed(self.scales)}: weights.bands compares bands of {self.crop_length // bands} "
                "samples a crop, and no scale may be longer; choose a longer train.crop_length, or shorter scales"
            )

    @property
    def has_phase_two(self) -> bool:
        """See `AudioTrainConfig`: phase 2 is adversarial."""
        return self.representation_share < 1.0 or self.representation_steps > 0

    def steps_of_phase_one(self, steps: int) -> int:
        """See `AudioTrainConfig`."""
        if self.representation_steps:
            return min(steps, self.representation_steps)
        return round(steps * self.representation_share)


def kl_weight(config: CodecTrainConfig, step: int) -> float:
    """Rises in a line from 0 to the weight of the KL term."""
    return config.weights.kl * latent_share(config, step)


def latent_share(config: CodecTrainConfig, step: int) -> float:
    """How much of its weight a term of the latent has, 0 to 1."""
    return min(1.0, step / max(1, config.kl_warmup_steps))


def waveform_weight(config: CodecTrainConfig, moment: Moment) -> float:
    """Falls exponentially from the first to the last of the weights of the waveform term, over phase 1."""
    first, last = config.weights.waveform
    return first * (last / first) ** moment.share if first > 0 else 0.0
