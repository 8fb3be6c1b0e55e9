"""What a RAVE auto-encoder is trained to make small, term by term."""

import torch
from torch import Tensor, nn

from luthier.models.rave import Rave, kl_divergence
from luthier.train.config import TrainConfig
from luthier.train.losses import SpectralDistance

Terms = dict[str, Tensor]


class RaveObjective(nn.Module):
    """Named loss terms of one batch; the loss is their sum (RAVE phase 1).

    - `distance`: spectral distance of the audio;
    - `band_distance`: the same on the bands of the PQMF, where long windows tell partials apart;
    - `kl`: weighted divergence of the latent from the unit normal.
    """

    def __init__(self, config: TrainConfig) -> None:
        super().__init__()
        self.config = config
        self.distance = SpectralDistance(config.scales)
        self.band_distance = SpectralDistance(config.band_scales)

    def forward(self, model: Rave, x: Tensor, kl_weight: float) -> Terms:
        """Audio [batch, channels, time] -> {name: scalar}."""
        bands = model.analysis(x)
        mean, deviation = model.posterior(bands)
        z = mean + deviation * torch.randn_like(mean)
        rebuilt = model.decoder(z)
        return {
            "distance": self.distance(x, model.synthesis(rebuilt)),
            "band_distance": self.band_distance(bands, rebuilt) * self.config.band_weight,
            "kl": kl_divergence(mean, deviation) * kl_weight,
        }
