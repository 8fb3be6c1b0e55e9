"""The shape of a model of the fader family."""

from dataclasses import dataclass

from luthier.families.rave.config import RaveConfig
from luthier.features.analyzer import SMALLEST_WINDOW
from luthier.features.descriptors import chosen


@dataclass(frozen=True)
class FaderConfig(RaveConfig):
    """Shape of a RAVE whose decoder is told descriptors.

    Attributes:
        descriptors: names in `luthier.features.descriptors`, one fader each.
        window: samples of the spectra that they are measured on. A short one answers sooner, a long one tells low
            sounds apart.
    """

    descriptors: tuple[str, ...] = ("loudness_db", "centroid_hz", "flatness")
    window: int = 1024

    def __post_init__(self) -> None:
        super().__post_init__()
        chosen(self.descriptors)
        if self.window < SMALLEST_WINDOW or self.window % 2:
            raise ValueError(f"window is {self.window}: choose an even number of samples from {SMALLEST_WINDOW} up")
        if self.latent == "discrete":
            raise ValueError("latent is 'discrete': codes beside descriptors are another family; choose 'variational'")
