"""What a RAVE auto-encoder is trained to make small, term by term."""

from torch import Tensor, nn

from luthier.models.rave import Rave
from luthier.train.config import TrainConfig
from luthier.train.losses import SpectralDistance
from luthier.train.schedule import kl_weight, waveform_weight

_LEAST_POWER = 1e-8

Terms = dict[str, Tensor]


class RaveObjective(nn.Module):
    """Named loss terms of one batch; the loss is their sum (RAVE phase 1).

    - `distance`: spectral distance of the audio;
    - `waveform`: squared error of the bands over their power. Its gradient knows phase, so within
      minutes the model finds pitch, which from magnitudes alone takes it days; its weight falls as
      training goes on and leaves the rest to the spectral distance;
    - `whistle`: power that is locked to the hop, over the power of each band. Upsampling layers repeat
      their weights every hop, which is heard as tones at multiples of the latent rate and on the
      edges of the bands, too narrow for the spectral distance to mind ("checkerboard artifacts",
      Odena et al., 2016);
    - `kl`: weighted divergence of the latent from the unit normal.
    """

    def __init__(self, config: TrainConfig) -> None:
        super().__init__()
        self.config = config
        self.distance = SpectralDistance(config.scales)

    def forward(self, model: Rave, x: Tensor, step: int, share: float) -> Terms:
        """`share` of the run is done after `step` steps; audio [batch, channels, time] -> {name: scalar}."""
        bands = model.analysis(x)
        z, regularisation = model.draw(bands)
        rebuilt = model.rebuild(z)
        error = (bands - rebuilt).square().mean() / bands.square().mean().clamp_min(_LEAST_POWER)
        return {
            "distance": self.distance(x, model.synthesis(rebuilt)),
            "waveform": error * waveform_weight(self.config, share),
            "whistle": whistle(bands, rebuilt, model.config.band_hop) * self.config.whistle_weight,
            "kl": regularisation["kl"] * kl_weight(self.config, step),
        }


def whistle(bands: Tensor, rebuilt: Tensor, period: int) -> Tensor:
    """Mean over the bands of the power of what repeats every `period` frames beyond the target's.

    Sounds are not locked to the hop, so their average over many periods and crops is small; a
    pattern of the decoder's weights stays. Both [batch, bands, time], time whole periods -> scalar.
    """
    batch, count, _ = bands.shape
    average = (rebuilt - bands).reshape(batch, count, -1, period).mean((0, 2))
    locked = average.square().mean(-1)
    power = bands.square().mean((0, 2)).clamp_min(_LEAST_POWER)
    return (locked / power).mean()
