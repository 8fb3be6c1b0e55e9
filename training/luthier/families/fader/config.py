"""The shape of a model of the fader family."""

from dataclasses import dataclass

from luthier.families.rave.config import RaveConfig
from luthier.features.analyzer import SpectrumWindow
from luthier.features.descriptors import DescriptorNames, check_names


@dataclass(frozen=True)
class FaderConfig(RaveConfig):
    """Shape of a RAVE whose decoder is told descriptors.

    Attributes:
        descriptors: names in `luthier.features.descriptors`, one fader each.
        window: samples of the spectra that they are measured on. A short one answers sooner, a long one tells low
            sounds apart.
    """

    descriptors: DescriptorNames = ("loudness_db", "centroid_hz", "flatness")
    window: SpectrumWindow = 1024

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        check_names("descriptors", self.descriptors)
        if self.latent == "discrete":
            raise ValueError("latent is 'discrete': codes beside descriptors are another family; choose 'variational'")
