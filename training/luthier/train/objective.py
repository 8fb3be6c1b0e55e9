"""What a RAVE auto-encoder is trained to make small, term by term."""

import torch
from torch import Tensor, nn

from luthier.models.rave import Rave, kl_divergence
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
    - `kl`: weighted divergence of the latent from the unit normal.
    """

    def __init__(self, config: TrainConfig) -> None:
        super().__init__()
        self.config = config
        self.distance = SpectralDistance(config.scales)

    def forward(self, model: Rave, x: Tensor, step: int, share: float) -> Terms:
        """`share` of the run is done after `step` steps; audio [batch, channels, time] -> {name: scalar}."""
        bands = model.analysis(x)
        mean, deviation = model.posterior(bands)
        z = mean + deviation * torch.randn_like(mean)
        rebuilt = model.rebuild(z)
        error = (bands - rebuilt).square().mean() / bands.square().mean().clamp_min(_LEAST_POWER)
        return {
            "distance": self.distance(x, model.synthesis(rebuilt)),
            "waveform": error * waveform_weight(self.config, share),
            "kl": kl_divergence(mean, deviation) * kl_weight(self.config, step),
        }
