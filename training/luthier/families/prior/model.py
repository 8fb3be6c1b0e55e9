"""Prior: an autoregressive model of latents, which makes new ones frame by frame, as in RAVE (arXiv 2111.05011).

A WaveNet (arXiv 1609.03499) over time with a NADE (Larochelle & Murray, 2011) within the frame: what a latent
may be depends on all latents of the frames before and on those of its own frame that stand before it.
Latents that go together within a frame, drawn independently of each other, would fall apart; a NADE needs one
small product a latent for it.
"""

import math
from dataclasses import dataclass
from typing import Annotated

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.block import Pointwise, StreamingBlock, set_streaming
from luthier.blocks.branches import Chain
from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.feedback import Feedback
from luthier.blocks.sources.chance import HashedGumbel
from luthier.configuration import Configuration
from luthier.limits import ShareBelowOne, Within


@dataclass(frozen=True)
class PriorConfig(Configuration):
    """Shape of a prior; the defaults learn in minutes on two cores. RAVE's own: 512, 256, 3, 10, 4.

    Attributes:
        latents: channels of the latent.
        levels: a latent is quantised to.
        residual: channels of the net.
        skip: channels of what the layers give to the output, and hidden units within the frame.
        kernel: frames a convolution hears.
        layers: of the net.
        cycle: after so many layers the dilation, doubled each layer, begins again at 1.
        dropout: share of the skip channels left out in training.
    """

    latents: Annotated[int, Within(1, 4096)] = 16
    levels: Annotated[int, Within(2, 256)] = 32
    residual: Annotated[int, Within(1, 8192)] = 48
    skip: Annotated[int, Within(1, 8192)] = 64
    kernel: Annotated[int, Within(1, 64)] = 3
    layers: Annotated[int, Within(1, 256)] = 8
    cycle: Annotated[int, Within(1, 16)] = 8
    dropout: ShareBelowOne = 0.1

    @property
    def heard_frames(self) -> int:
        """Frames of the past that a frame depends on."""
        return 1 + sum((self.kernel - 1) * 2 ** (layer % self.cycle) for layer in range(self.layers))


class Gate(nn.Module):
    """tanh(a) * sigmoid(b) of two halves of the channels, after their bias (WaveNet).

    The bias is here because torch's dilated convolution takes many times longer with one, frame by frame.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(2 * channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        """[batch, 2 * channels, time] -> [batch, channels, time]."""
        a, b = (x + self.bias).chunk(2, dim=1)
        return torch.tanh(a) * torch.sigmoid(b)


class GatedLayer(StreamingBlock):
    """A causal gated convolution; what it finds goes to the output and, added, to the next layer."""

    def __init__(self, channels: int, kernel: int, dilation: int) -> None:
        super().__init__()
        heard = StreamingConv1d(channels, 2 * channels, kernel, dilation=dilation, bias=False)
        self.gated = Chain(heard, Pointwise(Gate(channels)))
        self.mix = nn.Conv1d(channels, channels, 1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """[batch, channels, time] -> (for the next layer, for the output), both of the same shape."""
        found = self.gated(x)
        return x + self.mix(found), found

    def reset(self) -> None:
        """Back to silence."""
        self.gated.reset()


class GatedNet(StreamingBlock):
    """Gated layers, and all that they found in one 1x1 convolution: the sum of WaveNet's skips."""

    def __init__(self, config: PriorConfig) -> None:
        super().__init__()
        dilations = [2 ** (layer % config.cycle) for layer in range(config.layers)]
        self.layers = nn.ModuleList(GatedLayer(config.residual, config.kernel, d) for d in dilations)
        self.skips = nn.Conv1d(config.residual * config.layers, config.skip, 1)
        self.dropout = nn.Dropout(config.dropout)
        self.output = nn.Conv1d(config.skip, config.skip, 1)

    def forward(self, x: Tensor) -> Tensor:
        """[batch, residual, time] -> [batch, skip, time]."""
        found: list[Tensor] = []
        for layer in self.layers:
            x, one = layer(x)
            found.append(one)
        skips = self.skips(self.dropout(torch.cat(found, dim=1)))
        y: Tensor = self.output(F.leaky_relu(skips, 0.2))
        return y

    def reset(self) -> None:
        """Back to silence."""
        for layer in self.layers:
            layer.reset()  # type: ignore[operator]


class Prior(nn.Module):
    """Distribution of latents quantised to levels; see the module.

    `calibrate` first: the levels are quantiles of each latent, so that all are about equally used, and a level
    stands for the mean of what fell into it.

    Attributes:
        edges: [latents, levels - 1], between the levels.
        centres: [latents, levels], what a level stands for.
    """

    edges: Tensor
    centres: Tensor
    offsets: Tensor

    def __init__(self, config: PriorConfig) -> None:
        super().__init__()
        self.config = config
        self.latents, self.levels = config.latents, config.levels
        shape = (config.latents, config.levels)
        self.register_buffer("edges", torch.zeros(config.latents, config.levels - 1))
        self.register_buffer("centres", torch.zeros(shape))
        offsets = torch.arange(config.latents).unsqueeze(1) * config.levels
        self.register_buffer("offsets", offsets, persistent=False)
        self.heard = _ordered(config, config.residual)
        self.heard_within = _ordered(config, config.skip)
        self.feedback = Feedback(config.residual)
        self.net = GatedNet(config)
        self.weight = nn.Parameter(torch.randn(config.latents, config.skip, config.levels) * 0.3 / config.skip**0.5)
        self.bias = nn.Parameter(torch.zeros(shape))
        self.chance = HashedGumbel(config.latents * config.levels)

    @torch.no_grad()
    def calibrate(self, z: Tensor) -> None:
        """Measure the levels on latents [batch, latents, frames]."""
        flat = z.transpose(0, 1).flatten(1)
        values = flat.sort(dim=1).values
        cuts = torch.linspace(0, values.size(1) - 1, self.levels + 1).round().long()[1:-1]
        self.edges.copy_(values[:, cuts])
        codes = self.quantise(flat.unsqueeze(0))[0]
        count = torch.zeros_like(self.centres).scatter_add_(1, codes, torch.ones_like(flat))
        total = torch.zeros_like(self.centres).scatter_add_(1, codes, flat)
        # A latent that is constant leaves levels empty: they stand for their edge.
        empty = torch.cat([self.edges, self.edges[:, -1:]], dim=1)
        self.centres.copy_(torch.where(count > 0, total / count.clamp_min(1.0), empty))

    def quantise(self, z: Tensor) -> Tensor:
        """Latents [batch, latents, frames] -> levels of the same shape, int64."""
        by_latent = z.transpose(0, 1).contiguous()
        codes = torch.searchsorted(self.edges, by_latent.flatten(1), right=True)
        return codes.view(by_latent.shape).transpose(0, 1)

    def dequantise(self, codes: Tensor) -> Tensor:
        """Levels [batch, latents, frames] -> what they stand for."""
        batch, _, frames = codes.shape
        return F.embedding(codes + self.offsets, self.centres.view(-1, 1)).view(batch, self.latents, frames)

    def logits(self, codes: Tensor) -> Tensor:
        """Levels [batch, latents, frames] -> logits of each [batch, frames, latents, levels].

        Each frame is told only what stands before it. Streaming, it goes on from the call before.
        """
        places = codes + self.offsets
        past = self.net(self.feedback(self._heard(places))).transpose(1, 2)
        within = F.embedding(places.transpose(1, 2), self.heard_within)
        before = F.pad(within, (0, 0, 1, 0))[:, :, :-1].cumsum(2)
        hidden = F.leaky_relu(past.unsqueeze(2) + before, 0.2)
        return torch.einsum("btds,dsl->btdl", hidden, self.weight) + self.bias

    def nats(self, codes: Tensor) -> Tensor:
        """Levels [batch, latents, frames] -> minus the log-probability of each, of the same shape."""
        return F.cross_entropy(self.logits(codes).permute(0, 3, 2, 1), codes, reduction="none")

    def loss(self, z: Tensor) -> Tensor:
        """Latents [batch, latents, frames] -> mean nats a latent and frame."""
        return self.nats(self.quantise(z)).mean()

    def forward(self, temperature: Tensor) -> Tensor:
        """Temperature [batch, 1, frames] -> new latents [batch, latents, frames].

        Temperature 1 draws as often as in the sounds learned from, 0 takes what is likeliest. Must be streaming.
        """
        batch, frames = temperature.size(0), temperature.size(-1)
        noise = self.chance(temperature) * temperature.clamp_min(0.0)
        offers = noise.view(batch, self.latents, self.levels, frames) + self.bias.unsqueeze(-1)
        drawn: list[Tensor] = []
        for frame in range(frames):
            past = self.net(self.feedback.recall(batch)).squeeze(-1)
            codes = self._frame(past, offers[..., frame])
            self.feedback.keep(self._heard(codes + self.offsets))
            drawn.append(codes)
        return self.dequantise(torch.cat(drawn, dim=-1))

    def set_streaming(self, streaming: bool) -> None:
        """Switch between streaming, to make latents, and offline, to learn."""
        set_streaming(self, streaming)

    def reset(self) -> None:
        """Begin anew: the same seed gives the same latents again."""
        self.feedback.reset()
        self.net.reset()
        self.chance.reset()

    def _heard(self, places: Tensor) -> Tensor:
        """Levels with offsets [batch, latents, frames] -> what the net hears of them, [batch, residual, frames]."""
        return F.embedding(places, self.heard).sum(1).transpose(1, 2)

    def _frame(self, past: Tensor, offers: Tensor) -> Tensor:
        """One frame: past [batch, skip], noise and bias [batch, latents, levels] -> levels [batch, latents, 1]."""
        drawn: list[Tensor] = []
        hidden = past
        for latent in range(self.latents):
            offer = torch.addmm(offers[:, latent], F.leaky_relu(hidden, 0.2), self.weight[latent])
            code = offer.argmax(dim=-1)
            hidden = hidden + F.embedding(code + latent * self.levels, self.heard_within)
            drawn.append(code)
        return torch.stack(drawn, dim=1).unsqueeze(-1)


def _ordered(config: PriorConfig, channels: int) -> nn.Parameter:
    """A vector a level [latents * levels, channels], at first in a line in the order of the levels.

    So neighbouring levels mean nearly the same before anything is learned. The places on the line are those of
    equally likely levels of a normal distribution.
    """
    share = (torch.arange(config.levels) + 0.5) / config.levels
    place = math.sqrt(2.0) * torch.erfinv(2.0 * share - 1.0)
    direction = torch.randn(config.latents, 1, channels) / config.latents**0.5
    return nn.Parameter((place.unsqueeze(1) * direction).flatten(0, 1))
