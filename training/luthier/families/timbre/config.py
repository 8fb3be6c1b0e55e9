"""The shape of a model of the timbre family."""

from dataclasses import dataclass
from typing import Annotated

from luthier.families.rave.config import RaveConfig
from luthier.features.analyzer import SMALLEST_WINDOW
from luthier.limits import Within, as_typed


@dataclass(frozen=True)
class TimbreConfig(RaveConfig):
    """Shape of a timbre model: that of a RAVE model, and its loudness.

    Attributes:
        unit_axes: here on: a latent from -1 to 1 is what sounds have.
        quietest_db: A-weighted level that counts as -1; 0 dB re full scale is 1.
    """

    unit_axes: bool = True
    quietest_db: Annotated[float, Within(-100, -20, unit="dB")] = -70.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        if self.latent not in ("variational", "wasserstein"):
            raise ValueError(f"latent is {self.latent!r}: a timbre model needs one of variational, wasserstein")
        if 2 * self.hop_length < SMALLEST_WINDOW:
            raise ValueError(
                f"ratios is {as_typed(self.ratios)}: loudness is measured over two hops, which must be "
                f"{SMALLEST_WINDOW} samples or more and are {2 * self.hop_length}; choose larger ratios, or more bands"
            )
