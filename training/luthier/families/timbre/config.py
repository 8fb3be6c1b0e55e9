"""The shape of a model of the timbre family."""

from dataclasses import dataclass

from luthier.families.rave.config import RaveConfig


@dataclass(frozen=True)
class TimbreConfig(RaveConfig):
    """Shape of a timbre model: that of a RAVE model, and its loudness.

    Attributes:
        unit_axes: here on: a latent from -1 to 1 is what sounds have.
        quietest_db: A-weighted level that counts as -1; 0 dB re full scale is 1.
    """

    unit_axes: bool = True
    quietest_db: float = -70.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.latent not in ("variational", "wasserstein"):
            raise ValueError(f"latent is {self.latent!r}: a timbre model needs one of variational, wasserstein")
        if not -100.0 <= self.quietest_db <= -20.0:
            raise ValueError(f"quietest_db is {self.quietest_db}: choose a level from -100 to -20 dB")
