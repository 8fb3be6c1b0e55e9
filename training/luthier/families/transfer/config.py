"""The shape of a timbre transfer on waveforms."""

from dataclasses import dataclass

from luthier.families.rave.config import RaveConfig, Size
from luthier.features.analyzer import SpectrumWindow
from luthier.limits import Names


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

    latents: Size = 3
    unit_axes: bool = True
    instruments: Names = ()
    window: SpectrumWindow = 1024

    def check_relations(self) -> None:
        """See `Configuration`."""
        super().check_relations()
        if self.channels != 1:
            raise ValueError(f"channels is {self.channels}: this family transfers mono sounds, choose 1")
        if self.latent != "variational":
            raise ValueError(f"latent is {self.latent!r}: a transfer has axes of timbre, choose 'variational'")
