"""What stands between encoder and decoder: four kinds of latent with one interface."""

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.principal_axes import build_axes
from luthier.blocks.quantization import ResidualQuantizer
from luthier.blocks.sources.noise import NormalNoise
from luthier.families.rave.config import RaveConfig
from luthier.losses.mmd import discrepancy

_MMD_VECTORS = 512


class Latent(StreamingBlock):
    """A latent, made from the output `raw` [batch, raw_channels, frames] of an encoder.

    `z` [batch, latents, frames] is what the decoder takes; `values` [batch, channels, frames] are
    what a host sees and may change.

    Attributes:
        raw_channels: of the encoder's output.
        channels: of `values`.
        label: of one channel of `values`.
        temperature: deviation of the noise that `encode` adds, over that of the posterior.
        fill: deviation of the noise that stands for what `values` do not show.
    """

    raw_channels: int
    channels: int
    label = "latent"
    temperature: float
    fill: float

    def __init__(self) -> None:
        super().__init__()
        self.temperature = 0.0
        self.fill = 1.0

    def draw(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """A z to train on, and its regularisation terms by name, not weighted."""
        raise NotImplementedError

    def point(self, raw: Tensor) -> Tensor:
        """The one z that stands for `raw`."""
        raise NotImplementedError

    def encode(self, raw: Tensor) -> Tensor:
        """`raw` -> `values`."""
        return self.point(raw)

    def decode(self, values: Tensor, extra_delay: int) -> Tensor:
        """`values` -> z; the values are `extra_delay` frames later than `align` was told."""
        raise NotImplementedError

    def set_seed(self, seed: int) -> None:
        """Choose the noise of what is not kept, and of the posterior."""
        return


class Variational(Latent):
    """A normal posterior with a diagonal covariance (Kingma and Welling, 2014)."""

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        self.raw_channels = 2 * config.latents
        self.channels = config.latents
        self.principal = build_axes(config.latents, config.unit_axes)
        self.noise = NormalNoise()

    def posterior(self, raw: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and deviation of z."""
        mean, scale = torch.chunk(raw, 2, dim=1)
        return mean, F.softplus(scale) + 1e-4

    def draw(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """See `Latent.draw`: `kl`."""
        mean, deviation = self.posterior(raw)
        return mean + deviation * torch.randn_like(mean), {"kl": kl_divergence(mean, deviation)}

    def point(self, raw: Tensor) -> Tensor:
        """See `Latent.point`: the mean."""
        return self.posterior(raw)[0]

    def encode(self, raw: Tensor) -> Tensor:
        """See `Latent.encode`: principal components of mean + temperature * deviation * noise."""
        mean, deviation = self.posterior(raw)
        return self.principal(mean + deviation * self.noise(mean, self.temperature))

    def decode(self, values: Tensor, extra_delay: int) -> Tensor:
        """See `Latent.decode`."""
        return self.principal.inverse(values, self.fill, extra_delay)

    def set_seed(self, seed: int) -> None:
        """See `Latent.set_seed`."""
        self.noise.seed = seed
        self.principal.noise.seed = seed

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`; `decode` alone starts from values that are not late."""
        self.principal.align(0)
        return self.noise.align(input_delay)

    def reset(self) -> None:
        """Back to the first frame of the noise."""
        self.noise.reset()
        self.principal.reset()


class Wasserstein(Latent):
    """A point, whose distribution over sounds is drawn to the unit normal (Tolstikhin et al., 2018)."""

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        self.raw_channels = self.channels = config.latents
        self.principal = build_axes(config.latents, config.unit_axes)

    def draw(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """See `Latent.draw`: `mmd`."""
        vectors = raw.transpose(1, 2).flatten(0, 1)
        if vectors.size(0) > _MMD_VECTORS:
            vectors = vectors[torch.randperm(vectors.size(0), device=raw.device)[:_MMD_VECTORS]]
        return raw, {"mmd": discrepancy(vectors, torch.randn_like(vectors))}

    def point(self, raw: Tensor) -> Tensor:
        """See `Latent.point`."""
        return raw

    def encode(self, raw: Tensor) -> Tensor:
        """See `Latent.encode`: principal components."""
        return self.principal(raw)

    def decode(self, values: Tensor, extra_delay: int) -> Tensor:
        """See `Latent.decode`."""
        return self.principal.inverse(values, self.fill, extra_delay)

    def set_seed(self, seed: int) -> None:
        """See `Latent.set_seed`."""
        self.principal.noise.seed = seed

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`; `decode` alone starts from values that are not late."""
        self.principal.align(0)
        return input_delay

    def reset(self) -> None:
        """Back to the first frame of the noise."""
        self.principal.reset()


class Spherical(Latent):
    """A point on the sphere of radius sqrt(latents), where unit normal vectors of many latents lie."""

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        self.raw_channels = self.channels = config.latents
        self.radius = config.latents**0.5

    def draw(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """See `Latent.draw`: there is nothing to regularise."""
        return self.point(raw), {}

    def point(self, raw: Tensor) -> Tensor:
        """See `Latent.point`: the direction of `raw`."""
        return self.radius * F.normalize(raw, dim=1)

    def decode(self, values: Tensor, extra_delay: int) -> Tensor:
        """See `Latent.decode`: only the direction of the values counts."""
        return self.point(values)


class Discrete(Latent):
    """A few codes a frame; `values` are the codes as whole numbers from 0."""

    label = "code"

    def __init__(self, config: RaveConfig) -> None:
        super().__init__()
        self.raw_channels, self.channels = config.latents, config.quantizers
        self.quantizer = ResidualQuantizer(config.latents, config.quantizers, config.codebook_size)

    def draw(self, raw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """See `Latent.draw`: `commitment`; gradients pass as if nothing were quantized."""
        if self.training:
            self.quantizer.learn(raw)
        z = self.point(raw).detach()
        return raw + (z - raw).detach(), {"commitment": F.mse_loss(raw, z)}

    def point(self, raw: Tensor) -> Tensor:
        """See `Latent.point`: the vector of the codes."""
        return self.quantizer.decode(self.quantizer.encode(raw))

    def encode(self, raw: Tensor) -> Tensor:
        """See `Latent.encode`: the codes."""
        return self.quantizer.encode(raw).to(raw.dtype)

    def decode(self, values: Tensor, extra_delay: int) -> Tensor:
        """See `Latent.decode`: values are rounded to the nearest code there is."""
        return self.quantizer.decode(values)


def build_latent(config: RaveConfig) -> Latent:
    """The latent that `config` names."""
    kinds: dict[str, type[Variational | Wasserstein | Spherical | Discrete]] = {
        "variational": Variational,
        "wasserstein": Wasserstein,
        "spherical": Spherical,
        "discrete": Discrete,
    }
    return kinds[config.latent](config)


def kl_divergence(mean: Tensor, deviation: Tensor) -> Tensor:
    """KL to the unit normal, summed over latents, averaged over batch and time (RAVE: no 1/2)."""
    variance = deviation**2
    return (mean**2 + variance - variance.log() - 1.0).sum(1).mean()
