"""The shape of a timbre transfer on waveforms."""

from dataclasses import dataclass

from luthier.families.rave.config import RaveConfig
from luthier.features.analyzer import SMALLEST_WINDOW


@dataclass(frozen=True)
class TransferConfig(RaveConfig):
    """Shape of a RAVE whose decoder is told instrument, note and loudness.

    Attributes:
        latents: few, so that what the decoder is told anyway has no room in them.
        unit_axes: here on: a timbre from -1 to 1 is what sounds have.
        instruments: names of the sets of sounds to transfer between: the sub-folders, filled in at the start of
            training.
        window: samples of the spectra that loudness is measured on; the pitch needs 40 ms whatever this is.
    """

    latents: int = 3
    unit_axes: bool = True
    instruments: tuple[str, ...] = ()
    window: int = 1024

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.channels != 1:
            raise ValueError(f"channels is {self.channels}: this family transfers mono sounds, choose 1")
        if self.latent != "variational":
            raise ValueError(f"latent is {self.latent!r}: a transfer has axes of timbre, choose 'variational'")
        if self.window < SMALLEST_WINDOW or self.window % 2:
            raise ValueError(f"window is {self.window}: choose an even number of samples from {SMALLEST_WINDOW} up")
